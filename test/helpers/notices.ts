import { nothingPrivate } from '../../lib/bounce/private-words.ts';
import type { Diagnosis, NoticeInspection } from '../../lib/inspection.ts';
import { parseDomainName, type DomainName } from '../../lib/dns/domain-name.ts';
import type { CauseId } from '../../lib/knowledge/causes.ts';

/** A name that is known to be one. */
export function domain(text: string): DomainName {
  const name = parseDomainName(text);
  if (name === undefined) throw new Error(`${text} is no domain name`);
  return name;
}

/** One recipient's part of a refused mail, as the rules of Gmail would tell it; what matters to a test is overwritten. */
export function diagnosis(cause: CauseId = 'auth_dmarc', changes: Partial<Diagnosis> = {}): Diagnosis {
  return {
    finalRecipient: 'bob@example.com',
    action: 'failed',
    replyCode: '550',
    status: '5.7.26',
    queueId: undefined,
    originalRecipient: undefined,
    willRetryUntil: undefined,
    retryUntil: undefined,
    remoteMta: undefined,
    remoteMtaIp: undefined,
    refusedCommand: undefined,
    lastAttemptDate: undefined,
    finalLogId: undefined,
    verdict: {
      cause,
      basis: 'own-rule',
      provider: 'google',
      providerName: 'Gmail',
      line: '550 5.7.26 Unauthenticated email from example.org is not accepted',
      decisive: undefined,
      help: undefined,
      adds: undefined,
      listed: undefined,
      isDoubtful: false,
      seen: undefined,
    },
    mendedBy: 'sender-domain',
    resend: 'after-fix',
    confidence: 'likely',
    isFromFreemail: false,
    root: undefined,
    remedies: [],
    ...changes,
  };
}

/** A notice with one recipient, whose DNS questions are still open. */
export function notice(id: string, changes: Partial<NoticeInspection> = {}): NoticeInspection {
  return {
    kind: 'notice',
    id,
    tone: 'failed',
    ownership: 'not-asked',
    fix: undefined,
    authenticity: { verdict: 'not-judged', signals: [] },
    accepted: [],
    report: {
      dialect: 'google',
      reportingMta: undefined,
      originalEnvelopeId: undefined,
      arrivalDate: undefined,
      reportingQueueId: undefined,
      original: undefined,
      mailFromDomain: domain('example.org'),
      sharedWords: '',
      privateWords: nothingPrivate,
      recipients: [],
    },
    diagnoses: [diagnosis()],
    subject: {
      fromDomain: domain('example.org'),
      mailFromDomain: domain('example.org'),
      recipientDomain: domain('example.com'),
      sendingIp: undefined,
      dkimSignatures: [],
      isSeenSending: true,
      mail: undefined,
    },
    services: [],
    excerpt: `what ${id} says`,
    dns: { state: 'asking', findings: [], questions: [], trouble: undefined },
    source: { state: 'none' },
    ...changes,
  };
}
