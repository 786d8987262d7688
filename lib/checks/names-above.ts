import { parentOf, type DomainName } from '../dns/domain-name.ts';

/** The names above a domain, the nearest first, so many at most; no top-level name. */
export function namesAbove(domain: DomainName, most: number): readonly DomainName[] {
  const parent = most > 0 ? parentOf(domain) : undefined;
  return parent === undefined ? [] : [parent, ...namesAbove(parent, most - 1)];
}
