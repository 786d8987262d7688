import { findAddress } from './address.ts';

/**
 * The address of `Final-Recipient` and `Original-Recipient` (RFC 3464 §2.3.1–2): `rfc822; bob@example.com`, RFC 6533's `utf-8;` with
 * `\x{4E00}`, xtext that was left in (RFC 3461 §4), an address literal (RFC 5321 §4.1.3). Undefined for a type that names no mailbox of
 * the Internet (X.400, a program) and for a user without a domain.
 */
export function readTypedAddress(field: string | undefined): string | undefined {
  if (field === undefined) return undefined;
  const value = field.slice(0, 2000);
  const type = /^[a-z0-9-]{1,20}(?=[ \t]{0,40};)/i.exec(value)?.[0].toLowerCase();
  const untyped = type === undefined ? value : value.slice(value.indexOf(';') + 1).trim();
  const decoded = decodeUnicode(untyped); // whatever the type: no other address holds `\x{…}`
  return QUOTED.exec(decoded)?.[1] ?? withoutCapsule(findAddress(decoded)) ?? findHidden(decoded);
}

/** RFC 5321 §4.1.2: within quotation marks a backslash keeps the next one from ending them. */
const QUOTED = /^<?("(?:[^"\\\n]|\\[^\n]){1,64}"@[\p{L}\p{N}][\p{L}\p{N}.-]{1,252})(?=>|\s|$)/u;

/** Exchange's capsule for the address of another system (MS-OXCMAIL): `IMCEASMTP-bob+40example+2Ecom@example.org`. */
function withoutCapsule(address: string | undefined): string | undefined {
  const inner = /^IMCEASMTP-([^@]{3,250})@/i.exec(address ?? '')?.[1];
  return inner === undefined ? address : (wholeAddress(decodeXtext(inner)) ?? address);
}

function findHidden(value: string): string | undefined {
  const literal = /[^\s<>@"(),:;[\]\\]{1,64}@\[(?:IPv6:)?[0-9a-f:.]{3,45}\]/i.exec(value)?.[0];
  if (literal !== undefined) return literal;
  // Only where no address stands there: `bob+40example.com`, and one that a folded line has cut in two.
  const whole = value.replace(/\([^()]{0,200}\)/g, '').trim();
  return wholeAddress(decodeXtext(whole)) ?? wholeAddress(whole.replace(/\s+/g, ''));
}

/** The text without its angle brackets, where it is an address and nothing else. */
function wholeAddress(text: string): string | undefined {
  const bare = /^<?([^<>]{1,400})>?$/.exec(text)?.[1];
  return bare !== undefined && findAddress(bare) === bare ? bare : undefined;
}

/**
 * `bob+2Btag@example.com` as it was before RFC 3461 §4 encoded it: `+` and `=` in an original recipient. A `+20` that a person has in his
 * address stays, since xtext has no need to encode any other character of an address.
 */
export function decodeOriginal(address: string | undefined): string | undefined {
  return address?.replace(/\+(?:2B|3D)(?=[^@+]{1,64}@)/g, decodeXtext);
}

/** RFC 3461 §4: `+` and two upper-case hexadecimal digits stand for the character with that number. */
export function decodeXtext(text: string): string {
  return text.replace(/\+([2-7][0-9A-F])/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** RFC 6533 §3: `\x{4E00}`. What is no character (a half of a pair, a control) stays as written. */
export function decodeUnicode(text: string): string {
  return text.replace(/\\x\{([0-9A-F]{2,6})\}/gi, (written, hex: string) => {
    const point = Number.parseInt(hex, 16);
    const isCharacter = point > 0x20 && point <= 0x10_ffff && (point < 0xd800 || point > 0xdfff);
    return isCharacter ? String.fromCodePoint(point) : written;
  });
}
