import { decode, type Answer } from 'dns-packet';
import { expect, test } from 'vitest';
import type { DnsRecord } from '../../lib/dns/resolve.ts';
import { readMessage, type DnsMessage, type ReadRecord } from '../../lib/dns/wire-read.ts';
import { describeWithData } from '../helpers/shared-data.ts';
import { hostilePackets, octetsOf, realAnswers } from './bank.ts';

const MUTATIONS = 6000;
const SEED = 20_261_124;

/** A generator of the family of xorshift: the same octets in each run. */
function randomNumbers(seed: number): (below: number) => number {
  const state = { now: seed };
  return (below) => {
    state.now ^= state.now << 13;
    state.now ^= state.now >>> 17;
    state.now ^= state.now << 5;
    return (state.now >>> 0) % below;
  };
}

/** One to four octets changed, now and then the end cut off, an octet taken out or put in. */
function mutated(octets: Uint8Array, random: (below: number) => number): Uint8Array {
  const changed = Array.from(octets);
  for (let times = 1 + random(4); times > 0; times -= 1)
    changed[random(changed.length || 1)] = random(3) === 0 ? 0xc0 : random(256);
  if (random(6) === 0) changed.splice(random(changed.length), 1);
  if (random(6) === 0) changed.splice(random(changed.length), 0, random(256));
  if (random(8) === 0) changed.length = random(changed.length);
  return Uint8Array.from(changed);
}

/** What both codecs must agree on, in one form; undefined for a record that the other one writes otherwise. */
function ours({ owner, ttl, data }: ReadRecord): unknown {
  return data && isPlain(owner) ? [owner, data.type, ttl, ourData(data)] : undefined;
}

function ourData(data: DnsRecord): unknown {
  switch (data.type) {
    case 'A':
    case 'AAAA':
      return data.address;
    case 'CNAME':
    case 'NS':
    case 'PTR':
      return data.target;
    case 'MX':
      return [data.preference, data.exchange];
    case 'SOA':
      return [data.primary, data.mailbox, data.minimum];
    case 'TXT':
      return data.strings.map((string) => Buffer.from(string).toString('hex'));
    case 'CAA':
    case 'TLSA':
      return Buffer.from(data.octets).toString('hex');
  }
}

function theirs(answer: Answer): unknown {
  const { name, type } = answer;
  const ttl = 'ttl' in answer ? (answer.ttl ?? 0) : 0;
  return [name.toLowerCase(), type, ttl > 0x7fffffff ? 0 : ttl, theirData(answer)];
}

function theirData(answer: Answer): unknown {
  if (answer.type === 'A') return answer.data;
  if (answer.type === 'AAAA') return new URL(`http://[${answer.data}]`).hostname.slice(1, -1);
  if (answer.type === 'CNAME' || answer.type === 'NS' || answer.type === 'PTR')
    return answer.data.toLowerCase();
  if (answer.type === 'MX') return [answer.data.preference, answer.data.exchange.toLowerCase()];
  if (answer.type === 'SOA')
    return [answer.data.mname.toLowerCase(), answer.data.rname.toLowerCase(), answer.data.minimum];
  if (answer.type === 'TXT') return [answer.data].flat().map((string) => Buffer.from(string).toString('hex'));
  if (answer.type === 'CAA') return theirCaa(answer.data);
  return answer.type === 'TLSA' ? theirTlsa(answer.data) : undefined;
}

function theirCaa({ flags = 0, tag, value }: Extract<Answer, { type: 'CAA' }>['data']): string {
  return Buffer.concat([
    Buffer.from([flags, tag.length]),
    Buffer.from(tag, 'latin1'),
    Buffer.from(value),
  ]).toString('hex');
}

function theirTlsa({
  usage,
  selector,
  matchingType,
  certificate,
}: Extract<Answer, { type: 'TLSA' }>['data']) {
  return Buffer.concat([Buffer.from([usage, selector, matchingType]), certificate]).toString('hex');
}

/** A name without odd octets: those the other codec does not escape, and it reads them as UTF-8. */
function isPlain(name: string): boolean {
  return /^[!-[\]-~]+$/.test(name);
}

/** Whether the other codec writes it in a form of its own: an odd octet in a name or a CAA value, an IPv4 address in IPv6. */
function isComparable(record: ReadRecord): boolean {
  const { data } = record;
  if (data === undefined || !isPlain(record.owner)) return false;
  if (data.type === 'CAA') return data.octets.every((octet) => octet < 0x80);
  return data.type === 'TXT' || JSON.stringify(ourData(data)).replaceAll('"', '').split(',').every(isPlain);
}

/** How the two differ; undefined where they agree or ours refuses. */
function difference(octets: Uint8Array): unknown {
  const read = readMessage(octets);
  if (read.kind === 'malformed') return undefined;
  const other = decoded(octets);
  if (other === undefined) return onlyReadTypes(read) ? 'the other codec refuses it' : undefined;
  const pairs = read.answer.map((record, index) => ({ record, answer: other[index] }));
  return pairs
    .filter(({ record }) => isComparable(record))
    .map(({ record, answer }) => [ours(record), answer && theirs(answer)])
    .find(([own, foreign]) => JSON.stringify(own) !== JSON.stringify(foreign));
}

function decoded(octets: Uint8Array): Answer[] | undefined {
  try {
    return decode(Buffer.from(octets)).answers ?? [];
  } catch {
    return undefined;
  }
}

/** A type that stays closed to us may be opened and refused by the other codec. */
function onlyReadTypes({ answer, authority }: DnsMessage): boolean {
  return [...answer, ...authority].every(({ data }) => data !== undefined);
}

describeWithData('this codec and dns-packet', () => {
  const bank = [
    ...hostilePackets().map(({ hex }) => octetsOf(hex)),
    ...realAnswers().map(({ response }) => octetsOf(response)),
  ];

  test('agree on every packet of the bank that this one accepts', () => {
    expect(bank.map(difference).filter((found) => found !== undefined)).toEqual([]);
  });

  test(`agree on ${String(MUTATIONS)} changed packets, none of which takes long`, () => {
    const random = randomNumbers(SEED);
    const seeds = bank.filter(({ length }) => length > 12 && length < 4000);
    let accepted = 0;
    let slowest = 0;
    const differences = Array.from({ length: MUTATIONS }, () => {
      const packet = mutated(seeds[random(seeds.length)] ?? new Uint8Array(), random);
      const start = performance.now();
      const { kind } = readMessage(packet);
      slowest = Math.max(slowest, performance.now() - start);
      accepted += kind === 'message' ? 1 : 0;
      const found = difference(packet);
      return found === undefined ? undefined : [found, Buffer.from(packet).toString('hex')];
    }).filter((found) => found !== undefined);
    expect(differences.slice(0, 5)).toEqual([]);
    expect(accepted).toBeGreaterThan(MUTATIONS / 10);
    expect(slowest).toBeLessThan(200); // a machine with other work; alone below 10 ms
  }, 60_000);
});
