/** Hosts to which real notices link: pages of the mail systems themselves. Whoever has these names is no stranger. */
export const helpHosts = [
  ...[
    'google.com',
    'gmail.com',
    'googlemail.com',
    'microsoft.com',
    'office.com',
    'office365.com',
    'outlook.com',
  ],
  ...[
    'live.com',
    'hotmail.com',
    'aka.ms',
    'yahoo.com',
    'yahooinc.com',
    'yahoo.co.jp',
    'aol.com',
    'aol.net',
    'apple.com',
    'icloud.com',
  ],
  ...[
    'spamhaus.org',
    'proofpoint.com',
    'ppe-hosted.com',
    'mimecast.com',
    'barracudacentral.org',
    'barracuda.com',
    'cisco.com',
  ],
  ...[
    'mail.ru',
    'yandex.ru',
    'yandex.com',
    'zoho.com',
    'qq.com',
    '163.com',
    'gmx.net',
    'gmx.de',
    'web.de',
    't-online.de',
  ],
  ...[
    'postfix.org',
    'exim.org',
    'sendmail.org',
    'rfc-editor.org',
    'ietf.org',
    'wikipedia.org',
    'dmarc.org',
    'w3.org',
  ],
] as const;

/** Anybody can have an address there; no mail system sends its notices from a person's mailbox. */
export const FREE_MAIL =
  /^(?:gmail|googlemail|outlook|hotmail|live|yahoo|ymail|aol|icloud|me|gmx|web|mail|yandex|proton|protonmail|zoho)\.[a-z.]{2,6}$/i;

/** Names that thieves write almost alike, and the domains that may bear them. */
export const imitated: readonly { readonly name: string; readonly own: readonly string[] }[] = [
  {
    name: 'microsoft',
    own: ['microsoft.com', 'microsoftonline.com', 'onmicrosoft.com', 'microsoft', 'microsoftemail.com'],
  },
  { name: 'office365', own: ['office365.com'] },
  { name: 'outlook', own: ['outlook.com', 'office.com', 'office365.com', 'cloud.microsoft', 'live.com'] },
  {
    name: 'google',
    own: [
      'google.com',
      'googlemail.com',
      'googlegroups.com',
      'googleapis.com',
      'googleusercontent.com',
      'google',
    ],
  },
  { name: 'gmail', own: ['gmail.com', 'google.com'] },
  { name: 'yahoo', own: ['yahoo.com', 'yahooinc.com', 'yahoodns.net'] },
  { name: 'icloud', own: ['icloud.com', 'apple.com'] },
];
