import { isFieldLine, readHeaderFields } from './header-fields.ts';

const USUAL = [
  'from',
  'to',
  'subject',
  'date',
  'message-id',
  'received',
  'return-path',
  'delivered-to',
  'mime-version',
  'content-type',
  'auto-submitted',
];

/**
 * Whether a text begins as the source of a mail does (RFC 5322 §2.2): with a header that holds two of the usual fields. Empty lines, a
 * byte order mark and the line of an mbox file (`From bob@example.org Mon …`) may stand before it.
 */
export function startsAsSource(text: string): boolean {
  const start = text
    .slice(0, 65_536)
    .replace(/^(?:\ufeff|\u00ef\u00bb\u00bf)?\s*(?:>?From [^\n]{1,400}\n)?/, '')
    .split(/\r?\n[ \t]*\r?\n/, 1)[0];
  const header = start ?? '';
  if (!isFieldLine(header.split(/\r?\n/, 1)[0] ?? '')) return false;
  const fields = readHeaderFields(header);
  return USUAL.filter((name) => fields.has(name)).length >= 2;
}
