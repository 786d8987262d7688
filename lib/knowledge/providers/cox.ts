import type { Provider } from '../provider.ts';

/** Cox, United States: the letters after `AUP#` are the meaning, the digits of `IPBL` say which lists. */
export const cox: Provider = {
  id: 'cox',
  name: 'Cox',
  kind: 'receiver',
  hosts: /(?:^|\.)cox\.net$/,
  footprint: /\bAUP#(?:CX|CDRBL|IPBL|URLBL)/i,
  rules: [
    {
      reply: /\bAUP#CXSNDR/i,
      cause: 'auth_other',
      isDoubtful: true,
      help: 'cox-errors',
      seen: {
        text: '550 5.1.0 <ada@example.org> message rejected. Refer to Error Codes section for more information. AUP#CXSNDR',
        mark: 'verbatim',
      },
    },
    {
      reply: /\bAUP#CXDNS/i,
      cause: 'rdns_helo',
      help: 'cox-errors',
      seen: { text: '554 AUP#CXDNS', mark: 'made' },
    },
    {
      reply: /\bAUP#(?:CXBL|CDRBL)/i,
      cause: 'ip_blocklisted',
      help: 'cox-errors',
      seen: { text: '554 AUP#CXBL', mark: 'made' },
    },
    {
      reply: /\bAUP#IPBL[01]{3}1\b/i,
      cause: 'ip_blocklisted',
      adds: { kind: 'list', name: 'Spamhaus ZEN' },
      help: 'spamhaus-check',
      seen: { text: '554 AUP#IPBL0001', mark: 'made' },
    },
    {
      reply: /\bAUP#IPBL[01]{2}1[01]\b/i,
      cause: 'ip_blocklisted',
      adds: { kind: 'list', name: 'Return Path (Validity)' },
      help: 'cox-errors',
      seen: { text: '554 AUP#IPBL0010', mark: 'made' },
    },
    {
      reply: /\bAUP#IPBL[01]1[01]{2}\b/i,
      cause: 'ip_blocklisted',
      adds: { kind: 'list', name: 'Invaluement ivmSIP' },
      help: 'cox-errors',
      seen: { text: '554 AUP#IPBL0100', mark: 'made' },
    },
    {
      reply: /\bAUP#IPBL1[01]{3}\b/i,
      cause: 'ip_blocklisted',
      adds: { kind: 'list', name: 'Cloudmark CSI' },
      help: 'cloudmark-reset',
      seen: { text: '554 AUP#IPBL1000', mark: 'made' },
    },
    {
      reply: /\bAUP#IPBL\d/i,
      cause: 'ip_blocklisted',
      help: 'cox-errors',
      seen: { text: '554 AUP#IPBL20', mark: 'made' },
    },
    {
      reply: /\bAUP#URLBL\d/i,
      cause: 'spam_content',
      help: 'cox-errors',
      seen: { text: '554 AUP#URLBL01', mark: 'made' },
    },
    {
      reply: /\bAUP#CX(?:CNCT|MXRT)/i,
      cause: 'rate_limited',
      help: 'cox-errors',
      seen: { text: '421 AUP#CXCNCT', mark: 'made' },
    },
    {
      reply: /\bAUP#CX(?:THRT|MJ)/i,
      cause: 'sender_account_limited',
      help: 'cox-errors',
      seen: {
        text: '554 cxr Email sending blocked due to suspicious account activity on primary Cox account. AUP#CXMJ',
        mark: 'documented',
      },
    },
    {
      reply: /\bAUP#CXSMTP/i,
      cause: 'malformed_message',
      help: 'cox-errors',
      seen: { text: '554 AUP#CXSMTP', mark: 'made' },
    },
  ],
};
