/** Labels may be in any script; a top-level name is ASCII throughout or not at all, so that it ends where another script begins. */
const DOMAIN = String.raw`(?:[\p{L}\p{N}_](?:[\p{L}\p{N}_-]{0,62})\.){1,10}(?:[A-Za-z][A-Za-z0-9-]{0,62}|[^\x00-\x7f\s\p{P}]{2,63})`;
/** An address as it stands in running text: `local@domain`, UTF-8 included (RFC 6531), without a display name or brackets. */
export const ADDRESS = String.raw`[^\s<>@"'(),:;\[\]|\\：；，。、（）＜＞「」【】]{1,64}@${DOMAIN}`;
const QUOTED_LOCAL = String.raw`"(?:[^"\\\n]|\\[^\n]){1,64}"@${DOMAIN}`;
const ANYWHERE = new RegExp(`${QUOTED_LOCAL}|${ADDRESS}`, 'u');

/** The first address in a text; undefined where there is none. `rfc822;`, `mailto:` and trailing dots are no part of it. */
export function findAddress(text: string | undefined): string | undefined {
  const found = ANYWHERE.exec(text ?? '')?.[0];
  return found
    ?.replace(/^(?:mailto:|smtp:|rfc822;|utf-8;)/i, '')
    .replace(/^(?!=\?)[.=*]+/, '')
    .replace(/[.=-]+$/, '');
}

/** All addresses of a text with their places, each as often as it stands there. */
export function findAddresses(text: string): readonly { readonly address: string; readonly at: number }[] {
  return [...text.matchAll(new RegExp(ANYWHERE, 'gu'))].flatMap((found) => {
    const address = findAddress(found[0]);
    return address === undefined ? [] : [{ address, at: found.index }];
  });
}

/** Two spellings of one mailbox: domains ignore case, and nobody tells two mailboxes apart by the case of the local part. */
export function isSameAddress(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one.toLowerCase() === other.toLowerCase();
}
