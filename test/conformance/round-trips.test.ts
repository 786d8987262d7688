import { describe, expect, test } from 'vitest';
import type { BenchRow, DnsZones } from '../../scripts/bench/dns-rows.ts';
import { dnsRows } from '../../scripts/bench/dns.ts';
import { treeOf } from '../../scripts/bench/dns-tree.ts';
import { virtualClock } from '../../scripts/bench/virtual-clock.ts';
import { describeWithData, sharedJson } from '../helpers/shared-data.ts';
import { zone } from '../helpers/zone.ts';
import { nameOf } from '../checks/subjects.ts';

describeWithData('round trips on the zones of the measure', () => {
  // The shape is that of the data's README.
  const zones = sharedJson('perf', 'zones.json') as DnsZones;
  const rows: BenchRow[] = [];

  test('every zone is judged as by mailauth strict, in as few round trips as we may take', async () => {
    rows.push(...(await dnsRows(zones)));
    expect(rows.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`))).toEqual([]);
    expect(rows).toHaveLength(2 * Object.keys(zones.spf.zones).length + zones.dmarc.from.length);
  }, 30_000);

  test('mailauth takes as many as were measured for it', () => {
    const measured = sharedJson('perf', 'roundtrips.json') as Readonly<
      Record<string, Readonly<Record<string, { readonly ticks: number; readonly total: number }>>>
    >;
    const spf = rows.filter(({ name }) => name.startsWith('SPF: '));
    const taken = spf.map(({ name, runs }) => [
      name,
      runs['mailauth strict']?.ticks,
      runs['mailauth strict']?.questions,
    ]);
    expect(taken).toEqual(
      spf.map(({ name }) => {
        const told = measured[name.slice('SPF: '.length)]?.['mailauth 7.1.0 strict'];
        return [name, told?.ticks, told?.total];
      }),
    );
  });
});

describe('the tree of a zone', () => {
  test.each([
    { record: 'v=spf1 -all', depth: 0, questions: 1 },
    { record: 'v=spf1 ip4:192.0.2.1 a ~all', depth: 1, questions: 2 },
    { record: 'v=spf1 mx include:b.example redirect=c.example', depth: 2, questions: 5 },
  ])('$record', ({ record, depth, questions }) => {
    const tree = treeOf(
      {
        'a.example': [{ TXT: record }, { MX: [1, 'm.example'] }],
        'b.example': [{ TXT: 'v=spf1 -all' }],
        'c.example': [{ TXT: 'v=spf1 -all' }],
      },
      'a.example',
    );
    expect({ depth: tree.depth, questions: tree.questions.size }).toEqual({ depth, questions });
  });
});

describe('the virtual clock', () => {
  const name = nameOf('example.org');

  test('questions that wait together cost one tick', async () => {
    const { resolve, cost } = virtualClock(zone({}));
    await Promise.all([resolve(name, 'A'), resolve(name, 'MX'), resolve(name, 'A')]);
    expect(cost()).toEqual({ ticks: 1, questions: 3, unique: 2 });
  });

  test('one after the other costs one each', async () => {
    const { resolve, cost } = virtualClock(zone({}));
    await resolve(name, 'A');
    await resolve(name, 'MX');
    expect(cost()).toEqual({ ticks: 2, questions: 2, unique: 2 });
  });
});
