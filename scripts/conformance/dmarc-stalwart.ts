import { organizationOf, walk } from '../../lib/checks/dmarc/discover.ts';
import { checkReports } from '../../lib/checks/dmarc/reports.ts';
import type { RecordStep } from '../../lib/checks/dmarc/discover.ts';
import { dmarcVerdictOf, type DmarcVerdict } from '../../lib/checks/dmarc/verdict.ts';
import { parseDomainName, type DomainName } from '../../lib/dns/domain-name.ts';
import type { Resolve } from '../../lib/dns/resolve.ts';
import { parseZone } from '../../lib/zone/zone.ts';
import type { CaseResult, Suite } from './suite.ts';

interface StalwartTest {
  readonly id: string;
  /** A TXT record at each name, or `A <address>`. */
  readonly zone: Readonly<Record<string, string>>;
  readonly from?: string;
  readonly spf?: readonly [result: string, domain: string];
  readonly dkim?: readonly [result: string, domain: string];
  /** The domain whose record names `rua`. */
  readonly domain?: string;
  readonly rua?: readonly string[];
  readonly expect: {
    readonly policy?: string;
    readonly spf?: string;
    readonly dkim?: string;
    readonly record?: null;
    readonly authorised?: readonly string[];
  };
}

/** Discovery, alignment, and who takes reports for others (RFC 9990 §4). */
export const dmarcStalwart: Suite = {
  id: 'stalwart-dmarc',
  title: 'DMARC: Stalwart’s cases of discovery and alignment',
  asks: 'policy, alignment, consent to external reports',
  run: (read) => {
    const { tests } = read('dmarc', 'stalwart-dmarc.json') as { readonly tests: readonly StalwartTest[] };
    return Promise.all(tests.map(resultOf));
  },
};

async function resultOf(test: StalwartTest): Promise<CaseResult> {
  const { id, expect } = test;
  if (expect.authorised) {
    const found = await authorized(test.domain ?? '', test.rua ?? [], resolverOf(test.zone, test.rua ?? []));
    return { id, wanted: expect.authorised.join(', '), found: found.join(', ') };
  }
  const from = nameOf(test.from ?? '');
  const proven = (told: StalwartTest['spf']) => told && { result: told[0], domain: nameOf(told[1]) };
  const [spf, dkim] = [proven(test.spf), proven(test.dkim)];
  const verdict = await dmarcVerdictOf({ from, spf, dkim: dkim ? [dkim] : [] }, resolverOf(test.zone, []));
  return { id, wanted: lineOf(expect, expect), found: lineOf(toldOf(verdict), expect) };
}

type Told = Pick<StalwartTest['expect'], 'policy' | 'spf' | 'dkim' | 'record'>;

/** Only what the case looks at. */
function lineOf({ policy, spf, dkim, record }: Told, asked: StalwartTest['expect']): string {
  return [
    ...(asked.policy === undefined ? [] : [`policy ${String(policy)}`]),
    ...(asked.spf === undefined ? [] : [`SPF ${String(spf)}`]),
    ...(asked.dkim === undefined ? [] : [`DKIM ${String(dkim)}`]),
    ...(asked.record === undefined ? [] : [`record ${String(record)}`]),
  ].join(', ');
}

function toldOf(verdict: DmarcVerdict): Told {
  if (verdict.result === 'none') return { record: null };
  if (verdict.result === 'unknown') return {};
  const { spf, dkim, policy } = verdict;
  const word = (alignment: unknown) =>
    alignment === 'aligned' ? 'pass' : alignment === undefined ? 'none' : 'not-aligned';
  return {
    spf: word(spf),
    dkim: word(dkim[0]),
    ...(policy === undefined ? {} : { policy: policy.published }),
  };
}

/** Those of the addresses whose domain takes reports about this one. */
async function authorized(
  domain: string,
  rua: readonly string[],
  resolve: Resolve,
): Promise<readonly string[]> {
  const steps = await walk(nameOf(domain), resolve);
  const own = steps.find((step): step is RecordStep => step.kind === 'record');
  if (own === undefined) return [];
  const { problems } = await checkReports(own, organizationOf(steps), resolve);
  const refused = problems.filter(({ id }) => id === 'DMARC-007').map(({ values }) => String(values[1]));
  return rua.filter((uri) => !refused.some((host) => uri.endsWith(`@${host}`)));
}

function resolverOf(zone: StalwartTest['zone'], rua: readonly string[]): Resolve {
  const names = Object.entries(zone).map(([name, text]) => [
    name,
    text.startsWith('A ') ? { A: [text.slice(2)] } : { TXT: [text] },
  ]);
  const record =
    rua.length === 0 ? [] : [['_dmarc.example.org', { TXT: [`v=DMARC1; p=none; rua=${rua.join(',')}`] }]];
  const read = parseZone(Object.fromEntries([...names, ...record]) as Readonly<Record<string, unknown>>);
  if (read.kind === 'malformed') throw new Error(read.detail);
  return read.resolve;
}

function nameOf(text: string): DomainName {
  const name = parseDomainName(text);
  if (name === undefined) throw new Error(`no name: ${text}`);
  return name;
}
