import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { classify } from '../../lib/knowledge/classify.ts';
import { providers } from '../../lib/knowledge/providers/index.ts';
import { refused, reportOf } from '../helpers/reports.ts';

// Each table was written before any rule was mended by it. When first asked, 72 % of the systems', 11 % of the languages' (those languages and
// causes that were missing), 28 % of the second (other words in languages that were there) and 26 % of the decoys were right: what is met
// anew in other words is told less often than these shares after mending.

const linesOf = (name: string) =>
  readFileSync(`test/fixtures/wordings/${name}.txt`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

const judged = (said: string, known: typeof providers) => {
  const recipient = /^[245]\d\d[ -]/.test(said) ? refused(said) : refused(undefined, { explanation: said });
  return classify(recipient, reportOf(recipient), known).cause;
};

/** Those that get another cause than the accepted ones. */
const wrongOf = (name: string, known: typeof providers) =>
  linesOf(name).flatMap((line) => {
    const [accepted = '', said = ''] = line.split(/\|(.*)/);
    const cause = judged(said, known);
    return accepted.split(' ').includes(cause) ? [] : [[said, accepted, cause].join(' | ')];
  });

describe.each([
  ['systems', 156],
  ['languages', 114],
  ['second', 105],
] as const)('wordings of %s', (name, of) => {
  test.each([
    ['without any provider’s rule', []],
    ['with every provider’s rules', providers],
  ])('%s at least 97 % get an accepted cause', (_, known) => {
    expect(linesOf(name)).toHaveLength(of);
    const wrong = wrongOf(name, known);
    expect(wrong.length / of, JSON.stringify(wrong, undefined, 1)).toBeLessThanOrEqual(0.03);
  });
});

const REASON = 'The server of the recipient did not respond.';

describe('sentences around a reason that are none', () => {
  test('alone they tell nothing', () => {
    const decided = linesOf('decoys').map((said) => [said, judged(said, providers)]);
    const wrong = decided.filter(([, cause]) => cause !== 'unclear');
    expect(wrong).toEqual([]);
  });

  test('before the reason they do not decide', () => {
    const decided = linesOf('decoys').map((said) => [said, judged(`${said} ${REASON}`, providers)]);
    expect(decided.filter(([, cause]) => cause !== 'server_unreachable')).toEqual([]);
  });
});
