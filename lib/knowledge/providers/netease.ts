import type { Provider } from '../provider.ts';

/** NetEase (163.com, 126.com), China: two letters, a colon and three letters are the meaning, as its page "help_spam_16" lists them. */
export const netease: Provider = {
  id: 'netease',
  name: 'NetEase',
  kind: 'receiver',
  hosts: /(?:^|\.)(?:netease|163|126)\.com$/,
  footprint: /\b(?:DT|HL|MI|RP|WM):[A-Z]{3}\b|\bmail\.163\.com\/help\b/i,
  rules: [
    {
      // Authentication is required (SPF, DKIM or DMARC): never told as DMARC. A reply may hold nothing but the word.
      reply: /\bMI:DMA\b|^\d{3} DMA$/,
      cause: 'auth_other',
      isDoubtful: true,
      help: 'netease-bounces',
      seen: {
        text: '550 MI:DMA mx1, please see http://mail.163.com/help/help_spam_16.htm',
        mark: 'made',
      },
    },
    {
      reply: /\bMI:SPF\b|^\d{3} SPF$/,
      cause: 'auth_spf',
      help: 'netease-bounces',
      seen: {
        text: '550 MI:SPF mx1, please see http://mail.163.com/help/help_spam_16.htm',
        mark: 'made',
      },
    },
    {
      reply: /\bDT:SPM\b/,
      cause: 'spam_content',
      help: 'netease-bounces',
      seen: {
        text: '554 DT:SPM 163 smtp8,DMCowACHEMvH1adakFYxKA--.26575S3 1520948680, please see http://mail.163.com/help/help_spam_16.htm?ip=203.0.113.9&hostid=smtp8&time=1520948680',
        mark: 'verbatim',
      },
    },
    {
      reply: /\b(?:HL:(?:REP|MEP|IHU|IPB|ISI)|DT:RBL|WM:BL[IU])\b/,
      cause: 'ip_blocklisted',
      help: 'netease-bounces',
      seen: { text: '421 HL:REP', mark: 'made' },
    },
    {
      reply: /\bHL:I[CF]C\b/,
      cause: 'rate_limited',
      adds: { kind: 'limit', id: 'connections' },
      help: 'netease-bounces',
      seen: { text: '421 HL:ICC', mark: 'made' },
    },
    {
      reply: /\b(?:MI:(?:DMC|SFQ|STC)|RP:(?:DRC|QRC|RCL|TRC))\b/,
      cause: 'rate_limited',
      adds: { kind: 'limit', id: 'hourly-sending' },
      help: 'netease-bounces',
      seen: {
        text: '451 MI:DMC 163 gzga-smtp-mtada-g0-3,_____wA3YOjZJEpouIVyHg--.2947S13 1749689566 http://mail.163.com/help/help_spam_16.htm?ip=203.0.113.9&hostid=gzga-smtp-mtada-g0-3&time=1749689566',
        mark: 'verbatim',
      },
    },
    {
      // Said in words, in either language of its notices, it outweighs the code.
      reply: /发信频率过高|发送频率过高|\btoo frequent\b/i,
      isOwnOnly: true,
      cause: 'rate_limited',
      adds: { kind: 'limit', id: 'hourly-sending' },
      help: 'netease-bounces',
      seen: { text: '450 MI:CEL, too frequent', mark: 'made' },
    },
    {
      reply: /\b(?:MI|RP):C[CE]L\b/,
      cause: 'malformed_message',
      help: 'netease-bounces',
      seen: { text: '450 MI:CEL', mark: 'made' },
    },
    {
      reply: /\bMI:NHD\b/,
      cause: 'rdns_helo',
      help: 'netease-bounces',
      seen: { text: '550 MI:NHD', mark: 'made' },
    },
    {
      reply: /\bMI:IMF\b|\bDT:SUM\b/,
      cause: 'sender_address_rejected',
      help: 'netease-bounces',
      seen: { text: '554 DT:SUM', mark: 'made' },
    },
    {
      reply: /\bDMA\b/,
      isOwnOnly: true,
      cause: 'auth_other',
      isDoubtful: true,
      seen: { text: '554 DMA: authentication is required', mark: 'made' },
    },
    {
      reply: /\bSPF\b/i,
      isOwnOnly: true,
      cause: 'auth_spf',
      seen: { text: '554 SPF: the server is not allowed', mark: 'made' },
    },
    {
      reply: /\buser suspended\b/i,
      isOwnOnly: true,
      cause: 'recipient_inactive',
      seen: { text: '550 User suspended', mark: 'documented' },
    },
    {
      reply: /\buser not found\b/i,
      isOwnOnly: true,
      cause: 'recipient_unknown',
      seen: { text: '550 User not found: bob@163.com', mark: 'made' },
    },
    {
      reply: /\b(?:IP|RP):/,
      isOwnOnly: true,
      gate: /^5/,
      cause: 'ip_blocklisted',
      seen: { text: '554 IP:203.0.113.9', mark: 'made' },
    },
  ],
};
