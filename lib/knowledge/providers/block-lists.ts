import type { HelpLinkId } from '../help-links.ts';
import { LINK_IN_TEXT } from '../listed.ts';
import type { List, Provider, Rule, Seen } from '../provider.ts';

/**
 * Lists of servers, domains and links that many receivers ask. A reply names them by the host that was asked or by a page; which one it
 * was says where the way out is. A list that did not answer as the receiver thinks says nothing of the sender.
 */
export const blockLists: Provider = {
  id: 'block-lists',
  name: 'DNSBL',
  kind: 'list',
  hosts: undefined,
  footprint: undefined,
  rules: [
    {
      // The receiver asks through a resolver that the list does not serve: its fault (127.255.255.x are error codes, not listings).
      reply:
        /\bopen resolver\b|\b127\.255\.255\.\d{1,3}\b|\bspamhaus\.(?:org|com)\/returnc\/|\buribl\.com\/refused\b|\b(?:dnsbl|rbl|list|uribl\.com|127\.0\.0\.1)\b.{0,60}\bquery refused\b|\bexcessive (?:number of )?(?:dns )?queries\b/i,
      cause: 'policy_other',
      adds: { kind: 'policy', id: 'broken-look-up' },
      seen: {
        text: '554 5.7.1 Service unavailable; Client host [203.0.113.9] blocked using zen.spamhaus.org; Error: open resolver; https://www.spamhaus.org/returnc/pub/192.0.2.53/',
        mark: 'verbatim',
      },
    },
    ...linkLists(),
    listed(
      { name: 'Spamhaus DBL', what: 'name' },
      /\bdbl\.spamhaus\.org\b|\bspamhaus\.org\/(?:query\/)?dbl\b/i,
      'spamhaus-check',
      {
        text: '554 5.7.1 Service unavailable; Helo command [mail.example.org] blocked using dbl.spamhaus.org',
        mark: 'verbatim',
      },
    ),
    listed(
      'Spamhaus PBL',
      /\bpbl\.spamhaus\.org\b|\bspamhaus\.org\/pbl\b|\blisted (?:by|in|on) (?:the )?(?:spamhaus )?pbl\b/i,
      'spamhaus-check',
      {
        text: '550 Listed by PBL, see https://check.spamhaus.org/query/ip/203.0.113.9',
        mark: 'verbatim',
      },
    ),
    listed(
      'Spamhaus XBL',
      /(?<!sbl-)\bxbl\.spamhaus\.org\b|\bspamhaus\.org\/xbl\b|\blisted (?:by|in|on) (?:the )?(?:spamhaus )?xbl\b/i,
      'spamhaus-check',
      {
        text: '550 Listed by XBL, see https://check.spamhaus.org/query/ip/203.0.113.9',
        mark: 'verbatim',
      },
    ),
    listed(
      'Spamhaus SBL',
      /\bsbl\.spamhaus\.org\b|\bspamhaus\.org\/sbl\b|\blisted (?:by|in|on) (?:the )?(?:spamhaus )?sbl\b/i,
      'spamhaus-check',
      {
        text: '550 Listed by SBL, see https://check.spamhaus.org/sbl/query/SBL2',
        mark: 'verbatim',
      },
    ),
    listed('Spamhaus ZEN', /\bzen\.spamhaus\.org\b|\bzen\.dq\.spamhaus\.net\b/i, 'spamhaus-check', {
      text: '554 5.7.1 Service unavailable; Client host [203.0.113.9] blocked using zen.spamhaus.org; https://www.spamhaus.org/query/ip/203.0.113.9',
      mark: 'verbatim',
    }),
    listed('Spamhaus', /spamhaus/i, 'spamhaus-check', {
      text: '550 5.7.1 Service unavailable, Client host [203.0.113.9] blocked using Spamhaus. To request removal from this list see http://www.spamhaus.org/lookup.lasso',
      mark: 'verbatim',
    }),
    listed('SpamCop', /\bspamcop\.net\b/i, 'spamcop-list', {
      text: '554 Service unavailable; Client host [203.0.113.9] blocked using bl.spamcop.net; Blocked - see http://www.spamcop.net/bl.shtml?203.0.113.9',
      mark: 'verbatim',
    }),
    // Closed: who still asks it refuses by old answers.
    listed({ name: 'SORBS', closed: '2024-06' }, /\bsorbs\.net\b/i, undefined, {
      text: '554 Service unavailable; client [203.0.113.9] blocked using dnsbl.sorbs.net',
      mark: 'verbatim',
    }),
    listed('Cloudmark CSI', /cloudmark/i, 'cloudmark-reset', {
      text: '550 5.7.1 Client host blocked, see http://csi.cloudmark.com/reset-request/?ip=203.0.113.9',
      mark: 'verbatim',
    }),
    listed('UCEPROTECT', /uceprotect/i, undefined, {
      text: '554 5.7.1 Service unavailable; Client host [203.0.113.9] blocked using dnsbl-1.uceprotect.net',
      mark: 'documented',
    }),
    listed('Backscatterer', /backscatterer/i, undefined, {
      text: '554 5.7.1 Service unavailable; Client host [203.0.113.9] blocked using ips.backscatterer.org',
      mark: 'documented',
    }),
    ...smallerLists(),
  ],
};

function listed(list: string | List, reply: RegExp, help: HelpLinkId | undefined, seen: Seen): Rule {
  return {
    reply,
    cause: 'ip_blocklisted',
    adds: { kind: 'list', ...(typeof list === 'string' ? { name: list } : list) },
    ...(help === undefined ? {} : { help }),
    seen,
  };
}

/** Lists that are known by the host that is asked alone; the sentence is Postfix's (`default_rbl_reply`). */
function smallerLists(): readonly Rule[] {
  const lists: readonly (readonly [list: string | List, reply: RegExp, host: string])[] = [
    ['Mailspike', /mailspike/i, 'bl.mailspike.net'],
    ['Invaluement', /invaluement|\bivm(?:sip|uri)\b/i, 'sip.invaluement.com'],
    [{ name: 'SURBL', what: 'link' }, /\bsurbl\b/i, 'multi.surbl.org'],
    [{ name: 'URIBL', what: 'link' }, /\buribl\.com\b/i, 'multi.uribl.com'],
    ['PSBL', /\bpsbl\b/i, 'psbl.surriel.com'],
    ['Abusix', /\babusix\b/i, 'combined.mail.abusix.zone'],
    ['SpamRL', /\bspamrl\.com\b/i, 'bl.spamrl.com'],
    ['Hostkarma', /hostkarma|(?<!\b(?:mx\.|not ))\bjunkemailfilter\b/i, 'hostkarma.junkemailfilter.com'],
    ['0spam', /\b0spam\b/i, 'bl.0spam.org'],
    ['s5h.net', /\bs5h\.net\b/i, 'all.s5h.net'],
    ['GBUdb Truncate', /\btruncate\.gbudb\b/i, 'truncate.gbudb.net'],
    ['Cobion', /\bdnsbl\.cobion\b/i, 'dnsbl.cobion.com'],
    ['SpamRATS', /\bspamrats\b/i, 'noptr.spamrats.com'],
    [{ name: 'NiX Spam', closed: '2025-01' }, /\bix\.dnsbl\.manitu\.net\b/i, 'ix.dnsbl.manitu.net'],
  ];
  return lists.map(([list, reply, host]) =>
    listed(list, reply, undefined, {
      text: `554 5.7.1 Service unavailable; Client host [203.0.113.9] blocked using ${host}`,
      mark: 'documented',
    }),
  );
}

/** Lists of what stands in texts, where the reply says that it found it there: the text is the reason, whoever sent it. */
function linkLists(): readonly Rule[] {
  const lists: readonly (readonly [name: string, host: string, reply: RegExp])[] = [
    ['SURBL', 'multi.surbl.org', inText('surbl')],
    ['URIBL', 'black.uribl.com', inText(String.raw`uribl\.com`)],
    [
      'Spamhaus DBL',
      'dbl.spamhaus.org',
      inText(String.raw`(?:dbl\.spamhaus|spamhaus\.org\/(?:query\/)?dbl|spamhaus dbl)`),
    ],
    ['SpamRL', 'spamrl.com', inText(String.raw`spamrl\.com`)],
    ['Invaluement ivmURI', 'uri.invaluement.com', inText('(?:ivmuri|invaluement)')],
    ['Abusix', 'domain.abusix.zone', inText('abusix')],
  ];
  return lists.map(([name, host, reply]) => ({
    reply,
    cause: 'spam_content',
    adds: { kind: 'list', name, what: 'link' },
    seen: { text: `550 Blacklisted URL in message (example.org) in [multi]. See ${host}`, mark: 'made' },
  }));
}

/** A link in the message, and the list's name behind it or before it. */
function inText(name: string): RegExp {
  return new RegExp(`(?:${LINK_IN_TEXT}).{0,300}\\b${name}|\\b${name}.{0,300}(?:${LINK_IN_TEXT})`, 'i');
}
