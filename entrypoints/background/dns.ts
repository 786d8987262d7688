import { inspectionDns, resolvers, type AskDns, type DnsCache } from '../../lib/dns/index.ts';
import { clock } from '../../lib/platform/clock.ts';
import { deadline } from '../../lib/platform/deadline.ts';
import { resolveOver } from '../../lib/platform/doh-js-client.ts';
import { instruments } from '../../lib/platform/instruments.ts';

/** DNS for one more inspection; `again` asks past what is kept. */
export type AskDnsAnew = (again: boolean) => AskDns;

/** Each resolver by itself, past what is kept: what one says is not put to the other. */
export type AskEach = () => readonly { readonly name: string; readonly dns: AskDns }[];

/** The default resolvers, and a cache that lives as long as this worker. */
export function dnsOfTheExtension(): { readonly askDns: AskDnsAnew; readonly askEach: AskEach } {
  const cache: DnsCache = new Map();
  const ready = Object.values(resolvers).map((resolver) => ({
    name: resolver.name,
    resolve: resolveOver(resolver),
  }));
  const shared = { clock, deadline, instruments };
  return {
    askDns: (again) => inspectionDns({ resolvers: ready, cache, ...shared }, again),
    askEach: () =>
      ready.map((one) => ({
        name: one.name,
        dns: inspectionDns({ resolvers: [one], cache: new Map(), ...shared }),
      })),
  };
}
