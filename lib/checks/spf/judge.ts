import type { DnsFailure } from '../../dns/resolve.ts';
import type { Outcome, Problem, UnknownReason } from '../check.ts';
import { outcomeOf, problem, published, unknown } from '../finding.ts';
import { judgeBelow } from './below.ts';
import { judgeEnd, termAtEnd } from './ending.ts';
import { judgeLists, neverSends } from './lists.ts';
import { ownNodes } from './own.ts';
import { judgeSpace } from './space.ts';
import { branchesOf, costOf, nodesOf, type SpfNode } from './tree.ts';
import { judgeTwice } from './twice.ts';

/** Look-ups that a record may cost with all that it leads to (RFC 7208 §4.6.4). */
export const LIMIT = 10;
const MOST_OCTETS = 1200; // what comes through everywhere in one packet; §3.4 asks for less still
const MOST_SHOWN = 80;

/** Fine, the problems, or unknown where a part could not be asked for and nothing else is wrong. */
export function judgeSpf(root: SpfNode, isSeenSending: boolean): Outcome {
  const { domain, state, text = '' } = root;
  switch (state.kind) {
    case 'failed':
      return unknown(state.reason);
    case 'none':
      return outcomeOf([
        state.near === undefined
          ? problem('SPF-001', domain)
          : published(problem('SPF-016', domain), domain, [state.near]),
      ]);
    case 'several': {
      const told = problem('SPF-002', domain, String(state.texts.length));
      return outcomeOf([published(told, domain, state.texts), ...judgeSize(root)]);
    }
    case 'broken': {
      const told = problem('SPF-007', domain, state.token.slice(0, MOST_SHOWN), domain, String(state.at + 1));
      return outcomeOf(
        unique([
          published(told, domain, [text]),
          ...judgeBelow(root),
          ...judgeCost(root),
          ...judgeSize(root),
        ]),
      );
    }
    case 'record':
    case 'loop':
      return judgeRecord(root, isSeenSending);
  }
}

function judgeRecord(root: SpfNode, isSeenSending: boolean): Outcome {
  const own = ownNodes(root);
  const ending = judgeEnd(root);
  const isOpen = ending.some(({ id }) => id === 'SPF-010');
  const problems = [
    ...(isSeenSending && neverSends(root) ? [problem('SPF-026', root.domain)] : []),
    ...judgeBelow(root),
    ...judgeCost(root),
    ...ending,
    ...own.filter(({ state }) => state.kind === 'record').flatMap(judgeLists),
    ...judgeTwice(root, own),
    ...judgeSize(root),
    ...(isOpen ? [] : judgeSpace(root)),
  ];
  if (problems.length > 0) return outcomeOf(unique(problems));
  const reason = notLearnt(root);
  return reason === undefined ? outcomeOf(isSeenSending ? judgeSoftness(root) : []) : unknown(reason);
}

/** Of a record that is right in all else: a soft end is as good as a hard one. */
function judgeSoftness(root: SpfNode): readonly Problem[] {
  return termAtEnd(root)?.text.toLowerCase() === '~all' ? [problem('SPF-027', root.domain)] : [];
}

/** Why the tree is not known whole. */
function notLearnt(root: SpfNode): UnknownReason | undefined {
  const branches = branchesOf(root);
  const ofRecords = nodesOf(root).flatMap(({ state }) => (state.kind === 'failed' ? [state.reason] : []));
  const ofHosts = branches.flatMap((branch) => (branch.kind === 'hosts' ? branch.hosts.failed : []));
  const failed: readonly DnsFailure[] = [...ofRecords, ...ofHosts.map(({ reason }) => reason)];
  if (failed[0] !== undefined) return failed[0];
  if (branches.some((branch) => branch.kind === 'hosts' && branch.hosts.isUnconfirmed)) return 'unconfirmed';
  if (!costOf(root).isAtLeast) return undefined;
  // A name that a macro leaves open hangs on the mail; all else was cut by our own caps.
  const hangsOnMail = branches.some((one) => one.kind === 'open' && one.name === undefined);
  return hangsOnMail ? 'not-judged' : 'capped';
}

function judgeCost(root: SpfNode): readonly Problem[] {
  const { lookups } = costOf(root);
  if (lookups > LIMIT) return [problem('SPF-003', root.domain, String(lookups))];
  const isWhole = !nodesOf(root).some(({ state }) => state.kind !== 'record');
  return lookups >= LIMIT - 1 && isWhole ? [problem('SPF-004', root.domain, String(lookups))] : [];
}

function judgeSize({ domain, octets }: SpfNode): readonly Problem[] {
  return octets > MOST_OCTETS ? [problem('SPF-015', domain, String(octets))] : [];
}

/** Each once: a name may stand in the tree in several places. */
function unique(problems: readonly Problem[]): readonly Problem[] {
  const keys = problems.map(({ id, values }) => [id, ...values].join(' '));
  return problems.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}
