import { costOf, readSpfTree } from '../checks/spf/tree.ts';
import { LIMIT } from '../checks/spf/judge.ts';
import type { Resolve } from '../dns/resolve.ts';
import type { Scene } from './case.ts';
import type { Draft } from './draft.ts';
import { faultsAt, isNoneNew } from './faults.ts';
import { isComplete } from './host-form.ts';
import { withChanges } from './overlay.ts';
import type { RecordChange, Remedy } from './remedy.ts';
import { asItWas, outlookOf, type Outlook } from './simulate.ts';

/**
 * The remedy with what a receiver would see after it; undefined where it does not reach its goal, or where our own checks of the changed zone find
 * as much as before or anything new.
 */
export async function reached(one: Draft, scene: Scene): Promise<Remedy | undefined> {
  if (!isOwn(one, scene)) return undefined;
  const { goal, seal, returnPath, ...remedy } = one;
  const known = one.changes.filter(({ value }) => isComplete(value));
  if (known.length === 0 && goal === 'step') return { ...remedy, simulated: undefined };
  const overlay = withChanges(scene.dns.resolve, known);
  const isPathOpen = returnPath !== undefined && !known.some(({ name }) => name === returnPath);
  const outlook = await outlookOf(scene, { seal, returnPath, isPathOpen }, overlay);
  const cost = await costAfter(known, overlay);
  const isReached = isGoalReached(one, outlook, cost);
  if (!isReached || !(await isBetter(one, known, scene, overlay, outlook))) return undefined;
  const { spf, isSpfAligned, dkim, dmarc } = outlook;
  return { ...remedy, simulated: { spf, isSpfAligned, dkim, dmarc, lookups: cost?.lookups } };
}

/** Every name lies in the zone that the person is asked about; of a reverse name its host is. */
function isOwn({ changes }: Draft, { zone }: Scene): boolean {
  return changes.every(
    (change) => change.zone === zone && (change.type === 'PTR' || `.${change.name}`.endsWith(`.${zone}`)),
  );
}

interface Cost {
  readonly lookups: number;
  /** It reads, all that it leads to is known, and it keeps to the limit (RFC 7208 §4.6.4). */
  readonly isSound: boolean;
}

/** Of the SPF record among the changes. */
async function costAfter(changes: readonly RecordChange[], resolve: Resolve): Promise<Cost | undefined> {
  const spf = changes.find(({ type, value }) => type === 'TXT' && /^v=spf1(?: |$)/i.test(value));
  if (spf === undefined) return undefined;
  const tree = await readSpfTree(spf.name, resolve);
  const { lookups, isAtLeast } = costOf(tree);
  return { lookups, isSound: tree.state.kind === 'record' && !isAtLeast && lookups <= LIMIT };
}

function isGoalReached(
  { goal }: Draft,
  { spf, isSpfAligned, dmarc, isRefused }: Outlook,
  cost: Cost | undefined,
): boolean {
  const isReadable = cost?.isSound !== false && spf !== 'permerror';
  const isPass = spf === 'pass' || spf === undefined;
  switch (goal) {
    case 'step':
    case 'record':
      return true;
    case 'readable':
      return isReadable;
    case 'spf-pass-now':
      return isReadable && spf === 'pass';
    case 'spf-pass':
      return isReadable && isPass;
    case 'aligned':
      return isSpfAligned !== false && isPass;
    case 'dmarc-pass':
      return dmarc !== 'fail';
    case 'no-enforcement':
      return !isRefused;
  }
}

/** Fewer faults than before, and none new; that the mail is proven, or no longer turned away, counts as one fault less. */
async function isBetter(
  { goal }: Draft,
  changes: readonly RecordChange[],
  scene: Scene,
  overlay: Resolve,
  after: Outlook,
): Promise<boolean> {
  const { resolve } = scene.dns;
  const records = changes.filter(({ type }) => type === 'TXT');
  if (records.length === 0) return true;
  const [old, now, before] = await Promise.all([
    faultsAt(records, scene, resolve),
    faultsAt(records, scene, overlay),
    outlookOf(scene, asItWas, resolve),
  ]);
  // Where the address is not known, that the entry was missing is what the check of the mail has found.
  const isSupposed = goal === 'spf-pass' && after.spf === undefined;
  return isNoneNew(old, now) && (now.ids.length < old.ids.length || isSupposed || isMendedFor(before, after));
}

function isMendedFor(before: Outlook, after: Outlook): boolean {
  const isSpfMended = before.spf !== 'pass' && after.spf === 'pass';
  const isDmarcMended = before.dmarc !== 'pass' && after.dmarc === 'pass';
  return isSpfMended || isDmarcMended || (before.isRefused && !after.isRefused);
}
