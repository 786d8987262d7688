import { isForged } from '../../lib/authenticity/authenticity.ts';
import type { RecipientReport } from '../../lib/bounce/report.ts';
import { MAX_RECIPIENTS } from '../../lib/bounce/recipients.ts';
import type { Diagnosis, NoticeInspection } from '../../lib/inspection.ts';

type Form<T> = readonly [name: string, isWellFormed: (one: T) => boolean];

const isStatus = (status: string | undefined) =>
  status === undefined || /^[245]\.\d{1,3}\.\d{1,3}$/.test(status);
const isAddress = (address: string | undefined) =>
  address === undefined ||
  (/^(?:"(?:[^"\n]|\\.){1,128}"|[^\s<>@]{1,128})@[^\s<>@]{1,2000}$/u.test(address) &&
    !/\p{Cc}/u.test(address));

const recipientForms: readonly Form<RecipientReport>[] = [
  ['address', ({ finalRecipient }) => isAddress(finalRecipient)],
  ['alias', ({ originalRecipient }) => isAddress(originalRecipient)],
  ['status', ({ status }) => isStatus(status)],
  ['code', ({ diagnosticCode }) => /^(?:[245]\d\d|)$/.test(diagnosticCode?.code ?? '')],
  ['status of the reply', ({ diagnosticCode }) => isStatus(diagnosticCode?.enhancedStatus)],
  ['reply on one line', ({ diagnosticCode }) => !/[\r\n]/.test(diagnosticCode?.line ?? '')],
  ['length of the reply', ({ diagnosticCode }) => (diagnosticCode?.line.length ?? 0) <= 4100],
  ['length of the explanation', ({ explanation }) => (explanation?.length ?? 0) <= 2000],
  ['queue id', ({ diagnosticCode }) => !/\s{2}|[\r\n]/.test(diagnosticCode?.queueId ?? '')],
];

const diagnosisForms: readonly Form<Diagnosis>[] = [
  ['code of the diagnosis', ({ replyCode }) => /^(?:[245]\d\d|)$/.test(replyCode ?? '')],
  ['status of the diagnosis', ({ status }) => isStatus(status)],
  [
    'deciding words within the line',
    ({ verdict: { decisive, line } }) =>
      decisive === undefined ||
      (decisive.start >= 0 && decisive.start < decisive.end && decisive.end <= line.length),
  ],
];

/** What no reading may hold: an address that is none, a code outside RFC 5321 §4.2, a status outside RFC 3463, one address twice. */
export function odditiesOf({
  report,
  diagnoses,
  excerpt,
  authenticity,
}: NoticeInspection): readonly string[] {
  const addresses = report.recipients.flatMap(({ finalRecipient }) => finalRecipient?.toLowerCase() ?? []);
  const wholes: readonly (readonly [string, boolean])[] = [
    ['one address twice', new Set(addresses).size === addresses.length],
    // What only plays a notice tells of no lost mail.
    ['nobody', report.recipients.length > 0 || isForged(authenticity)],
    ['too many recipients', report.recipients.length <= MAX_RECIPIENTS],
    ['a diagnosis for each', diagnoses.length === report.recipients.length],
    ['length of the excerpt', excerpt.length <= 4000],
  ];
  return [
    ...wholes.flatMap(([name, isRight]) => (isRight ? [] : [name])),
    ...report.recipients.flatMap((one) => oddIn(one, recipientForms)),
    ...diagnoses.flatMap((one) => oddIn(one, diagnosisForms)),
  ];
}

function oddIn<T>(one: T, forms: readonly Form<T>[]): readonly string[] {
  return forms.flatMap(([name, isWellFormed]) =>
    isWellFormed(one) ? [] : [`${name}: ${JSON.stringify(one).slice(0, 600)}`],
  );
}
