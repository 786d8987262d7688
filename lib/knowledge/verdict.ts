import type { DomainName } from '../dns/domain-name.ts';
import type { CauseId } from './causes.ts';
import type { HelpLinkId } from './help-links.ts';
import type { Listed } from './listed.ts';
import type { Adds } from './provider.ts';

/** On what a verdict stands, strongest first. */
export type Basis =
  | 'own-rule' // a rule of the provider that is known to have refused
  | 'any-rule' // a provider's rule, though who refused is not known for sure
  | 'general-wording'
  | 'status-code' // the enhanced status alone (RFC 3463, IANA registry)
  | 'reply-code' // the three digits alone (RFC 5321 §4.2)
  | 'prose' // words of a notice that shows no code
  | 'nothing';

/** A place in `line` (UTF-16 offsets, end exclusive): the words that decided. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What one recipient's reply means. Ids and values only; the words stand in public/_locales. */
export interface Verdict {
  readonly cause: CauseId;
  readonly basis: Basis;
  /** The provider that refused (id of lib/knowledge/providers), as far as it is known. */
  readonly provider: string | undefined;
  /** Its proper name, the same in every language: `Gmail`. */
  readonly providerName: string | undefined;
  /** The text that was judged, and the deciding words in it. */
  readonly line: string;
  readonly decisive: Span | undefined;
  /** What is known beyond the cause: which list, which limit, which policy. */
  readonly adds: Adds | undefined;
  /** What the block list, or the bad name, is about, as far as the reply or the list tells. */
  readonly listed: Listed | undefined;
  /** The words have other defensible readings, or were never met in a real reply: at most *likely*, whatever the records say. */
  readonly isDoubtful: boolean;
  readonly help: HelpLinkId | undefined;
  readonly seen: ReceiverResults | undefined;
}

export type AuthResult = 'pass' | 'fail' | 'not-said';

/** What the receiver says that it saw of this very mail: outranks DNS. */
export interface ReceiverResults {
  readonly spf: AuthResult;
  readonly dkim: AuthResult;
  readonly dmarc: AuthResult;
  /** The domain that the reply itself names as refused (RFC5322.From for DMARC texts). */
  readonly fromDomain: DomainName | undefined;
  /** The envelope domain whose SPF it checked. */
  readonly spfDomain: DomainName | undefined;
  readonly ip: string | undefined;
}
