import { checkHost, type HostResult } from '../../lib/checks/spf/check-host.ts';
import type { Resolve } from '../../lib/dns/resolve.ts';
import { domainOfSender } from './spf-question.ts';

/** A sender, and the name that its server gave. */
export interface SpfQuestion {
  readonly ip: string;
  /** The whole address; empty where the return path is null. */
  readonly sender: string;
  readonly helo: string;
}

/** A result of RFC 7208 §2.6, and why the domain says that it fails. */
export type SpfAnswer = Pick<HostResult, 'explanation' | 'trace' | 'fault'> & { readonly result: string };

/** What we say of a sender. A domain that is no name has no record (RFC 7208 §4.3). */
export async function ourSpf(
  { ip, sender, helo }: SpfQuestion,
  resolve: Resolve,
  localPart: 'real' | 'withheld' = 'real',
): Promise<SpfAnswer> {
  const domain = domainOfSender(sender, helo);
  return domain === undefined
    ? { result: 'none', explanation: undefined, trace: [], fault: { kind: 'malformed-domain' } }
    : checkHost({ ip, domain, sender, helo }, resolve, { localPart });
}
