import { describe, expect, test } from 'vitest';
import type { SpfCost } from '../../../lib/checks/check.ts';
import { checkSpf } from '../../../lib/checks/spf/check.ts';
import { zone } from '../../helpers/zone.ts';
import { problemsOf, subjectOf } from '../subjects.ts';
import { virtualClock } from '../../../scripts/bench/virtual-clock.ts';

const txt = (...texts: readonly string[]) => ({ TXT: texts });
const treeOf = async (names: Readonly<Record<string, unknown>>) =>
  (await checkSpf(subjectOf('example.org'), zone(names))).tree;

/** A tree in lines: the term, the name, what stands there, what it costs. */
function linesOf(node: SpfCost | undefined, depth = 0): readonly string[] {
  if (node === undefined) return [];
  const line = [node.term || '.', node.name ?? '?', node.state, String(node.lookups)].join(' ');
  return [' '.repeat(depth) + line, ...node.below.flatMap((each) => linesOf(each, depth + 1))];
}

describe('the tree, with what each part costs', () => {
  test('every kind of term', async () => {
    const names = {
      'example.org': {
        A: ['192.0.2.1'],
        TXT: [
          'v=spf1 a mx:m.example a:%{i}.x.example exists:gone.example ptr ip4:192.0.2.1 include:one.example include:%{i}.y.example redirect=two.example',
        ],
      },
      'm.example': { MX: ['10 in.m.example'] },
      'in.m.example': { A: ['192.0.2.2'] },
      'one.example': txt('v=spf1 include:two.example include:three.example -all'),
      'two.example': txt('v=spf1 a:slow.example ~all'),
      'three.example': 'SERVFAIL',
      'slow.example': 'TIMEOUT',
    };
    expect(linesOf(await treeOf(names))).toEqual([
      '. example.org record 12',
      ' a example.org addresses 1',
      ' mx:m.example m.example addresses 1',
      ' a:%{i}.x.example ? not-followed 1',
      ' exists:gone.example gone.example none 1',
      ' ptr example.org not-followed 1',
      ' include:one.example one.example record 4',
      '  include:two.example two.example record 2',
      '   a:slow.example slow.example failed 1',
      '  include:three.example three.example failed 1',
      ' include:%{i}.y.example ? not-followed 1',
      ' redirect=two.example two.example record 2',
      '  a:slow.example slow.example failed 1',
    ]);
  });

  test.each([
    [txt('v=spf1 a', 'v=spf1 mx'), 'include:i.example i.example several 1'],
    [txt('hello'), 'include:i.example i.example none 1'],
    [txt('v=spf1 mx/33 -all'), 'include:i.example i.example broken 1'],
    [txt('v=spf1 include:example.org -all'), 'include:i.example i.example record 2'],
  ])('%j', async (there, line) => {
    const tree = await treeOf({ 'example.org': txt('v=spf1 include:i.example -all'), 'i.example': there });
    expect(linesOf(tree)[1]).toBe(` ${line}`);
  });

  test('a loop ends where it comes back', async () => {
    const tree = await treeOf({
      'example.org': txt('v=spf1 include:i.example -all'),
      'i.example': txt('v=spf1 include:example.org -all'),
    });
    expect(linesOf(tree)).toEqual([
      '. example.org record 2',
      ' include:i.example i.example record 2',
      '  include:example.org example.org loop 1',
    ]);
  });

  test('a record with a typing error is followed as far as it reads', async () => {
    const names = {
      'example.org': txt('v=spf1 include:i.example ipv4:192.0.2.1 include:j.example -all'),
      'i.example': txt('v=spf1 include:j.example -all'),
      'j.example': txt('v=spf1 ip4:192.0.2.1 -all'),
    };
    expect(linesOf(await treeOf(names))).toEqual([
      '. example.org broken 3',
      ' include:i.example i.example record 2',
      '  include:j.example j.example record 1',
      ' include:j.example j.example record 1',
    ]);
  });

  test('and what is wrong below it is told too', async () => {
    const names = {
      'example.org': txt('v=spf1 ipv4:192.0.2.1 a:gone.example include:i.example -all'),
      'i.example': txt('x'),
    };
    expect(problemsOf(await checkSpf(subjectOf('example.org'), zone(names)))).toEqual([
      'SPF-007 example.org ipv4:192.0.2.1 example.org 8',
      'SPF-008 example.org i.example include:i.example',
      'SPF-006 example.org a:gone.example',
    ]);
  });

  test.each([
    ['nothing stands there', {}],
    ['no answer came', { 'example.org': 'SERVFAIL' }],
  ])('no tree where %s', async (_, names) => {
    expect(await treeOf(names)).toBeUndefined();
  });

  test('the records are those that were published', async () => {
    const tree = await treeOf({
      'example.org': txt('V=SPF1 include:i.example -ALL'),
      'i.example': txt('v=spf1  ip4:192.0.2.1  ?all '),
    });
    expect(tree?.record).toBe('V=SPF1 include:i.example -ALL');
    expect(tree?.below[0]?.record).toBe('v=spf1  ip4:192.0.2.1  ?all ');
  });

  test('a huge record is cut, a wide tree is counted up to a hundred and not shown whole', async () => {
    const includes = Array.from({ length: 300 }, (_, index) => `include:n${String(index)}.example`);
    const tree = await treeOf({ 'example.org': txt(`v=spf1 ${includes.join(' ')} -all`) });
    expect(tree?.lookups).toBe(100);
    expect(tree?.below).toHaveLength(30);
    expect(tree?.record).toHaveLength(2001);
    expect(tree?.record?.endsWith('…')).toBe(true);
  });
});

describe('round trips', () => {
  test.each([
    { name: 'a record alone', record: 'v=spf1 ip4:192.0.2.1 -all', ticks: 1, questions: 1 },
    {
      name: 'what it names',
      record: 'v=spf1 a mx a:h.example include:flat.example -all',
      ticks: 3,
      questions: 6,
    },
    {
      name: 'two levels',
      record: 'v=spf1 include:deep.example include:flat.example -all',
      ticks: 2,
      questions: 3,
    },
    {
      name: 'the same name in many places',
      record: 'v=spf1 include:deep.example include:flat.example redirect=deep.example',
      ticks: 2,
      questions: 3,
    },
  ])('$name', async ({ record, ticks, questions }) => {
    const dns = virtualClock(
      zone({
        'example.org': { A: ['192.0.2.1'], MX: ['10 h.m.example'], TXT: [record] },
        'h.example': { A: ['192.0.2.2'] },
        'h.m.example': { A: ['192.0.2.3'] },
        'flat.example': txt('v=spf1 ip4:192.0.2.4 -all'),
        'deep.example': txt('v=spf1 include:flat.example -all'),
      }),
    );
    await checkSpf(subjectOf('example.org'), dns.resolve);
    expect({ ticks: dns.cost().ticks, questions: dns.cost().questions }).toEqual({ ticks, questions });
  });
});
