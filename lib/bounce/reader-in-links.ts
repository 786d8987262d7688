import { findAddress } from './address.ts';

const MAX_LINKS = 200;
const MAX_LINK = 2000; // characters

/**
 * Whether a link holds the address of the reader, plain, with its signs escaped, or in base64 (RFC 4648 §4 and §5): a page that greets one by
 * name is made for one person. False where the reader is not known.
 */
export function linksHoldReader(links: readonly string[], to: string): boolean {
  const address = findAddress(to)?.toLowerCase();
  if (address === undefined) return false;
  const forms = formsOf(address);
  return links.slice(0, MAX_LINKS).some((link) => {
    const target = link.slice(0, MAX_LINK);
    const plain = target.toLowerCase().replace(/%25/g, '%').replace(/%40/g, '@').replace(/%2e/g, '.');
    return (
      plain.startsWith('http') && (plain.includes(address) || forms.some((form) => target.includes(form)))
    );
  });
}

/** The links of a text or of the HTML of a mail, whole; at most 200. */
export function linksOf(content: string): readonly string[] {
  return (content.match(/\bhttps?:\/\/[^\s"'<>]{3,2000}/gi) ?? []).slice(0, MAX_LINKS);
}

/** What an ASCII address looks like in base64 wherever in a longer text it stands: three shapes, without what hangs on its neighbours. */
function formsOf(address: string): readonly string[] {
  if (/[^\x21-\x7e]/.test(address)) return [];
  return [0, 1, 2].map((before) => {
    const all = btoa(' '.repeat(before) + address);
    const over = (address.length + before) % 3; // its last digit hangs on what follows, and `=` fills the rest
    return all.slice(before === 0 ? 0 : before + 1, over === 0 ? undefined : over - 4);
  });
}
