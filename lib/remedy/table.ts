import type { RootId } from '../roots/root.ts';
import { lacksSeal, mayLackSeal, mendKey, setUpSeal } from './dkim.ts';
import { correctDmarc, publishDmarc, relaxAlignment, relaxDmarc } from './dmarc.ts';
import type { Make } from './draft.ts';
import { publishAddress, replaceNullMx, signLast, signSubdomain, step } from './others.ts';
import { setUpReturnPath } from './return-path.ts';
import { setReverseDns } from './reverse-dns.ts';
import { mendSpf } from './spf.ts';

const seal = setUpSeal(lacksSeal);
const sealIfUnknown = setUpSeal(mayLackSeal);

/**
 * What can be done about each root, the first to do first. A remedy that does not fit what was found yields nothing; to loosen the domain's rule
 * stands last wherever it stands.
 */
export const makesOf: Readonly<Record<RootId, readonly Make[]>> = {
  'service-not-authenticated': [sealIfUnknown, setUpReturnPath, relaxDmarc],
  'dkim-key-missing': [mendKey],
  'changed-after-signing': [step('sign-last')],
  'service-missing-in-spf': [mendSpf, seal],
  'spf-broken-two-records': [mendSpf, seal],
  'spf-broken-too-many-lookups': [mendSpf, seal],
  'spf-broken': [mendSpf, seal],
  'freemail-from': [step('send-from-own-domain')],
  'form-sender': [step('set-form-sender')],
  'inherited-policy': [signSubdomain, setUpReturnPath, relaxDmarc],
  'strict-alignment': [relaxAlignment],
  forwarded: [step('ask-forwarder'), seal],
  'not-our-mail': [step('no-change')],
  'no-dkim-probably': [sealIfUnknown, relaxDmarc],
  'alignment-unknown': [step('get-original-headers')],
  'spf-and-dkim-absent': [mendSpf, mendKey, sealIfUnknown],
  'repaired-meanwhile': [step('send-again')],
  'server-not-listed': [mendSpf, seal],
  'spf-not-passed': [mendSpf, setUpReturnPath],
  'dkim-not-passed': [mendKey, signLast, seal],
  'no-dmarc-record': [correctDmarc, publishDmarc],
  'not-aligned': [relaxAlignment, seal, setUpReturnPath],
  'no-reverse-dns': [setReverseDns],
  'suspicious-spf': [mendSpf],
  'dns-of-domain-broken': [step('repair-dns')],
  'no-tls': [step('turn-on-tls')],
  'all-three-needed': [mendSpf, mendKey, signLast, seal, relaxAlignment, correctDmarc, publishDmarc],
  'dmarc-failed': [relaxAlignment, mendKey, signLast, seal, setUpReturnPath, mendSpf, relaxDmarc],
  'receiver-override': [mendKey, seal, step('ask-recipient')],
  'domain-not-resolvable': [publishAddress],
  'sender-null-mx': [replaceNullMx],
  'recipient-own-rule': [step('ask-recipient')],
  'sender-domain-missing': [step('renew-domain')],
  'recipient-domain-mistyped': [step('correct-address')],
  'recipient-null-mx': [step('other-contact')],
  'not-authentication': [],
};

/** What is wrong hangs on what the mail bore, and that is not known: asked for where nothing else can be done. */
export const ifNothing: Readonly<Partial<Record<RootId, Make>>> = {
  'spf-and-dkim-absent': step('get-original-headers'),
  'server-not-listed': step('get-original-headers'),
  'service-missing-in-spf': step('get-original-headers'),
  'spf-not-passed': step('get-original-headers'),
  'dkim-not-passed': step('get-original-headers'),
  'not-aligned': step('get-original-headers'),
  'all-three-needed': step('get-original-headers'),
  'dmarc-failed': step('get-original-headers'),
};
