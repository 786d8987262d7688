import type { Acceptance } from './acceptance/acceptance.ts';
import type { Authenticity } from './authenticity/authenticity.ts';
import type { Contradiction } from './bounce/contradictions.ts';
import type { Action, BounceReport } from './bounce/report.ts';
import type { RetryUntil } from './bounce/retry-until.ts';
import type { SmtpCommand } from './bounce/smtp-command.ts';
import type { Subject } from './checks/check.ts';
import type { DomainName } from './dns/domain-name.ts';
import type { DnsFailure, Question } from './dns/resolve.ts';
import type { FixCheck } from './fix-check.ts';
import type { MessageKey } from './i18n.ts';
import type { NotUnderstoodReason } from './input.ts';
import type { Party, Resend } from './knowledge/causes.ts';
import type { ServiceMark } from './knowledge/find-services.ts';
import type { Verdict } from './knowledge/verdict.ts';
import type { CorrectedFinding } from './repair/corrected.ts';
import type { Remedy } from './remedy/remedy.ts';
import type { Confidence, Root } from './roots/root.ts';
import type { SourceFailure } from './webmail/webmail.ts';

/** What one recipient's part of a notice means: from the text alone. */
export interface Diagnosis {
  readonly finalRecipient: string | undefined;
  /** The address that the sender wrote, where the notice tells of another. */
  readonly originalRecipient: string | undefined;
  readonly action: Action;
  readonly replyCode: string | undefined;
  readonly status: string | undefined;
  readonly queueId: string | undefined;
  readonly willRetryUntil: string | undefined;
  readonly retryUntil: RetryUntil | undefined;
  readonly remoteMta: DomainName | undefined;
  readonly remoteMtaIp: string | undefined;
  readonly refusedCommand: SmtpCommand | undefined;
  readonly lastAttemptDate: string | undefined;
  readonly finalLogId: string | undefined;
  readonly verdict: Verdict;
  readonly mendedBy: Party;
  readonly resend: Resend;
  readonly confidence: Confidence;
  /** The sender's address is at a house where anybody has one: the reader cannot change its records. */
  readonly isFromFreemail: boolean;
  /** What it comes down to; undefined where nothing failed, where no reason could be read, and where no advice is given. */
  readonly root: Root | undefined;
  /** What can be done about it, the first to do first; each one simulated where it changes a record. */
  readonly remedies: readonly Remedy[];
}

/** What the person said to "Is example.org yours?": who must act and whose records are proposed hangs on it. */
export type Ownership = 'yes' | 'no' | 'not-asked';

/**
 * How a notice is told. `success`: delivered, relayed or expanded, no failure · `delayed`: late, not lost · `failed` ·
 * `not-understood`: a bounce whose reason we could not read · `cannot-vouch`: see Authenticity.
 */
export type Tone = 'failed' | 'delayed' | 'success' | 'not-understood' | 'cannot-vouch';

/** A bounce (or success notice) and all that was learnt of it; grows as DNS answers. Plain data: it lives in session storage. */
export interface NoticeInspection {
  readonly kind: 'notice';
  /** The message's id in its webmail, or `typed`. */
  readonly id: string;
  readonly tone: Tone;
  readonly authenticity: Authenticity;
  readonly report: BounceReport;
  readonly diagnoses: readonly Diagnosis[];
  /** What a notice of success tells of each mail that was taken over; of another tone none. */
  readonly accepted: readonly Acceptance[];
  readonly subject: Subject;
  /** The services that seem to have sent the mail, or that its domain lets send; those with the strongest mark first. */
  readonly services: readonly SendingService[];
  /** What the notice itself said, for "here is what it says"; ≤ 4,000 characters. */
  readonly excerpt: string;
  readonly dns: DnsProgress;
  readonly source: SourceReading;
  readonly ownership: Ownership;
  /** What came of looking whether a remedy was carried out; undefined as long as nobody asked. */
  readonly fix: FixCheck | undefined;
}

/**
 * Whether the whole source of a notice in a page is read as well, and what came of it (docs/decisions/0009). `webmail` is its name for the
 * eye.
 */
export type SourceReading =
  | { readonly state: 'none' } // there is no page, or its webmail is not known
  | { readonly state: 'by-hand'; readonly how: MessageKey }
  | ({ readonly state: 'offered' } & SourcePlace)
  | ({ readonly state: 'asking' } & SourcePlace)
  | ({ readonly state: 'failed'; readonly reason: SourceTrouble } & SourcePlace)
  | {
      readonly state: 'read';
      readonly webmail: string;
      /** What the page alone had said: by it the notice is known again. */
      readonly page: BounceReport;
      readonly contradictions: readonly Contradiction[];
    };

/** Whose page the source is asked of, and how the person comes by it where that fails. */
export interface SourcePlace {
  readonly webmail: string;
  readonly how: MessageKey;
}

/** What the page alone said of a notice, whether its source was read since or not. */
export function pageReportOf({ source, report }: NoticeInspection): BounceReport {
  return source.state === 'read' ? source.page : report;
}

/** Why there is no source; `other-message` and `no-bounce`: one came, and it is not that of this notice. */
export type SourceTrouble = SourceFailure | 'tab-gone' | 'other-message' | 'no-bounce';

/** A service that sends in its customers' names, and by what it was known. */
export interface SendingService {
  readonly id: string;
  readonly name: string;
  /** The strongest of its marks. */
  readonly by: ServiceMark;
  /** The mark proves that it sent this very mail; else it may have passed it on, or somebody chose a name like its own. */
  readonly isSure: boolean;
  /** Where it says how a domain of its customers is set up for it; from our own table. */
  readonly setupPage: `https://${string}` | undefined;
}

/** A domain that was typed into the field. */
export interface DomainInspection {
  readonly kind: 'domain';
  readonly domain: DomainName;
  /** The place of a record of the domain that was given in its stead (`_dmarc.example.org`); undefined where it was the domain's own name. */
  readonly askedAs: DomainName | undefined;
  readonly standing: DomainStanding;
  readonly dns: DnsProgress;
}

/** `asking` until every check is back; `unknown` when DNS could not tell. */
export type DomainStanding = 'asking' | 'good' | 'bad' | 'does-not-exist' | 'unknown';

/** Text from the field that is neither a domain nor an address nor a mail server's reply nor a bounce. */
export interface NotUnderstoodInput {
  readonly kind: 'not-a-domain';
  readonly input: string;
  readonly reason: NotUnderstoodReason;
}

/** A pasted `250 …`, or a line that says "delivered": a server took the mail over. No bounce, and no proof that it is in the inbox. */
export interface AcceptanceInspection {
  readonly kind: 'acceptance';
  readonly acceptance: Acceptance;
  /** What was pasted; ≤ 4,000 characters. */
  readonly excerpt: string;
}

export type Inspection = NoticeInspection | AcceptanceInspection | DomainInspection | NotUnderstoodInput;

/** What DNS was asked and said so far. `trouble` is set once nothing at all could be learnt. */
export interface DnsProgress {
  readonly state: 'not-needed' | 'asking' | 'done';
  readonly findings: readonly CorrectedFinding[];
  readonly questions: readonly Question[];
  readonly trouble: DnsTrouble | undefined;
}

/** The whole of DNS failed alike, and how: the popup's five different sentences. */
export type DnsTrouble = Extract<DnsFailure, 'offline' | 'unreachable' | 'servfail' | 'timeout'> | 'failed';
