import type { DomainName } from '../dns/domain-name.ts';
import type { PassedOn } from './passed-on.ts';
import type { OriginalMessage } from './report.ts';
import { isSameHouse } from './same-house.ts';

/** Whose houses a lost mail went through, as far as the notice says. */
export interface Way {
  /** The author's domain. */
  readonly author: DomainName | undefined;
  /** Who wrote the notice, and who refused the mail, where that is another. */
  readonly reportingMta: DomainName | undefined;
  readonly remoteMta: DomainName | undefined;
  /** The domains of the address that it was sent to, and of the last one that it was for. */
  readonly first: DomainName | undefined;
  readonly last: DomainName | undefined;
}

type Hop = Pick<OriginalMessage, 'receivedBy' | 'sendingHost' | 'isSubmission'>;

/**
 * Whether the topmost outside Received line is about the very connection that was refused. The mail came back as the writer of the notice
 * held it: where another house refused it, that line tells how it came to the writer, on the sender's own side. A hop inside one house, and
 * a person's program that logged in, are no server that anybody looks up.
 */
export function isSeenByRefuser({ receivedBy, sendingHost, isSubmission }: Hop, way: Way): boolean {
  if (isSubmission || isSameHouse(sendingHost, receivedBy) || isOwnRefusal(way)) return false;
  const { reportingMta, remoteMta, last } = way;
  const refuser = remoteMta ?? reportingMta;
  return [refuser, last].some((one) => isSameHouse(receivedBy, one)) || isSameHouse(reportingMta, remoteMta);
}

/** The author's own house refused to hand it on; a mail within one house aside. */
function isOwnRefusal({ author, reportingMta, remoteMta, last }: Way): boolean {
  const refuser = remoteMta ?? reportingMta;
  return isSameHouse(refuser, author) && !isSameHouse(refuser, last);
}

type Trace = Pick<OriginalMessage, 'stations' | 'returnPathDomain'> & {
  readonly passedOn: PassedOn | undefined;
};

/**
 * Who passed the mail on: by the marks in its header, or because it went to another house first. Of one's own house nobody says that it passes
 * mail on: neither of the author's, nor of a server that hands over what it sends itself.
 */
export function forwarderOf(
  { passedOn, stations, returnPathDomain }: Trace,
  { author, reportingMta, first, last }: Way,
): { readonly by: DomainName } | undefined {
  const isSent = last === undefined || isSameHouse(reportingMta, returnPathDomain);
  const stops = isSent ? [] : [...stations, ...(first ? [first] : [])];
  const by = passedOn?.by ?? stops.find((one) => !isSameHouse(one, author) && !isSameHouse(one, last));
  return by === undefined || isSameHouse(by, author) ? undefined : { by };
}
