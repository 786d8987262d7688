import type { Resolve } from '../../lib/dns/resolve.ts';
import { parseZone } from '../../lib/zone/zone.ts';

/** Names as the suite of RFC 7208 writes them: `[{ TXT: … }, { MX: [10, host] }, 'TIMEOUT']`. */
export type SuiteZone = Readonly<Record<string, readonly (string | Readonly<Record<string, unknown>>)[]>>;

const types = ['A', 'AAAA', 'MX', 'TXT', 'PTR', 'CNAME'] as const;

/** DNS as the suite's own driver reads such a zone. */
export function suiteResolver(zonedata: SuiteZone): Resolve {
  const zone = parseZone(zoneFileOf(zonedata));
  if (zone.kind === 'malformed') throw new Error(zone.detail);
  return zone.resolve;
}

/**
 * As a zone file (docs/cli.md). `SPF` counts as TXT where there is no TXT, a bare `TIMEOUT` is that of every type not listed, `NONE` is no
 * record; a name that no name can be (an empty label, one of more than 63 octets) is left out.
 */
export function zoneFileOf(zonedata: SuiteZone): Readonly<Record<string, unknown>> {
  const names = Object.entries(zonedata).filter(([name]) =>
    name.split('.').every((label) => label !== '' && label.length < 64),
  );
  return Object.fromEntries(names.map(([name, entries]) => [name, recordsOf(entries)]));
}

function recordsOf(entries: SuiteZone[string]): Readonly<Record<string, unknown>> {
  const plain = entries.flatMap((entry) => (typeof entry === 'string' ? [] : Object.entries(entry)));
  const hasTxt = plain.some(([type]) => type === 'TXT');
  const told = plain
    .map(([type, value]) => [type === 'SPF' && !hasTxt ? 'TXT' : type, value] as const)
    .filter(([, value]) => value !== 'NONE');
  const listed = types.flatMap((type) => {
    const values = told.filter(([of]) => of === type).map(([, value]) => value);
    if (values.length === 0) return [];
    return [[type, values.includes('TIMEOUT') ? 'TIMEOUT' : values.map((value) => recordOf(type, value))]];
  });
  const slow = entries.includes('TIMEOUT') ? types.filter((type) => type !== 'CNAME') : [];
  return Object.fromEntries([...slow.map((type) => [type, 'TIMEOUT']), ...listed]) as Record<string, unknown>;
}

function recordOf(type: string, value: unknown): unknown {
  if (type !== 'MX' || !Array.isArray(value)) return value;
  const [preference, host] = value as readonly unknown[];
  return `${String(preference)} ${String(host) || '.'}`;
}
