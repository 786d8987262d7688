import { acceptancesIn } from './acceptances.ts';
import { judgeAuthenticity, judgePretence, noReport } from './authenticity/judge.ts';
import { closerStatus } from './bounce/delivery-status.ts';
import type { Dialect } from './bounce/dialect.ts';
import type { Message } from './bounce/message.ts';
import { parseBounce } from './bounce/parse.ts';
import type { BounceReport, RecipientReport } from './bounce/report.ts';
import { withBrokenSignature } from './checks/broken-signature.ts';
import { domainChecks, judgeStanding } from './checks/domain.ts';
import type { Finding, Subject } from './checks/check.ts';
import { shares } from './checks/shares.ts';
import type { DomainName } from './dns/domain-name.ts';
import type { AskDns } from './dns/inspection-resolver.ts';
import type { Diagnosis, DnsProgress, DomainInspection, NoticeInspection } from './inspection.ts';
import { jobsOf, subjectOf, type Job } from './jobs.ts';
import { causes } from './knowledge/causes.ts';
import { classify } from './knowledge/classify.ts';
import { findFreemail } from './knowledge/freemail.ts';
import type { Provider } from './knowledge/provider.ts';
import { confidenceOf, withRoot } from './root-case.ts';
import { readRecordName } from './record-name.ts';
import { mailChecks } from './mail-checks/index.ts';
import { corrected } from './repair/corrected.ts';
import { sendingServices } from './sending-services.ts';
import { withRemedies } from './find-remedies.ts';
import { toneOf } from './tone.ts';
import { troubleOf } from './trouble.ts';

// The whole line on one screen. Start reading here: a mail comes in at the top, what DNS says of it goes out at the bottom.

/** What a notice is read with, where that is not all we know: to measure what a dialect or the providers' rules add. */
export interface Known {
  readonly dialects?: readonly Dialect[];
  readonly providers?: readonly Provider[];
}

/**
 * Reads a mail and explains it from its text alone; undefined when it is neither a bounce nor a success notice, and does not play one to get
 * at something. Asks nobody.
 */
export function readNotice(message: Message, id: string, known: Known = {}): NoticeInspection | undefined {
  const report = parseBounce(message, known.dialects);
  const authenticity = report === undefined ? judgePretence(message) : judgeAuthenticity(message, report);
  if (authenticity === undefined) return undefined;
  const read = { id, excerpt: excerptOf(message), authenticity };
  return explain(
    report ?? noReport,
    { ...read, source: { state: 'none' }, ownership: 'not-asked', fix: undefined },
    known,
  );
}

/** What stands beside the report and is not worked out from it. */
type Beside = Pick<NoticeInspection, 'id' | 'authenticity' | 'excerpt' | 'source' | 'ownership' | 'fix'>;

/** Explains a report, whether one mail gave it or several. Asks nobody; what must be asked is left open. */
export function explain(report: BounceReport, beside: Beside, { providers }: Known = {}): NoticeInspection {
  const alone = report.recipients.map((recipient) => diagnose(recipient, report, providers));
  const subject = subjectOf(report, alone);
  const isFromFreemail = subject.fromDomain !== undefined && findFreemail(subject.fromDomain) !== undefined;
  const diagnoses = alone.map((diagnosis) => ({ ...diagnosis, isFromFreemail }));
  const tone = toneOf(beside.authenticity, diagnoses);
  const state = tone === 'cannot-vouch' || jobsOf(diagnoses, subject).length === 0 ? 'not-needed' : 'asking';
  const dns: DnsProgress = { state, findings: [], questions: [], trouble: undefined };
  const services = sendingServices({ report, diagnoses, subject }, []);
  const accepted = tone === 'success' ? acceptancesIn(report, diagnoses) : [];
  const known = { tone, report, subject, services, dns };
  const rooted = diagnoses.map((one) => withRoot(one, known));
  return { kind: 'notice', ...beside, ...known, diagnoses: rooted, accepted };
}

/** What one recipient's reply means, who must act, whether to send again. */
function diagnose(
  recipient: RecipientReport,
  report: BounceReport,
  providers: readonly Provider[] | undefined,
): Diagnosis {
  const verdict = classify(recipient, report, providers);
  const { mendedBy, resend } = causes[verdict.cause];
  const { action, diagnosticCode, status } = recipient;
  const { finalRecipient, originalRecipient, willRetryUntil, retryUntil } = recipient;
  const { remoteMta, remoteMtaIp, refusedCommand, lastAttemptDate, finalLogId } = recipient;
  return {
    finalRecipient,
    originalRecipient,
    action,
    replyCode: diagnosticCode?.code,
    status: closerStatus(status, diagnosticCode),
    queueId: diagnosticCode?.queueId,
    willRetryUntil,
    retryUntil,
    remoteMta,
    remoteMtaIp,
    refusedCommand,
    lastAttemptDate,
    finalLogId,
    verdict,
    mendedBy,
    resend: action === 'delayed' ? 'wait' : resend,
    confidence: confidenceOf({ verdict }, undefined),
    isFromFreemail: false, // told of the whole notice: see `explain`
    root: undefined, // needs the subject: see `explain`
    remedies: [],
  };
}

/** Asks DNS what the causes need, and nothing else; `grow` gets each state on the way. Never rejects. */
export async function investigate(
  notice: NoticeInspection,
  dns: AskDns,
  grow: (grown: NoticeInspection) => void,
): Promise<NoticeInspection> {
  if (notice.dns.state === 'not-needed') return notice;
  const withDns = (progress: DnsProgress): NoticeInspection => {
    const grown = { ...notice, dns: progress, services: sendingServices(notice, progress.findings) };
    return { ...grown, diagnoses: notice.diagnoses.map((one) => withRoot(one, grown)) };
  };
  const jobs = jobsOf(notice.diagnoses, notice.subject);
  const done = await runJobs(jobs, dns, (progress) => {
    grow(withDns(progress));
  });
  return withRemedies(withDns(done), dns);
}

/**
 * Checks a domain that was typed, also by the place of one of its records: how it stands as a sender and as a recipient; `signature`: by the
 * DKIM key that the person named. Never rejects.
 */
export async function inspectDomain(
  name: DomainName,
  dns: AskDns,
  grow: (grown: DomainInspection) => void,
  signature?: Subject['dkimSignatures'][number],
): Promise<DomainInspection> {
  const { domain, selector, askedAs } = readRecordName(name);
  const key = signature ?? (selector === undefined ? undefined : { domain, selector });
  const subject = subjectOfDomain(domain);
  // The key that was named is looked at by DKIM alone: the others ask of the domain as a whole.
  const ofKey: Subject = key === undefined ? subject : { ...subject, dkimSignatures: [key] };
  const jobs = domainChecks.map((check) => ({ check, subject: check === 'dkim' ? ofKey : subject }));
  const asking = (progress: DnsProgress): DomainInspection => ({
    ...{ kind: 'domain', domain, askedAs, standing: 'asking', dns: progress },
  });
  const progress = await runJobs(jobs, dns, (grown) => {
    grow(asking(grown));
  });
  return { ...asking(progress), standing: judgeStanding(progress.findings) };
}

function subjectOfDomain(domain: DomainName): Subject {
  return {
    ...{ fromDomain: domain, mailFromDomain: domain, recipientDomain: domain },
    ...{ sendingIp: undefined, dkimSignatures: [], isSeenSending: false, mail: undefined },
  };
}

/** All checks at once, each with its share of the questions; each finding is told as soon as it is known, in the order of the jobs. */
async function runJobs(
  jobs: readonly Job[],
  dns: AskDns,
  grow: (progress: DnsProgress) => void,
): Promise<DnsProgress> {
  const found = new Map<Job, Finding>();
  const progress = (state: DnsProgress['state']): DnsProgress => {
    const told = jobs.flatMap((job) => found.get(job) ?? []);
    const findings = (state === 'done' ? withBrokenSignature(told) : told).map(corrected);
    return {
      state,
      findings,
      questions: dns.questions(),
      trouble: state === 'done' ? troubleOf(findings) : undefined,
    };
  };
  grow(progress('asking'));
  const parts = jobs.map(({ check }) => dns.open?.(shares[check]));
  await Promise.all(
    jobs.map(async (job, index) => {
      const part = parts[index];
      found.set(job, await mailChecks[job.check](job.subject, part?.resolve ?? dns.resolve, dns.instruments));
      part?.close();
      grow(progress('asking'));
    }),
  );
  return progress('done');
}

const MAX_EXCERPT = 4000;

function excerptOf({ replyText, text }: Message): string {
  return (replyText ?? text).trim().slice(0, MAX_EXCERPT);
}
