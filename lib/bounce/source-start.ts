import { isFieldLine, readHeaderFields } from './header-fields.ts';

/** Fields that no person types. */
const TRACES = [
  'received',
  'return-path',
  'mime-version',
  'content-type',
  'message-id',
  'delivered-to',
  'dkim-signature',
  'arc-seal',
];
/** Those that a page shows, too, and that people copy with it. */
const SHOWN = ['from', 'to', 'subject', 'date', 'auto-submitted'];

/**
 * Whether a text begins as the source of a mail does (RFC 5322 §2.2): with a header that holds two of the usual fields. Empty lines, a
 * byte order mark and the line of an mbox file (`From bob@example.org Mon …`) may stand before it. `strictly`: only such fields count as
 * no person types, for a text of which nobody knows what it is.
 */
export function startsAsSource(text: string, strictly?: 'strictly'): boolean {
  const start = text
    .slice(0, 65_536)
    .replace(/^(?:\ufeff|\u00ef\u00bb\u00bf)?\s*(?:>?From [^\n]{1,400}\n)?/, '')
    .split(/\r?\n[ \t]*\r?\n/, 1)[0];
  const header = start ?? '';
  if (!isFieldLine(header.split(/\r?\n/, 1)[0] ?? '')) return false;
  const fields = readHeaderFields(header);
  const counted = strictly ? TRACES : [...TRACES, ...SHOWN];
  return counted.filter((name) => fields.has(name)).length >= 2;
}
