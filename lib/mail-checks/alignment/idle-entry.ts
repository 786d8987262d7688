import type { Resolve } from '../../dns/resolve.ts';
import { findServices } from '../../knowledge/find-services.ts';
import { isOwnInclude } from '../../knowledge/service-marks.ts';
import type { Problem } from '../../checks/check.ts';
import { problem, textsOf } from '../../checks/finding.ts';
import { includeNames } from '../../checks/spf/include-names.ts';
import { isSpf } from '../../checks/spf/record.ts';
import type { Evidence } from './evidence.ts';

/** An entry for a service that sends with a return address of its own: the author’s list is then never asked (RFC 7208 §2.4). */
export async function findIdle({ author, spf }: Evidence, resolve: Resolve): Promise<readonly Problem[]> {
  if (spf?.standing !== 'foreign') return [];
  const found = findServices({
    ...{ fromDomain: author, sendingHost: undefined, receivedBy: undefined, dkim: [], spfIncludes: [] },
    returnPathDomain: spf.domain,
  });
  // A mailbox house sends a person's mail with the person's return address: there the entry does its work.
  const service = found.find(
    ({ service: { category }, by }) => by.includes('return-path') && category !== 'mailbox',
  );
  if (service === undefined) return [];
  const record = textsOf(await resolve(author, 'TXT')).find(isSpf) ?? '';
  const entry = includeNames(record).find((name) => isOwnInclude(service.service, name));
  return entry === undefined ? [] : [problem('SPF-019', author, service.service.name, `include:${entry}`)];
}
