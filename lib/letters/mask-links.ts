import type { Masks } from './mask.ts';

const LINK = /\b(https?:\/\/)([^\s/<>"'?#]{1,300})([^\s<>"']{0,4000})/gi;
/** A word that a person chose, or a short number: `answer`, `2451690`, `help.html`. All else may be somebody's key. */
const PLAIN = /^(?:[a-z]{1,24}(?:[-_.][a-z]{1,24}){0,6}|[A-Z][a-z]{1,20}|[A-Z]{1,6}|\d{1,8})$/;

/** A link with its host and the plain words of its path; keys, queries and who logs in are masked (RFC 3986 §3). */
export function maskLinks(text: string, masks: Masks): string {
  return text.replace(LINK, (_, scheme: string, authority: string, rest: string) => {
    const host = authority.slice(authority.lastIndexOf('@') + 1);
    const [path, more] = cut(rest);
    const parts = path.split('/').map((part) => (part === '' || PLAIN.test(part) ? part : masks.token));
    return `${scheme}${host}${parts.join('/')}${more === undefined ? '' : masks.token}`;
  });
}

/** The path, and what stands behind it. A full stop at the end is the sentence's. */
function cut(rest: string): readonly [string, string | undefined] {
  const bare = rest.replace(/[.,;:!)\]]{1,8}$/, '');
  const at = bare.search(/[?#]/);
  return at < 0 ? [bare, undefined] : [bare.slice(0, at), bare.slice(at)];
}
