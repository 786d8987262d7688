import { isAtOrBelow, type DomainName } from '../dns/domain-name.ts';
import type { SpfNode } from '../checks/spf/tree.ts';
import type { Service } from '../knowledge/service.ts';
import { problemsWith, type Scene } from './case.ts';
import type { RemedyId } from './remedy.ts';
import { withoutWideTerms } from './spf-drop.ts';
import { partsOf, uniteSpf, writeSpf } from './spf-record.ts';

/** What stands at the return path's domain, and who may be let in there. */
export interface SpfScene {
  readonly scene: Scene;
  readonly domain: DomainName;
  /** The SPF records there, as published. */
  readonly records: readonly string[];
  readonly tree: SpfNode;
  /** The service that sent the mail; only where the mail's return path is known to be at this domain. */
  readonly sender: Service | undefined;
  /** The mail's own server, where DNS bears it out. */
  readonly server: DomainName | undefined;
  readonly hosts: readonly DomainName[];
  readonly mailbox: Service | undefined;
}

/** A record that would do, before anybody is added to it. */
export interface Base {
  readonly id: RemedyId;
  readonly isSure: boolean;
  readonly record: string;
  /** What it takes the place of. */
  readonly old: readonly string[];
  /** Further placeholders of its words: what was taken out. */
  readonly told: readonly string[];
}

/** The published record, or what it should have been; undefined where that is not sure. */
export function baseOf(at: SpfScene): Base | undefined {
  const { records, scene, tree, domain } = at;
  const [record] = records;
  if (records.length > 1) return mergedOf(at);
  const corrected = correctionOf(scene, domain);
  if (corrected !== undefined)
    return { id: 'correct-spf', isSure: true, record: corrected, told: [], old: oldOf(tree, records) };
  return record === undefined ? newOf(at) : narrowOf(record, tree);
}

function mergedOf({ records, scene, domain }: SpfScene): Base | undefined {
  const united = uniteSpf(records) ?? { record: correctionOf(scene, domain), isPlain: true };
  return united.record === undefined
    ? undefined
    : { id: 'merge-spf', isSure: united.isPlain, record: united.record, old: records, told: [] };
}

/** The record as it stands; without what lets in everybody, where something does. */
function narrowOf(record: string, tree: SpfNode): Base | undefined {
  if (partsOf(record) === undefined) return undefined;
  const old = [record];
  const narrow = withoutWideTerms(tree);
  return narrow === undefined
    ? { id: 'add-service-to-spf', isSure: true, record, old, told: [] }
    : {
        id: 'drop-suspicious-spf',
        isSure: false,
        record: narrow.record,
        old,
        told: [narrow.removed.join(' ')],
      };
}

/** A text that was meant to be the record, and is none. */
function oldOf({ state }: SpfNode, records: readonly string[]): readonly string[] {
  return state.kind === 'none' && state.near !== undefined ? [state.near] : records;
}

/** The mended record that a check has found, of this name and not of one that it leads to. */
function correctionOf(scene: Scene, domain: DomainName): string | undefined {
  const told = problemsWith(scene, 'SPF-007', 'SPF-016', 'SPF-002', 'SPF-012', 'SPF-008', 'SPF-006');
  const own = told.filter(
    ({ id, values }) => values[0] === domain && (id !== 'SPF-007' || values[2] === domain),
  );
  const corrected = own.find((one) => one.corrected !== undefined)?.corrected;
  return corrected === undefined || isOpen(corrected) ? undefined : corrected;
}

/** What lets in everybody, or does not read, is mended by hand. */
function isOpen(record: string): boolean {
  const parts = partsOf(record);
  return parts === undefined || parts.all?.qualifier === '+' || parts.all?.qualifier === '?';
}

/** A first record: the list of the domain above, else the house that has the mailboxes, else the domain's own mail servers. */
function newOf({ hosts, mailbox, domain, scene, tree }: SpfScene): Base | undefined {
  if (tree.state.kind !== 'none') return undefined;
  const above = problemsWith(scene, 'SPF-020').find(({ values }) => values[1] === domain)?.values[0];
  const include = above ?? mailbox?.spfIncludes[0];
  const hasOwnHosts = hosts.some((host) => isAtOrBelow(host, scene.zone));
  const own = hasOwnHosts ? ['mx'] : [];
  const record = writeSpf({
    terms: include === undefined ? own : [`include:${include}`],
    ...{ end: '~all', others: [] },
  });
  return { id: 'publish-spf', isSure: false, told: [], record, old: oldOf(tree, []) };
}
