import { below, isAtOrBelow, type DomainName } from '../../dns/domain-name.ts';
import { isNo } from '../../dns/fallback.ts';
import type { DnsAnswer, Resolve } from '../../dns/resolve.ts';
import { services } from '../../knowledge/services/index.ts';
import type { Fact } from '../check.ts';
import { problem } from '../finding.ts';
import { hasKey, nothingOf, type Learnt, type Place } from './learn.ts';

/** A label that no mail system gives to a key: what answers for it is a wildcard. */
export const UNUSED = 'no-such-selector-here';

/** `<domain>.<domain>`, where a panel that adds the domain by itself saves what was typed with it; undefined where that is no name. */
export function doubledOf(domain: DomainName): DomainName | undefined {
  return below(domain, domain);
}

/** No key stands there: does nothing at all, does a pointer lead nowhere, was the key saved elsewhere? */
export async function learnAbsence(place: Place, answer: DnsAnswer, resolve: Resolve): Promise<Learnt> {
  const { domain, selector } = place;
  const target = targetOf(answer);
  if (target !== undefined) return brokenPointer(place, target);
  const none = nothingOf(selector);
  const doubled = await findDoubled(domain, selector, resolve);
  return doubled === undefined
    ? { ...none, problems: [problem('DKIM-002', domain, selector)] }
    : { ...none, problems: [problem('DKIM-017', domain, selector, doubled)] };
}

/** Where the CNAMEs lead that end without a record. */
export function targetOf(answer: DnsAnswer): string | undefined {
  return isNo(answer) ? answer.alias : undefined;
}

export function brokenPointer({ domain, selector }: Place, target: string): Learnt {
  const meant = target.endsWith(`.${domain}`) ? target.slice(0, -domain.length - 1) : '';
  const isLengthened = services.some(({ dkimTargets = [] }) =>
    dkimTargets.some((own) => isAtOrBelow(meant, own)),
  );
  const facts: readonly Fact[] = [
    { id: 'dkim_pointer', values: [selector, domain, target] },
    ...(isLengthened ? [{ id: 'dkim_pointer_lengthened' as const, values: [selector, domain, meant] }] : []),
  ];
  return { ...nothingOf(selector), problems: [problem('DKIM-003', domain, selector)], facts };
}

/** The doubled name at which a key of that selector stands, if one does and no wildcard answers there. */
export async function findDoubled(
  domain: DomainName,
  selector: string,
  resolve: Resolve,
): Promise<DomainName | undefined> {
  const twice = doubledOf(domain);
  const [name, unused] = [selector, UNUSED].map((label) => twice && below(`${label}._domainkey`, twice));
  if (name === undefined || unused === undefined) return undefined;
  if (!hasKey(await resolve(name, 'TXT', 'guess'))) return undefined;
  return isNo(await resolve(unused, 'TXT', 'guess')) ? name : undefined;
}
