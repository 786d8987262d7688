import type { Resolve } from '../../lib/dns/resolve.ts';
import { mailauthSpf } from '../conformance/mailauth.ts';
import { ourSpf, type SpfQuestion } from '../conformance/our-spf.ts';
import { suiteResolver, type SuiteZone } from '../conformance/suite-zone.ts';
import type { BenchRow, DnsZones } from './dns-rows.ts';
import { treeOf } from './dns-tree.ts';
import { timed } from './virtual-clock.ts';

/** SPF of each zone: mailauth in both modes, and ours, for a sender whom nothing lets in; so the whole tree is walked. */
export async function spfRows({ ip, sender, helo, zones }: DnsZones['spf']): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const [name, zone] of Object.entries(zones)) rows.push(await rowOf(name, zone, { ip, sender, helo }));
  return rows;
}

async function rowOf(name: string, zone: SuiteZone, asked: SpfQuestion): Promise<BenchRow> {
  const resolve = suiteResolver(zone);
  const run = (judge: (question: SpfQuestion, dns: Resolve) => Promise<{ readonly result: string }>) =>
    timed(resolve, async (counting) => (await judge(asked, counting)).result);
  const tree = treeOf(zone, asked.sender.slice(asked.sender.lastIndexOf('@') + 1));
  const [lax, strict, ours] = [
    await run((question, counting) => mailauthSpf(question, counting, false)),
    await run((question, counting) => mailauthSpf(question, counting, true)),
    await run((question, counting) => ourSpf(question, counting)),
  ];
  const most = { ticks: tree.depth + 1, questions: tree.questions.size };
  return {
    name: `SPF: ${name}`,
    runs: { mailauth: lax, 'mailauth strict': strict, ours },
    most,
    faults: [
      ...(ours.verdict === strict.verdict
        ? []
        : [`mailauth strict says ${strict.verdict}, we say ${ours.verdict}`]),
      ...(ours.ticks > most.ticks ? [`more ticks than depth + 1 = ${String(most.ticks)}`] : []),
      ...(ours.questions > most.questions
        ? [`more questions than the ${String(most.questions)} of the tree`]
        : []),
    ],
  };
}
