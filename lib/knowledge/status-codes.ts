import type { CauseId } from './causes.ts';

// What codes alone allow to say: the IANA registry "SMTP Enhanced Status Codes" (RFC 3463, 4954, 5248, 6710, 7293, 7372, 7505, 8616, 8689)
// with its known misuses. Statuses are written as subject and detail, without the class.

/** Statuses that nobody is known to misuse: they say more than any wording that fits many. */
export const sureStatuses: ReadonlyMap<string, CauseId> = new Map<string, CauseId>([
  ['1.2', 'domain_not_found'],
  ['1.6', 'recipient_moved'],
  ['7.20', 'auth_dkim'],
  ['7.21', 'auth_dkim'],
  ['7.22', 'auth_dkim'],
  ['7.25', 'rdns_helo'],
]);

const exactStatuses: ReadonlyMap<string, CauseId> = new Map<string, CauseId>([
  ['1.1', 'recipient_unknown'],
  ['1.3', 'recipient_unknown'],
  ['1.4', 'recipient_server_error'],
  ['1.7', 'sender_address_rejected'],
  ['1.8', 'sender_address_rejected'],
  ['1.10', 'domain_no_mail'],
  ['2.1', 'recipient_inactive'],
  ['2.2', 'mailbox_full'],
  ['2.3', 'message_too_big'],
  ['2.4', 'recipient_server_error'],
  ['3.1', 'greylist_temporary'],
  ['3.3', 'recipient_server_error'],
  ['3.4', 'message_too_big'],
  ['3.5', 'recipient_server_error'],
  ['4.1', 'server_unreachable'],
  ['4.2', 'server_unreachable'],
  ['4.3', 'server_unreachable'],
  ['4.4', 'server_unreachable'],
  ['4.5', 'server_unreachable'],
  ['4.6', 'mail_loop_routing'],
  ['5.3', 'rate_limited'],
  ['5.4', 'malformed_message'],
  ['5.5', 'malformed_message'],
  ['5.6', 'malformed_message'],
  ['6.1', 'malformed_message'],
  ['6.2', 'malformed_message'],
  ['6.3', 'malformed_message'],
  ['6.5', 'malformed_message'],
  ['6.6', 'malformed_message'],
  ['6.7', 'malformed_message'],
  ['6.8', 'malformed_message'],
  ['6.9', 'malformed_message'],
  ['6.10', 'malformed_message'],
  ['7.2', 'recipient_restricted'],
  ['7.3', 'tls_problem'],
  ['7.4', 'tls_problem'],
  ['7.5', 'tls_problem'],
  ['7.6', 'tls_problem'],
  ['7.7', 'tls_problem'],
  ['7.8', 'sender_account_limited'],
  ['7.10', 'tls_problem'],
  ['7.11', 'sender_account_limited'],
  ['7.12', 'sender_account_limited'],
  ['7.13', 'sender_account_limited'],
  ['7.14', 'sender_account_limited'],
  ['7.15', 'policy_other'],
  ['7.16', 'message_too_big'],
  ['7.17', 'recipient_moved'],
  ['7.18', 'recipient_moved'],
  ['7.19', 'policy_other'],
  ['7.23', 'auth_spf'],
  ['7.24', 'auth_spf'],
  ['7.26', 'auth_other'],
  ['7.27', 'sender_address_rejected'],
  ['7.28', 'rate_limited'],
  ['7.29', 'auth_other'],
  ['7.30', 'tls_problem'],
]);

/** Where the class changes the meaning: what is full or closed for good is no matter of waiting, and a route that is missing for good is DNS. */
const lasting: ReadonlyMap<string, CauseId> = new Map<string, CauseId>([
  ['5.3.1', 'recipient_server_error'],
  ['5.3.2', 'domain_no_mail'],
  ['5.4.4', 'domain_not_found'],
]);

/** What an exact status (with its class) allows to say; undefined where it is none. X.7.4 to a log-in is about the log-in (RFC 4954 §4). */
export function causeOfStatus(status: string, code: string | undefined): CauseId | undefined {
  if (code === '504' && status === '5.7.4') return 'sender_account_limited';
  if (status === '4.2.1') return undefined; // disabled for a while: the words may say why
  return lasting.get(status) ?? exactStatuses.get(status.slice(2));
}

/** Statuses that many systems use for much: they count only where no words help. */
export const looseStatuses: ReadonlyMap<string, CauseId> = new Map<string, CauseId>([
  ['1.0', 'recipient_unknown'],
  ['2.1', 'recipient_inactive'],
  ['3.0', 'recipient_server_error'],
  ['3.2', 'greylist_temporary'],
  ['4.0', 'server_unreachable'],
  ['5.1', 'malformed_message'],
  ['5.2', 'malformed_message'],
  ['6.0', 'malformed_message'],
  ['7.9', 'sender_account_limited'],
]);

/** Statuses that say no more than that it was refused, that the dialogue went wrong, or that time ran out. */
export const emptyStatuses: ReadonlyMap<string, CauseId> = new Map<string, CauseId>([
  ['2.0', 'recipient_inactive'],
  ['4.7', 'server_unreachable'],
  ['5.0', 'malformed_message'],
  ['7.0', 'policy_other'],
  ['7.1', 'policy_other'],
]);

/** What a reply code alone allows to say (RFC 5321 §4.2.3, 4954, 7504, 7505; older and vendors' codes as they are known). 550, 553 and 554 say nothing by themselves. */
export const replyCauses: ReadonlyMap<string, CauseId> = new Map<string, CauseId>([
  ['421', 'greylist_temporary'],
  ['422', 'mailbox_full'],
  ['431', 'greylist_temporary'],
  ['432', 'greylist_temporary'],
  ['441', 'server_unreachable'],
  ['442', 'server_unreachable'],
  ['446', 'mail_loop_routing'],
  ['447', 'server_unreachable'],
  ['450', 'greylist_temporary'],
  ['451', 'greylist_temporary'],
  ['452', 'greylist_temporary'],
  ['453', 'greylist_temporary'],
  ['454', 'sender_account_limited'],
  ['455', 'malformed_message'],
  ['471', 'spam_content'],
  ['500', 'malformed_message'],
  ['501', 'malformed_message'],
  ['502', 'malformed_message'],
  ['503', 'malformed_message'],
  ['504', 'malformed_message'],
  ['510', 'recipient_unknown'],
  ['511', 'recipient_unknown'],
  ['512', 'domain_not_found'],
  ['513', 'recipient_unknown'],
  ['521', 'domain_no_mail'],
  ['523', 'tls_problem'],
  ['524', 'tls_problem'],
  ['525', 'sender_account_limited'],
  ['530', 'sender_account_limited'],
  ['533', 'policy_other'],
  ['534', 'sender_account_limited'],
  ['535', 'sender_account_limited'],
  ['538', 'sender_account_limited'],
  ['540', 'recipient_inactive'],
  ['541', 'policy_other'],
  ['542', 'recipient_unknown'],
  ['543', 'mail_loop_routing'],
  ['546', 'mail_loop_routing'],
  ['551', 'recipient_unknown'],
  ['552', 'mailbox_full'],
  ['555', 'malformed_message'],
  ['556', 'domain_no_mail'],
  ['557', 'policy_other'],
  ['571', 'policy_other'],
]);
