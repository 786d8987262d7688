import { gmailNotice } from '../../../scripts/demo/mailboxes/gmail-notice.ts';
import type { SampleMail } from '../../../scripts/demo/mailboxes/html.ts';

/** A notice of Gmail's own in the sample mailbox; what matters to a test is overwritten. */
export function gmailBounce(
  reply: string,
  changes: Partial<SampleMail> = {},
  recipient = 'guest@example.com',
): SampleMail {
  return {
    id: '19a6d3000000e001',
    fromName: 'Mail Delivery Subsystem',
    fromAddress: 'mailer-daemon@googlemail.com',
    to: 'tickets@example.org',
    subject: 'Delivery Status Notification (Failure)',
    date: 'Mon, 23 Nov 2026, 09:12',
    snippet: 'Message blocked',
    html: gmailNotice({
      headline: 'Message blocked',
      before: 'Your message to',
      recipient,
      after: 'has been blocked. See technical details below for more information.',
      label: 'The response was:',
      reply,
    }),
    ...changes,
  };
}

/** The central refusal, for any domain. */
export function refusalFor(domain: string): string {
  return `550-5.7.26 Unauthenticated email from ${domain} is not accepted due to 550-5.7.26 domain's DMARC policy. Please contact the administrator of 550-5.7.26 ${domain} domain if this was a legitimate mail. To learn about the 550-5.7.26 DMARC initiative, go to 550 5.7.26 https://support.google.com/mail/?p=DmarcRejection ffacd0b85a97d-42cb8f7d3a1si4821906f8f.512 - gsmtp`;
}
