/**
 * A text without what expressions pass over that ignore case, with the flags `iu` too (ſ for s, ς for σ); white space beyond ASCII is a space.
 * What is ASCII throughout stays as it is: grams.ts knows its letters. Not of the same length.
 */
export function folded(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text;
  return text
    .toUpperCase()
    .toLowerCase()
    .replaceAll('ς', 'σ') // as it is written at the end of a word
    .replace(SPACES, ' ');
}

const BEYOND_ASCII = /[^\x00-\x7f]/;
const SPACES = /[^\S\t-\r ]/g;

/**
 * The same of characters of an expression, also without regard to which digit or space they are, with runs of spaces as one. Undefined where a
 * text may hold more or less characters for them (ß, ligatures), or half a pair (above U+FFFF).
 */
export function foldedLiteral(written: string): string | undefined {
  const once = folded(written).toLowerCase();
  const isStable = once.length === written.length && folded(once) === once && !/[\ud800-\udfff]/.test(once);
  return isStable ? once.replace(/\d/g, '0').replace(/\s+/g, ' ') : undefined;
}
