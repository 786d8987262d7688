import type { Rule } from '../provider.ts';

/** Words that say no more than that it did not work, or that time ran out: they count where nothing else in the notice helps. */
export const emptyRules: readonly Rule[] = [
  {
    reply:
      /\b(?:too long in (?:the )?queue|for too long|deferred too long|gave up|giving up|retried for|undeliverable for|retry (?:time(?:out)?|limit|period))\b|\b(?:queue|queued|undelivered|trying|deferred) (?:\w+ ){0,4}too long|\b(?:delivery|message|queue|mail|envelope)\b.{0,30}\bexpired\b|\bexpired\b.{0,40}\b(?:queue|message|deliver)|\b(?:after|for|past) \d{1,3}(?:\.\d)? (?:hours?|days?|attempts?)\b|\bdelivery (?:time|attempts?) (?:expired|exceeded|failed)|\bwithin the time\b|\bmax(?:imum)? time without delivery\b|\btime limit\b|\bnot (?:been )?able to deliver .{0,40}\b(?:days|hours)/i,
    cause: 'server_unreachable',
    seen: {
      text: "Sorry. I'm not going to try again; this message has been in the queue too long.",
      mark: 'verbatim',
    },
  },
  {
    reply:
      /\b(?:service|system) (?:is )?(?:currently )?(?:unavailable|not available)\b|\btransaction failed\b/i,
    gate: /^4/,
    cause: 'greylist_temporary',
    seen: { text: '421 Service not available, closing transmission channel', mark: 'documented' },
  },
  {
    // A delivery program's exit code in words (sysexits.h); from a server it would be a refusal.
    reply: /\bpermission denied\b/i,
    gate: /^$/,
    cause: 'recipient_server_error',
    seen: { text: 'permission denied', mark: 'verbatim' },
  },
  {
    reply: /\b(?:service|system) (?:is )?(?:currently )?(?:unavailable|not available)\b/i,
    cause: 'recipient_server_error',
    seen: { text: '554 5.0.0 Service unavailable', mark: 'verbatim' },
  },
];

/** Words that say no more than that it was refused. */
export const refusalRules: readonly Rule[] = [
  {
    reply:
      /\b(?:not (?:allowed|permitted|accept(?:ed|ing)?|authori[sz]ed|welcome|wanted)|denied|refused|access|blocked|reject(?:ed)?|declined|(?:can ?not|may not) send)\b/i,
    cause: 'policy_other',
    seen: { text: '550 Message refused', mark: 'made' },
  },
];
