import type { System } from '../system.ts';

export const amazonSes: System = {
  id: 'amazon-ses',
  name: 'Amazon SES',
  forms: [
    {
      words: /^ok:? (?<id>[0-9a-f]{14,20}-[0-9a-f-]{30,45}-000000)$/i,
      stage: 'own-side',
      seen: '250 Ok 0102018e5f3c7a11-2f6d9c1e-7b43-4a5e-9d21-0c8f5b7e6a30-000000',
      source: 'its SMTP interface takes mail from senders: the service finds the mail by this id',
    },
  ],
};
