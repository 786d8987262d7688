import { services } from '../../knowledge/services/index.ts';
import { isOwnInclude } from '../../knowledge/service-marks.ts';
import type { Problem } from '../check.ts';
import { problem } from '../finding.ts';
import { countOfIpv4, coverTheWorld, networkAt, networkOf, united, type Network } from './networks.ts';
import type { Term } from './record.ts';
import { reachable, type SpfBranch, type SpfNode } from './tree.ts';

const MOST_ADDRESSES = 1_000_000;

/** A range by which servers pass, the term that lets them in, and the name whose record holds it. */
export interface Grant {
  readonly network: Network;
  readonly term: Term;
  readonly at: string;
}

/** The widest of the ranges that hold all addresses of the Internet together; undefined where they do not. */
export function worldGrant(root: SpfNode): Grant | undefined {
  const all = grantsOf(root, () => false);
  if (!coverTheWorld(unitedOf(all))) return undefined;
  return all.reduce((one, other) => (sizeOf(other) > sizeOf(one) ? other : one));
}

/** Whether far more IPv4 addresses pass than one sender has (RFC 7208 §11.4), those of known services aside. */
export function judgeSpace(root: SpfNode): readonly Problem[] {
  const count = countOfIpv4(unitedOf(grantsOf(root, isServices)));
  return count > MOST_ADDRESSES ? [problem('SPF-022', root.domain, String(count))] : [];
}

function unitedOf(grants: readonly Grant[]): readonly Network[] {
  return united(grants.map(({ network }) => network));
}

function sizeOf({ network }: Grant): bigint {
  return network.last - network.first;
}

/** What a known service sends from is its own business. */
function isServices(name: string): boolean {
  return services.some((service) => isOwnInclude(service, name));
}

function grantsOf(node: SpfNode, isLeftOut: (name: string) => boolean): readonly Grant[] {
  const own = reachable(node.terms).flatMap((term): readonly Grant[] => {
    const network = isPass(term) ? networkOf(term) : undefined;
    return network === undefined ? [] : [{ network, term, at: node.domain }];
  });
  const below = node.branches
    .filter(({ term }) => isPass(term))
    .flatMap((branch) => grantsOfBranch(node, branch, isLeftOut));
  return [...own, ...below];
}

function grantsOfBranch(
  { domain }: SpfNode,
  branch: SpfBranch,
  isLeftOut: (name: string) => boolean,
): readonly Grant[] {
  switch (branch.kind) {
    case 'record':
      return isLeftOut(branch.node.domain) ? [] : grantsOf(branch.node, isLeftOut);
    case 'hosts':
      return networksOfHosts(branch).map((network) => ({ network, term: branch.term, at: domain }));
    case 'open':
      return [];
  }
}

/** `a/24` lets in all neighbours of the address (RFC 7208 §5.3); `exists` lets in nobody in particular. */
function networksOfHosts({ term, hosts }: Extract<SpfBranch, { kind: 'hosts' }>): readonly Network[] {
  if (term.kind === 'modifier' || term.name === 'exists') return [];
  return hosts.addresses.map((ip) => networkAt(ip, term.bits[ip.kind]));
}

/** What passes by an include passes by the record that includes it, where that says so; a redirect takes over what its record says. */
function isPass(term: Term): boolean {
  return term.kind === 'modifier' || term.qualifier === '+';
}
