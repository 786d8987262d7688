import { parseDomainName, type DomainName } from '../dns/domain-name.ts';
import { isInternal, parseClientIp } from '../dns/ip-address.ts';
import type { DnsAnswer, DnsFailure, DnsRecord, Resolve } from '../dns/resolve.ts';
import { presentationName } from '../dns/wire-name.ts';
import { reasonFor } from './broken-signature.ts';
import type { Fact } from './check.ts';

export type MxRecord = Extract<DnsRecord, { type: 'MX' }>;

/** What is known of one mail server's name: well, wrong and why, or not learnt. */
export interface HostLook {
  readonly host: string;
  readonly fault: Fact | undefined;
  readonly open: DnsFailure | undefined;
  /** The name as it was meant, where the zone editor has put the domain behind it and that alone is wrong. */
  readonly meant: string | undefined;
}

/**
 * Looks at a mail server's name: it must be a host name with an address of the public internet, and no alias (RFC 5321 §5.1, RFC 2181 §10.3).
 * Asks its A and AAAA; one of the two is enough.
 */
export async function lookAtHost(host: string, domain: DomainName, resolve: Resolve): Promise<HostLook> {
  const well: HostLook = { host, fault: undefined, open: undefined, meant: undefined };
  const wrong = (id: Fact['id'], ...more: readonly string[]): HostLook => ({
    ...well,
    fault: { id, values: [host, ...more] },
  });
  if (isNumber(host)) return wrong('mx_host_number');
  const name = parseDomainName(host);
  if (name === undefined || isOfThisComputer(name)) return wrong('mx_host_short');
  const answers = await Promise.all([resolve(name, 'A'), resolve(name, 'AAAA')]);
  const records = answers.flatMap(addressesIn);
  const [first] = records;
  if (first === undefined) {
    const open = answers.map(failureOf).find((reason) => reason !== undefined);
    if (open !== undefined) return { ...well, open: reasonFor(domain, name, open) };
    return { ...wrong('mx_host_missing'), meant: await withoutDomain(name, domain, resolve) };
  }
  if (first.owner !== presentationName(name)) return wrong('mx_host_alias', first.owner);
  return records.every(({ address }) => isInside(address)) ? wrong('mx_host_private', first.address) : well;
}

function addressesIn(answer: DnsAnswer): readonly { readonly owner: string; readonly address: string }[] {
  const records = answer.kind === 'records' ? answer.records : [];
  return records.flatMap((record) => (record.type === 'A' || record.type === 'AAAA' ? [record] : []));
}

function failureOf(answer: DnsAnswer): DnsFailure | undefined {
  return answer.kind === 'failed' ? answer.reason : undefined;
}

/** `192.0.2.1`, `[192.0.2.1]`, `2001:db8::1`. */
function isNumber(host: string): boolean {
  return parseClientIp(host.replace(/^\[|\]$/g, '')) !== undefined;
}

/** RFC 6761 §6.3, RFC 6762: names that mean something else on each machine. */
function isOfThisComputer(name: string): boolean {
  return /(?:^|\.)(?:localhost|localdomain|local)$/.test(name);
}

function isInside(address: string): boolean {
  const ip = parseClientIp(address);
  return ip !== undefined && isInternal(ip);
}

/** A name typed without its final dot gets the domain behind it; without that it must have an address to be the one that was meant. */
async function withoutDomain(
  host: DomainName,
  domain: DomainName,
  resolve: Resolve,
): Promise<DomainName | undefined> {
  const end = `.${domain}`;
  const meant = host.endsWith(end) ? parseDomainName(host.slice(0, -end.length)) : undefined;
  if (meant === undefined) return undefined;
  const answers = await Promise.all([resolve(meant, 'A', 'guess'), resolve(meant, 'AAAA', 'guess')]);
  return answers.some(({ kind }) => kind === 'records') ? meant : undefined;
}
