import { decodeEncodedWords, octetsOfQuoted } from '../bounce/encoded-words.ts';
import { textOfOctets } from '../bounce/octets.ts';
import { displayText } from '../display-text.ts';

/**
 * A text with the encodings undone in which an address or a name could hide: encoded words (RFC 2047), quoted-printable (RFC 2045 §6.7),
 * xtext (RFC 3461 §4), percent signs (RFC 3986 §2.1), character references of HTML, and the ways in which people write `@`.
 */
export function plainForm(text: string): string {
  const decoded = steps.reduce((left, [form, to]) => left.replace(form, to), decodeEncodedWords(text));
  return displayText(decoded.replace(SENTINELS, '')).normalize('NFC');
}

/** Stand for what was masked until it is worded: no text of a stranger may hold them. */
const SENTINELS = /[\ue000\ue001]/g;

type Step = readonly [RegExp, (found: string, ...groups: string[]) => string];

const DOMAIN_FOLLOWS = String.raw`(?=[\p{L}\p{N}_-]{1,63}\.[\p{L}\p{N}])`;

const steps: readonly Step[] = [
  [/[\uff20\ufe6b]/g, () => '@'],
  [/\r\n?/g, () => '\n'],
  [/=\n/g, () => ''],
  [/(?:=[0-9A-F]{2}){2,60}/gi, (run) => readable(run, textOfOctets(octetsOfQuoted(run)))],
  [
    /(?:%[0-9A-F]{2}){2,60}/gi,
    (run) => readable(run, textOfOctets(octetsOfQuoted(run.replaceAll('%', '=')))),
  ],
  [/%([2-7][0-9A-F])/gi, (run, hex = '') => readable(run, String.fromCharCode(Number.parseInt(hex, 16)))],
  [new RegExp(String.raw`[=+]40${DOMAIN_FOLLOWS}`, 'gu'), () => '@'],
  [/&(?:#0{0,6}64|#x0{0,6}40|commat);?|\\u0040|\\x40/gi, () => '@'],
  [/[ \t]{0,2}[([{<][ \t]?(?:at|arroba|a)[ \t]?[)\]}>][ \t]{0,2}/gi, () => '@'],
  [/[ \t]{0,2}[([{<][ \t]?(?:dot|punkt|point|punto)[ \t]?[)\]}>][ \t]{0,2}/gi, () => '.'],
  [new RegExp(String.raw`[_-]at[_-]${DOMAIN_FOLLOWS}`, 'giu'), () => '@'],
];

/** What could not be read stays as it was: control characters would be dropped, and what they part would run together. */
function readable(written: string, read: string): string {
  return /[\p{Cc}\ufffd]/u.test(read) ? written : read;
}
