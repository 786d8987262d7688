import { expect, test } from 'vitest';
import { classify } from '../../lib/knowledge/classify.ts';
import { causeOfStatus } from '../../lib/knowledge/status-codes.ts';
import { refused, reportOf } from '../helpers/reports.ts';
import { describeWithData, sharedJson } from '../helpers/shared-data.ts';

const causeOf = (reply: string) => {
  const recipient = refused(reply);
  return classify(recipient, reportOf(recipient)).cause;
};

interface Meaning {
  /** null: no failure. */
  readonly cause: string | null;
  readonly cause_doubt?: string;
}

describeWithData('a code alone, by the registry and its known misuses', () => {
  const data = () =>
    sharedJson('knowledge', 'enhanced-status.json') as {
      codes: Readonly<Record<string, Meaning>>;
      basic_replies: Readonly<Record<string, Meaning>>;
    };
  const wrongOf = (told: readonly (readonly [reply: string, meaning: Meaning])[]) =>
    told.flatMap(([reply, { cause, cause_doubt: doubt = '' }]) => {
      const found = causeOf(reply);
      return cause === null || found === cause || doubt.includes(found) ? [] : [[reply, cause, found]];
    });

  test.each(['5', '4'])('81 enhanced statuses of class %s', (kind) => {
    const all = Object.entries(data().codes);
    expect(all).toHaveLength(81);
    // 450 says "later" by itself, so X.0.0 is asked of 550 alone.
    const asked = all.filter(([detail]) => kind === '5' || detail !== '0.0');
    expect(wrongOf(asked.map(([detail, meaning]) => [`${kind}50 ${kind}.${detail}`, meaning]))).toEqual([]);
  });

  test('50 basic replies', () => {
    const all = Object.entries(data().basic_replies);
    expect(all).toHaveLength(50);
    // 591 has no form of a reply code (RFC 5321 §4.2: the second digit goes to 5; 57x is met): it is not read as one.
    expect(wrongOf(all.filter(([code]) => code !== '591'))).toEqual([]);
  });
});

test.each([
  ['5.3.2', '521', 'domain_no_mail'],
  ['4.3.2', '421', undefined],
  ['5.4.4', '550', 'domain_not_found'],
  ['4.4.4', '450', 'server_unreachable'],
  ['5.7.4', '504', 'sender_account_limited'],
  ['4.2.1', '450', undefined],
  ['9.9.9', '550', undefined],
  ['', undefined, undefined],
])('%s to %s: the class and the command count', (status, code, cause) => {
  expect(causeOfStatus(status, code)).toBe(cause);
});
