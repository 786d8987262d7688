import * as v from 'valibot';
import { parseClientIp } from '../../lib/dns/ip-address.ts';
import type { Resolve } from '../../lib/dns/resolve.ts';
import { parseZone } from '../../lib/zone/zone.ts';
import { parseLine, type Refused } from './json-line.ts';

/** One line of a batch of `--check-host` (`HostQuestion` of docs/cli.md). Each key must be there, and no other. */
const shape = v.strictObject({
  id: v.string(),
  zone: v.unknown(),
  ip: v.pipe(
    v.string(),
    v.check((ip) => parseClientIp(ip) !== undefined, 'neither an IPv4 nor an IPv6 address'),
  ),
  mailFrom: v.string(),
  helo: v.string(),
});

export type HostQuestion = Omit<v.InferOutput<typeof shape>, 'zone'> & { readonly resolve: Resolve };

/** Reads one line, its zone as well. */
export function parseHostQuestion(line: string): HostQuestion | Refused {
  const read = parseLine(shape, line);
  if ('error' in read) return read;
  const { zone: names, ...question } = read.value;
  const zone = parseZone(names);
  return zone.kind === 'malformed'
    ? { id: question.id, error: `zone: ${zone.detail.slice(0, 300)}` }
    : { ...question, resolve: zone.resolve };
}
