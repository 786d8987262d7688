import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { argued } from '../../scripts/conformance/argued.ts';
import { idleArguments, runSuite, type Suite } from '../../scripts/conformance/suite.ts';
import { suites } from '../../scripts/conformance/suites.ts';
import { changedWhenWithheld } from '../../scripts/conformance/rfc7208.ts';
import { describeWithData, sharedData, sharedJson } from '../helpers/shared-data.ts';

const sizes: Readonly<Record<string, number>> = {
  'rfc7208-tests': 203,
  'mailauth-dmarc-vectors': 82,
  'opendmarc-parse': 19,
  'mail-dmarc-realworld-bad': 34,
  'stalwart-key-records': 6,
};

describeWithData('the suites of others', () => {
  test('all are run', () => {
    expect(suites.map(({ id }) => id).toSorted()).toEqual(Object.keys(sizes).toSorted());
  });

  test.each(suites)('$title: no difference without a clause', async (suite) => {
    const outcome = await runSuite(suite, sharedJson, argued);
    expect(outcome.unargued).toEqual([]);
    expect(outcome.of).toBe(sizes[suite.id]);
    expect(
      idleArguments(
        [outcome],
        argued.filter(({ suite: of }) => of === suite.id),
      ),
    ).toEqual([]);
  });

  test('the document tells how many cases each has', () => {
    const text = readFileSync('docs/conformance.md', 'utf8');
    const rows = text.split('\n');
    const told = suites.filter(({ id, title }) =>
      rows.some((row) => row.startsWith(`| ${title} |`) && row.includes(`| ${String(sizes[id])} |`)),
    );
    expect(told.map(({ id }) => id)).toEqual(suites.map(({ id }) => id));
  });

  test('without the local part only what asks for it says something else', async () => {
    const changed = await changedWhenWithheld(sharedJson);
    expect(changed.map(([, said]) => said)).toEqual(changed.map(() => 'macro-withheld'));
    const texts = readFileSync(sharedData('spf', 'rfc7208-tests.json'), 'utf8');
    for (const [id] of changed) expect(texts).toContain(id.split(': ')[1]);
  });
});

describe('a suite', () => {
  const suite = (found: string): Suite => ({
    id: 'one',
    title: 'one',
    asks: '',
    run: () => Promise.resolve([{ id: 'case', wanted: 'pass', found }]),
  });
  const argument = { suite: 'one', id: 'case', found: 'fail', clause: '§1', why: 'so' };
  const none = () => undefined;

  test('passes', async () => {
    expect(await runSuite(suite('pass'), none, [])).toMatchObject({ passed: 1, of: 1, unargued: [] });
  });

  test('a difference is told', async () => {
    const { passed, unargued } = await runSuite(suite('fail'), none, []);
    expect({ passed, unargued }).toEqual({
      passed: 0,
      unargued: [{ id: 'case', wanted: 'pass', found: 'fail' }],
    });
  });

  test('an argument holds for the answer that it names, and no other', async () => {
    expect((await runSuite(suite('fail'), none, [argument])).unargued).toEqual([]);
    expect((await runSuite(suite('none'), none, [argument])).unargued).toHaveLength(1);
  });

  test('an argument that nobody needs is told', async () => {
    expect(idleArguments([await runSuite(suite('pass'), none, [argument])], [argument])).toEqual([argument]);
    expect(idleArguments([await runSuite(suite('fail'), none, [argument])], [argument])).toEqual([]);
  });
});
