import { parseDomainName, type DomainName } from '../../dns/domain-name.ts';
import type { DnsFailure, Resolve } from '../../dns/resolve.ts';
import { reasonFor } from '../broken-signature.ts';
import type { Problem } from '../check.ts';
import { failureIn, problem, recordsOf, textsOf } from '../finding.ts';
import { organizationOf, walk, type Organization, type RecordStep } from './discover.ts';
import { isDmarc, parseDmarc, type DmarcRecord } from './record.ts';

const MOST_HOSTS = 5;

/** What was learnt of where reports go; `open`: a question that failed. */
export interface ReportFindings {
  readonly problems: readonly Problem[];
  readonly open: DnsFailure | undefined;
}

/**
 * Whether the domains of the report addresses take reports about the domain (RFC 9990 §4), and mail at all. All are asked at once; of a
 * long list the first five.
 */
export async function checkReports(
  { name, record }: RecordStep,
  organization: Organization,
  resolve: Resolve,
): Promise<ReportFindings> {
  const learnt = await Promise.all(
    hostsOf(record)
      .slice(0, MOST_HOSTS)
      .map(async (host) => {
        const [consent, mail] = await Promise.all([
          consentOf(name, organization, host, resolve),
          takesMail(host, host === name, resolve),
        ]);
        return { host, consent, mail };
      }),
  );
  const open = learnt.flatMap(({ host, consent, mail }) =>
    [consent, mail].flatMap((one) => (typeof one === 'object' ? reasonFor(name, host, one.failed) : [])),
  );
  return {
    problems: [
      ...learnt.flatMap(({ host, consent }) => (consent === 'no' ? [problem('DMARC-007', name, host)] : [])),
      ...learnt.flatMap(({ host, mail }) => (mail === 'no' ? [problem('DMARC-008', name, host)] : [])),
    ],
    open: open[0],
  };
}

type Answered = 'yes' | 'no' | { readonly failed: DnsFailure };

function hostsOf({ reportUris, failureUris }: DmarcRecord): readonly DomainName[] {
  const hosts = [...reportUris, ...failureUris].flatMap((uri) => (uri.kind === 'mail' ? [uri.domain] : []));
  return [...new Set(hosts)];
}

/** A host of the same organization needs none to say yes. */
async function consentOf(
  name: string,
  organization: Organization,
  host: DomainName,
  resolve: Resolve,
): Promise<Answered> {
  const isOwn = await isOfOrganization(name, organization, host, resolve);
  if (isOwn !== 'no') return isOwn;
  const asked = parseDomainName(`${name}._report._dmarc.${host}`);
  if (asked === undefined) return 'no'; // too long a name: nobody can say yes there (step 4)
  const answer = await resolve(asked, 'TXT');
  if (answer.kind === 'failed') return { failed: answer.reason };
  const consents = textsOf(answer).filter(isDmarc).map(parseDmarc);
  return consents.length > 0 && consents.every((consent) => staysAt(host, consent)) ? 'yes' : 'no';
}

/** A consent that sends the reports on to another host takes none (step 9). */
function staysAt(host: DomainName, { reportUris }: DmarcRecord): boolean {
  return reportUris.every((uri) => uri.kind !== 'mail' || uri.domain === host);
}

/** Only a name at or below the organizational domain can be of the same organization; it need not be. */
async function isOfOrganization(
  name: string,
  organization: Organization,
  host: DomainName,
  resolve: Resolve,
): Promise<Answered> {
  if (host === name) return 'yes';
  if (organization.kind === 'failed') return isRelated(host, name) ? { failed: organization.reason } : 'no';
  if (host === organization.domain) return 'yes';
  if (!host.endsWith(`.${organization.domain}`)) return 'no';
  const own = organizationOf(await walk(host, resolve));
  if (own.kind === 'failed') return { failed: own.reason };
  return own.domain === organization.domain ? 'yes' : 'no';
}

/** They share their last two labels: more is not known of them. */
function isRelated(one: string, other: string): boolean {
  const ends = [one, other].map((name) => name.split('.').slice(-2).join('.'));
  return ends[0] === ends[1];
}

/**
 * A mail server, or an address in its stead (RFC 5321 §5.1), and no null MX (RFC 7505). That the domain itself has neither is told by the
 * check of its mail servers; that it says that it takes none is no fault there, but one here.
 */
async function takesMail(host: DomainName, isOwn: boolean, resolve: Resolve): Promise<Answered> {
  const mx = await resolve(host, 'MX');
  switch (mx.kind) {
    case 'failed':
      return { failed: mx.reason };
    case 'records':
      return recordsOf(mx, 'MX').every(({ exchange }) => exchange === '.') ? 'no' : 'yes';
    case 'no-such-name':
      return isOwn ? 'yes' : 'no';
    case 'no-such-record':
      return isOwn ? 'yes' : hasAddress(host, resolve);
  }
}

async function hasAddress(host: DomainName, resolve: Resolve): Promise<Answered> {
  const addresses = await Promise.all([resolve(host, 'A'), resolve(host, 'AAAA')]);
  if (addresses.some(({ kind }) => kind === 'records')) return 'yes';
  const failed = failureIn(addresses);
  return failed === undefined ? 'no' : { failed };
}
