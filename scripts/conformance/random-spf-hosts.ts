import ipaddr from 'ipaddr.js';
import type { Random } from '../fuzz/random.ts';

/** A zone that is being written. */
export interface Draft {
  readonly random: Random;
  readonly ip: string;
  readonly domain: string;
  readonly names: Map<string, Record<string, unknown>>;
  readonly free: { at: number };
  readonly failing: boolean;
}

/** A name with an address, or with something else. */
export function plainHost(draft: Draft, style: string, type: 'A' | 'MX'): string {
  const { random, names, free } = draft;
  free.at += 1;
  const name = `h${String(free.at)}.${random.pick(['example.com', 'example.net', 'hosts.example.org'])}`;
  const odd = random.below(style === 'void' ? 3 : draft.failing ? 5 : 25);
  if (odd > 0) names.set(name, hostRecords(draft, type));
  else writeOdd(draft, name);
  return random.below(12) === 0 ? `${name}.` : name;
}

function writeOdd({ random, names, failing }: Draft, name: string): void {
  const odd = random.pick([
    undefined,
    undefined,
    { TXT: ['only a text'] },
    failing ? { A: 'TIMEOUT', MX: 'SERVFAIL', AAAA: 'SERVFAIL' } : undefined,
    { CNAME: ['gone.example.net'] },
    failing ? { CNAME: [name] } : { CNAME: ['www.example.com'] },
  ]);
  if (odd !== undefined) names.set(name, odd);
}

/** Addresses, or mail servers with theirs. */
export function hostRecords(draft: Draft, type: 'A' | 'MX'): Record<string, unknown> {
  return type === 'A' ? addresses(draft) : mailHosts(draft);
}

/** Addresses of both families, sometimes that of the sender. */
function addresses({ random, ip }: Draft): Record<string, unknown> {
  const own = random.below(12) === 0 ? [ipaddr.process(ip).toString()] : [];
  const [four, six] = [own.filter((text) => !text.includes(':')), own.filter((text) => text.includes(':'))];
  const records: Record<string, unknown> = { A: random.shuffled(['192.0.2.1', ...four]) };
  if (six.length > 0 || random.below(3) > 0) records['AAAA'] = ['2001:db8:1::1', ...six];
  return records;
}

function mailHosts(draft: Draft): Record<string, unknown> {
  const { random, names, free } = draft;
  if (random.below(15) === 0) return { MX: ['0 .'] };
  if (random.below(25) === 0)
    return {
      MX: [random.pick(['10 localhost', '10 192.0.2.65', '10 my_host.example.net', '10 a..b.example.net'])],
    };
  const many = random.below(20) === 0 ? 9 + random.below(4) : 1 + random.below(3);
  const hosts = Array.from({ length: many }, (_, index) => {
    free.at += 1;
    const host = `m${String(free.at)}.example.net`;
    if (random.below(draft.failing ? 6 : 15) > 0) names.set(host, addresses(draft));
    else if (draft.failing) {
      const failure = random.pick(['TIMEOUT', 'SERVFAIL']);
      names.set(host, { A: failure, AAAA: failure });
    }
    return `${String(10 * (random.below(3) + index))} ${host}`;
  });
  return { MX: hosts };
}

/** Names of the sender's address, some of which lead back to it. */
export function writePtr(draft: Draft): void {
  const { random, names, ip } = draft;
  const address = ipaddr.process(ip);
  const reverse = reverseOf(address);
  if (names.has(reverse)) return;
  if (random.below(draft.failing ? 4 : 12) === 0) {
    if (draft.failing) names.set(reverse, { PTR: 'TIMEOUT' });
    return;
  }
  const many = random.below(10) === 0 ? 9 + random.below(4) : 1 + random.below(3);
  const found = Array.from(
    { length: many },
    (_, index) => `p${String(index)}.${random.pick(['example.com', 'mail.example.com', 'example.net'])}`,
  );
  names.set(reverse, { PTR: random.shuffled(random.below(8) === 0 ? ['example.com', ...found] : found) });
  for (const name of found.filter(() => random.below(3) > 0)) {
    const leadsBack = random.below(2) === 0 ? address.toString() : undefined;
    const type = address.kind() === 'ipv4' ? 'A' : 'AAAA';
    names.set(name, {
      A: ['192.0.2.200'],
      AAAA: ['2001:db8:2::2'],
      ...(leadsBack === undefined ? {} : { [type]: [leadsBack] }),
    });
  }
}

function reverseOf(address: ipaddr.IPv4 | ipaddr.IPv6): string {
  const octets = address.toByteArray();
  if (octets.length === 4) return `${[...octets].reverse().join('.')}.in-addr.arpa`;
  const nibbles = octets.flatMap((octet) => Array.from(octet.toString(16).padStart(2, '0')));
  return `${nibbles.reverse().join('.')}.ip6.arpa`;
}
