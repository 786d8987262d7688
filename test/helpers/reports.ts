import { nothingPrivate } from '../../lib/bounce/private-words.ts';
import type { BounceReport, RecipientReport } from '../../lib/bounce/report.ts';
import { readSmtpReply } from '../../lib/bounce/smtp-reply.ts';

/** A recipient of whom nothing is known but the reply; what matters to a test is overwritten. */
export function refused(reply: string | undefined, changes: Partial<RecipientReport> = {}): RecipientReport {
  return {
    finalRecipient: 'bob@example.com',
    originalRecipient: undefined,
    action: 'failed',
    status: undefined,
    remoteMta: undefined,
    remoteMtaIp: undefined,
    diagnosticCode: reply === undefined ? undefined : readSmtpReply(reply),
    explanation: undefined,
    willRetryUntil: undefined,
    retryUntil: undefined,
    refusedCommand: undefined,
    lastAttemptDate: undefined,
    finalLogId: undefined,
    ...changes,
  };
}

/** A notice about these recipients and nothing else. */
export function reportOf(...recipients: readonly RecipientReport[]): BounceReport {
  return {
    dialect: 'generic',
    reportingMta: undefined,
    originalEnvelopeId: undefined,
    arrivalDate: undefined,
    reportingQueueId: undefined,
    original: undefined,
    mailFromDomain: undefined,
    sharedWords: '',
    privateWords: nothingPrivate,
    recipients,
  };
}
