import type { System } from '../system.ts';

export const qmail: System = {
  id: 'qmail',
  name: 'qmail',
  forms: [
    {
      words: /^ok:? (?<id>(?<time>\d{9,10}) qp \d{1,9})\b/i,
      stage: 'first-server',
      secondsOf: Number,
      seen: '250 ok 1234567890 qp 12345',
      source: 'qmail-smtpd.c: the seconds since 1970 and the number of the process',
    },
  ],
};
