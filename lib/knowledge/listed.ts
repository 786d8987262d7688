import type { CauseId } from './causes.ts';
import type { Adds, List } from './provider.ts';

/**
 * What a reply about a block list, or about a bad name, is about. `name`: the sender's domain or a link, the reply does not say which.
 * `closed`: whatever it is, the list that was asked has shut down.
 */
export type Listed = 'server' | 'domain' | 'link' | 'name' | 'closed';

/** The words of Postfix (`reject_rbl_client`, `reject_rhsbl_helo`) and of others for the machine that called. */
const SERVER =
  /\b(?:client host|helo command|helo domain|sending ip|ip address)\b(?! (?:in|of) (?:the |your )?(?:message|body|text))/i;

/**
 * A link or a web site that stands in the text, as the source of a pattern; `see this URL: …` is none.
 * The rules of block lists ask for it beside the list's name.
 */
export const LINK_IN_TEXT = String.raw`\b(?:(?:black|block|deny)[- ]?listed|listed|blocked|banned|spam|bad|malicious) (?:url|uri|link|hyperlink|web ?site)s?\b|\b(?:url|uri|link|hyperlink|web ?site)s? (?:\S{1,255} ){0,2}(?:in|inside|within) (?:the |your |this )?(?:message|mail|e-?mail|body|text|content)\b|\bcontain(?:s|ed|ing) (?:an? |some )?(?:[\w-]{1,20} ){0,2}(?:url|uri|link|hyperlink)s?\b`;

const LINK = new RegExp(LINK_IN_TEXT, 'i');

/** The domain of the sender's address (Postfix: `reject_rhsbl_sender`). */
const DOMAIN =
  /\bsender address\b.{0,300}\bblocked (?:using|by)\b|\b(?:mail[ _-]?from|sender(?:['’]s)?|sending|from|envelope|your) domain\b/i;

/** The first that fits counts. */
const WORDS: readonly (readonly [Listed, RegExp])[] = [
  ['link', LINK],
  ['server', SERVER],
  ['domain', DOMAIN],
];

/** What is listed, by the reply's own words, else by what the list holds; undefined where neither tells, and for other causes. */
export function whatIsListed(cause: CauseId, line: string, adds: Adds | undefined): Listed | undefined {
  if (cause === 'spam_content') return LINK.test(line) ? 'link' : undefined;
  if (cause !== 'ip_blocklisted') return undefined;
  return adds?.kind === 'list' ? byList(line, adds) : inWords(line);
}

function byList(line: string, { closed, what }: List): Listed | undefined {
  return closed === undefined ? (inWords(line) ?? what) : 'closed';
}

function inWords(line: string): Listed | undefined {
  const found = WORDS.find(([, words]) => words.test(line));
  return found?.[0];
}
