import { isForged } from './authenticity/authenticity.ts';
import { readMailDate } from './bounce/mail-date.ts';
import type { OriginalMessage } from './bounce/report.ts';
import { addsWords, displayValues, linesOfFinding, namesIn, type Names } from './card-words.ts';
import { displayDomain, displayText } from './display-text.ts';
import { domainOfAddress } from './dns/domain-name.ts';
import { forwardingOf } from './forwarding.ts';
import type { Translate } from './i18n.ts';
import type { Diagnosis, NoticeInspection } from './inspection.ts';
import { askedOf } from './letter-asks.ts';
import type { Letter, LetterCase, LetterStep, Trace } from './letters/letter.ts';
import { lettersFor } from './letters/letters-for.ts';
import { writeLetter } from './letters/write-letter.ts';
import { valueShown, wordsOfRemedy } from './remedy-words.ts';
import type { CorrectedFinding } from './repair/corrected.ts';
import { slug } from './slug.ts';
import { tellingOf } from './telling.ts';

/**
 * The letters that can help with one recipient's part of a notice, the first to send first. `english`: the English words, where the reader's
 * are others: what goes to the recipient's administrator is then written in both.
 */
export function lettersOf(
  notice: NoticeInspection,
  diagnosis: Diagnosis,
  t: Translate,
  english: Translate = t,
): readonly Letter[] {
  const given = letterCaseOf(notice, diagnosis, t);
  const isOther = english !== t;
  return lettersFor(given).flatMap((kind) => [
    writeLetter(kind, given, t),
    ...(isOther && kind === 'recipient-admin'
      ? [writeLetter(kind, letterCaseOf(notice, diagnosis, english), english)]
      : []),
  ]);
}

/** What the letters take from a notice and from one recipient's part of it, in the words of one language. */
export function letterCaseOf(notice: NoticeInspection, diagnosis: Diagnosis, t: Translate): LetterCase {
  const { subject, services, dns } = notice;
  const { verdict, finalRecipient } = diagnosis;
  const { keys, party } = tellingOf(diagnosis);
  const recipientDomain = domainOfAddress(finalRecipient);
  const [refuser, domain, recipient, owner] = namesIn(notice, diagnosis, t);
  const somebody = recipientDomain === undefined ? t('letter_somebody') : atDomain(recipientDomain, t);
  const told = (names: Names) =>
    [t(keys.title, ...names), ...(verdict.adds === undefined ? [] : [addsWords(verdict.adds, t)])].join(' ');
  const service = services.find(({ isSure }) => isSure);
  return {
    canVouch: notice.tone !== 'cannot-vouch' && !isForged(notice.authenticity),
    fate: fateOf(diagnosis),
    root: diagnosis.root?.id,
    party,
    domain: subject.fromDomain,
    recipient: finalRecipient,
    writtenTo: forwardingOf(notice, diagnosis)?.from ?? finalRecipient,
    recipientDomain,
    service: service && { name: service.name, page: service.setupPage },
    told: {
      toAnybody: told([refuser, domain, somebody, owner]),
      toRecipient: told([refuser, domain, recipient, owner]),
    },
    asked: askedOf(diagnosis, keys.action, domain, t),
    reply: verdict.line,
    trace: traceOf(notice, diagnosis),
    findings: dns.findings.flatMap((finding) => linesOfFinding(knownPart(finding), t)),
    fixes: dns.findings.flatMap((finding) => fixesOf(finding, t)),
    steps: stepsOf(diagnosis, refuser, t),
  };
}

function atDomain(domain: string, t: Translate): string {
  return t('letter_somebody_at', displayDomain(domain));
}

function fateOf({ action }: Diagnosis): LetterCase['fate'] {
  switch (action) {
    case 'failed':
      return 'refused';
    case 'delayed':
      return 'late';
    case 'delivered':
    case 'relayed':
    case 'expanded':
      return 'taken';
  }
}

function traceOf({ report, subject }: NoticeInspection, diagnosis: Diagnosis): Trace {
  const { queueId, finalLogId, remoteMta, remoteMtaIp, lastAttemptDate } = diagnosis;
  return {
    ...ofMail(report.original),
    handedOverAt: readMailDate(report.arrivalDate),
    lastTriedAt: readMailDate(lastAttemptDate),
    ...{ queueId, remoteMta, remoteMtaIp, logId: finalLogId },
    reportingMta: report.reportingMta,
    reportingQueueId: report.reportingQueueId,
    envelopeId: report.originalEnvelopeId,
    returnPathDomain: subject.mail?.returnPath,
    sendingHost: subject.mail?.host,
    sendingIp: subject.sendingIp,
  };
}

function ofMail(original: OriginalMessage | undefined): Pick<Trace, 'sentAt' | 'messageId' | 'signatures'> {
  return {
    sentAt: readMailDate(original?.date),
    messageId: original?.messageId,
    signatures: original?.dkim ?? [],
  };
}

/** A letter says what is known, not what is not. */
function knownPart(finding: CorrectedFinding): CorrectedFinding {
  return finding.outcome.state === 'unknown' ? { ...finding, outcome: { state: 'fine' } } : finding;
}

function fixesOf({ outcome }: CorrectedFinding, t: Translate): readonly string[] {
  if (outcome.state !== 'problem') return [];
  return outcome.problems.flatMap(({ id, values, corrected }) => [
    t(`finding_${slug(id)}_fix`, ...displayValues(values)),
    ...(corrected === undefined ? [] : [t('letter_new', displayText(corrected))]),
  ]);
}

function stepsOf({ remedies }: Diagnosis, refuser: string, t: Translate): readonly LetterStep[] {
  const others = remedies.filter(({ party }) => party === 'sender-domain' || party === 'sending-service');
  return others.map((remedy) => {
    const { title, text, notes } = wordsOfRemedy(remedy, refuser, t);
    const { page, simulated } = remedy;
    const changes = remedy.changes.map((change) => ({ ...change, value: valueShown(change.value, t) }));
    return { words: [title, text, ...notes].join(' '), page, changes, simulated };
  });
}
