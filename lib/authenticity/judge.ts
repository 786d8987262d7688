import { findAddress } from '../bounce/address.ts';
import type { Message } from '../bounce/message.ts';
import type { BounceReport } from '../bounce/report.ts';
import { domainOfAddress, isAtOrBelow, type DomainName } from '../dns/domain-name.ts';
import { gramsOf } from '../search/grams.ts';
import type { Authenticity, AuthenticitySignal } from './authenticity.ts';
import { wants, wantsUnspaced } from './wants.ts';

/**
 * Until the whole guard is built: whether anything speaks against explaining this notice as what it says it is. A bare reply that a
 * person pasted has no sender and no links: nothing is judged.
 */
export function judgeAuthenticity(message: Message, report: BounceReport): Authenticity {
  const signals = TESTS.filter(([, test]) => test(message, report)).map(([signal]) => signal);
  return { verdict: signals.length > 0 ? 'cannot-vouch' : 'not-judged', signals };
}

const TESTS: readonly (readonly [AuthenticitySignal, (message: Message, report: BounceReport) => boolean])[] =
  [
    ['unrelated-sender', hasUnrelatedSender],
    ['asks-to-log-in', asksToLogIn],
    ['log-in-link', hasLogInLink],
  ];

const SYSTEM_LOCAL =
  /^(?:mailer[-_.]?daemon|postmaster|mail[-_.]?daemon|mdaemon|microsoftexchange329e[0-9a-f]*|mail[-_.]?delivery|bounce|dsn|delivery|mailer|noreply|no-reply|donotreply|mail|smtp|system|admin|root|daemon|mta)(?:[-_.+=].*)?$/i;
/** Names that free-mail houses keep for their own systems (RFC 2142 §5); there too no person can have them. */
const RESERVED_LOCAL = /^(?:mailer-daemon|postmaster|microsoftexchange329e[0-9a-f]*)$/i;
/** Anybody can have an address there; no mail system sends its notices from a person's mailbox. */
const FREE_MAIL =
  /^(?:gmail|googlemail|outlook|hotmail|live|yahoo|ymail|aol|icloud|me|gmx|web|mail|yandex|proton|protonmail|zoho)\.[a-z.]{2,6}$/i;

/**
 * A name that plays the mail system over an address that is a person's, or over one of a house that neither refused, nor sent, nor reads this
 * mail.
 */
function hasUnrelatedSender({ from, to }: Message, report: BounceReport): boolean {
  const address = findAddress(from);
  if (address === undefined) return false;
  const local = address.slice(0, address.lastIndexOf('@'));
  const domain = domainOfAddress(address);
  if (domain === undefined || RESERVED_LOCAL.test(local)) return false;
  if (FREE_MAIL.test(domain)) return true;
  if (SYSTEM_LOCAL.test(local)) return false;
  return PLAYS_SYSTEM.test(from.replace(address, '')) && isNobodysHouse(domain, to, report);
}

/** A display name that a mail system, or those who run mail, would bear. */
const PLAYS_SYSTEM =
  /mail(?:er)?[- ]?(?:delivery|daemon|administrator|system)|postmaster|microsoft (?:outlook|365|exchange)|office ?365|it (?:support|help ?desk)/i;

/** Neither the reader's, nor the recipients', nor the reporting system's. Where the reader is not known, nothing can be said. */
function isNobodysHouse(domain: DomainName, to: string, report: BounceReport): boolean {
  if (findAddress(to) === undefined) return false;
  return !relatedDomains(to, report).some(
    (other) => isAtOrBelow(domain, other) || isAtOrBelow(other, domain),
  );
}

function relatedDomains(to: string, { reportingMta, original, recipients }: BounceReport): readonly string[] {
  const addresses = [findAddress(to), ...recipients.map(({ finalRecipient }) => finalRecipient)].map((one) =>
    domainOfAddress(one),
  );
  return [...addresses, reportingMta, original?.fromDomain, original?.returnPathDomain].filter(
    (domain) => domain !== undefined,
  );
}

function asksToLogIn({ text }: Message, { recipients }: BounceReport): boolean {
  // A server that refuses a program's log-in (reply codes 530 to 538) wants nothing of the reader.
  const isLogInRefusal = recipients.some(({ diagnosticCode }) => /^53\d$/.test(diagnosticCode?.code ?? ''));
  if (isLogInRefusal) return false;
  const words = withoutReplies(text).slice(0, 8000);
  const grams = gramsOf(words);
  return [...wants, wantsUnspaced].some((want) => want.test(words, grams));
}

/** What servers said is no request of the notice. */
function withoutReplies(text: string): string {
  return text.replace(/(?:^|[\s'"(])[245]\d\d[ -][^\n]*(?:\n[ \t]+[^\n]*)*/g, '\n');
}

/** Hosts to which real notices link: pages of the mail systems themselves. */
const HELP_HOSTS = [
  'google.com',
  'microsoft.com',
  'office.com',
  'outlook.com',
  'yahoo.com',
  'yahooinc.com',
  'aol.com',
  'apple.com',
  'aka.ms',
  'spamhaus.org',
  'proofpoint.com',
  'mimecast.com',
  'barracudacentral.org',
  'mail.ru',
  'yandex.ru',
  'zoho.com',
  'rfc-editor.org',
  'ietf.org',
];
const LOG_IN_HOST = /(?:log-?in|sign-?in|verify|webmail|password|\bowa\b)/i;

function hasLogInLink({ linkHosts, text }: Message, { recipients }: BounceReport): boolean {
  // A host that the refusing server itself names is its own help page.
  const said = recipients.map(({ diagnosticCode }) => diagnosticCode?.line.toLowerCase() ?? '').join('\n');
  const strange = linkHosts.filter(
    (host) => !said.includes(host) && !HELP_HOSTS.some((known) => isAtOrBelow(host, known)),
  );
  if (strange.length === 0) return false;
  const offersAgain = /\b(?:send again|resend|try again now|release|retrieve|re-?deliver)\b/i.test(
    text.slice(0, 4000),
  );
  return strange.some((host) => LOG_IN_HOST.test(host) || (offersAgain && !text.includes(`@${host}`)));
}
