import type { Provider } from '../provider.ts';

/** Rackspace Email: the code in brackets that begins with `G` is the meaning. */
export const rackspace: Provider = {
  id: 'rackspace',
  name: 'Rackspace Email',
  kind: 'receiver',
  hosts: /(?:^|\.)emailsrvr\.com$/,
  footprint: /\(G\d{1,2}[A-F]?\)/,
  rules: [
    {
      reply: /\(G8\)|\bcould not be found, or was misspelled\b/i,
      cause: 'recipient_unknown',
      help: 'rackspace-bounces',
      seen: {
        text: '550 5.1.1 <bob@example.com>: The email account that you tried to reach could not be found, or was misspelled (G8)',
        mark: 'documented',
      },
    },
    {
      reply: /\(G1F\)/,
      cause: 'rdns_helo',
      help: 'rackspace-bounces',
      seen: { text: '450 4.7.1 Client host 203.0.113.9 has no PTR record (G1F)', mark: 'documented' },
    },
    {
      reply: /\(G1E\)/,
      cause: 'auth_dmarc',
      help: 'rackspace-bounces',
      seen: {
        text: '450 4.4.0 <ada@example.org> Temporary DMARC DNS lookup failure (G1E)',
        mark: 'documented',
      },
    },
    {
      reply: /\(G2\)/,
      cause: 'rate_limited',
      adds: { kind: 'limit', id: 'connections' },
      help: 'rackspace-bounces',
      seen: { text: '421 Too many concurrent connections from this client (G2)', mark: 'documented' },
    },
    {
      reply: /\(G30\)/,
      cause: 'rate_limited',
      adds: { kind: 'limit', id: 'incoming-mail' },
      help: 'rackspace-bounces',
      seen: {
        text: '450 4.2.1 <bob@example.com>: Mailbox received too much email in a short period of time (G30)',
        mark: 'documented',
      },
    },
    {
      reply: /\(G28\)/,
      cause: 'rate_limited',
      adds: { kind: 'policy', id: 'unknown-server' },
      help: 'rackspace-bounces',
      seen: {
        text: '451 4.7.1 Received too many messages from a new or untrusted IP (G28)',
        mark: 'documented',
      },
    },
    {
      reply: /\(G16\)/,
      cause: 'mail_loop_routing',
      help: 'rackspace-bounces',
      seen: { text: '450 4.4.6 Routing loop detected (G16)', mark: 'documented' },
    },
    {
      reply: /\(G6\)/,
      cause: 'recipient_server_error',
      help: 'rackspace-bounces',
      seen: {
        text: "450 4.4.1 <bob@example.com>: The recipient's server was temporarily unavailable to accept your message (G6)",
        mark: 'documented',
      },
    },
  ],
};
