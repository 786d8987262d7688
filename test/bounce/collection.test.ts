import { describe, expect, test } from 'vitest';
import { openMails, readMails, type Form } from '../../scripts/corpus/read-mails.ts';
import { score, type Count } from '../../scripts/corpus/score.ts';
import { readTruth } from '../../scripts/corpus/truth.ts';

const folder = 'test/fixtures/collection';
const found = readTruth(folder);
if (typeof found === 'string') throw new Error(found);
const truths = found;
const share = ({ right, of }: Count) => right / of;

// Floors, a little below what was measured: they fall when a rule loses what it had. Most mails show no code, a third no code anywhere.
describe.each<readonly [Form, number]>([
  ['rendered', 0.92],
  ['raw', 0.93],
])('1,002 mails of our own writing, %s', (form, least) => {
  const measured = openMails(folder, truths, form).then(
    (mails) => score(truths, readMails(mails), form).total,
  );

  test('bounces are noticed, their recipients and codes read, their causes told', async () => {
    const total = await measured;
    expect(total.noticed.of).toBe(482);
    expect(share(total.noticed)).toBeGreaterThan(least);
    expect(share(total.recipients)).toBeGreaterThan(least - 0.02);
    expect(share(total['reply code'])).toBeGreaterThan(0.95);
    expect(share(total.status)).toBeGreaterThan(0.94);
    expect(share(total.cause)).toBeGreaterThan(least - 0.02);
    expect(total.authentication.of).toBe(50);
    expect(total.authentication.right).toBeGreaterThanOrEqual(48);
  });

  test('without any provider’s rule the causes are told nearly as well', async () => {
    const mails = await openMails(folder, truths, form);
    const { cause } = score(truths, readMails(mails, { providers: [] }), form).total;
    expect(share(cause)).toBeGreaterThan(least - 0.04);
  });

  test('of mails that are none at most one in forty is taken for one', async () => {
    const { 'false alarms': quiet } = await measured;
    expect(quiet.of).toBe(498);
    expect(quiet.of - quiet.right).toBeLessThanOrEqual(13);
  });
});
