import type { MessageKey } from './i18n.ts';
import type { Diagnosis, Ownership } from './inspection.ts';
import type { CauseId, Party } from './knowledge/causes.ts';
import type { Listed } from './knowledge/listed.ts';
import type { AuthResult, ReceiverResults, Verdict } from './knowledge/verdict.ts';

/** The texts that a diagnosis is told by; each takes `Names` (lib/card-words.ts). */
type Part = 'title' | 'explanation' | 'action' | 'resend' | 'late' | 'meaning';

/** Which texts tell a diagnosis, and who must act by them. */
export interface Telling {
  readonly keys: Readonly<Record<Part, MessageKey>>;
  readonly party: Party;
}

/** What differs from the texts of the cause. */
interface Special {
  readonly keys: Readonly<Partial<Record<Part, MessageKey>>>;
  readonly party?: Party;
}

/**
 * The texts of the cause; where the reply itself says more than the cause does, the texts that fit what it says. Who must act is told by the
 * first remedy where there is one.
 */
export function tellingOf(diagnosis: Diagnosis, ownership: Ownership = 'not-asked'): Telling {
  const special = specialOf(diagnosis);
  const party = diagnosis.remedies[0]?.party ?? special.party ?? diagnosis.mendedBy;
  return {
    keys: { ...ofCause(diagnosis.verdict.cause), ...special.keys },
    // Whose domain it is, runs it.
    party: party === 'sender-domain' && ownership === 'yes' ? 'sender' : party,
  };
}

/** Somebody who runs mail must act: the reader needs a message to pass on. */
export function isForOthers(diagnosis: Diagnosis, ownership: Ownership = 'not-asked'): boolean {
  const { party } = tellingOf(diagnosis, ownership);
  const isWithOthers = ['sender-domain', 'sending-service', 'recipient-domain'].includes(party);
  return diagnosis.action === 'failed' && isWithOthers;
}

function ofCause(cause: CauseId): Telling['keys'] {
  return {
    title: `cause_${cause}_title`,
    explanation: `cause_${cause}_explanation`,
    action: `cause_${cause}_action`,
    resend: `cause_${cause}_resend`,
    late: `cause_${cause}_late`,
    meaning: `cause_${cause}_meaning`,
  };
}

function specialFor({ cause, adds, listed, seen }: Verdict): Special | undefined {
  if (cause === 'auth_dmarc' || cause === 'auth_other') {
    const seenOfBoth = proofSeen(cause, seen);
    return seenOfBoth && proofs[seenOfBoth];
  }
  if (adds?.kind === 'policy' && adds.id === 'broken-look-up') return whole('look_up');
  return listed === undefined ? undefined : ofListed[listed];
}

const NOTHING_SPECIAL: Special = { keys: {} };

function specialOf({ isFromFreemail, mendedBy, verdict }: Diagnosis): Special {
  const isOfFreemail = isFromFreemail && mendedBy === 'sender-domain' && verdict.cause.startsWith('auth_');
  return isOfFreemail ? freemail : (specialFor(verdict) ?? NOTHING_SPECIAL);
}

/** Nobody but the house itself can prove mail of its addresses, so the reader must send it in another way. */
const freemail: Special = {
  keys: { explanation: 'told_freemail_explanation', action: 'told_freemail_action' },
  party: 'sender',
};

type Whole = 'domain' | 'link' | 'name' | 'closed' | 'look_up';

function whole(id: Whole): Special {
  return {
    keys: {
      title: `told_${id}_title`,
      explanation: `told_${id}_explanation`,
      action: `told_${id}_action`,
      resend: `told_${id}_resend`,
      late: `told_${id}_late`,
      meaning: `told_${id}_meaning`,
    },
  };
}

const ofListed: Readonly<Record<Listed, Special | undefined>> = {
  server: undefined, // what the cause itself tells
  domain: { ...whole('domain'), party: 'sender-domain' },
  link: { ...whole('link'), party: 'sender' },
  name: { ...whole('name'), party: 'sender' },
  closed: { ...whole('closed'), party: 'recipient-domain' },
};

/** The results of the two proofs; behind them whether the mail was proven for the domain of the sender's address. */
type Proof =
  `${Exclude<AuthResult, 'not-said'>} ${Exclude<AuthResult, 'not-said'>} ${'proven' | 'not proven'}`;

/** Undefined where the reply does not tell the results of both proofs. */
function proofSeen(cause: CauseId, seen: ReceiverResults | undefined): Proof | undefined {
  if (seen === undefined) return undefined;
  const { spf, dkim, dmarc } = seen;
  if (spf === 'not-said' || dkim === 'not-said') return undefined;
  return `${spf} ${dkim} ${isProven(cause, dmarc) ? 'proven' : 'not proven'}`;
}

/** DMARC fails although a proof passed only if that proof was for another name (RFC 7489 §3.1). */
function isProven(cause: CauseId, dmarc: AuthResult): boolean {
  return dmarc === 'not-said' ? cause !== 'auth_dmarc' : dmarc === 'pass';
}

const NEITHER: Special = { keys: { explanation: 'told_proof_both_explanation' } };

/** SPF, DKIM, DMARC. */
const proofs: Readonly<Record<Proof, Special>> = {
  'fail fail proven': NEITHER,
  'fail fail not proven': NEITHER,
  'fail pass proven': proof('told_proof_spf_explanation', 'cause_auth_spf_action'),
  'pass fail proven': proof('told_proof_dkim_explanation', 'cause_auth_dkim_action'),
  'fail pass not proven': proof('told_proof_spf_name_explanation', 'cause_auth_dmarc_action'),
  'pass fail not proven': proof('told_proof_dkim_name_explanation', 'cause_auth_dmarc_action'),
  'pass pass not proven': proof('told_proof_names_explanation', 'cause_auth_dmarc_action'),
  'pass pass proven': proof('told_proof_passed_explanation', 'told_proof_passed_action'),
};

function proof(explanation: MessageKey, action: MessageKey): Special {
  return {
    keys: {
      title: 'told_proof_title',
      explanation,
      action,
      late: 'told_proof_late',
      meaning: 'told_proof_meaning',
    },
  };
}
