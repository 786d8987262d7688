import type { Acceptance } from './acceptance/acceptance.ts';
import { parseAcceptance } from './acceptance/parse.ts';
import { readMailDate } from './bounce/mail-date.ts';
import type { BounceReport } from './bounce/report.ts';
import type { Diagnosis } from './inspection.ts';

/**
 * The acceptances that a notice of success tells of, one for each recipient. Without a date of its own to compare with, a time in a code is
 * not believed.
 */
export function acceptancesIn(report: BounceReport, diagnoses: readonly Diagnosis[]): readonly Acceptance[] {
  return diagnoses.map((diagnosis) => {
    const date = readMailDate(diagnosis.lastAttemptDate) ?? readMailDate(report.arrivalDate);
    const read = parseAcceptance(diagnosis.verdict.line, date === undefined ? 0 : Date.parse(date));
    return withReport(read ?? onlySaid, diagnosis);
  });
}

const onlySaid: Acceptance = {
  ...{ stage: 'said', reply: undefined, system: undefined, id: undefined, takenAt: undefined },
  ...{ messageId: undefined, host: undefined, ip: undefined, bytes: undefined, recipient: undefined },
};

function withReport(read: Acceptance, diagnosis: Diagnosis): Acceptance {
  const { finalRecipient, remoteMta, remoteMtaIp, queueId } = diagnosis;
  return {
    ...read,
    id: read.id ?? queueId,
    host: read.host ?? remoteMta,
    ip: read.ip ?? remoteMtaIp,
    recipient: finalRecipient ?? read.recipient,
  };
}
