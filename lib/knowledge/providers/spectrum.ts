import type { Provider } from '../provider.ts';

/** Charter and Spectrum, United States: the four digits after `AUP#` are the meaning, by ranges ("Understanding email error codes"). */
export const spectrum: Provider = {
  id: 'spectrum',
  name: 'Spectrum',
  kind: 'receiver',
  hosts: /(?:^|\.)(?:charter\.net|rr\.com|spectrum\.net)$/,
  footprint: /\bAUP#[IO][a-z]?-\d{4}/i,
  rules: [
    {
      reply: /\bAUP#[IO][a-z]?-1000(?!\d)/i,
      cause: 'ip_blocklisted',
      seen: { text: '554 AUP#I-1000', mark: 'made' },
    },
    {
      reply: /\bAUP#[IO][a-z]?-10(?:[1-7]\d|80)(?!\d)/i,
      cause: 'sender_account_limited',
      seen: {
        text: '554 impin004.msg.chrl.nc.charter.net cmsmtp blocked. Please see the page for more information. AUP#In-1020',
        mark: 'verbatim',
      },
    },
    {
      reply: /\bAUP#[IO][a-z]?-1090(?!\d)/i,
      cause: 'greylist_temporary',
      seen: { text: '554 AUP#I-1090', mark: 'made' },
    },
    {
      reply: /\bAUP#[IO][a-z]?-11(?:[0-4]\d|50)(?!\d)/i,
      cause: 'rdns_helo',
      seen: { text: '554 AUP#I-1130', mark: 'made' },
    },
    {
      reply: /\bAUP#[IO][a-z]?-11(?:[6-8]\d|90)(?!\d)/i,
      cause: 'auth_other',
      isDoubtful: true,
      seen: { text: '550 AUP#I-1160', mark: 'made' },
    },
    {
      reply: /\bAUP#[IO][a-z]?-12(?:0\d|10)(?!\d)/i,
      cause: 'ip_blocklisted',
      adds: { kind: 'list', name: 'Cloudmark CSI' },
      help: 'cloudmark-reset',
      seen: { text: '554 AUP#I-1200', mark: 'made' },
    },
    {
      reply: /\bAUP#[IO][a-z]?-12(?:[2-4]\d|50)(?!\d)/i,
      cause: 'ip_blocklisted',
      adds: { kind: 'list', name: 'Spamhaus' },
      help: 'spamhaus-check',
      seen: { text: '554 AUP#I-1220', mark: 'made' },
    },
    {
      reply: /\bAUP#[IO][a-z]?-1260(?!\d)/i,
      cause: 'policy_other',
      isDoubtful: true,
      seen: { text: '550 AUP#I-1260', mark: 'made' },
    },
    {
      reply: /\bAUP#[IO][a-z]?-13(?:[0-3]\d|40)(?!\d)/i,
      cause: 'rate_limited',
      adds: { kind: 'limit', id: 'connections' },
      seen: { text: '554 AUP#I-1310', mark: 'made' },
    },
    {
      reply: /\bAUP#[IO][a-z]?-1(?:3[5-9]\d|4[0-8]\d|490)(?!\d)/i,
      cause: 'rate_limited',
      seen: { text: '554 AUP#I-1380', mark: 'made' },
    },
    {
      reply: /\bAUP#[IO][a-z]?-15(?:[01]\d|20)(?!\d)/i,
      cause: 'sender_account_limited',
      isDoubtful: true,
      seen: { text: '550 AUP#O-1500', mark: 'made' },
    },
    {
      reply: /\bAUP#[IO][a-z]?-1530(?!\d)/i,
      cause: 'message_too_big',
      adds: { kind: 'limit', id: 'message-size' },
      seen: { text: '554 AUP#I-1530', mark: 'made' },
    },
    {
      reply: /\bAUP#[IO][a-z]?-15(?:[4-7]\d|80)(?!\d)/i,
      cause: 'rate_limited',
      adds: { kind: 'limit', id: 'recipients' },
      seen: { text: '554 AUP#I-1540', mark: 'made' },
    },
  ],
};
