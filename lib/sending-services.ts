import type { Finding } from './checks/check.ts';
import { includeNames } from './checks/spf/include-names.ts';
import { isAtOrBelow, type DomainName } from './dns/domain-name.ts';
import type { NoticeInspection, SendingService } from './inspection.ts';
import { findServices, type FoundService, type ServiceMark } from './knowledge/find-services.ts';
import { isOwnName } from './knowledge/service-marks.ts';
import { findOffer } from './knowledge/service-offer.ts';
import type { Service } from './knowledge/service.ts';

const MOST = 6; // a record may let more send; nobody reads on

/**
 * The services whose marks the returned mail bears, then those that the domain's SPF record names, as far as the findings hold it. The address
 * that the notice came to is no evidence: it may be where somebody's mail is read.
 */
export function sendingServices(
  { report, diagnoses, subject }: Pick<NoticeInspection, 'report' | 'diagnoses' | 'subject'>,
  findings: readonly Finding[],
): readonly SendingService[] {
  const { original } = report;
  const { fromDomain } = subject;
  // As in subjectOf: the receiver's own words outrank the header.
  const said = diagnoses.map(({ verdict }) => verdict.seen?.spfDomain).find((name) => name !== undefined);
  const found = findServices({
    fromDomain,
    returnPathDomain: said ?? original?.returnPathDomain,
    sendingHost: original?.sendingHost,
    receivedBy: original?.receivedBy,
    dkim: original?.dkim ?? [],
    spfIncludes: includesOf(fromDomain, findings),
  });
  return found.slice(0, MOST).map((one) => told(one, fromDomain));
}

/** Of the From domain's record: what a service's own domain includes says nothing of its customers. */
function includesOf(fromDomain: DomainName | undefined, findings: readonly Finding[]): readonly string[] {
  const isTheirs = ({ check, domain }: Finding) =>
    check === 'spf' &&
    domain !== undefined &&
    fromDomain !== undefined &&
    (isAtOrBelow(domain, fromDomain) || isAtOrBelow(fromDomain, domain));
  return findings.filter(isTheirs).flatMap(({ record }) => includeNames(record ?? ''));
}

/** The mail of a service's own domain is none of a customer's: there is nothing to set up. */
function told({ service, by }: FoundService, fromDomain: DomainName | undefined): SendingService {
  const { id, name } = service;
  const [strongest = 'spf-include'] = by;
  const isTheirOwn = fromDomain !== undefined && isOwnName(service, fromDomain);
  return {
    id,
    name,
    by: strongest,
    isSure: isSender(service, strongest),
    setupPage: isTheirOwn ? undefined : findOffer(service)?.setupPage,
  };
}

/**
 * Whether the mark proves that the service sent the mail. What only passes mail on leaves the same marks on mail of others, as do, by their
 * hosts, the houses that forward to and filter for their customers: of a mail that was turned away behind them they were not the sender.
 */
function isSender({ category, confidence }: Service, by: ServiceMark): boolean {
  if (confidence === 'low' || category === 'forwarding') return false;
  switch (by) {
    case 'return-path':
    case 'dkim-domain':
      return true;
    case 'received':
      return category !== 'mailbox' && category !== 'relay' && category !== 'gateway';
    case 'return-path-form':
    case 'dkim-selector':
    case 'spf-include':
      return false;
  }
}
