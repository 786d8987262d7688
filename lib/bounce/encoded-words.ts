import { octetsOfBinary, textOfOctets } from './octets.ts';

const WORD = /=\?([A-Za-z0-9_.:-]{1,40})(?:\*[A-Za-z0-9-]{0,20})?\?([bq])\?([^?\n]{0,2000})\?=/gi;
/** Between two encoded words that follow one another white space is no part of the text (RFC 2047 §6.2). */
const BETWEEN = /(\?=)[ \t\r\n]{1,20}(?==\?)/g;

/** A header value with its encoded words read (RFC 2047); one that cannot be read is left out, for nobody knows what it holds. */
export function decodeEncodedWords(text: string): string {
  if (!text.includes('=?')) return text;
  return text
    .replace(BETWEEN, '$1')
    .replace(WORD, (_, charset: string, encoding: string, data: string) =>
      textIn(charset, encoding.toLowerCase() === 'b' ? octetsOfBase64(data) : octetsOfQ(data)),
    );
}

/** The octets that quoted-printable text stands for (RFC 2045 §6.7): `=C3=BC`. */
export function octetsOfQuoted(text: string): Uint8Array {
  return octetsOfBinary(
    text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  );
}

/** RFC 2047 §4.2: an underscore is a space. */
function octetsOfQ(data: string): Uint8Array {
  return octetsOfQuoted(data.replaceAll('_', ' '));
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The octets of base64 (RFC 4648 §4); what is no character of it is passed over. */
export function octetsOfBase64(text: string): Uint8Array {
  const sixes = Array.from(text, (letter) => ALPHABET.indexOf(letter)).filter((value) => value >= 0);
  const octets = new Uint8Array(Math.floor((sixes.length * 6) / 8));
  for (const index of octets.keys()) {
    const at = Math.floor((index * 8) / 6);
    const pair = (sixes[at] ?? 0) * 64 + (sixes[at + 1] ?? 0);
    octets[index] = (pair >> (4 - 2 * (index % 3))) & 0xff;
  }
  return octets;
}

/** Charsets that every decoder knows by these names (WHATWG Encoding §4.2); of others the text is read as UTF-8 or latin-1. */
const CHARSETS =
  /^(?:iso-8859-(?:[1-8]|1[03-6])|windows-125[0-8]|koi8-[ru]|gb2312|gbk|gb18030|big5|shift_jis|euc-jp|iso-2022-jp|euc-kr)$/i;

function textIn(charset: string, octets: Uint8Array): string {
  return CHARSETS.test(charset) ? new TextDecoder(charset).decode(octets) : textOfOctets(octets);
}
