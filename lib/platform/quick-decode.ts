import { octetsOfBinary } from '../bounce/octets.ts';

/** Characters of an encoded body that are looked at: a text at its cap, in three octets a character and in base64, has less. */
const MAX_ENCODED = 2 * 1024 * 1024;

/**
 * The octets of a body, one character each, its transfer encoding (RFC 2045 §6) undone, up to the cap; undefined for base64 in an odd form.
 */
export function undoTransferEncoding(whole: string, encoding: string): string | undefined {
  const body = whole.slice(0, MAX_ENCODED);
  if (encoding.includes('base64')) return ofBase64(body, body.length < whole.length);
  return encoding.includes('quoted-printable') ? ofQuotedPrintable(body) : body;
}

function ofQuotedPrintable(body: string): string {
  return body.replace(/=(?:([0-9A-Fa-f]{2})|\n)/g, (_, hex: string | undefined) =>
    hex === undefined ? '' : String.fromCharCode(parseInt(hex, 16)),
  );
}

function ofBase64(body: string, isCut: boolean): string | undefined {
  const all = body.replaceAll('\n', '');
  const plain = isCut ? all.slice(0, all.length - (all.length % 4)) : all;
  return plain.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(plain) ? atob(plain) : undefined;
}

/** Charsets in which ASCII is ASCII, by their names in mails. */
const LIKE_ASCII =
  /^(?:utf-8|utf8|us-ascii|ascii|iso-8859-(?:[1-9]|1[0345])|windows-125\d|koi8-[ru]|euc-(?:jp|kr)|gb2312|gbk|gb18030|big5|shift_jis)$/;

/** The text of octets in a charset; undefined for one that is rare or unknown. */
export function textOfCharset(binary: string, charset: string): string | undefined {
  const name = charset.trim().toLowerCase();
  const isLikeAscii = LIKE_ASCII.test(name);
  if (isLikeAscii && !/[^\x00-\x7f]/.test(binary)) return binary;
  if (!isLikeAscii && name !== 'iso-2022-jp') return undefined;
  try {
    return new TextDecoder(name).decode(octetsOfBinary(binary));
  } catch {
    return undefined; // a program without this charset
  }
}
