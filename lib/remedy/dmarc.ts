import { textsOf } from '../checks/finding.ts';
import { discover, walk, type RecordStep } from '../checks/dmarc/discover.ts';
import { looksLikeDmarc } from '../checks/dmarc/near.ts';
import { strengthOf } from '../checks/dmarc/policy.ts';
import { isDmarc, parseDmarc } from '../checks/dmarc/record.ts';
import { below, isAtOrBelow, parseDomainName, type DomainName } from '../dns/domain-name.ts';
import { problemsWith, type Scene } from './case.ts';
import { draft, textChange, type Draft } from './draft.ts';
import { addressIn, tagIn, withTags } from './dmarc-record.ts';

/**
 * A first rule for a domain that has none: it watches and stops nothing, and its reports go to a mailbox of the domain, which somebody has to read
 * (RFC 9989 §4.7). Where the domain takes no mail, the address is left open.
 */
export function publishDmarc(scene: Scene): Promise<readonly Draft[]> {
  const { zone } = scene;
  const name = below('_dmarc', zone);
  const [none] = problemsWith(scene, 'DMARC-001', 'DMARC-017');
  if (none === undefined || name === undefined) return Promise.resolve([]);
  return Promise.resolve(
    [addressIn(zone), 'mailto:<…>'].map((address) =>
      draft({
        ...{ id: 'publish-dmarc', label: 'needs-value', party: 'sender-domain', goal: 'record' },
        values: [zone, address.replace('mailto:', '')],
        changes: [textChange(scene, name, [], `v=DMARC1; p=none; rua=${address}`)],
      }),
    ),
  );
}

/** A record with a fault: as it was meant, its policy kept; else with a policy that stops nothing, which a person has to agree to. */
export async function correctDmarc(scene: Scene): Promise<readonly Draft[]> {
  const [told] = problemsWith(scene, 'DMARC-002', 'DMARC-003', 'DMARC-004', 'DMARC-006', 'DMARC-019');
  const at = parseDomainName(told?.values[0]);
  const name = at && below('_dmarc', at);
  if (at === undefined || name === undefined || !isAtOrBelow(at, scene.zone)) return [];
  const texts = textsOf(await scene.dns.resolve(name, 'TXT'));
  const old = texts.filter((text) => isDmarc(text) || looksLikeDmarc(text));
  const meant = meantBy(told?.corrected, old, scene.zone);
  const common = { id: 'correct-dmarc', party: 'sender-domain', values: [at] } as const;
  const bare = draft({ ...common, label: 'ask-first', goal: 'step' });
  return [
    ...correctionsBy(meant).map(({ record, isSure }) =>
      draft({
        ...{ ...common, label: isSure ? 'safe-to-paste' : 'ask-first', goal: 'record' },
        changes: [textChange(scene, name, old, record)],
      }),
    ),
    bare,
  ];
}

function correctionsBy(meant: Meant | undefined): readonly Meant[] {
  if (meant === undefined) return [];
  const watching = withTags(meant.record, new Map([['p', 'none']]));
  return watching === undefined ? [meant] : [meant, { record: watching, isSure: false }];
}

interface Meant {
  readonly record: string;
  readonly isSure: boolean;
}

function meantBy(corrected: string | undefined, old: readonly string[], zone: DomainName): Meant | undefined {
  const record = corrected === undefined ? undefined : withTags(corrected, new Map());
  if (record !== undefined) return { record, isSure: true };
  return old.length > 1 ? uniteDmarc(old, zone) : undefined;
}

/** Several records made one: the weaker policy, the reports of all. Sure where all ask for the same. */
export function uniteDmarc(texts: readonly string[], zone: DomainName): Meant | undefined {
  const records = texts.map(parseDmarc);
  const policies = records.flatMap(({ policy }) => policy ?? []);
  const [weakest] = policies.toSorted((one, other) => strengthOf[one] - strengthOf[other]);
  const lists = texts.flatMap((text) => tagIn(text, 'rua')?.split(',') ?? []);
  const addresses = [...new Set(lists.map((address) => address.trim()))];
  const [first = ''] = texts.filter((_, index) => records[index]?.policy === weakest);
  const record = withTags(
    first,
    new Map([
      ['p', weakest ?? 'none'],
      ['rua', addresses.join(',') || addressIn(zone)],
    ]),
  );
  const isAlike = policies.length === texts.length && policies.every((policy) => policy === weakest);
  return record === undefined ? undefined : { record, isSure: isAlike && addresses.length > 0 };
}

/** `s` made `r` where only that keeps a proof of the same organization from counting (RFC 9989 §4.7 `adkim`, `aspf`). */
export async function relaxAlignment(scene: Scene): Promise<readonly Draft[]> {
  const [told] = problemsWith(scene, 'DMARC-016');
  if (told === undefined && scene.root !== 'strict-alignment') return [];
  const found = await ownRecord(scene);
  if (found === undefined) return [];
  const named = ['adkim', 'aspf'].filter((tag) => told?.values[1]?.includes(`${tag}=s`) ?? true);
  const strict = named.filter((tag) => tagIn(found.step.text, tag)?.toLowerCase() === 's');
  const value = withTags(found.step.text, new Map(strict.map((tag) => [tag, 'r'])));
  if (strict.length === 0 || value === undefined) return [];
  return [
    draft({
      ...{ id: 'relax-alignment', label: 'safe-to-paste', party: 'sender-domain', goal: 'dmarc-pass' },
      values: [found.at, strict.map((tag) => `${tag}=r`).join('; ')],
      changes: [textChange(scene, found.name, [found.step.text], value)],
      seal: sealOfHouse(scene),
    }),
  ];
}

/** A seal of the same organization that the mail bore, and that nobody found bad. */
function sealOfHouse({ mail, zone }: Scene): DomainName | undefined {
  const isBad = mail === undefined || ['fail', 'none', 'did-not-pass', 'permerror'].includes(mail.seen.dkim);
  return isBad ? undefined : mail.signatures.find(({ domain }) => isAtOrBelow(domain, zone))?.domain;
}

/** The last thing to do, and only for a while: nobody is asked to turn away mail that is not proven, whoever sends it. */
export async function relaxDmarc(scene: Scene): Promise<readonly Draft[]> {
  const found = await ownRecord(scene);
  if (found === undefined) return [];
  const { text } = found.step;
  const set = new Map(tagsFor(scene, found).map((tag) => [tag, 'none']));
  // A rule that only watches needs somebody who reads its reports.
  if (set.has('p')) set.set('rua', tagIn(text, 'rua') ?? addressIn(scene.zone));
  const value = withTags(text, set);
  const isLoose = [...set].every(([tag, to]) => tag === 'rua' || tagIn(text, tag)?.toLowerCase() === to);
  if (value === undefined || isLoose) return [];
  return [
    draft({
      ...{ id: 'relax-dmarc', label: 'ask-first', party: 'sender-domain', goal: 'no-enforcement' },
      values: [found.at],
      changes: [textChange(scene, found.name, [text], value)],
    }),
  ];
}

/**
 * The tags by which the record rules the author's mail (RFC 9989 §4.7 `p`, `sp`, `np`), and no other: the rule for the other names stays as strict
 * as it was.
 */
function tagsFor({ author }: Scene, { at, step }: { readonly at: DomainName; readonly step: RecordStep }) {
  if (at === author) return ['p'];
  return tagIn(step.text, 'np') === undefined ? ['sp'] : ['sp', 'np'];
}

/** The record that governs the author's mail, where it stands in the zone. */
async function ownRecord({
  author,
  zone,
  dns,
}: Scene): Promise<
  { readonly step: RecordStep; readonly at: DomainName; readonly name: DomainName } | undefined
> {
  const discovery = discover(await walk(author, dns.resolve));
  const at = discovery.kind === 'found' ? parseDomainName(discovery.at.name) : undefined;
  const name = at && below('_dmarc', at);
  if (discovery.kind !== 'found' || at === undefined || name === undefined) return undefined;
  return isAtOrBelow(at, zone) ? { step: discovery.at, at, name } : undefined;
}
