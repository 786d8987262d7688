import type { SampleMail } from './html.ts';
import { exchangeNotice, legacyExchangeNotice } from './outlook-notice.ts';

const ME = 'tickets@example.org';
const EXCHANGE = 'MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.org';

function fromExchange(id: string, date: string, about: string, html: string): SampleMail {
  return {
    id,
    fromName: 'Microsoft Outlook',
    fromAddress: EXCHANGE,
    to: ME,
    subject: `Undeliverable: ${about}`,
    date,
    snippet: "Your message couldn't be delivered.",
    html,
  };
}

/** The central case as Exchange tells it: Gmail refused the mail, Outlook shows the notice. */
export const refusedByGmail = fromExchange(
  '19a6d2000000d001',
  'Mon 11/23/2026 9:18 AM',
  'Your tickets',
  legacyExchangeNotice(
    'guest@example.com',
    'AS8PR05MB0001.eurprd05.prod.outlook.com',
    'mx.google.com',
    "550-5.7.26 Unauthenticated email from example.org is not accepted due to 550-5.7.26 domain's DMARC policy. Please contact the administrator of 550-5.7.26 example.org domain if this was a legitimate mail. To learn about the 550-5.7.26 DMARC initiative, go to 550 5.7.26 https://support.google.com/mail/?p=DmarcRejection 4fb4d7f45d1cf-5c94eb8e9b2si3300187a12.99 - gsmtp",
  ),
);

export const refusedByMicrosoft = fromExchange(
  '19a6d2000000d002',
  'Fri 11/20/2026 4:02 PM',
  'Offer',
  exchangeNotice({
    recipient: 'bob@example.net',
    summary: "example.net suspects your message is spam and won't accept it.",
    owner: 'Sender',
    statusCode: '550 5.7.509',
    error:
      '550 5.7.509: Access denied, sending domain EXAMPLE.ORG does not pass DMARC verification and has a DMARC policy of reject. [DB1PEPF000509E4.eurprd03.prod.outlook.com 2026-11-20T15:02:02.597Z 08DEFF3F4EB442D8]',
    rejectedBy: 'DB1PEPF000509E4.mail.protection.outlook.com',
    subject: 'Offer',
    sender: ME,
  }),
);

export const unknownColleague = fromExchange(
  '19a6d2000000d003',
  'Thu 11/19/2026 10:20 AM',
  'Keys',
  exchangeNotice({
    recipient: 'jhon@example.org',
    summary: "jhon wasn't found at example.org.",
    owner: 'Sender',
    statusCode: '550 5.1.10',
    error:
      '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient jhon@example.org not found by SMTP address lookup',
    rejectedBy: 'AS8PR05MB0001.eurprd05.prod.outlook.com',
    subject: 'Keys',
    sender: ME,
  }),
);

export const ordinary: SampleMail = {
  id: '19a6d2000000d004',
  fromName: 'Ana Example',
  fromAddress: 'ana@example.net',
  to: ME,
  subject: 'Lunch on Thursday?',
  date: 'Mon 11/23/2026 8:55 AM',
  snippet: 'Would half past twelve suit you?',
  html: '<div class="BIZfh"><div class="rps_77aa"><div><p class="x_MsoNormal">Would half past twelve suit you? The place at the corner has a new cook.</p><p class="x_MsoNormal">Ana</p></div></div></div>',
};

/** Newest first. */
export const outlookMails: readonly SampleMail[] = [
  refusedByGmail,
  ordinary,
  refusedByMicrosoft,
  unknownColleague,
];
