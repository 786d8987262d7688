import { isSpf } from './record.ts';

/** Characters of a text that is looked at: no zone editor takes as many. */
export const MOST_LOOKED_AT = 4096;

/** What was meant to be a record, but does not begin as RFC 7208 §4.5 asks, so that nobody sees it. */
export function isNearSpf(text: string): boolean {
  return !isSpf(text) && bodyOf(text) !== undefined;
}

/**
 * What stands behind the version of a record, whatever was done to it on the way: quote marks, odd blanks and dashes mended, its blanks
 * single. Undefined where the text was not meant to be a record of this version.
 */
export function bodyOf(text: string): string | undefined {
  if (text.length > MOST_LOOKED_AT) return undefined;
  const line = plain(text).replace(ZONE_LINE, '');
  const [strong] = VERSION.exec(line) ?? [];
  if (strong !== undefined) return behind(line, strong);
  const [weak] = MANGLED_VERSION.exec(line) ?? [];
  const body = weak === undefined ? '' : behind(line, weak);
  return FIRST_TERM.test(body) && SURE_TERM.test(body) ? body : undefined;
}

function behind(line: string, head: string): string {
  return line.slice(head.length).replace(/^[\s;:,=]{1,9}/, '');
}

/** `v=spf1` with stray signs before it, blanks in it, or the first term glued to it. */
const VERSION =
  /^[\s=:;,]{0,9}v ?= ?spf1(?![\w.])|^[\s=:;,]{0,9}v ?= ?spf1(?=(?:include|ip[46]|redirect|mx|a)[ :=])/i;

/** `spf1`, `v:spf1`, `v=spf`, `v=sfp1` … : only together with a term that nothing else has. */
const MANGLED_VERSION = /^[\s=:;,]{0,9}(?:v ?[=:-]? ?)?(?:spf|sfp|psf)[ _-]?[1l]?(?![\w.])/i;
const FIRST_TERM = /^[+?~-]?(?:include|ip[46]|a|mx|ptr|exists|all|redirect)(?![\w.])/i;
const SURE_TERM = /^(?:.{0,400}[\s;,])?(?:[+?~-]?(?:include|ip4|ip6):|redirect=|[?~-]all)/i;

/** A whole line of a zone file in the place of its last field. */
const ZONE_LINE = /^(?:\S{1,253} )?(?:\d{1,10} )?(?:IN )?(?:TXT|SPF)[ :=]{1,3}(?=v ?=)/i;

/** The text as a person meant it: no invisible signs, no quote marks, plain blanks, dashes and colons. */
function plain(text: string): string {
  return text
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/["\u0093\u0094\u201c-\u201f\u2033] {1,9}["\u0093\u0094\u201c-\u201f\u2033]/g, '') // two strings of one record
    .replace(/["'`\\\u0091-\u0094\u00ab\u00b4\u00bb\u2018-\u201f\u2032\u2033\u2039\u203a]/g, '')
    .replace(/[\u0096\u0097\u2010-\u2015\u2212]/g, '-')
    .normalize('NFKC')
    .replace(/\s{1,}/g, ' ')
    .trim();
}
