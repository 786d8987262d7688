/** Who must act first. */
export type Party =
  'sender' | 'sender-domain' | 'sending-service' | 'recipient' | 'recipient-domain' | 'nobody';

/** Whether to send the same mail again. `never`: not to this address. A notice that says "delayed" overrides with `wait`. */
export type Resend = 'now' | 'after-fix' | 'wait' | 'never';

/** The questions to DNS that can bear a cause out; lib/mail-checks/index.ts holds one check for each. */
export type CheckId =
  | 'spf'
  | 'dkim'
  | 'dmarc'
  | 'alignment'
  | 'mx-recipient'
  | 'mx-sender'
  | 'reverse-dns'
  | 'transport'
  | 'mta-sts'
  | 'tls-rpt'
  | 'bimi';

export interface Cause {
  readonly mendedBy: Party;
  readonly resend: Resend;
  /** No other question is asked of DNS: what could not bear the cause out stays on the computer. */
  readonly checks: readonly CheckId[];
}

/** The vocabulary: each reason why mail comes back that we can explain. Its words are `cause_<id>_*` in public/_locales. */
export const causes = {
  auth_dmarc: {
    mendedBy: 'sender-domain',
    resend: 'after-fix',
    checks: ['spf', 'dkim', 'dmarc'],
  },
  auth_spf: { mendedBy: 'sender-domain', resend: 'after-fix', checks: ['spf', 'dmarc'] },
  auth_dkim: { mendedBy: 'sender-domain', resend: 'after-fix', checks: ['dkim', 'dmarc'] },
  auth_other: {
    mendedBy: 'sender-domain',
    resend: 'after-fix',
    checks: ['spf', 'dkim', 'dmarc'],
  },
  ip_blocklisted: { mendedBy: 'sending-service', resend: 'after-fix', checks: ['reverse-dns'] },
  rdns_helo: { mendedBy: 'sending-service', resend: 'after-fix', checks: ['reverse-dns'] },
  spam_content: { mendedBy: 'sender', resend: 'after-fix', checks: [] },
  malware_or_attachment: { mendedBy: 'sender', resend: 'after-fix', checks: [] },
  policy_other: { mendedBy: 'recipient-domain', resend: 'after-fix', checks: [] },
  recipient_restricted: { mendedBy: 'recipient', resend: 'after-fix', checks: [] },
  recipient_unknown: { mendedBy: 'sender', resend: 'never', checks: ['mx-recipient'] },
  recipient_inactive: { mendedBy: 'sender', resend: 'never', checks: [] },
  recipient_moved: { mendedBy: 'sender', resend: 'never', checks: [] },
  mailbox_full: { mendedBy: 'recipient', resend: 'after-fix', checks: [] },
  message_too_big: { mendedBy: 'sender', resend: 'after-fix', checks: [] },
  rate_limited: { mendedBy: 'nobody', resend: 'wait', checks: [] },
  greylist_temporary: { mendedBy: 'nobody', resend: 'wait', checks: [] },
  domain_not_found: { mendedBy: 'sender', resend: 'never', checks: ['mx-recipient'] },
  domain_no_mail: { mendedBy: 'sender', resend: 'never', checks: ['mx-recipient'] },
  server_unreachable: { mendedBy: 'recipient-domain', resend: 'wait', checks: ['mx-recipient'] },
  mail_loop_routing: { mendedBy: 'recipient-domain', resend: 'after-fix', checks: ['mx-recipient'] },
  relay_denied: { mendedBy: 'recipient-domain', resend: 'after-fix', checks: ['mx-recipient'] },
  sender_address_rejected: { mendedBy: 'sender-domain', resend: 'after-fix', checks: ['mx-sender'] },
  sender_account_limited: { mendedBy: 'sender', resend: 'after-fix', checks: [] },
  tls_problem: { mendedBy: 'recipient-domain', resend: 'after-fix', checks: ['mx-recipient', 'transport'] },
  malformed_message: { mendedBy: 'sending-service', resend: 'after-fix', checks: [] },
  recipient_server_error: { mendedBy: 'recipient-domain', resend: 'wait', checks: [] },
  unclear: { mendedBy: 'sender', resend: 'now', checks: [] },
} as const satisfies Record<string, Cause>;

export type CauseId = keyof typeof causes;
