import type { DomainName } from '../../dns/domain-name.ts';
import type { DnsAnswer, Resolve } from '../../dns/resolve.ts';
import type { TraceStep } from './host-result.ts';
import type { Ip } from '../../dns/ip-address.ts';

/** Who sent, as far as check_host() is told (RFC 7208 §4.1). */
export interface Client {
  readonly ip: Ip;
  /** The local part of the sender; undefined where nobody knows. */
  readonly localPart: string | undefined;
  readonly senderDomain: string;
  /** Undefined where nobody knows. */
  readonly helo: string | undefined;
  /** A question must not tell the local part. */
  readonly isWithheld: boolean;
  /** Seconds since 1970, for the macro `t`; undefined where nobody knows. */
  readonly seconds: number | undefined;
}

/** What one evaluation knows and has used up. */
export interface Session {
  readonly client: Client;
  /** Each question once; a failure is kept too, so that nothing is asked twice. */
  readonly memory: Memory;
  readonly spent: { lookups: number; voids: number };
  readonly steps: TraceStep[];
}

export interface Memory {
  readonly ask: (name: DomainName, type: Parameters<Resolve>[1]) => Promise<DnsAnswer>;
  /** Questions that were asked so far. */
  readonly size: () => number;
}

/** Asks each question once and remembers every answer. */
export function openMemory(resolve: Resolve): Memory {
  const asked = new Map<string, Promise<DnsAnswer>>();
  return {
    ask: (name, type) => {
      const key = `${type} ${name}`;
      const answer = asked.get(key) ?? resolve(name, type);
      asked.set(key, answer);
      return answer;
    },
    size: () => asked.size,
  };
}

/** The type of a host's addresses that are compared with the client's (§5). */
export function addressType({ ip }: Client): 'A' | 'AAAA' {
  return ip.kind === 'ipv4' ? 'A' : 'AAAA';
}
