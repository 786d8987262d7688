import { Parser } from 'htmlparser2';
import { withoutInvisible } from './smtp-reply.ts';

const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
const CELLS = new Set(['td', 'th']);
const UNSEEN = new Set([
  'head',
  'style',
  'script',
  'template',
  'title',
  'noscript',
  'svg',
  'object',
  'select',
]);
const EMPTY = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
]);
const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/**
 * HTML of a mail as the text that a person reads, with its line breaks; no DOM is needed. Blocks stand on lines of their own, cells are
 * apart, `<wbr>` and zero-width characters vanish, what is hidden is left out. Agrees with lib/webmail/visible-text.ts.
 */
export function textOfHtml(html: string): string {
  const out: string[] = [];
  const open: { readonly name: string; readonly unseen: boolean; readonly pre: boolean }[] = [];
  const inside = (what: 'unseen' | 'pre') => open.at(-1)?.[what] === true;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === 'br') out.push('\n');
      if (BLOCKS.has(name)) out.push('\n');
      if (EMPTY.has(name)) return;
      const unseen = inside('unseen') || isUnseen(name, attributes);
      open.push({ name, unseen, pre: inside('pre') || name === 'pre' });
    },
    onclosetag: (name) => {
      if (EMPTY.has(name)) return;
      open.pop();
      if (BLOCKS.has(name)) out.push(name === 'p' ? '\n\n' : '\n');
      if (CELLS.has(name)) out.push(' ');
    },
    ontext: (text) => {
      if (!inside('unseen')) out.push(inside('pre') ? text : text.replace(/\s+/g, ' '));
    },
  });
  parser.end(html);
  return tidy(out.join(''));
}

function isUnseen(name: string, attributes: Readonly<Record<string, string>>): boolean {
  return UNSEEN.has(name) || HIDDEN.test(attributes['style'] ?? '') || 'hidden' in attributes;
}

/** One space for many, no space at the end of a line, at most one empty line. */
export function tidy(text: string): string {
  return withoutInvisible(text)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
