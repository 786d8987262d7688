import { parseDomainName, type DomainName } from '../dns/domain-name.ts';

const HOST = String.raw`(?<host>[A-Za-z0-9_][A-Za-z0-9_.-]{0,250}\.[A-Za-z]{2,63})\.?`;
const IN_BRACKETS = String.raw`[ \t]*(?:[\[(][^\])\n]{1,120}[\])])?:?[ \t]*`;

/** How notices name the server that refused; the first that fits counts. */
const FORMS: readonly RegExp[] = [
  String.raw`Remote-MTA:[ \t]*dns;[ \t]*${HOST}`,
  String.raw`\b(?:host|server|mailserver)[ \t]+${HOST}${IN_BRACKETS}(?:said|replied|returned|responded|refused|gave|\d{3}\b)`,
  String.raw`while talking to[ \t]+${HOST}`,
  String.raw`(?:Message rejected by|Remote server|Receiving server|Rejected by):?[ \t]*\n?[ \t]*${HOST}`,
  String.raw`(?:^|\n)[ \t]*${HOST}${IN_BRACKETS}(?:rejected your message|gave this error|#?<|said:)`,
  String.raw`Server at[ \t]+${HOST}`,
  String.raw`for the recipient domain[^\n]{1,120}\bby[ \t]+${HOST}`,
  String.raw`connect(?:ed|ing|ion)?[ \t]+to[ \t]+${HOST}`,
  String.raw`from remote (?:mail )?server[^\n]{0,80}\n?[ \t]*host[ \t]+${HOST}`,
].map((form) => new RegExp(form, 'i'));

/** The server that refused the mail, as the notice's own words name it. */
export function findRemoteMta(text: string): DomainName | undefined {
  const host = FORMS.map((form) => form.exec(text)?.groups?.['host']).find((found) => found !== undefined);
  return parseDomainName(host);
}
