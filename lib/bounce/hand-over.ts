import ipaddr from 'ipaddr.js';
import { parseDomainName, type DomainName } from '../dns/domain-name.ts';
import { readMailDate } from './mail-date.ts';

/** By which server a mail was handed over, as the topmost outside Received line says (RFC 5321 §4.4). */
export interface HandOver {
  /** The address of the server that handed the mail over. */
  readonly sendingIp: string | undefined;
  /** Its name: as the server that took the mail looked it up, else as it introduced itself. */
  readonly sendingHost: DomainName | undefined;
  /** The name by which it introduced itself (HELO). */
  readonly greeting: DomainName | undefined;
  /** The host that wrote this Received line (`by`), and its id for the mail. */
  readonly receivedBy: DomainName | undefined;
  readonly receivedId: string | undefined;
  /** A person's program handed it over, after logging in: the address is that of no mail server. */
  readonly isSubmission: boolean;
}

/**
 * The first Received line, from the top, that names a public address: each server puts its line on top. Private and loopback addresses are
 * hops inside one house.
 */
export function findHandOver(received: readonly string[]): HandOver {
  for (const whole of received.slice(0, MOST_LINES)) {
    const line = whole.slice(0, MOST_READ);
    const [from = '', by = ''] = line.split(/\bby\b(?!-)/);
    const address = [...from.matchAll(ADDRESSES)].map(([, one]) => one).find(isPublic);
    if (address !== undefined)
      return {
        sendingIp: ipaddr.parse(address).toString(),
        ...namesIn(from),
        receivedBy: parseDomainName(/^\s{0,40}([^\s();]{3,253})/.exec(by)?.[1]),
        receivedId: /\sid\s{1,40}<?([^\s<>();]{3,120})/.exec(by)?.[1],
        isSubmission: SUBMITTED.test(line),
      };
  }
  return nobody;
}

const ADDRESSES = /[[(](?:IPv6:)?([0-9a-fA-F:.]{3,45})[\])]/g;
const MOST_LINES = 100;
const MOST_READ = 8000; // characters of one line
const nobody: HandOver = {
  sendingIp: undefined,
  sendingHost: undefined,
  greeting: undefined,
  receivedBy: undefined,
  receivedId: undefined,
  isSubmission: false,
};

/** `from greeting (name [address])`: the name was looked up, the greeting is what the host says of itself; `unknown` is no name. */
function namesIn(from: string): Pick<HandOver, 'sendingHost' | 'greeting'> {
  const lookedUp = /\(([^\s()[\]]{1,255}) \[/.exec(from)?.[1];
  const greeting = /^from\s{1,40}([^\s()[\];]{1,255})(?=[\s(;]|$)/i.exec(from)?.[1];
  const behind = /\bhelo[= ]\[?([^\s()[\];]{1,255})/i.exec(from)?.[1];
  return {
    sendingHost: parseDomainName(lookedUp ?? greeting),
    greeting: parseDomainName(behind ?? greeting),
  };
}

/** With a log-in (RFC 3848 §2, RFC 6531 §4.3: the letter A behind the protocol), over HTTP, or in the words of Postfix and sendmail. */
const SUBMITTED =
  /\bwith\s{1,40}(?:(?:e?smtp|lmtp|utf8(?:smtp|lmtp))s?a|(?:local-)?esmtps?a|https?|mapi)\b|\(authenticated\b/i;

function isPublic(text: string | undefined): text is string {
  // The examples of RFC 5737 and RFC 3849 count as public: they stand for real ones.
  if (text === undefined || !ipaddr.isValid(text)) return false;
  const range = ipaddr.parse(text).range();
  return range === 'unicast' || /^(?:192\.0\.2|198\.51\.100|203\.0\.113)\.|^2001:db8:/i.test(text);
}

/** When the last server took the mail: behind the last semicolon of the topmost line, in seconds since 1970. */
export function readReceivedAt([topmost = '']: readonly string[]): number | undefined {
  const date = readMailDate(topmost.slice(topmost.lastIndexOf(';') + 1));
  return date === undefined ? undefined : Date.parse(date) / 1000;
}
