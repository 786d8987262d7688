import { expect, test } from 'vitest';
import type { MailFacts } from '../../lib/checks/mail-facts.ts';
import { alignmentPicture } from '../../lib/roots/alignment-picture.ts';
import { domain } from '../helpers/notices.ts';
import { found, noMail, seal } from './cases.ts';

const from = domain('example.org');
const draw = (changes: Partial<MailFacts>, findings: Parameters<typeof alignmentPicture>[1] = []) =>
  alignmentPicture({ fromDomain: from, mail: { ...noMail, ...changes } }, findings).map(
    ({ what, domain: name, aligned, proven }) => `${what} ${name} ${aligned} ${proven}`,
  );
const path = (name: string) => ({ returnPath: domain(name) });
const strict = { ...found('dmarc', []), record: 'v=DMARC1; p=reject; aspf = s; adkim=s' };
const nowSpf = (result: string) =>
  found('spf', [], [{ id: 'spf_result', values: ['x', '192.0.2.1', result] }]);

test.each([
  ['of nobody nothing is drawn but the author', {}, [], []],
  [
    'a service’s return address',
    path('mail.example.net'),
    [nowSpf('pass')],
    ['return-path mail.example.net no pass'],
  ],
  [
    'a name below counts',
    path('mail.example.org'),
    [nowSpf('fail')],
    ['return-path mail.example.org yes fail'],
  ],
  [
    'but not where the rule is strict',
    path('mail.example.org'),
    [strict],
    ['return-path mail.example.org no unknown'],
  ],
  [
    'a seal without a key',
    { signatures: [seal('example.org')] },
    [found('dkim', ['DKIM-002'])],
    ['dkim example.org yes unknown'],
  ],
  [
    'of two seals a pass may be the other’s',
    { signatures: [seal('example.org'), seal('example.net')], seen: { ...noMail.seen, dkim: 'pass' } },
    [],
    ['dkim example.org yes unknown', 'dkim example.net no unknown'],
  ],
  [
    'the receiver’s word outranks the records of today',
    { ...path('example.org'), seen: { ...noMail.seen, spf: 'fail' } },
    [nowSpf('pass')],
    ['return-path example.org yes fail'],
  ],
] as const)('%s', (_, changes, findings, rows) => {
  expect(draw(changes, [...findings])).toEqual(['from example.org yes unknown', ...rows]);
});

test('a key that is named as missing is a proof that failed', () => {
  const told = found('dkim', ['DKIM-002']);
  const named = {
    ...told,
    outcome: {
      state: 'problem',
      problems: [{ id: 'DKIM-002', severity: 'critical', values: ['example.org', 's1'] }],
    },
  } as const;
  expect(draw({ signatures: [seal('example.org')] }, [named])).toContain('dkim example.org yes fail');
});

test('without an author there is no picture', () => {
  expect(alignmentPicture({ fromDomain: undefined, mail: noMail }, [])).toEqual([]);
});
