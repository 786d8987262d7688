import { startsAsSource } from './source-start.ts';

/**
 * The source of a mail that a page shows, from the markup of the element that holds it: escapes of HTML undone, each once (`&amp;lt;` is
 * the text `&lt;`), no tag ever read. Undefined where the text does not begin as a source does: an error page.
 */
export function sourceOfMarkup(markup: string): string | undefined {
  const source = markup.replace(
    /&(?:(amp|lt|gt|quot|apos|nbsp)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi,
    (escape, name, decimal, hex) => {
      if (typeof name === 'string') return NAMED[name.toLowerCase()] ?? escape;
      const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : escape;
    },
  );
  return startsAsSource(source) ? source : undefined;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};
