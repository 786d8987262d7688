import { isAtOrBelow, type DomainName } from '../../dns/domain-name.ts';
import { nodesOf, type SpfNode } from './tree.ts';

/** The records of a tree that whoever runs the domain can change, each once: the root's, and those at names of the same domain. */
export function ownNodes(root: SpfNode): readonly SpfNode[] {
  const own = nodesOf(root).filter(({ domain }) => isOwn(domain, root.domain));
  const domains = own.map(({ domain }) => domain);
  return own.filter(({ domain }, index) => domains.indexOf(domain) === index);
}

/** At, below or above the domain; or, as records often are put, at an underscore name beside it: `_spf.example.org` of `mail.example.org`. */
function isOwn(name: DomainName, domain: DomainName): boolean {
  if (isAtOrBelow(name, domain) || isAtOrBelow(domain, name)) return true;
  return name.startsWith('_') && isAtOrBelow(domain, name.slice(name.indexOf('.') + 1));
}
