import { inspectionDns, resolvers, type AskDns, type DnsCache } from '../../lib/dns/index.ts';
import { clock } from '../../lib/platform/clock.ts';
import { deadline } from '../../lib/platform/deadline.ts';
import { resolveOver } from '../../lib/platform/doh-js-client.ts';
import { instruments } from '../../lib/platform/instruments.ts';

/** DNS for one more inspection; `again` asks past what is kept. */
export type AskDnsAnew = (again: boolean) => AskDns;

/** The default resolvers, and a cache that lives as long as this worker. */
export function dnsOfTheExtension(): AskDnsAnew {
  const cache: DnsCache = new Map();
  const ready = Object.values(resolvers).map((resolver) => ({
    name: resolver.name,
    resolve: resolveOver(resolver),
  }));
  return (again) => inspectionDns({ resolvers: ready, cache, clock, deadline, instruments }, again);
}
