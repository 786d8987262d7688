import { addressesIn } from '../bounce/from-field.ts';
import { findAddress } from '../bounce/address.ts';
import { readHeaderFields } from '../bounce/header-fields.ts';
import type { Message } from '../bounce/message.ts';
import type { BounceReport, OriginalMessage } from '../bounce/report.ts';
import { domainOfAddress, isAtOrBelow, type DomainName } from '../dns/domain-name.ts';
import { findServices } from '../knowledge/find-services.ts';
import type { Authenticity, OwnerSignal } from './authenticity.ts';
import { FREE_MAIL } from './houses.ts';

/** Whose mail a real notice is about, from its text alone: before DNS is asked, and without any record. */
export function judgeOwner(message: Message, { original, recipients }: BounceReport): Authenticity {
  const reader = findAddress(message.to)?.toLowerCase();
  const domain = domainOfAddress(reader);
  if (original?.fromDomain === undefined || reader === undefined || domain === undefined)
    return unclear('nothing-returned');
  const marks = marksOf(original, domain);
  if (isFromReader(message, original, reader, domain)) return judgeOwn(original, marks);
  return marks.length > 0 ? unclear('from-another') : notYours(recipients, reader);
}

/** From bears the reader's name, which anybody can write: what else in the header does, and what its receivers saw (RFC 8601). */
function judgeOwn(original: OriginalMessage, marks: readonly OwnerSignal[]): Authenticity {
  const failed = original.authentication.filter(
    ({ result, method }) => method !== 'dkim' && (result === 'fail' || result === 'softfail'),
  );
  const isProven = marks.includes('your-seal') || marks.includes('your-server');
  if (failed.length >= 2 && !isProven && !isByService(original))
    return { verdict: 'not-yours', signals: ['failed-every-proof'] };
  if (marks.length === 0 || (failed.length > 0 && !isProven)) return unclear('only-from-matches');
  return { verdict: 'yours', signals: ['from-you' as const, ...marks].slice(0, 3) };
}

function unclear(signal: OwnerSignal): Authenticity {
  return { verdict: 'unclear', signals: [signal] };
}

function notYours(recipients: BounceReport['recipients'], reader: string): Authenticity {
  const isToReader = recipients.some(({ finalRecipient }) => finalRecipient?.toLowerCase() === reader);
  return { verdict: 'not-yours', signals: isToReader ? ['from-another', 'sent-to-you'] : ['from-another'] };
}

/** By the address at a house where anybody has one; elsewhere the domain is enough. */
function isFromReader(
  { originalHeaders }: Message,
  { fromDomain }: OriginalMessage,
  reader: string,
  domain: DomainName,
): boolean {
  const fields = readHeaderFields((originalHeaders ?? '').slice(0, 65_536));
  const authors = addressesIn((fields.get('from') ?? []).join(','));
  if (FREE_MAIL.test(domain) && authors.length > 0) return authors.includes(reader);
  return isRelated(fromDomain, domain);
}

/** What in the returned header only the reader's own mail is likely to bear. */
function marksOf(original: OriginalMessage, domain: DomainName): readonly OwnerSignal[] {
  const idDomain = /@([^\s<>@]{3,253})>?\s*$/.exec(original.messageId ?? '')?.[1]?.toLowerCase();
  const marks: readonly (readonly [OwnerSignal, boolean])[] = [
    ['your-message-id', isRelated(idDomain, domain)],
    ['your-seal', original.dkim.some((seal) => isRelated(seal.domain, domain))],
    ['your-server', [original.sendingHost, original.receivedBy].some((host) => isRelated(host, domain))],
  ];
  return marks.filter(([, holds]) => holds).map(([mark]) => mark);
}

function isByService({
  fromDomain,
  returnPathDomain,
  sendingHost,
  receivedBy,
  dkim,
}: OriginalMessage): boolean {
  return (
    findServices({ fromDomain, returnPathDomain, sendingHost, receivedBy, dkim, spfIncludes: [] }).length > 0
  );
}

function isRelated(host: string | undefined, domain: DomainName): boolean {
  return host !== undefined && (isAtOrBelow(host, domain) || isAtOrBelow(domain, host));
}
