import { findAddress } from '../bounce/address.ts';
import { SYSTEM_NAME } from '../bounce/sender-words.ts';
import { domainOfAddress, isAtOrBelow } from '../dns/domain-name.ts';
import type { Clues } from './clues.ts';
import { foldedHost, foldedWords } from './fold.ts';
import { FREE_MAIL, imitated } from './houses.ts';

const SYSTEM_LOCAL =
  /^(?:mailer[-_.]?daemon|postmaster|mail[-_.]?daemon|mdaemon|microsoftexchange329e[0-9a-f]*|mail[-_.]?delivery|bounce|dsn|delivery|mailer|noreply|no-reply|donotreply|mail|smtp|system|admin|root|daemon|mta)(?:[-_.+=].*)?$/i;
/** Names that free-mail houses keep for their own systems (RFC 2142 §5); there too no person can have them. */
const RESERVED_LOCAL = /^(?:mailer-daemon|postmaster|microsoftexchange329e[0-9a-f]*)$/i;
/** A display name that a mail system, or those who run mail, would bear. */
const PLAYS_SYSTEM =
  /mail(?:er)?[- ]?(?:delivery|daemon|administrator|admin|system|server|support|security)|postmaster|delivery (?:sub)?system|(?:message|e-?mail) (?:center|quarantine|security)|quarantine|microsoft (?:outlook|365|exchange)|office ?365|it[- ](?:support|help ?desk|department|abteilung)|help ?desk|web ?mail/i;

/** A person's mailbox at a house where anybody has one, under the name of a mail system. */
export function isPersonAsSystem({ message: { from } }: Clues): boolean {
  const { local, domain } = senderOf(from);
  return domain !== undefined && !RESERVED_LOCAL.test(local) && FREE_MAIL.test(domain);
}

/** A name that plays the mail system over an address of a house that neither refused, nor sent, nor reads this mail. */
export function isUnrelatedSender(clues: Clues): boolean {
  const { domain } = senderOf(clues.message.from);
  const isNamed = domain !== undefined && findAddress(clues.message.to) !== undefined;
  if (!isNamed || FREE_MAIL.test(domain)) return false;
  return !relatedDomains(clues).some((other) => isAkin(domain, other)) && playsSystem(clues, domain);
}

function playsSystem({ message: { from }, structure, hasWay }: Clues, domain: string): boolean {
  const { name, local } = senderOf(from);
  const borrowed = domainOfAddress(findAddress(name));
  if (borrowed !== undefined && !isAkin(domain, borrowed)) return true;
  // Any daemon may write of a mail that it names; of none at all, with a link, only a player does.
  if (SYSTEM_LOCAL.test(local)) return structure === 'nothing' && hasWay;
  return PLAYS_SYSTEM.test(name) || SYSTEM_NAME.test(name);
}

function isAkin(domain: string, other: string): boolean {
  return isAtOrBelow(domain, other) || isAtOrBelow(other, domain);
}

/** The sender's house, or one that is linked to, is written almost like a known one, or like the reader's. */
export function hasLookAlike({ message: { from, to }, strangeHosts }: Clues): boolean {
  const reader = domainOfAddress(findAddress(to));
  const { domain } = senderOf(from);
  return [...(domain === undefined ? [] : [domain]), ...strangeHosts].some(
    (host) => imitates(host) || (reader !== undefined && isLikeReader(host, reader)),
  );
}

function imitates(host: string): boolean {
  const labels = host.split('.').slice(0, -1);
  const shown = labels.map(foldedHost);
  return imitated.some(
    ({ name, own }) =>
      !own.some((domain) => isAtOrBelow(host, domain)) &&
      shown.some((label, at) => label.includes(name) && labels[at] !== name),
  );
}

/** `examp1e.org`, `example-org.mail.example`, `example.org.mail.example` for `example.org`. */
function isLikeReader(host: string, reader: string): boolean {
  if (isAtOrBelow(host, reader)) return false;
  const [seen, own] = [foldedHost(host), foldedHost(reader)];
  if (seen === own || seen.endsWith(`.${own}`)) return true;
  const inDashes = seen.replaceAll('.', '-');
  return reader.length > 6 && inDashes.includes(`${own.replaceAll('.', '-')}-`);
}

function senderOf(from: string) {
  const address = findAddress(from.slice(from.lastIndexOf('<') + 1)) ?? findAddress(from);
  const local = address?.slice(0, address.lastIndexOf('@')) ?? '';
  const name = foldedWords(address === undefined ? from : from.slice(0, from.lastIndexOf(address)));
  return { name, local, domain: domainOfAddress(address) };
}

function relatedDomains({ message: { to }, report }: Clues): readonly string[] {
  const { reportingMta, original, recipients } = report;
  const addresses = [findAddress(to), ...recipients.map(({ finalRecipient }) => finalRecipient)].map((one) =>
    domainOfAddress(one),
  );
  const hosts = recipients.map(({ remoteMta }) => remoteMta);
  return [...addresses, ...hosts, reportingMta, original?.fromDomain, original?.returnPathDomain].filter(
    (domain) => domain !== undefined,
  );
}
