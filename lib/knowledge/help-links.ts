/** The only links that are ever shown: official pages that were found in a dated copy of 2026. */
export const helpLinks = {
  'google-dmarc': 'https://support.google.com/a/answer/2451690',
  'google-sender-guidelines': 'https://support.google.com/a/answer/81126',
  'google-bounces': 'https://support.google.com/mail/answer/6596',
  'google-blocked': 'https://support.google.com/mail/answer/188131',
  'google-own-block': 'https://support.google.com/mail/answer/69585',
  'google-spf': 'https://support.google.com/a/answer/33786',
  'google-dkim': 'https://support.google.com/a/answer/174124',
  'google-alignment': 'https://support.google.com/a/answer/2466580',
  'google-limits': 'https://support.google.com/mail/answer/22839',
  'google-workspace-limits': 'https://support.google.com/a/answer/166852',
  'google-receiving-limits': 'https://support.google.com/a/answer/1366776',
  'google-policy-block': 'https://support.google.com/a/answer/172179',
  'google-allowlists': 'https://support.google.com/a/answer/60752',
  'google-relay-errors': 'https://support.google.com/a/answer/6140680',
  'google-email-client': 'https://support.google.com/mail/answer/7126229',
  'google-attachments': 'https://support.google.com/mail/answer/6590',
  'google-size': 'https://support.google.com/mail/answer/6584',
  'google-tls': 'https://support.google.com/a/answer/2520500',
  'google-smtp-errors': 'https://support.google.com/a/answer/3221692',
  'microsoft-ndr':
    'https://learn.microsoft.com/exchange/troubleshoot/email-delivery/ndr/non-delivery-reports-in-exchange-online',
  'microsoft-5-7-515':
    'https://support.microsoft.com/en-us/topic/fix-ndr-error-550-5-7-515-in-outlook-com-34cfe8f8-6fbf-457e-9e8b-9e4dbaf4e0ef',
  // Printed in the replies themselves (5.7.606).
  'microsoft-delist': 'https://sender.office.com/',
  'yahoo-smtp-errors': 'https://senders.yahooinc.com/smtp-error-codes',
  'apple-postmaster': 'https://support.apple.com/102322',
} as const satisfies Record<string, `https://${string}`>;

export type HelpLinkId = keyof typeof helpLinks;
