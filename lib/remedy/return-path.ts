import { below, isAtOrBelow, type DomainName } from '../dns/domain-name.ts';
import { findOffer } from '../knowledge/service-offer.ts';
import type { Service } from '../knowledge/service.ts';
import { returnPathRecords, withoutReturnPath } from '../knowledge/setup-records.ts';
import type { Scene } from './case.ts';
import { setupChange } from './dkim.ts';
import { draft, type Draft } from './draft.ts';
import { seeminglySent } from './senders.ts';

/**
 * A return path of the author's own in the service that sent the mail, so that what SPF proves counts for the author (RFC 9989 §4.4). First with the
 * record that is the same for all its customers, then without. Not of a service that is known to have none.
 */
export function setUpReturnPath(scene: Scene): Promise<readonly Draft[]> {
  const service = seeminglySent(scene);
  const path = service && pathOf(service, scene.author);
  if (service === undefined || path === undefined) return Promise.resolve([]);
  return Promise.resolve(isForeign(scene) ? draftsFor(service, path, scene) : []);
}

function isForeign({ mail, zone }: Scene): boolean {
  return mail?.returnPath !== undefined && !isAtOrBelow(mail.returnPath, zone);
}

function draftsFor(service: Service, path: DomainName, scene: Scene): readonly Draft[] {
  const { author } = scene;
  const record = returnPathRecords[service.id];
  const bare = draft({
    ...{ id: 'set-up-return-path-at-service', label: 'needs-value', party: 'sender-domain', goal: 'aligned' },
    ...{ values: [author, service.name], page: findOffer(service)?.setupPage },
    ...{ seal: author, returnPath: path },
  });
  const change = record && setupChange(scene, record, author, service, path);
  return change === undefined ? [bare] : [{ ...bare, changes: [change] }, bare];
}

/** They send a person's mail with the person's return path, or with whatever its sender has set. */
const NOT_SET_UP: readonly Service['category'][] = ['mailbox', 'relay', 'gateway', 'forwarding', 'dmarc'];

/** A name of the kind that the service uses; what it will be, its customer chooses there. */
function pathOf(service: Service, author: DomainName): DomainName | undefined {
  const { id, category, returnPathForms = [] } = service;
  if (withoutReturnPath.includes(id) || NOT_SET_UP.includes(category)) return undefined;
  const form = returnPathRecords[id]?.host ?? returnPathForms[0]?.replace('#', '1');
  return below(form ?? 'bounces', author);
}
