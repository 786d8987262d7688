import { parseDomainName, type DomainName } from '../dns/domain-name.ts';
import { gramsOf, type Grams } from '../search/grams.ts';
import { wordingOf } from '../search/wording.ts';
import { IP_LIKE, parseIp } from './ip-address.ts';

/** The server that refused the mail, as far as it is named. */
export interface RemoteServer {
  readonly remoteMta: DomainName | undefined;
  /** Its address, in the shortest form. */
  readonly remoteMtaIp: string | undefined;
}

const HOST = String.raw`(?<host>[A-Za-z0-9_][A-Za-z0-9_.-]{0,250}\.[A-Za-z]{2,63})\.?`;
/** By its name, or by its address alone. */
const SERVER = String.raw`(?:${HOST}|[\[(]?(?<literal>${IP_LIKE})(?!\w|\.\w)[\])]?)`;
/** What stands in brackets behind the name: its address, mostly, and sometimes more. */
const IN_BRACKETS = String.raw`[ \t]{0,40}(?:[\[(](?:(?<ip>${IP_LIKE})(?![\w.:]))?[^\])\n]{0,120}[\])])?(?::\d{1,5}(?!\d))?:?[ \t]{0,40}`;

/** How notices name the server that refused; the first that fits counts. */
const FORMS = [
  String.raw`Remote-MTA:[ \t]{0,40}(?:dns;)?[ \t]{0,40}${SERVER}${IN_BRACKETS}`,
  String.raw`\b(?:host|server|mailserver)[ \t]{1,40}${SERVER}${IN_BRACKETS}\s{0,40}(?:said|replied|returned|responded|refused|gave|issued|SMTP error|LMTP error|\d{3}\b)`,
  String.raw`while talking to[ \t]{1,40}${SERVER}${IN_BRACKETS}`,
  String.raw`(?:Message rejected by|Remote server|Receiving server|Rejected by):?[ \t]{0,40}\n?[ \t]{0,40}${SERVER}${IN_BRACKETS}`,
  String.raw`(?:^|\n)[ \t]{0,40}${SERVER}${IN_BRACKETS}(?:rejected your message|gave this error|does not like (?:recipient|sender)|failed (?:on DATA|after I sent)|#?<|said:)`,
  String.raw`Server at[ \t]{1,40}${SERVER}${IN_BRACKETS}`,
  String.raw`for the recipient domain[^\n]{1,120}\bby[ \t]{1,40}${SERVER}${IN_BRACKETS}`,
  String.raw`connect(?:ed|ing|ion)?[ \t]{1,40}to[ \t]{1,40}${SERVER}${IN_BRACKETS}`,
  String.raw`from remote (?:mail )?server[^\n]{0,80}\n?[ \t]{0,40}host[ \t]{1,40}${SERVER}${IN_BRACKETS}`,
  String.raw`Giving up on[ \t]{1,40}${SERVER}`,
].map((form) => wordingOf(new RegExp(form, 'i')));

const nobody: RemoteServer = { remoteMta: undefined, remoteMtaIp: undefined };

/**
 * The server that refused the mail, as the notice's own words name it; one that bears a name before one with an address alone. `grams` are
 * those of the words, or of a text that holds them.
 */
export function findRemoteServer(text: string, grams: Grams = gramsOf(text)): RemoteServer {
  const named = FORMS.map((form) => form.exec(text, grams))
    .filter((found) => found !== null)
    .map(serverOf);
  return (
    named.find(({ remoteMta }) => remoteMta !== undefined) ??
    named.find(({ remoteMtaIp }) => remoteMtaIp !== undefined) ??
    nobody
  );
}

/** `dns; mx.example.com (192.0.2.5)` (RFC 3464 §2.3.5), `dns; [192.0.2.5]`. */
export function readRemoteMta(field: string | undefined): RemoteServer {
  const found = field === undefined ? null : FIELD.exec(field);
  return found === null ? nobody : serverOf(found);
}

const FIELD = new RegExp(String.raw`^(?:[a-z0-9-]{1,20}[ \t]*;[ \t]*)?${SERVER}${IN_BRACKETS}`, 'i');

function serverOf(found: RegExpExecArray): RemoteServer {
  const { host, literal, ip } = found.groups ?? {};
  return { remoteMta: parseDomainName(host), remoteMtaIp: parseIp(ip) ?? parseIp(literal) };
}

/** What two places tell of the refusing server: the second adds to the first only where they do not speak of different servers. */
export function mergeServers(first: RemoteServer, second: RemoteServer): RemoteServer {
  const isSame =
    first.remoteMta === undefined
      ? first.remoteMtaIp === undefined || first.remoteMtaIp === second.remoteMtaIp
      : first.remoteMta === second.remoteMta;
  const added = isSame ? second : nobody;
  return {
    remoteMta: first.remoteMta ?? added.remoteMta,
    remoteMtaIp: first.remoteMtaIp ?? added.remoteMtaIp,
  };
}
