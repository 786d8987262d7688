import { dialects } from './bounce/dialects/index.ts';
import { readMailDate } from './bounce/mail-date.ts';
import { isSameHouse } from './bounce/same-house.ts';
import { forwarderOf, isSeenByRefuser, type Way } from './bounce/way.ts';
import type { BounceReport, OriginalMessage } from './bounce/report.ts';
import type { MailFacts } from './checks/mail-facts.ts';
import { domainOfAddress, type DomainName } from './dns/domain-name.ts';
import type { Diagnosis } from './inspection.ts';
import { findComplaints } from './knowledge/complaints.ts';
import { readSeenResults, type Method, type SeenResult } from './knowledge/receiver-results.ts';
import type { Basis } from './knowledge/verdict.ts';

/**
 * What a notice says of the lost mail itself, in the order of trust: the receiver's own words, then the returned header. `told` is the
 * recipient's part that the checks are about: the first whose reply says what the receiver saw, else the first.
 */
export function factsOfMail(report: BounceReport, told: Diagnosis | undefined): MailFacts {
  const original = report.original ?? nothingReturned;
  const said = told?.verdict.seen ?? nothingSaid;
  const way = wayOf(report, told, said.fromDomain ?? original.fromDomain);
  const isSeen = isSeenByRefuser(original, way);
  const atRefuser = isSeen ? original : { sendingIp: undefined, authentication: [] };
  return {
    hasHeader: original.isWhole,
    hasAllSignatures: hasAllSignatures(original, report, isSeen),
    authors: original.authors,
    returnPath: said.spfDomain ?? original.returnPathDomain,
    signatures: original.dkim,
    seen: seenOf(told, atRefuser.authentication, [report.reportingMta, original.receivedBy]),
    complaints: complaintsOf(told, original),
    sentFrom: sentFrom(said.ip, atRefuser.sendingIp),
    ...hostsOf(original, report, isSeen),
    passedOn: forwarderOf(original, way),
    form: formOf(original),
    receivedAt: receivedAtOf(original, told),
  };
}

function wayOf({ reportingMta }: BounceReport, told: Diagnosis | undefined, author: Way['author']): Way {
  return {
    author,
    reportingMta,
    remoteMta: told?.remoteMta,
    first: domainOfAddress(told?.originalRecipient),
    last: domainOfAddress(told?.finalRecipient),
  };
}

const nothingSaid = { fromDomain: undefined, spfDomain: undefined, ip: undefined };
const nothingReturned: Returned = {
  isWhole: false,
  hasOddSignature: false,
  fromDomain: undefined,
  authors: undefined,
  toDomains: [],
  isReplyToFrom: false,
  isByWebSite: false,
  returnPathDomain: undefined,
  dkim: [],
  passedOn: undefined,
  stations: [],
  sendingIp: undefined,
  sendingHost: undefined,
  greeting: undefined,
  receivedBy: undefined,
  isSubmission: false,
  receivedAt: undefined,
  authentication: [],
  date: undefined,
};

type Returned = Omit<OriginalMessage, 'messageId' | 'receivedId'>;

function formOf({ isByWebSite, isReplyToFrom, toDomains }: Returned): MailFacts['form'] {
  return { isByWebSite, isReplyToFrom, toDomains };
}

function sentFrom(said: string | undefined, written: string | undefined): MailFacts['sentFrom'] {
  if (said !== undefined) return { ip: said, saidBy: 'reply' };
  return written === undefined ? undefined : { ip: written, saidBy: 'header' };
}

/** Where another house refused it, the writer of the notice is the server that it saw. */
function hostsOf(
  { sendingHost, receivedBy, greeting }: Returned,
  { reportingMta }: BounceReport,
  isSeen: boolean,
): Pick<MailFacts, 'host' | 'receivedBy' | 'greeting'> {
  return isSeen
    ? { host: sendingHost, receivedBy, greeting }
    : { host: reportingMta, receivedBy: undefined, greeting: reportingMta };
}

function hasAllSignatures(original: Returned, { dialect }: BounceReport, isSeen: boolean): boolean {
  const signsLast = dialects.some(({ id, signsLast: is }) => id === dialect && is === true);
  return original.isWhole && !original.hasOddSignature && (isSeen || !signsLast);
}

/** The reply's own words; then the results that the refuser itself wrote into the header; then what the cause says. */
function seenOf(
  told: Diagnosis | undefined,
  written: OriginalMessage['authentication'],
  houses: readonly (DomainName | undefined)[],
): MailFacts['seen'] {
  const said = readSeenResults(told?.verdict.line ?? '');
  const result = (method: Method): SeenResult => {
    if (said[method] !== 'not-said') return said[method];
    const byCause = told !== undefined && methodOfCause(told) === method ? 'did-not-pass' : 'not-said';
    return writtenBy(method, written, [told?.remoteMta, ...houses]) ?? byCause;
  };
  return { spf: result('spf'), dkim: result('dkim'), dmarc: result('dmarc') };
}

const METHODS: ReadonlyMap<string, Method> = new Map([
  ['auth_spf', 'spf'],
  ['auth_dkim', 'dkim'],
  ['auth_dmarc', 'dmarc'],
]);
const WORDED: readonly Basis[] = ['own-rule', 'any-rule', 'general-wording'];

/** What the cause says that did not pass, where it stands on words: not only that the receiver could not tell. */
function methodOfCause({ verdict }: Diagnosis): Method | undefined {
  const { cause, basis, isDoubtful, line } = verdict;
  const isOpen = isDoubtful || !WORDED.includes(basis) || UNDECIDED.test(line);
  return isOpen || findComplaints(line).length > 0 ? undefined : METHODS.get(cause);
}

const UNDECIDED = /\btemporar|\btry again\b|\bcould not be (?:checked|evaluated)\b/i;

/** Of several DKIM results a pass counts; a word of no weight (`policy`) is left out. */
function writtenBy(
  method: Method,
  written: OriginalMessage['authentication'],
  houses: readonly (DomainName | undefined)[],
): SeenResult | undefined {
  const results = written
    .filter((one) => one.method === method && isOfHouse(one.authservId, houses))
    .flatMap(({ result }) => (result === 'policy' ? [] : [result]));
  return results.find((result) => result === 'pass') ?? results[0];
}

function isOfHouse(authservId: string, houses: readonly (DomainName | undefined)[]): boolean {
  const host = domainOfAddress(`a@${authservId}`);
  return authservId === '' || houses.some((house) => isSameHouse(host, house));
}

function complaintsOf(told: Diagnosis | undefined, { authentication }: Returned): MailFacts['complaints'] {
  const said = findComplaints(told?.verdict.line ?? '');
  const isChanged = authentication.some(({ isBodyChanged }) => isBodyChanged);
  return [...new Set([...said, ...(isChanged ? (['body-changed'] as const) : [])])];
}

function receivedAtOf({ receivedAt, date }: Returned, told: Diagnosis | undefined): number | undefined {
  return secondsOf(told?.lastAttemptDate) ?? receivedAt ?? secondsOf(date);
}

function secondsOf(date: string | undefined): number | undefined {
  const moment = readMailDate(date);
  return moment === undefined ? undefined : Date.parse(moment) / 1000;
}
