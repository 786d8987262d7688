import { isUnsigned } from '../mail-checks/results.ts';
import { textsOf } from '../checks/finding.ts';
import { hasKey } from '../checks/dkim/learn.ts';
import { looksLikeKey } from '../checks/dkim/key.ts';
import { below, isAtOrBelow, parseDomainName, type DomainName } from '../dns/domain-name.ts';
import { findOffer } from '../knowledge/service-offer.ts';
import type { Service } from '../knowledge/service.ts';
import { dkimRecords, type SetupRecord } from '../knowledge/setup-records.ts';
import type { CorrectedProblem } from '../repair/corrected.ts';
import { problemsWith, type Scene } from './case.ts';
import { draft, textChange, type Draft, type Make } from './draft.ts';
import type { RecordChange } from './remedy.ts';
import { mailboxService, mailHosts, seeminglySent } from './senders.ts';

/** A key that the mail named, and that nobody can use: mended where it is sure what was meant, else published anew by whoever signs. */
export async function mendKey(scene: Scene): Promise<readonly Draft[]> {
  const broken = brokenKey(scene);
  if (broken === undefined) return [];
  const { told, owner, selector, name } = broken;
  const old = textsOf(await scene.dns.resolve(name, 'TXT', 'guess'));
  const found = told.corrected ?? (await keySavedElsewhere(told, scene));
  const common = {
    values: [owner, selector],
    party: 'sender-domain',
    goal: 'dmarc-pass',
    seal: owner,
  } as const;
  if (found === undefined) {
    const service = seeminglySent(scene);
    const change = keyChange(scene, name, owner, service, old);
    const page = service && findOffer(service)?.setupPage;
    return [draft({ ...common, id: 'publish-dkim-key', label: 'needs-value', page, changes: [change] })];
  }
  const id = told.corrected === undefined ? 'publish-dkim-key' : 'correct-dkim-key';
  return [draft({ ...common, id, label: 'safe-to-paste', changes: [textChange(scene, name, old, found)] })];
}

interface BrokenKey {
  readonly told: CorrectedProblem;
  readonly owner: DomainName;
  readonly selector: string;
  readonly name: DomainName;
}

/** The first key of the zone's that a check has found wanting. */
function brokenKey(scene: Scene): BrokenKey | undefined {
  const told = problemsWith(
    scene,
    ...(['DKIM-005', 'DKIM-017', 'DKIM-002', 'DKIM-003', 'DKIM-004'] as const),
    ...(['DKIM-006', 'DKIM-007', 'DKIM-010', 'DKIM-012', 'DKIM-016'] as const),
  );
  const keys = told.flatMap((one): readonly BrokenKey[] => {
    const [domain, selector] = one.values;
    const owner = parseDomainName(domain);
    if (selector === undefined || owner === undefined || !isAtOrBelow(owner, scene.zone)) return [];
    const name = below(`${selector}._domainkey`, owner);
    return name === undefined ? [] : [{ told: one, owner, selector, name }];
  });
  return keys[0];
}

/** A panel that added the domain once more: the key stands in DNS, at the doubled name. */
async function keySavedElsewhere(
  { id, values }: CorrectedProblem,
  { dns }: Scene,
): Promise<string | undefined> {
  const name = id === 'DKIM-017' ? parseDomainName(values[2]) : undefined;
  const texts = name === undefined ? [] : textsOf(await dns.resolve(name, 'TXT', 'guess'));
  return texts.find(looksLikeKey);
}

/** By the service's own instructions where this selector is one of its own; else a key whose value its signer tells. */
function keyChange(
  scene: Scene,
  name: DomainName,
  owner: DomainName,
  service: Service | undefined,
  old: readonly string[],
): RecordChange {
  const records = service === undefined ? [] : (dkimRecords[service.id] ?? []);
  const known = records.find(({ host }) => below(host, owner) === name);
  return known === undefined || service === undefined
    ? textChange(scene, name, old, `v=DKIM1; p=${placeholder(service)}`)
    : { ...setupChange(scene, known, owner, service, name), old };
}

/** What a person has to fill in: the name of who tells it, in angle brackets. */
export function placeholder(service: Service | undefined): string {
  return `<${service?.name ?? '…'}>`;
}

/** The seal of the author's domain on this mail: set up at the service that sent it, or turned on where the mailboxes are. */
export function setUpSeal(isWanted: (scene: Scene) => boolean): Make {
  return async (scene) => {
    if (brokenKey(scene) !== undefined || !isWanted(scene)) return [];
    const seen = seeminglySent(scene);
    const isService = seen === undefined ? isForeign(scene) : !SEALS_NOT.includes(seen.category);
    const isHouse = isService || seen?.category === 'mailbox';
    const service = isHouse ? seen : mailboxService(await mailHosts(scene.zone, scene));
    return [await sealBy(service, isService, scene)];
  };
}

/** Who has the mailboxes seals for them, and what carries their mail is set up by its own host. */
const SEALS_NOT: readonly Service['category'][] = ['mailbox', 'relay', 'gateway'];

async function sealBy(service: Service | undefined, isService: boolean, scene: Scene): Promise<Draft> {
  return draft({
    id: isService ? 'set-up-dkim-at-service' : 'turn-on-dkim',
    ...{ label: 'needs-value', party: 'sender-domain', goal: 'dmarc-pass', seal: scene.author },
    values: [scene.author, service?.name ?? ''],
    page: service && findOffer(service)?.setupPage,
    changes: service === undefined ? [] : await setupChanges(service, scene),
  });
}

/** It went out with the return path of somebody else's house: a service, whether we know it or not. */
function isForeign({ mail, zone, root }: Scene): boolean {
  const isElsewhere = mail?.returnPath !== undefined && !isAtOrBelow(mail.returnPath, zone);
  return root === 'service-not-authenticated' || (root === 'not-aligned' && isElsewhere);
}

/** No seal that counts, as far as is known. */
export function lacksSeal(scene: Scene): boolean {
  const { mail } = scene;
  const told = problemsWith(scene, 'DKIM-001', 'DKIM-014', 'DMARC-009', 'AL-001', 'AL-002');
  return mail?.seen.dkim !== 'pass' && (told.length > 0 || (mail !== undefined && isUnsigned(mail)));
}

/** The same, or nothing is known of a seal. */
export function mayLackSeal({ mail, zone }: Scene): boolean {
  const own = (mail?.signatures ?? []).filter(({ domain }) => isAtOrBelow(domain, zone));
  return mail?.seen.dkim !== 'pass' || own.length === 0;
}

/** What is not published yet of a service's records. */
async function setupChanges(service: Service, scene: Scene): Promise<readonly RecordChange[]> {
  const changes = (dkimRecords[service.id] ?? []).flatMap((record) => {
    const name = below(record.host, scene.author);
    return name === undefined ? [] : [setupChange(scene, record, scene.author, service, name)];
  });
  const answers = await Promise.all(changes.map(({ name }) => scene.dns.resolve(name, 'TXT', 'guess')));
  return changes.filter((_, index) => {
    const answer = answers[index];
    return answer !== undefined && answer.kind !== 'failed' && !hasKey(answer);
  });
}

/** One record of a service, filled in as far as it is the same for all its customers. */
export function setupChange(
  { zone }: Scene,
  { type, value }: SetupRecord,
  domain: DomainName,
  service: Service,
  name: DomainName,
): RecordChange {
  const own = type === 'TXT' ? `v=DKIM1; p=${placeholder(service)}` : placeholder(service);
  const filled = value?.replace('{domain}', domain).replace('{dashes}', domain.replaceAll('.', '-'));
  return { zone, name, type, old: [], value: filled ?? own };
}
