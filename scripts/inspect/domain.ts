import { inspectDomain } from '../../lib/diagnose.ts';
import { domainReportOf } from '../../lib/json-report.ts';
import { readRecordName } from '../../lib/record-name.ts';
import { wouldGet } from '../../lib/would-get.ts';
import type { AskAnew } from './dns.ts';
import { domainText } from './domain-text.ts';
import type { DomainTask } from './options.ts';
import { wouldGetReportOf } from './would-get-text.ts';

/** What the domain screen shows, as text, or as a `DomainReport`, with `wouldGet` beside it where that was asked. */
export async function inspectTheDomain(
  { domain, json, selector, mail }: DomainTask,
  askAnew: AskAnew,
): Promise<string> {
  const { dns, rounds } = askAnew();
  const found = await inspectDomain(domain, dns, () => undefined, selector);
  if (mail === undefined)
    return json ? `${JSON.stringify(domainReportOf(found, rounds()))}\n` : domainText(found);
  const told = await wouldGet({ ...mail, from: found.domain, signature: selector ?? keyIn(domain) }, dns);
  const inspection = { ...found, dns: { ...found.dns, questions: dns.questions() } };
  return json
    ? `${JSON.stringify({ ...domainReportOf(inspection, rounds()), wouldGet: wouldGetReportOf(told) })}\n`
    : domainText(inspection, told);
}

/** The key that the name itself tells (`s1._domainkey.example.org`). */
function keyIn(name: DomainTask['domain']): DomainTask['selector'] {
  const { domain, selector } = readRecordName(name);
  return selector === undefined ? undefined : { domain, selector };
}
