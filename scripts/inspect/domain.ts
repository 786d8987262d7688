import { inspectDomain } from '../../lib/diagnose.ts';
import type { DomainName } from '../../lib/dns/domain-name.ts';
import { domainReportOf } from '../../lib/json-report.ts';
import { domainText } from './card-text.ts';
import type { AskAnew } from './dns.ts';

/** What the domain screen shows, as text or as a `DomainReport`. */
export async function inspectTheDomain(
  { domain, json }: { readonly domain: DomainName; readonly json: boolean },
  askAnew: AskAnew,
): Promise<string> {
  const { dns, rounds } = askAnew();
  const inspection = await inspectDomain(domain, dns, () => undefined);
  return json ? `${JSON.stringify(domainReportOf(inspection, rounds()))}\n` : domainText(inspection);
}
