import type { Provider } from '../provider.ts';

/** Charter and Spectrum, United States: the four digits after `AUP#` are the meaning, by ranges. */
export const spectrum: Provider = {
  id: 'spectrum',
  name: 'Spectrum',
  kind: 'receiver',
  hosts: /(?:^|\.)(?:charter\.net|rr\.com)$/,
  footprint: /\bAUP#[IO]-\d{4}/i,
  rules: [
    {
      reply: /AUP#[IO]-(?:1000|12[0-5]\d)\b/i,
      cause: 'ip_blocklisted',
      seen: { text: '554 5.7.1 Connection refused. AUP#I-1000', mark: 'made' },
    },
    {
      reply: /AUP#[IO]-(?:10[1-8]\d|15[0-2]\d)\b/i,
      cause: 'sender_account_limited',
      seen: { text: '550 5.7.1 Not allowed for this account. AUP#O-1500', mark: 'made' },
    },
    {
      reply: /AUP#[IO]-1090\b/i,
      cause: 'greylist_temporary',
      seen: { text: '554 5.7.1 Please try again later. AUP#I-1090', mark: 'made' },
    },
    {
      reply: /AUP#[IO]-11[0-5]\d\b/i,
      cause: 'rdns_helo',
      seen: { text: '554 5.7.1 The connecting address has no name. AUP#I-1130', mark: 'made' },
    },
    {
      reply: /AUP#[IO]-11[6-9]\d\b/i,
      cause: 'auth_other',
      seen: { text: '550 5.7.1 The sender could not be proven. AUP#I-1160', mark: 'made' },
    },
    {
      reply: /AUP#[IO]-1260\b/i,
      cause: 'policy_other',
      seen: { text: '550 5.7.1 Refused. AUP#I-1260', mark: 'made' },
    },
    {
      reply: /AUP#[IO]-1(?:3\d\d|4\d\d|5[4-8]\d)\b/i,
      cause: 'rate_limited',
      seen: { text: '554 5.7.1 Too many messages were sent. AUP#I-1310', mark: 'made' },
    },
    {
      reply: /AUP#[IO]-1530\b/i,
      cause: 'message_too_big',
      seen: { text: '554 5.7.1 Larger than we take. AUP#I-1530', mark: 'made' },
    },
  ],
};
