import { generateKeyPairSync } from 'node:crypto';
import { inspectDomain } from '../../lib/diagnose.ts';
import { inspectionDns } from '../../lib/dns/inspection-resolver.ts';
import { parseDomainName } from '../../lib/dns/domain-name.ts';
import { keySize } from '../../lib/platform/key-size.ts';
import { parseZone } from '../../lib/zone/zone.ts';
import { zoneFileOf, type SuiteZone } from '../conformance/suite-zone.ts';
import type { BenchRow, DnsZones } from './dns-rows.ts';
import { treeOf } from './dns-tree.ts';
import { timed } from './virtual-clock.ts';

/** A whole domain check of each zone, with what a well-run domain has beside its SPF record. */
export async function domainRows({ sender, zones }: DnsZones['spf']): Promise<readonly BenchRow[]> {
  const domain = sender.slice(sender.lastIndexOf('@') + 1);
  const rows: BenchRow[] = [];
  for (const [name, zone] of Object.entries(zones)) rows.push(await rowOf(domain, name, zone));
  return rows;
}

async function rowOf(domain: string, name: string, zone: SuiteZone): Promise<BenchRow> {
  const read = parseZone(wellRun(domain, zoneFileOf(zone)));
  const asked = parseDomainName(domain);
  if (read.kind === 'malformed' || asked === undefined) throw new Error(`the zone ${name} cannot be read`);
  const ours = await timed(read.resolve, async (counting) => {
    const dns = inspectionDns({
      resolvers: [{ name: 'clock', resolve: counting }],
      cache: new Map(),
      clock: () => 0,
      deadline: (promise) => promise,
      instruments: { keySize },
    });
    return (await inspectDomain(asked, dns, () => undefined)).standing;
  });
  const ticks = treeOf(zone, domain).depth + 2;
  return {
    name: `whole domain: ${name}`,
    runs: { ours },
    most: { ticks, questions: 60 },
    faults: [
      ...(ours.ticks > ticks ? [`more ticks than SPF depth + 2 = ${String(ticks)}`] : []),
      ...(ours.questions > 60 ? ['more questions than an inspection may ask'] : []),
    ],
  };
}

/** The zone, with mail servers, a DKIM key and a DMARC record where it has none. */
function wellRun(domain: string, zone: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = `v=DKIM1; k=rsa; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`;
  const own = zone[domain] as Readonly<Record<string, unknown>> | undefined;
  return {
    ...zone,
    [domain]: {
      MX: [`10 mail.${domain}`],
      A: ['192.0.2.1'],
      AAAA: ['2001:db8::1'],
      NS: [`ns1.${domain}`],
      SOA: `ns1.${domain} hostmaster.${domain} 1 7200 3600 1209600 300`,
      ...own,
    },
    [`mail.${domain}`]: { A: ['192.0.2.2'], AAAA: ['2001:db8::2'] },
    [`_dmarc.${domain}`]: { TXT: [`v=DMARC1; p=reject; rua=mailto:dmarc@${domain}`] },
    [`selector1._domainkey.${domain}`]: {
      TXT: [key],
    },
    [`default._domainkey.${domain}`]: {
      TXT: [key],
    },
    [`_mta-sts.${domain}`]: { TXT: ['v=STSv1; id=20260101'] },
    [`_smtp._tls.${domain}`]: { TXT: [`v=TLSRPTv1; rua=mailto:tls@${domain}`] },
  };
}
