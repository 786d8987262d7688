import type { MessageKey, Translate } from './i18n.ts';
import type { Diagnosis } from './inspection.ts';
import type { CauseId, Party } from './knowledge/causes.ts';
import type { LetterKind } from './letters/letter.ts';
import type { RootId } from './roots/root.ts';

type Asking = Pick<Diagnosis, 'verdict' | 'mendedBy' | 'action' | 'root'>;

/** What each kind of reader is asked to do. `action`: by which text the card tells the reader what to do; `domain`: the sender's, in words. */
export function askedOf(
  diagnosis: Asking,
  action: MessageKey,
  domain: string,
  t: Translate,
): Readonly<Record<LetterKind, string>> {
  return {
    dns: t(toldByRoot(diagnosis)?.dns ?? ofDns.get(action) ?? 'letter_ask_look', domain),
    service: t(ofService.get(action) ?? 'letter_ask_service_look', domain),
    'recipient-admin': t(adminAsked(diagnosis, action), domain),
    phone: t(phoneAsked(diagnosis), domain),
  };
}

function adminAsked({ mendedBy, action: fate }: Asking, action: MessageKey): MessageKey {
  return fate === 'failed' ? (ofAdmin.get(action) ?? adminByParty[mendedBy]) : 'letter_ask_trace';
}

function phoneAsked(diagnosis: Asking): MessageKey {
  const { verdict, mendedBy, action: fate } = diagnosis;
  if (fate !== 'failed') return 'letter_ask_find';
  return toldByRoot(diagnosis)?.phone ?? ofPhone[verdict.cause] ?? phoneByParty[mendedBy];
}

function toldByRoot({ root }: Asking) {
  return root === undefined ? undefined : byRoot[root.id];
}

/** Where the records have told more than the reply. */
const byRoot: Readonly<Partial<Record<RootId, Readonly<Record<'dns' | 'phone', MessageKey>>>>> = {
  forwarded: { dns: 'letter_ask_seal_on_way', phone: 'letter_ask_last_address' },
};

// By the card's own text of what to do: it already tells the special cases apart.

const ofDns: ReadonlyMap<MessageKey, MessageKey> = new Map<MessageKey, MessageKey>([
  ['cause_auth_dmarc_action', 'letter_ask_proof'],
  ['cause_auth_other_action', 'letter_ask_proof'],
  ['cause_auth_spf_action', 'letter_ask_spf'],
  ['cause_auth_dkim_action', 'letter_ask_dkim'],
  ['told_proof_passed_action', 'letter_ask_names'],
  ['told_domain_action', 'letter_ask_good_name'],
  ['cause_sender_address_rejected_action', 'letter_ask_sender_domain'],
]);

const ofService: ReadonlyMap<MessageKey, MessageKey> = new Map<MessageKey, MessageKey>([
  ['cause_auth_dmarc_action', 'letter_ask_service_proof'],
  ['cause_auth_other_action', 'letter_ask_service_proof'],
  ['cause_auth_spf_action', 'letter_ask_service_proof'],
  ['cause_auth_dkim_action', 'letter_ask_service_proof'],
  ['told_proof_passed_action', 'letter_ask_service_proof'],
  ['cause_ip_blocklisted_action', 'letter_ask_service_listed'],
  ['cause_rdns_helo_action', 'letter_ask_service_name'],
  ['cause_tls_problem_action', 'letter_ask_service_safe'],
  ['cause_malformed_message_action', 'letter_ask_service_form'],
]);

const ofAdmin: ReadonlyMap<MessageKey, MessageKey> = new Map<MessageKey, MessageKey>([
  ['told_closed_action', 'letter_ask_closed'],
  ['told_look_up_action', 'letter_ask_look_up'],
  ['cause_server_unreachable_action', 'letter_ask_reach'],
  ['cause_recipient_server_error_action', 'letter_ask_reach'],
  ['cause_mail_loop_routing_action', 'letter_ask_way'],
  ['cause_relay_denied_action', 'letter_ask_way'],
  ['cause_tls_problem_action', 'letter_ask_safe'],
]);

const adminByParty: Readonly<Record<Party, MessageKey>> = {
  'recipient-domain': 'letter_ask_let_in',
  recipient: 'letter_ask_let_in',
  sender: 'letter_ask_why',
  'sender-domain': 'letter_ask_why',
  'sending-service': 'letter_ask_why',
  nobody: 'letter_ask_why',
};

const ofPhone: Readonly<Partial<Record<CauseId, MessageKey>>> = {
  mailbox_full: 'letter_ask_room',
  recipient_restricted: 'letter_ask_allow',
  recipient_unknown: 'letter_ask_address',
  recipient_inactive: 'letter_ask_address',
  recipient_moved: 'letter_ask_address',
  domain_not_found: 'letter_ask_address',
  domain_no_mail: 'letter_ask_address',
  message_too_big: 'letter_ask_link',
  malware_or_attachment: 'letter_ask_link',
};

const phoneByParty: Readonly<Record<Party, MessageKey>> = {
  'recipient-domain': 'letter_ask_show',
  recipient: 'letter_ask_show',
  'sender-domain': 'letter_ask_patience',
  'sending-service': 'letter_ask_patience',
  sender: 'letter_ask_other_way',
  nobody: 'letter_ask_other_way',
};
