import { parseDomainName, type DomainName } from '../dns/domain-name.ts';

const HOST = String.raw`(?<host>[A-Za-z0-9_][A-Za-z0-9_.-]{0,250}\.[A-Za-z]{2,63})\.?`;
const IN_BRACKETS = String.raw`[ \t]{0,40}(?:[\[(][^\])\n]{1,120}[\])])?:?[ \t]{0,40}`;

/** How notices name the server that refused; the first that fits counts. */
const FORMS: readonly RegExp[] = [
  String.raw`Remote-MTA:[ \t]{0,40}dns;[ \t]{0,40}${HOST}`,
  String.raw`\b(?:host|server|mailserver)[ \t]{1,40}${HOST}${IN_BRACKETS}\s{0,40}(?:said|replied|returned|responded|refused|gave|SMTP error|\d{3}\b)`,
  String.raw`while talking to[ \t]{1,40}${HOST}`,
  String.raw`(?:Message rejected by|Remote server|Receiving server|Rejected by):?[ \t]{0,40}\n?[ \t]{0,40}${HOST}`,
  String.raw`(?:^|\n)[ \t]{0,40}${HOST}${IN_BRACKETS}(?:rejected your message|gave this error|#?<|said:)`,
  String.raw`Server at[ \t]{1,40}${HOST}`,
  String.raw`for the recipient domain[^\n]{1,120}\bby[ \t]{1,40}${HOST}`,
  String.raw`connect(?:ed|ing|ion)?[ \t]{1,40}to[ \t]{1,40}${HOST}`,
  String.raw`from remote (?:mail )?server[^\n]{0,80}\n?[ \t]{0,40}host[ \t]{1,40}${HOST}`,
].map((form) => new RegExp(form, 'i'));

/** The server that refused the mail, as the notice's own words name it. */
export function findRemoteMta(text: string): DomainName | undefined {
  const host = FORMS.map((form) => form.exec(text)?.groups?.['host']).find((found) => found !== undefined);
  return parseDomainName(host);
}
