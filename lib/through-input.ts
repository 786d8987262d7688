import ipaddr from 'ipaddr.js';
import type { WouldGetInput, WouldGetTrouble } from './domain-asked.ts';
import { domainOfAddress, parseDomainName, type DomainName } from './dns/domain-name.ts';
import { isOwnInclude, isOwnName } from './knowledge/service-marks.ts';
import type { Service } from './knowledge/service.ts';
import { services } from './knowledge/services/index.ts';
import type { Through } from './would-get.ts';

/** What was typed of a mail that might be sent, read; see `readThrough`. `returnPath` is undefined where nothing was typed. */
export type MailInput =
  | { readonly kind: 'mail'; readonly through: Through; readonly returnPath: DomainName | undefined }
  | { readonly kind: 'not-understood'; readonly reason: WouldGetTrouble; readonly names: readonly string[] };

export function readMailInput(given: WouldGetInput): MailInput {
  const through = readThrough(given.through);
  if (through.kind === 'not-understood')
    return { ...through, names: through.reason === 'several' ? through.names : [] };
  if (given.returnPath.trim() === '') return { kind: 'mail', through, returnPath: undefined };
  const returnPath = readReturnPath(given.returnPath);
  return returnPath === undefined
    ? { kind: 'not-understood', reason: 'no-path', names: [] }
    : { kind: 'mail', through, returnPath };
}

/** What a person may type for it; `several`: the names of the services that it may mean. */
export type ThroughInput =
  | Through
  | { readonly kind: 'not-understood'; readonly reason: 'empty' | 'no-service' }
  | { readonly kind: 'not-understood'; readonly reason: 'several'; readonly names: readonly string[] };

const MOST = 300;
const MOST_NAMES = 5;

/** The services that can be named, for choosing from. */
export const serviceNames: readonly string[] = services.map(({ name }) => name);

/** Reads an IP address, the name of a service that we know, or a host or SPF include of one. */
export function readThrough(given: string): ThroughInput {
  const text = given.slice(0, MOST).trim();
  if (text === '') return { kind: 'not-understood', reason: 'empty' };
  const ip = addressIn(text);
  if (ip !== undefined) return { kind: 'ip', ip };
  const [first, ...others] = servicesNamed(text);
  if (first === undefined) return { kind: 'not-understood', reason: 'no-service' };
  if (others.length === 0) return { kind: 'service', service: first };
  const names = [first, ...others].map(({ name }) => name).slice(0, MOST_NAMES);
  return { kind: 'not-understood', reason: 'several', names };
}

/** The domain of a return address, also where a whole address was typed; undefined where it is none. */
export function readReturnPath(given: string): DomainName | undefined {
  const text = given.slice(0, MOST).trim().replace(/^<|>$/g, '');
  return text.includes('@') ? domainOfAddress(text) : parseDomainName(text);
}

function addressIn(text: string): string | undefined {
  const bare = text.replace(/^\[(?:IPv6:)?|\]$/gi, '');
  const isAddress = ipaddr.IPv4.isValidFourPartDecimal(bare) || isPlainIpv6(bare);
  return isAddress ? bare : undefined;
}

function isPlainIpv6(text: string): boolean {
  return text.includes(':') && !text.includes('%') && ipaddr.IPv6.isValid(text);
}

/** Those of just this name; else those that have it as a part of theirs; else those whose host or include it is. */
function servicesNamed(text: string): readonly Service[] {
  const wanted = plain(text);
  const exact = services.filter(({ id, name }) =>
    [id, name, ...name.split(/[/()]/)].map(plain).includes(wanted),
  );
  if (exact.length > 0 && wanted !== '') return exact;
  const host = parseDomainName(text.replace(/^include:/i, ''));
  if (host !== undefined)
    return services.filter((service) => isOwnName(service, host) || isOwnInclude(service, host));
  return wanted.length < 3 ? [] : services.filter(({ name }) => plain(name).includes(wanted));
}

/** Letters and digits alone: people write “Send Grid”, “send-grid”, “SendGrid”. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
