/** Labels may be in any script; a top-level name is ASCII throughout or not at all, so that it ends where another script begins. */
const DOMAIN = String.raw`(?:[\p{L}\p{N}_](?:[\p{L}\p{N}_-]{0,62})\.){1,10}(?:[A-Za-z][A-Za-z0-9-]{0,62}|[^\x00-\x7f\s\p{P}]{2,63})`;
/** An address as it stands in running text: `local@domain`, UTF-8 included (RFC 6531), without a display name or brackets. */
const ATEXT = String.raw`[^\s<>@"'(),:;\[\]|\\：；，。、（）＜＞「」【】]`;
/** With an apostrophe inside, as in `o'brien@example.net` (RFC 5322 §3.2.3). */
export const ADDRESS = String.raw`${ATEXT}{1,64}(?:'${ATEXT}{1,62}){0,2}@${DOMAIN}`;
const QUOTED_LOCAL = String.raw`"[^"\n]{1,64}"@${DOMAIN}`;
const [QUOTED, PLAIN] = [new RegExp(QUOTED_LOCAL, 'uy'), new RegExp(ADDRESS, 'uy')];
const NO_LOCAL = /[\s<>@"'(),:;[\]|\\：；，。、（）＜＞「」【】]/;
const MOST_LOCAL = 64; // octets by RFC 5321 §4.5.3.1.1, characters here

/** In no address, also not in one of RFC 6531: where one stands, the text was damaged, and half an address would be somebody else's. */
const CONTROL = /\p{Cc}/u;

interface Found {
  readonly address: string;
  readonly at: number;
  readonly end: number;
}

/** The first address in a text; undefined where there is none. `rfc822;`, `mailto:` and trailing dots are no part of it. */
export function findAddress(text: string | undefined): string | undefined {
  return text === undefined ? undefined : nextAddress(text, 0)?.address;
}

/** All addresses of a text with their places, each as often as it stands there. */
export function findAddresses(text: string): readonly { readonly address: string; readonly at: number }[] {
  const all: Found[] = [];
  for (let next = nextAddress(text, 0); next !== undefined; next = nextAddress(text, next.end))
    all.push(next);
  return all.map(({ address, at }) => ({ address, at }));
}

/** Goes from `@` to `@`: a text has few of them, and a form that begins with any character is slow to look for. */
function nextAddress(text: string, from: number): Found | undefined {
  for (let at = text.indexOf('@', from); at >= 0; at = text.indexOf('@', at + 1)) {
    const found = addressAround(text, at, from);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The address whose first `@` stands here: its local part in quotation marks, which may hold an `@`, or without. */
function addressAround(text: string, at: number, from: number): Found | undefined {
  const earliest = Math.max(from, at - 2 * MOST_LOCAL - 2);
  const last = text.slice(earliest, at).lastIndexOf('"');
  const before = last < 1 ? -1 : text.slice(earliest, earliest + last).lastIndexOf('"');
  return (
    (before < 0 ? undefined : matchAt(QUOTED, text, earliest + before)) ??
    (last < 0 ? undefined : matchAt(QUOTED, text, earliest + last)) ??
    matchAt(PLAIN, text, startOfLocal(text, at, from))
  );
}

function startOfLocal(text: string, at: number, from: number): number {
  let start = at;
  for (let count = 0; count < MOST_LOCAL && start > from && isOfLocal(text, start - 1, from); count += 1) {
    const isPair = start - 2 >= from && (text.codePointAt(start - 2) ?? 0) > 0xffff;
    start -= isPair ? 2 : 1;
  }
  return start;
}

/**
 * An apostrophe belongs to a name (`o'brien`) behind a single `o`, or where the name opens a line, brackets or a field; elsewhere it may be
 * a quotation mark, or French (`d'anna@…`).
 */
function isOfLocal(text: string, at: number, from: number): boolean {
  if (text.charAt(at) !== "'") return !NO_LOCAL.test(text.charAt(at));
  const before = /(^|[^\p{L}\p{N}._+-])([\p{L}\p{N}._+-]{1,40})$/u.exec(
    text.slice(Math.max(from, at - 41), at),
  );
  return before !== null && (/^o$/i.test(before[2] ?? '') || /^[<:;\n]?$/.test(before[1] ?? ' '));
}

function matchAt(form: RegExp, text: string, at: number): Found | undefined {
  form.lastIndex = at;
  const found = form.exec(text)?.[0];
  const address = withoutTrimmings(found ?? '');
  return found === undefined || CONTROL.test(found) || address.startsWith('@')
    ? undefined
    : { address, at, end: at + found.length };
}

function withoutTrimmings(found: string): string {
  return found
    .replace(/^(?:mailto:|smtp:|rfc822;|utf-8;)/i, '')
    .replace(/^(?!=\?)[.=*]+/, '')
    .replace(/(?<![.=-])[.=-]+$/, '');
}

/** Two spellings of one mailbox: domains ignore case, and nobody tells two mailboxes apart by the case of the local part. */
export function isSameAddress(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one.toLowerCase() === other.toLowerCase();
}
