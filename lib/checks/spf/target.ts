import { isAtOrBelow, parseMacroName, reverseName, type DomainName } from '../../dns/domain-name.ts';
import { recordsOf } from '../finding.ts';
import { TOP_LABEL } from './domain-spec.ts';
import { dottedForm, parseIp4, parseIp6, shownForm, type Ip } from '../../dns/ip-address.ts';
import { expandMacros, usesMacro, type MacroString, type MacroValues } from './macro.ts';
import { addressType, type Client, type Session } from './session.ts';
import type { DnsAnswer } from '../../dns/resolve.ts';

/** What a term asks about: a name, or why there is none. */
export type Target =
  | { readonly kind: 'name'; readonly name: DomainName }
  /** No name of DNS, or a local part that no name can hold (RFC 8616 §4). */
  | { readonly kind: 'unaskable'; readonly text: string; readonly isLocalPart: boolean }
  | { readonly kind: 'withheld' };

const MOST_OCTETS = 253;
const MOST_HOSTS = 10;

/** The <target-name> of a term in the record of a domain (RFC 7208 §4.8); the domain itself where nothing was said. */
export async function targetOf(
  spec: MacroString | undefined,
  domain: DomainName,
  session: Session,
): Promise<Target> {
  if (spec === undefined) return { kind: 'name', name: domain };
  const { client } = session;
  if (isWithheld(spec, client)) return { kind: 'withheld' };
  const text = cutToFit(expandMacros(spec, await valuesFor(spec, domain, session)) ?? '');
  const isOdd = usesMacro(spec, 'sl') && !isAscii(client.localPart);
  const name = isOdd ? undefined : nameIn(text);
  return name === undefined ? { kind: 'unaskable', text, isLocalPart: isOdd } : { kind: 'name', name };
}

/** The local part is not to be told, or the HELO is not known: no name is made up for it. */
function isWithheld(spec: MacroString, client: Client): boolean {
  return (client.isWithheld && usesMacro(spec, 'sl')) || (client.helo === undefined && usesMacro(spec, 'h'));
}

/** A name that somebody may have: none ends in a label like `1]`, so none is asked for. */
function nameIn(text: string): DomainName | undefined {
  return TOP_LABEL.test(text.slice(text.lastIndexOf('.') + 1)) ? parseMacroName(text) : undefined;
}

/** True also of what is not known. */
export function isAscii(text = ''): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

/** §7.3: labels are taken from the left until the name fits. A final dot does not count. */
function cutToFit(text: string): string {
  const name = text.replace(/\.$/, '');
  const tooLong = name.length - MOST_OCTETS;
  const dot = tooLong > 0 ? name.indexOf('.', tooLong - 1) : -1;
  return name.slice(dot + 1);
}

/** What the letters stand for; the client's name is looked up where a macro asks for it. */
export async function valuesFor(
  macros: MacroString,
  domain: DomainName,
  session: Session,
): Promise<MacroValues> {
  const { client } = session;
  const own = usesMacro(macros, 'p') ? await nameOfClient(domain, session) : undefined;
  const values = new Map([...valuesOf(client), ['d', domain], ['p', own]]);
  return (letter) => values.get(letter);
}

function valuesOf({
  ip,
  localPart,
  senderDomain,
  helo,
  seconds,
}: Client): readonly [string, string | undefined][] {
  return [
    ['s', localPart === undefined ? undefined : `${localPart}@${senderDomain}`],
    ['l', localPart],
    ['o', senderDomain],
    ['i', dottedForm(ip)],
    ['v', ip.kind === 'ipv4' ? 'in-addr' : 'ip6'],
    ['h', helo],
    ['c', shownForm(ip)],
    ['r', 'unknown'], // §7.3: the word where the receiving host is not told
    ['t', seconds === undefined ? undefined : String(seconds)],
  ];
}

/** The macro `p` (§7.3): the domain itself, else a name below it, else any that is borne out; `unknown` where none is. */
async function nameOfClient(domain: DomainName, session: Session): Promise<string> {
  const names = await validatedNames(session, () => true);
  return (
    names.find((name) => name === domain) ??
    names.find((name) => isAtOrBelow(name, domain)) ??
    names[0] ??
    'unknown'
  );
}

/** The answer to the PTR question for the client's address. */
export function askPtr({ client: { ip }, memory }: Session): Promise<DnsAnswer> {
  const name = reverseName(dottedForm(ip).split('.'), ip.kind === 'ipv4' ? 'in-addr.arpa' : 'ip6.arpa');
  // An address always gives a name.
  return name === undefined ? Promise.resolve(noName) : memory.ask(name, 'PTR');
}

const noName: DnsAnswer = { kind: 'no-such-name', ttl: undefined };

/**
 * The names of the client that lead back to its address (§5.5), of the first ten those that are wanted. A failure of DNS bears no name
 * out.
 */
export async function validatedNames(
  session: Session,
  isWanted: (name: DomainName) => boolean,
): Promise<readonly DomainName[]> {
  const { client, memory } = session;
  const targets = recordsOf(await askPtr(session), 'PTR').slice(0, MOST_HOSTS);
  const names = targets.flatMap(({ target }) => nameOfHost(target) ?? []).filter(isWanted);
  const isOurs = await Promise.all(
    names.map(async (name) =>
      addressesIn(await memory.ask(name, addressType(client))).some((ip) => isSame(ip, client.ip)),
    ),
  );
  return names.filter((_, index) => isOurs[index]);
}

function isSame(one: Ip, other: Ip): boolean {
  return one.octets.join() === other.octets.join();
}

/** The name of a host as DNS gave it, to be asked; undefined for the root, and for octets that are not printable. */
export function nameOfHost(host: string): DomainName | undefined {
  const plain = host.replace(/\\(\d{3}|[^.])/g, (_, code: string) =>
    code.length === 3 ? String.fromCharCode(Number(code)) : code,
  );
  return parseMacroName(plain);
}

/** The addresses of an answer; none where there are none. */
export function addressesIn(answer: DnsAnswer): readonly Ip[] {
  const records = [...recordsOf(answer, 'A'), ...recordsOf(answer, 'AAAA')];
  return records.flatMap(({ address }) => parseIp4(address) ?? parseIp6(address) ?? []);
}
