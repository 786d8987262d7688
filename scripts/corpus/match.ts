import type { RecipientReading } from '../../lib/json-report.ts';
import type { Form } from './read-mails.ts';
import type { Truth, TrueRecipient } from './truth.ts';

/** Whether a reader of this form could see the fact at all. */
export function isShown(
  { seen_in: seen }: TrueRecipient,
  fact: 'recipient' | 'replycode' | 'status',
  form: Form,
): boolean {
  const where = seen?.[fact] ?? undefined;
  if (where === undefined) return false;
  return form === 'raw' ? where !== 'elsewhere/none' : where.startsWith('rendered');
}

/**
 * The one reading that bears the address or alias of this recipient. One without an address, or for a recipient whose address cannot be
 * seen, serves only where truth and reading have a single recipient each.
 */
export function findReading(
  { recipients }: Truth,
  wanted: TrueRecipient,
  readings: readonly RecipientReading[],
  form: Form,
): RecipientReading | undefined {
  const names = namesOf(wanted);
  const [first, second] = readings.filter((reading) => names.includes(addressOf(reading)));
  if (first !== undefined) return second === undefined ? first : undefined;
  const [only, another] = readings;
  if (only === undefined || another !== undefined || recipients.length !== 1) return undefined;
  const isNameless = addressOf(only) === '' || !wanted.address || !isShown(wanted, 'recipient', form);
  return isNameless ? only : undefined;
}

/** Every wanted recipient found, none told twice, none that the truth does not know. */
export function isExact(
  truth: Truth,
  wanted: readonly TrueRecipient[],
  readings: readonly RecipientReading[],
  form: Form,
): boolean {
  const told = readings.map(addressOf).filter((address) => address !== '');
  const known = truth.recipients.flatMap(namesOf);
  return (
    wanted.every((one) => findReading(truth, one, readings, form) !== undefined) &&
    new Set(told).size === told.length &&
    told.every((address) => known.includes(address))
  );
}

function namesOf({ address, alias }: TrueRecipient): readonly string[] {
  return [address, alias].map((name) => (name ?? '').toLowerCase()).filter((name) => name !== '');
}

function addressOf({ finalRecipient }: RecipientReading): string {
  return (finalRecipient ?? '').toLowerCase().replace(/^[<>]+|[<>]+$/g, '');
}
