import { domainOfAddress } from '../dns/domain-name.ts';
import { findAddress, findAddresses } from './address.ts';
import { readAuthenticationResults } from './authentication-results.ts';
import { readDkimSignature } from './dkim-signature.ts';
import { readAuthors } from './from-field.ts';
import { findHandOver, readReceivedAt } from './hand-over.ts';
import { firstField, headerOnly, readHeaderFields, type HeaderFields } from './header-fields.ts';
import { findPassedOn, findStations } from './passed-on.ts';
import type { OriginalMessage } from './report.ts';
import { isByWebSite, isReplyToFrom } from './web-form.ts';

/** What the header of the returned mail says; undefined when it holds none of the fields that matter. */
export function readOriginal(header: string | undefined): OriginalMessage | undefined {
  if (header === undefined) return undefined;
  const fields = readHeaderFields(headerOnly(header));
  const received = fields.get('received') ?? [];
  const isWhole = isWholeHeader(fields);
  const original: OriginalMessage = {
    isWhole,
    ...readPeople(fields, isWhole),
    ...readSignatures(fields),
    isByWebSite: isByWebSite(fields),
    passedOn: findPassedOn(fields),
    stations: findStations(fields),
    ...findHandOver(received),
    receivedAt: readReceivedAt(received),
    authentication: (fields.get('authentication-results') ?? [])
      .slice(0, MOST_RESULTS)
      .flatMap(readAuthenticationResults),
    messageId: firstField(fields, 'message-id'),
    date: firstField(fields, 'date'),
  };
  const isEmpty =
    original.fromDomain === undefined && original.messageId === undefined && original.dkim.length === 0;
  return isEmpty ? undefined : original;
}

const MOST_RESULTS = 20;
const MOST_RECIPIENTS = 8000; // characters of To

/**
 * A notice may give back a few fields only. Received lines stand on top, and signatures are put there too: where a line of the way came back
 * and From with it, nothing between was left out. Without a hop, or without From, all that a program writes must be there.
 */
function isWholeHeader(fields: HeaderFields): boolean {
  const has = (...names: readonly string[]) => names.every((name) => fields.has(name));
  if (!has('from')) return has('received', 'date', 'message-id') && (has('to') || has('subject'));
  return has('received') ? has('date') || has('message-id') : has('date', 'message-id', 'mime-version', 'to');
}

type People = Pick<
  OriginalMessage,
  'fromDomain' | 'authors' | 'toDomains' | 'isReplyToFrom' | 'returnPathDomain'
>;

function readPeople(fields: HeaderFields, isWhole: boolean): People {
  const from = fields.get('from') ?? [];
  const to = findAddresses((firstField(fields, 'to') ?? '').slice(0, MOST_RECIPIENTS));
  const toDomains = to.flatMap(({ address }) => domainOfAddress(address) ?? []);
  return {
    fromDomain: domainOfAddress(findAddress(from[0])),
    authors: from.length === 0 && !isWhole ? undefined : readAuthors(from),
    toDomains: [...new Set(toDomains)],
    isReplyToFrom: isReplyToFrom(fields),
    returnPathDomain: domainOfAddress(findAddress(firstField(fields, 'return-path'))),
  };
}

const MOST_SIGNATURES = 50;

function readSignatures(fields: HeaderFields): Pick<OriginalMessage, 'dkim' | 'hasOddSignature'> {
  const written = fields.get('dkim-signature') ?? [];
  const dkim = written.slice(0, MOST_SIGNATURES).flatMap((field) => readDkimSignature(field) ?? []);
  return { dkim, hasOddSignature: dkim.length < written.length };
}
