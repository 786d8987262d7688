import type { Party } from '../knowledge/causes.ts';
import type { RootId } from '../roots/root.ts';
import type { LetterCase, LetterKind } from './letter.ts';

/** Which letters can help, the first to write first; none of a notice that nobody can vouch for. */
export function lettersFor(given: LetterCase): readonly LetterKind[] {
  if (!given.canVouch || given.fate === 'late') return [];
  return kindsOf(given).filter((kind, index) => isPossible(kind, given, index === 0));
}

function kindsOf({ fate, root, party }: LetterCase): readonly LetterKind[] {
  if (fate === 'taken') return ['recipient-admin', 'phone'];
  return (root === undefined ? undefined : byRoot[root]) ?? byParty[party];
}

/** Whether enough is known for it. The first must act, and is written to whatever is known of it. */
function isPossible(kind: LetterKind, given: LetterCase, isFirst: boolean): boolean {
  switch (kind) {
    case 'dns':
      return given.domain !== undefined || isFirst;
    case 'service':
      return given.service !== undefined || isFirst;
    case 'recipient-admin':
      return isFirst || (given.recipientDomain !== undefined && given.trace.queueId !== undefined);
    case 'phone':
      return given.recipient !== undefined;
  }
}

const PROOF: readonly LetterKind[] = ['dns', 'service', 'recipient-admin', 'phone'];

const byParty: Readonly<Record<Party, readonly LetterKind[]>> = {
  sender: ['phone'],
  'sender-domain': PROOF,
  'sending-service': ['service', 'recipient-admin', 'phone'],
  recipient: ['phone'],
  'recipient-domain': ['recipient-admin', 'phone'],
  nobody: [],
};

/** Undefined: by who must act. */
const byRoot: Readonly<Record<RootId, readonly LetterKind[] | undefined>> = {
  'service-not-authenticated': PROOF,
  'dkim-key-missing': PROOF,
  'changed-after-signing': ['service', 'dns', 'recipient-admin', 'phone'],
  'service-missing-in-spf': PROOF,
  'spf-broken-two-records': ['dns', 'phone'],
  'spf-broken-too-many-lookups': ['dns', 'phone'],
  'spf-broken': ['dns', 'phone'],
  'freemail-from': ['phone'],
  'form-sender': ['service', 'phone'],
  'inherited-policy': PROOF,
  'strict-alignment': PROOF,
  forwarded: ['recipient-admin', 'dns', 'phone'],
  'not-our-mail': [],
  'no-dkim-probably': PROOF,
  'alignment-unknown': PROOF,
  'spf-and-dkim-absent': PROOF,
  'repaired-meanwhile': [],
  'server-not-listed': PROOF,
  'spf-not-passed': PROOF,
  'dkim-not-passed': PROOF,
  'no-dmarc-record': PROOF,
  'not-aligned': PROOF,
  'no-reverse-dns': ['service', 'recipient-admin', 'phone'],
  'suspicious-spf': ['dns', 'phone'],
  'dns-of-domain-broken': ['dns', 'phone'],
  'no-tls': ['service', 'recipient-admin', 'phone'],
  'all-three-needed': PROOF,
  'dmarc-failed': PROOF,
  'receiver-override': PROOF,
  'domain-not-resolvable': ['dns', 'phone'],
  'sender-null-mx': ['dns', 'phone'],
  'recipient-own-rule': ['recipient-admin', 'phone'],
  'sender-domain-missing': ['dns', 'phone'],
  'recipient-domain-mistyped': [],
  'recipient-null-mx': ['phone'],
  'not-authentication': undefined,
};
