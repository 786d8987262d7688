import type { CauseId } from '../knowledge/causes.ts';
import { findComplaints } from '../knowledge/complaints.ts';
import { findDemands, type Demand } from '../knowledge/demands.ts';
import { readSeenResults } from '../knowledge/receiver-results.ts';
import type { Verdict } from '../knowledge/verdict.ts';
import { hasFailed } from '../mail-checks/results.ts';

/** What a reply is about, as the decision table tells replies apart. */
export type ReplyKind =
  | 'unproven' // rows 1 to 13: the author's domain has a rule, and the mail no proof for it
  | 'dmarc' // rows 27, 29, 32, 33
  | 'policy' // row 29: "policy reasons", which are proof, or a domain that takes no mail (row 31)
  | 'neither' // rows 14 and 15
  | 'hard-fail' // rows 16 and 17
  | 'spf' // rows 18, 28, 35
  | 'dkim' // rows 19, 36
  | 'no-policy' // row 20
  | 'not-aligned' // row 21
  | 'no-reverse-name' // row 22
  | 'suspicious-spf' // row 23
  | 'no-dns' // row 24
  | 'no-encryption' // row 25
  | 'all-three' // row 26
  | 'sender-domain' // rows 30, 37
  | 'sender-null-mx' // row 31
  | 'sender' // the sender's address is refused, and not said why
  | 'own-rule' // row 34
  | 'recipient-domain' // row 38
  | 'recipient-null-mx' // row 39
  | 'unreachable' // no server of the recipient's was reached
  | 'other' // row 40
  | 'unread';

/** What the reply behind a verdict is about. */
export function kindOfReply({ cause, line }: Verdict): ReplyKind {
  const kind = byCause[cause];
  if (kind === 'proof') return kindOfProof(cause, line);
  if (kind === 'encryption')
    return findComplaints(line).includes('no-encryption') ? 'no-encryption' : 'other';
  return isOpen(kind) ? (kindByWords(findDemands(line), kindsBeside) ?? unwordedKind(kind, line)) : kind;
}

type Open = 'server-name' | 'sender-address' | 'policy-words';

/** The cause is about more than one thing, and the reply's own words tell which; where they are only a code, it stays what it mostly is. */
const unworded: Readonly<Record<Open, ReplyKind>> = {
  'server-name': 'no-reverse-name',
  'sender-address': 'sender',
  'policy-words': 'other',
};

/** A rule of the other side that names a proof may be about just that: then nobody says that the reply is about something else. */
function unwordedKind(kind: Open, line: string): ReplyKind {
  return kind === 'policy-words' && /\b(?:spf|dkim|dmarc)\b/i.test(line) ? 'unread' : unworded[kind];
}

function isOpen(kind: string): kind is Open {
  return kind in unworded;
}

const byCause: Readonly<Record<CauseId, ReplyKind | 'proof' | 'encryption' | Open>> = {
  auth_dmarc: 'proof',
  auth_spf: 'proof',
  auth_dkim: 'proof',
  auth_other: 'proof',
  ip_blocklisted: 'other',
  rdns_helo: 'server-name',
  spam_content: 'other',
  malware_or_attachment: 'other',
  policy_other: 'policy-words',
  recipient_restricted: 'other',
  recipient_unknown: 'other',
  recipient_inactive: 'other',
  recipient_moved: 'other',
  mailbox_full: 'other',
  message_too_big: 'other',
  rate_limited: 'other',
  greylist_temporary: 'other',
  domain_not_found: 'recipient-domain',
  domain_no_mail: 'recipient-null-mx',
  server_unreachable: 'unreachable',
  mail_loop_routing: 'unreachable',
  relay_denied: 'other',
  sender_address_rejected: 'sender-address',
  sender_account_limited: 'other',
  tls_problem: 'encryption',
  malformed_message: 'other',
  recipient_server_error: 'other',
  unclear: 'unread',
};

type Kinds = Partial<Readonly<Record<Demand, ReplyKind>>>;
function kindByWords(demands: readonly Demand[], kinds: Kinds): ReplyKind | undefined {
  return demands.map((demand) => kinds[demand]).find((kind) => kind !== undefined);
}

/** Of other causes: only where the words name it. */
const kindsBeside: Kinds = {
  'reverse-name': 'no-reverse-name',
  'sender-takes-mail': 'sender-null-mx',
  'sender-domain': 'sender-domain',
  'no-impostor': 'own-rule',
  greeting: 'other',
};

const kindsOfDmarc: Kinds = {
  alignment: 'not-aligned',
  'dmarc-record': 'no-policy',
  'all-three': 'all-three',
  proof: 'unproven',
};

function kindOfProof(cause: CauseId, line: string): ReplyKind {
  const demands = findDemands(line);
  if (demands.includes('dns-answer')) return 'no-dns';
  if (cause === 'auth_dmarc') return kindByWords(demands, kindsOfDmarc) ?? 'dmarc';
  if (cause === 'auth_dkim') return 'dkim';
  if (cause === 'auth_other') return kindOfResults(line);
  if (findComplaints(line).includes('suspicious-spf')) return 'suspicious-spf';
  return demands.includes('listed-server') ? 'hard-fail' : 'spf';
}

/** The cause does not say which proof: the results that the reply tells do. */
function kindOfResults(line: string): ReplyKind {
  const { spf, dkim, dmarc } = readSeenResults(line);
  const [isNoSpf, isNoDkim] = [hasFailed(spf), hasFailed(dkim)];
  if (isNoSpf && isNoDkim) return 'neither';
  if (hasFailed(dmarc)) return 'dmarc';
  if (isNoSpf) return 'spf';
  return isNoDkim ? 'dkim' : 'policy';
}
