import { inspectDomain } from '../../lib/diagnose.ts';
import { domainReportOf } from '../../lib/json-report.ts';
import { domainText } from './domain-text.ts';
import type { AskAnew } from './dns.ts';
import type { DomainTask } from './options.ts';

/** What the domain screen shows, as text or as a `DomainReport`. */
export async function inspectTheDomain(
  { domain, json, selector }: DomainTask,
  askAnew: AskAnew,
): Promise<string> {
  const { dns, rounds } = askAnew();
  const inspection = await inspectDomain(domain, dns, () => undefined, selector);
  return json ? `${JSON.stringify(domainReportOf(inspection, rounds()))}\n` : domainText(inspection);
}
