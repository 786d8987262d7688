import { below, parseDomainName, type DomainName } from '../../dns/domain-name.ts';
import type { Resolve } from '../../dns/resolve.ts';
import { textsOf } from '../finding.ts';
import { isDmarc } from './record.ts';

/**
 * Where a record that belongs at `_dmarc` was put by mistake: at the domain itself, at `dmarc`, or under a name doubled by a DNS panel.
 * Undefined where none of these is seen; that they fail proves nothing.
 */
export async function findMisplaced(domain: DomainName, resolve: Resolve): Promise<string | undefined> {
  const names = [domain, `dmarc.${domain}`, `_dmarc.${domain}.${domain}`, `_dmarc._dmarc.${domain}`].flatMap(
    (name) => parseDomainName(name) ?? [],
  );
  const holds = await Promise.all(
    names.map(async (name) =>
      textsOf(await resolve(name, 'TXT', name === domain ? undefined : 'guess')).some(isDmarc),
    ),
  );
  return names.find((_, index) => holds[index]);
}

/** Where a pointer (CNAME) at `_dmarc` leads, at whose end no text stands; undefined where there is none. */
export async function findPointer(domain: DomainName, resolve: Resolve): Promise<string | undefined> {
  const name = below('_dmarc', domain);
  if (name === undefined) return undefined;
  const answer = await resolve(name, 'CNAME', 'guess');
  const records = answer.kind === 'records' ? answer.records : [];
  const [target] = records.flatMap((record) => (record.type === 'CNAME' ? [record.target] : []));
  return target;
}
