import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding, Problem } from '../../lib/checks/check.ts';
import { problem, published } from '../../lib/checks/finding.ts';
import { severities, type ProblemId } from '../../lib/checks/problems.ts';
import { corrected } from '../../lib/repair/corrected.ts';
import { idsOf } from '../checks/subjects.ts';
import { findingOf } from '../helpers/findings.ts';

const told = (id: ProblemId, ...texts: readonly string[]) =>
  published(problem(id, 'example.org', 'x'), 'example.org', texts);
const of = (problems: readonly Problem[], suspects?: readonly Problem[]): Finding =>
  findingOf('spf', problems, { suspects });

describe('suspects', () => {
  const mendable = told('SPF-007', 'v=spf1 a:192.0.2.1 -all');
  const other = told('SPF-007', 'v=spf1 a:host.1 -all');

  test.each([
    { name: 'one that can be mended is a problem', before: [], suspects: [mendable], after: 'SPF-007' },
    { name: 'another is none', before: [], suspects: [other], after: 'fine' },
    { name: 'praise falls away', before: ['SPF-027'], suspects: [mendable], after: 'SPF-007' },
    { name: 'praise stays', before: ['SPF-027'], suspects: [other], after: 'SPF-027' },
    {
      name: 'behind what is as grave, before what has no effect',
      before: ['SPF-008', 'SPF-012'],
      suspects: [mendable],
      after: 'SPF-008 SPF-007 SPF-012',
    },
  ] as const)('$name', ({ before, suspects, after }) => {
    const finding = corrected(
      of(
        before.map((id) => problem(id, 'example.org')),
        suspects,
      ),
    );
    expect(idsOf(finding)).toBe(after);
    expect(finding).not.toHaveProperty('suspects');
  });

  test('what could not be learnt gives way to a typing error', () => {
    const open = { ...of([], [mendable]), outcome: { state: 'unknown', reason: 'timeout' } } as const;
    expect(idsOf(corrected(open))).toBe('SPF-007');
    expect(idsOf(corrected({ ...open, suspects: [other] }))).toBe('unknown timeout');
  });
});

describe('what is missing only because it was mistyped', () => {
  const text = 'v=spf1 include:a.example.orginclude:b.example.org -all';
  const [, glued = ''] = text.split(' ');
  const suspect = published(problem('SPF-007', 'example.org', glued, 'example.org', '8'), 'example.org', [
    text,
  ]);

  test.each([
    {
      name: 'the same term leads to no record',
      before: problem('SPF-008', 'example.org', 'x', glued),
      after: 'SPF-007',
    },
    {
      name: 'the same term names nobody',
      before: problem('SPF-006', 'example.org', glued),
      after: 'SPF-007',
    },
    {
      name: 'a host of it is not there',
      before: problem('SPF-006', 'example.org', `${glued} → x`),
      after: 'SPF-007',
    },
    {
      name: 'another term',
      before: problem('SPF-008', 'example.org', 'x', 'include:x'),
      after: 'SPF-008 SPF-007',
    },
  ])('$name', ({ before, after }) => {
    expect(idsOf(corrected(of([before], [suspect])))).toBe(after);
  });

  test.each([
    ['DMARC-004', 'v=DMARC1; policy:reject', 'DMARC-003'],
    ['DMARC-004', 'v=DMARC1; sp:', 'DMARC-003 DMARC-004'],
    ['DMARC-005', 'v=DMARC1; p=none; rau=mailto:a@example.org', 'DMARC-003'],
    ['DMARC-005', 'v=DMARC1; p=none; aspf:r', 'DMARC-003 DMARC-005'],
  ] as const)('%s of %s', (id, text, ids) => {
    expect(idsOf(corrected(of([told('DMARC-003', text), told(id, text)])))).toBe(ids);
  });
});

test('without the texts at fault nothing is corrected, and the texts are not kept', () => {
  const { outcome } = corrected(of([problem('SPF-007', 'example.org'), told('SPF-016', 'v=spf1; -all')]));
  expect(outcome).toEqual({
    state: 'problem',
    problems: [
      { ...problem('SPF-007', 'example.org'), corrected: undefined },
      { ...problem('SPF-016', 'example.org', 'x'), corrected: 'v=spf1 -all' },
    ],
  });
});

test('any problem with any texts: never an exception, and never a problem that was not there', () => {
  const ids = Object.keys(severities).flatMap((id) => (id in severities ? [id as ProblemId] : []));
  const texts = fc.array(
    fc.oneof(fc.string(), fc.constantFrom('v=spf1 a:x -all', 'v=DMARC1; p:none', '10 .')),
  );
  fc.assert(
    fc.property(fc.constantFrom(...ids), texts, (id, any) => {
      const finding = corrected(of([told(id, ...any)]));
      expect([id, 'fine']).toContain(idsOf(finding));
    }),
  );
});
