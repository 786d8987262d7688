import { textsOf } from '../checks/finding.ts';
import { isSpf } from '../checks/spf/record.ts';
import { readSpfTree, type SpfNode } from '../checks/spf/tree.ts';
import { isAtOrBelow, type DomainName } from '../dns/domain-name.ts';
import { problemsWith, type Scene } from './case.ts';
import { draft, textChange, type Draft, type Goal } from './draft.ts';
import { withChanges } from './overlay.ts';
import type { RemedyId } from './remedy.ts';
import { mailboxService, mailHosts, ownServer, senderByName, surelySent } from './senders.ts';
import { baseOf, type Base, type SpfScene } from './spf-base.ts';
import { costOfTerm, pruneSpf } from './spf-prune.ts';
import { withTerm } from './spf-record.ts';

/**
 * One list of allowed senders for the return path's domain: what is broken in the published one is mended, the service or server that sent the mail
 * is added, and the whole kept within ten look-ups. The list of another house is nobody's to mend.
 */
export async function mendSpf(scene: Scene): Promise<readonly Draft[]> {
  const domain = scene.mail?.returnPath ?? scene.subject.mailFromDomain ?? scene.author;
  if (!isAtOrBelow(domain, scene.zone)) return [];
  const at = await look(scene, domain);
  if (at.tree.state.kind === 'failed') return [];
  const base = baseOf(at);
  const records = base === undefined ? [] : await recordsFrom(base, at);
  return [...records, ...withoutRecord(at)];
}

async function look(scene: Scene, domain: DomainName): Promise<SpfScene> {
  const { resolve } = scene.dns;
  const [answer, tree, server, hosts, named] = await Promise.all([
    resolve(domain, 'TXT'),
    readSpfTree(domain, resolve),
    ownServer(scene),
    mailHosts(domain, scene),
    senderByName(scene),
  ]);
  return {
    ...{ scene, domain, tree, server, hosts, mailbox: mailboxService(hosts) },
    sender: scene.mail?.returnPath === domain ? (surelySent(scene) ?? named) : undefined,
    records: textsOf(answer).filter(isSpf),
  };
}

/** A base with somebody added, or nobody. */
interface Added extends Base {
  readonly goal: Goal;
  readonly adds: 'service' | 'server' | 'nobody';
}

/** The base alone where that will do; else with whoever sent the mail; each, if it is too much, with less of what is not needed. */
async function recordsFrom(base: Base, at: SpfScene): Promise<readonly Draft[]> {
  const tries = await Promise.all(addedTo(base, at).map(async (added) => [added, await prunedOf(added, at)]));
  return tries.flat().flatMap((one) => (one === undefined || isPublished(one) ? [] : [draftOf(one, at)]));
}

function addedTo(base: Base, { sender, server, domain }: SpfScene): readonly Added[] {
  const isAsPublished = base.id === 'add-service-to-spf';
  const include = sender?.spfIncludes[0];
  const alone = { ...base, id: isAsPublished ? ('prune-spf' as const) : base.id, adds: 'nobody' as const };
  const own = server === domain ? 'a' : server && `a:${server}`;
  return [
    { ...alone, goal: 'spf-pass-now' },
    ...withAdded(base, include && `include:${include}`, 'service', base.id),
    ...withAdded(base, own, 'server', isAsPublished ? 'add-server-to-spf' : base.id),
    // A first list that leaves out the mail's own server would make things worse.
    { ...alone, goal: base.id === 'publish-spf' ? 'spf-pass' : 'readable' },
  ];
}

function withAdded(
  base: Base,
  term: string | undefined,
  adds: Added['adds'],
  id: RemedyId,
): readonly Added[] {
  const record = term === undefined ? undefined : withTerm(base.record, term);
  return record === undefined || record === base.record
    ? []
    : [{ ...base, record, adds, id, goal: 'spf-pass' }];
}

/** The record that stands there already. */
function isPublished({ old, record }: Base): boolean {
  return old.length === 1 && old[0] === record;
}

async function prunedOf(added: Added, at: SpfScene): Promise<Added | undefined> {
  const { scene, domain, sender, mailbox } = at;
  const change = textChange(scene, domain, added.old, added.record);
  const tree = await readSpfTree(domain, withChanges(scene.dns.resolve, [change]));
  const pruned = pruneSpf(
    tree,
    [sender, mailbox].flatMap((service) => service ?? []),
  );
  if (pruned === undefined) return undefined;
  const isAdding = added.id === 'add-service-to-spf' || added.id === 'add-server-to-spf';
  const id = isAdding ? 'prune-spf' : added.id;
  return { ...added, id, isSure: false, record: pruned.record, told: [pruned.removed.join(' ')] };
}

function draftOf({ id, isSure, record, old, told, adds, goal }: Added, at: SpfScene): Draft {
  const { scene, domain, sender, server } = at;
  const names = { service: sender?.name, server, nobody: undefined };
  return draft({
    ...{ id, party: 'sender-domain', goal },
    label: isSure && isBorneOut(adds, scene) ? 'safe-to-paste' : 'ask-first',
    values: [domain, names[adds] ?? '', ...told],
    changes: [textChange(scene, domain, old, record)],
  });
}

/** That a service may be added, the mail's own address has shown; whose server it is, only its owner knows. */
function isBorneOut(adds: Added['adds'], { mail }: Scene): boolean {
  return adds === 'nobody' || (adds === 'service' && mail?.sentFrom !== undefined);
}

/** Where no record can be made, what has to be found out. */
function withoutRecord({ tree, domain, scene }: SpfScene): readonly Draft[] {
  const ofDomain = (...ids: Parameters<typeof problemsWith>[1][]) =>
    problemsWith(scene, ...ids).some(({ values }) => values[0] === domain);
  const steps: readonly (readonly [RemedyId, boolean])[] = [
    ['prune-spf', ofDomain('SPF-003', 'SPF-005')],
    ['merge-spf', tree.state.kind === 'several'],
    ['correct-spf', ofDomain('SPF-007', 'SPF-008', 'SPF-009', 'SPF-016')],
    ['drop-suspicious-spf', ofDomain('SPF-010', 'SPF-022', 'SPF-028')],
  ];
  const told = steps.filter(([, isTold]) => isTold).map(([id]) => id);
  return told.map((id) =>
    draft({
      ...{ id, label: 'ask-first', party: 'sender-domain', goal: 'step' },
      values: [domain, '', ...(id === 'prune-spf' ? [costsIn(tree)] : [])],
    }),
  );
}

const MOST_BRANCHES = 8;

/** Which entries cost most: `include:_spf.example.net 4, mx 1`. */
function costsIn(tree: SpfNode): string {
  const costly = tree.branches.toSorted((one, other) => costOfTerm(other) - costOfTerm(one));
  return costly
    .slice(0, MOST_BRANCHES)
    .map((branch) => `${branch.term.text} ${String(costOfTerm(branch))}`)
    .join(', ');
}
