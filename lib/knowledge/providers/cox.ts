import type { Provider } from '../provider.ts';

/** Cox, United States: the letters after `AUP#` are the meaning. */
export const cox: Provider = {
  id: 'cox',
  name: 'Cox',
  kind: 'receiver',
  hosts: /(?:^|\.)cox\.net$/,
  footprint: /\bAUP#(?:CX|CDRBL|IPBL|URLBL)/i,
  rules: [
    {
      reply: /AUP#CXSNDR/i,
      cause: 'auth_other',
      seen: { text: '550 5.1.0 sender rejected. Refer to Error Codes section. AUP#CXSNDR', mark: 'verbatim' },
    },
    {
      reply: /AUP#CXDNS/i,
      cause: 'rdns_helo',
      seen: { text: '554 cxr The IP address does not match its name. AUP#CXDNS', mark: 'made' },
    },
    {
      reply: /AUP#(?:CXBL|CDRBL|IPBL\d)/i,
      cause: 'ip_blocklisted',
      seen: { text: '554 cxr Connection refused. AUP#IPBL0100', mark: 'made' },
    },
    {
      reply: /AUP#URLBL\d/i,
      cause: 'spam_content',
      seen: { text: '554 cxr Message refused. AUP#URLBL01', mark: 'made' },
    },
    {
      reply: /AUP#CX(?:CNCT|MXRT)/i,
      cause: 'rate_limited',
      seen: { text: '421 cxr too many sessions. AUP#CXMXRT', mark: 'made' },
    },
    {
      reply: /AUP#CX(?:THRT|MJ)/i,
      cause: 'sender_account_limited',
      seen: { text: '554 cxr Sending is stopped for this account. AUP#CXMJ', mark: 'made' },
    },
    {
      reply: /AUP#CXSMTP/i,
      cause: 'malformed_message',
      seen: { text: '554 cxr Dialogue not understood. AUP#CXSMTP', mark: 'made' },
    },
  ],
};
