import type { System } from '../system.ts';

export const dovecot: System = {
  id: 'dovecot',
  name: 'Dovecot',
  forms: [
    {
      words: /^<[^<>\s]{1,320}> (?<id>\S{4,80}) Saved$/,
      stage: 'mailbox',
      seen: '250 2.0.0 <bob@example.com> 0PWjHrQ2Z2UxAQAA8tV1bg Saved',
      source: 'src/lmtp/lmtp-local.c: the mail is in the mailbox, in whatever folder',
    },
  ],
};
