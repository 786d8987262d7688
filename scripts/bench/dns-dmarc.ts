import { dmarcVerdictOf } from '../../lib/checks/dmarc/verdict.ts';
import { parseDomainName } from '../../lib/dns/domain-name.ts';
import type { Resolve } from '../../lib/dns/resolve.ts';
import { mailauthDmarc } from '../conformance/mailauth.ts';
import { suiteResolver } from '../conformance/suite-zone.ts';
import type { BenchRow, DnsZones } from './dns-rows.ts';
import { timed } from './virtual-clock.ts';

/** DMARC of each author's domain for a mail of which nothing was proven: discovery, and the policy that holds. */
export async function dmarcRows({ zone, from }: DnsZones['dmarc']): Promise<readonly BenchRow[]> {
  const resolve = suiteResolver(zone);
  const rows: BenchRow[] = [];
  for (const domain of from) {
    const theirs = await timed(resolve, (counting) => theirVerdict(domain, counting));
    const ours = await timed(resolve, (counting) => ourVerdict(domain, counting));
    rows.push({
      name: `DMARC: ${domain}`,
      runs: { 'mailauth strict': theirs, ours },
      most: { ticks: 1, questions: 8 }, // RFC 9989 §4.10: at most eight
      faults: [
        ...(ours.verdict === theirs.verdict
          ? []
          : [`mailauth says ${theirs.verdict}, we say ${ours.verdict}`]),
        ...(ours.ticks > 1 ? ['more than one tick'] : []),
        ...(ours.questions > 8 ? ['more than eight questions'] : []),
      ],
    });
  }
  return rows;
}

async function theirVerdict(from: string, resolve: Resolve): Promise<string> {
  const told = await mailauthDmarc({ from, spf: [], dkim: [] }, resolve);
  return `${told.result} ${String(told.policy)}`;
}

async function ourVerdict(from: string, resolve: Resolve): Promise<string> {
  const domain = parseDomainName(from);
  if (domain === undefined) return 'no name';
  const told = await dmarcVerdictOf({ from: domain, spf: undefined, dkim: [] }, resolve);
  return 'policy' in told ? `${told.result} ${String(told.policy?.applied)}` : told.result;
}
