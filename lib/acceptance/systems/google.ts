import type { System } from '../system.ts';

const ID = String.raw`(?<id>[\w-]{6,60}\.\d{1,4}) - gsmtp\b`;

export const google: System = {
  id: 'google',
  name: 'Google',
  forms: [
    {
      words: new RegExp(String.raw`\bDMARC:Quarantine\s{1,4}(?:(?<time>\d{10})\s{1,4}${ID})?`, 'i'),
      stage: 'spam',
      secondsOf: Number,
      seen: '250 2.0.0 OK DMARC:Quarantine 1664444171 u17-20020adfdd51000000b0022cc3f2bf13si3225188wrm.271 - gsmtp',
      source: 'the sender’s own DMARC rule, RFC 7489 §6.3: quarantine; seen with several sending services',
    },
    {
      // Ids with `sm` are given when a program sends through Gmail with a password: sender's side. Inferred from many replies.
      words: /\b(?<time>\d{10})\s{1,4}(?<id>[\w-]{1,40}sm\d{3,12}[a-z]{2,4}\.\d{1,4}) - gsmtp\b/,
      stage: 'own-side',
      secondsOf: Number,
      seen: '250 2.0.0 OK  1644855633 z24sm9037572pjq.17 - gsmtp',
      source: 'ten digits: seconds since 1970, checked against log lines',
    },
    {
      words: new RegExp(String.raw`\b(?<time>\d{10})\s{1,4}${ID}`),
      stage: 'first-server',
      secondsOf: Number,
      seen: '250 2.0.0 OK  1644855633 l11si9233120wms.107 - gsmtp',
      source: 'ten digits: seconds since 1970, checked against log lines',
    },
    {
      words: new RegExp(String.raw`(?<!\S)${ID}`),
      stage: 'first-server',
      seen: '250 2.0.0 OK l11si9233120wms.107 - gsmtp',
      source: 'the same without its time, as some dashboards cut it',
    },
  ],
};
