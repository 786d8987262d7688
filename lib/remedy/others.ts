import { recordsOf } from '../checks/finding.ts';
import type { DomainName } from '../dns/domain-name.ts';
import type { Party } from '../knowledge/causes.ts';
import { problemsWith, type Scene } from './case.ts';
import { draft, type Draft, type Make } from './draft.ts';
import type { Label, RecordChange, RemedyId } from './remedy.ts';

/** What is no matter of records: who does it, and whose domain its words name. */
interface StepForm {
  readonly label: Label;
  readonly party: Party;
  readonly about: 'author' | 'recipient';
}

const forms = {
  'sign-last': { label: 'ask-first', party: 'sender-domain', about: 'author' },
  'send-from-own-domain': { label: 'ask-first', party: 'sender', about: 'author' },
  'set-form-sender': { label: 'ask-first', party: 'sender', about: 'author' },
  'ask-forwarder': { label: 'ask-first', party: 'recipient', about: 'author' },
  'turn-on-tls': { label: 'ask-first', party: 'sending-service', about: 'author' },
  'repair-dns': { label: 'ask-first', party: 'sender-domain', about: 'author' },
  'renew-domain': { label: 'ask-first', party: 'sender-domain', about: 'author' },
  'correct-address': { label: 'ask-first', party: 'sender', about: 'recipient' },
  'other-contact': { label: 'ask-first', party: 'sender', about: 'recipient' },
  'ask-recipient': { label: 'ask-first', party: 'recipient-domain', about: 'recipient' },
  'send-again': { label: 'ask-first', party: 'sender', about: 'author' },
  'get-original-headers': { label: 'ask-first', party: 'sender', about: 'author' },
  'no-change': { label: 'ask-first', party: 'nobody', about: 'author' },
} as const satisfies Partial<Record<RemedyId, StepForm>>;

/** A step by its id. */
export function step(id: keyof typeof forms): Make {
  return ({ author, subject }) => {
    const { label, party, about } = forms[id];
    const domain = about === 'author' ? author : subject.recipientDomain;
    return Promise.resolve([draft({ id, label, party, goal: 'step', values: [domain ?? ''] })]);
  };
}

/** Only where a check has found that the mail was changed behind its seal. */
export const signLast: Make = (scene) =>
  problemsWith(scene, 'DKIM-018').length > 0 ? step('sign-last')(scene) : Promise.resolve([]);

/** Mail of a sub-domain that is under the rule of the domain above: sealed in the name of that domain, or of its own. */
export const signSubdomain: Make = ({ author, zone }) =>
  Promise.resolve(
    [zone, author].map((seal) =>
      draft({
        ...{ id: 'sign-subdomain', label: 'needs-value', party: 'sender-domain', goal: 'dmarc-pass' },
        ...{ values: [author, seal], seal },
      }),
    ),
  );

/** A domain that leads nowhere: the mail servers of the domain above it are a good answer, where it has some. */
export const publishAddress: Make = async (scene) =>
  mailServerDrafts('publish-address', scene, await serversAbove(scene), []);

/** "Takes no mail" in the place where replies are to come to. */
export const replaceNullMx: Make = async (scene) => {
  const records = recordsOf(await scene.dns.resolve(scene.author, 'MX'), 'MX');
  const old = records.map(({ preference, exchange }) => `${String(preference)} ${exchange}`);
  return mailServerDrafts('replace-null-mx', scene, await serversAbove(scene), old);
};

function mailServerDrafts(
  id: 'publish-address' | 'replace-null-mx',
  scene: Scene,
  servers: readonly string[],
  old: readonly string[],
): readonly Draft[] {
  const { zone, author: name } = scene;
  const changes = servers.map((value, index): RecordChange => ({
    ...{ zone, name, type: 'MX', value },
    old: index === 0 ? old : [],
  }));
  const label = changes.length === 0 ? 'needs-value' : 'ask-first';
  return [draft({ id, label, party: 'sender-domain', goal: 'step', values: [name], changes })];
}

/** The MX records of the zone itself, for a name below it; none where it has none, or says that it takes no mail. */
async function serversAbove({ author, zone, dns }: Scene): Promise<readonly string[]> {
  if (isSame(author, zone)) return [];
  const records = recordsOf(await dns.resolve(zone, 'MX'), 'MX').filter(({ exchange }) => exchange !== '.');
  return records.map(({ preference, exchange }) => `${String(preference)} ${exchange}`);
}

function isSame(one: DomainName, other: DomainName): boolean {
  return one === other;
}
