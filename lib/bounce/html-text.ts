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

const MAX_HTML = 1024 * 1024; // characters: a notice of 256 KB of text, with its markup
const MAX_DEPTH = 1000; // no mail nests deeper; what is behind is left out

interface Open {
  readonly name: string;
  readonly unseen: boolean;
  readonly pre: boolean;
}

/**
 * HTML of a mail as the text that a person reads, with its line breaks; no DOM is needed. Blocks stand on lines of their own, cells are
 * apart, `<wbr>` and zero-width characters vanish, what is hidden is left out. Agrees with lib/webmail/visible-text.ts.
 */
export function textOfHtml(html: string): string {
  const out: string[] = [];
  const open: Open[] = [];
  const inside = (what: 'unseen' | 'pre') => open.at(-1)?.[what] === true;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const unseen = inside('unseen') || isUnseen(name, attributes);
      if (!unseen) out.push(startOf(name));
      if (EMPTY.has(name)) return;
      open.push({ name, unseen, pre: inside('pre') || name === 'pre' });
      if (open.length > MAX_DEPTH) parser.pause();
    },
    onclosetag: (name) => {
      if (EMPTY.has(name)) return;
      if (!inside('unseen')) out.push(endOf(name));
      open.pop();
    },
    ontext: (text) => {
      if (!inside('unseen')) out.push(inside('pre') ? text : text.replace(/\s+/g, ' '));
    },
  });
  parser.end(html.slice(0, MAX_HTML));
  return tidy(out.join(''));
}

function isUnseen(name: string, attributes: Readonly<Record<string, string>>): boolean {
  return UNSEEN.has(name) || HIDDEN.test(attributes['style'] ?? '') || 'hidden' in attributes;
}

function startOf(name: string): string {
  if (name === 'hr') return '\n\n';
  return name === 'br' || BLOCKS.has(name) ? '\n' : '';
}

function endOf(name: string): string {
  if (name === 'p') return '\n\n';
  if (CELLS.has(name)) return ' ';
  return BLOCKS.has(name) ? '\n' : '';
}

/** One space for many, no space at the end of a line, at most one empty line. */
export function tidy(text: string): string {
  return withoutInvisible(text)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
