import { parseDomainName, type DomainName } from '../../dns/domain-name.ts';
import type { Resolve } from '../../dns/resolve.ts';
import { endedBy, evaluate } from './evaluate.ts';
import { explanationOf } from './explain.ts';
import type { HostResult, SpfFault } from './host-result.ts';
import { parseClientIp, type Ip } from '../../dns/ip-address.ts';
import { prefetch } from './prefetch.ts';
import { openMemory, type Client, type Session } from './session.ts';
import { isAscii } from './target.ts';

export type { HostResult, SpfFault, SpfResult, TraceStep } from './host-result.ts';

/** The arguments of check_host() (RFC 7208 §4.1), and the name that the client gave. */
export interface HostQuestion {
  /** The client's address: IPv4, or IPv6 of RFC 4291 §2.2. */
  readonly ip: string;
  /** Whose record is looked at: the domain of the sender, else of `helo`. */
  readonly domain: DomainName;
  /** The address of MAIL FROM; empty for `postmaster@helo` (§2.4); a domain alone where the local part is not known. */
  readonly sender: string;
  /** What the client said of itself in HELO; undefined where nobody told: a term that needs it is not asked (`macro-withheld`). */
  readonly helo: string | undefined;
}

export interface HostOptions {
  /**
   * `withheld`: no question tells the local part of the sender; where one would have to, the result is `macro-withheld`, also where the local
   * part is not known. `real`: a sender that is a domain alone has the local part `postmaster` (§4.3).
   */
  readonly localPart: 'real' | 'withheld';
  /** Seconds since 1970, for the macro `t`; without them an explanation that tells the time is not given. */
  readonly seconds?: number;
}

/** check_host() of RFC 7208 §4, with its trace. Never rejects; asks ahead, and counts what the RFC's order comes to. */
export async function checkHost(
  question: HostQuestion,
  resolve: Resolve,
  options: HostOptions,
): Promise<HostResult> {
  const ip = parseClientIp(question.ip);
  if (ip === undefined) return nothingAsked({ kind: 'malformed-ip' });
  const session: Session = {
    client: clientOf(question, ip, options),
    memory: openMemory(resolve),
    spent: { lookups: 0, voids: 0 },
    steps: [],
  };
  const ending = { isOver: false };
  prefetch(question.domain, session, () => ending.isOver);
  const { result, fault, matched } = await evaluate(question.domain, 0, session);
  ending.isOver = true;
  const explanation = result === 'fail' && matched ? await explanationOf(matched, session) : undefined;
  return { result, explanation, fault, trace: session.steps, ...session.spent };
}

/** The same for a mail: whose record counts is made out from MAIL FROM and HELO (§2.4, §4.3). A domain that is none gives `none`. */
export async function checkMail(
  mail: { readonly ip: string; readonly mailFrom: string; readonly helo: string },
  resolve: Resolve,
  options: HostOptions,
): Promise<HostResult> {
  const sender = mail.mailFrom.replace(/^<([^]*)>$/, '$1');
  const domain = parseDomainName(sender === '' ? mail.helo : sender.slice(sender.lastIndexOf('@') + 1));
  return domain === undefined
    ? nothingAsked({ kind: 'malformed-domain' })
    : checkHost({ ip: mail.ip, domain, sender, helo: mail.helo }, resolve, options);
}

function nothingAsked(fault: SpfFault): HostResult {
  return { result: endedBy(fault).result, explanation: undefined, trace: [], fault, lookups: 0, voids: 0 };
}

/** Names of other scripts count as their A-labels (RFC 8616 §4). */
function clientOf({ domain, sender, helo }: HostQuestion, ip: Ip, options: HostOptions): Client {
  const at = sender.lastIndexOf('@');
  const isNobody = sender === '' || at === 0; // §4.3: then the local part is `postmaster`
  const isTold = isNobody || options.localPart === 'real';
  return {
    ip,
    localPart: at > 0 ? sender.slice(0, at) : isTold ? 'postmaster' : undefined,
    senderDomain: asAsked(sender === '' ? (helo ?? domain) : sender.slice(at + 1)),
    helo: helo && asAsked(helo),
    isWithheld: !isTold,
    seconds: options.seconds,
  };
}

/** As it was written, but for letters that DNS does not know. */
function asAsked(name: string): string {
  return isAscii(name) ? name : (parseDomainName(name) ?? name);
}
