import { textOfHtml } from './html-text.ts';
import { linkHostsOf } from './link-hosts.ts';
import { MAX_TEXT, type Message } from './message.ts';

/** A MIME source taken apart, as far as we need it. Charsets and transfer encodings are undone. */
export interface ParsedMime {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  /** The shown text parts, in order; undefined where there are only others. */
  readonly text: string | undefined;
  readonly html: string | undefined;
  /** All other parts that hold text: `message/delivery-status`, `message/rfc822`, `text/rfc822-headers` … */
  readonly parts: readonly { readonly mimeType: string; readonly text: string }[];
}

/** The port to a MIME reader. It never rejects: of a broken source it gives what could be read. */
export type ParseMime = (raw: Uint8Array | string) => Promise<ParsedMime>;

/** Reads a whole RFC 5322 source, report parts included (RFC 6522, 3464, 6533). Text above the cap is cut. */
export async function messageOfRaw(raw: Uint8Array | string, parseMime: ParseMime): Promise<Message> {
  const { from, to, subject, text, html, parts } = await parseMime(withoutLeading(raw));
  const partOf = (...types: readonly string[]) =>
    parts.find(({ mimeType }) => types.includes(mimeType))?.text;
  const shown = text?.trim() ? text : textOfHtml(html ?? '');
  return {
    source: 'raw',
    webmail: undefined,
    from,
    to,
    subject,
    text: shown.slice(0, MAX_TEXT),
    replyText: undefined,
    deliveryStatus: partOf('message/delivery-status', 'message/global-delivery-status'),
    originalHeaders: partOf(
      'text/rfc822-headers',
      'message/rfc822',
      'message/global',
      'message/global-headers',
      'text/rfc822',
    ),
    linkHosts: linkHostsOf(`${text ?? ''}\n${html ?? ''}`),
  };
}

/** Empty lines and an mbox line (`From bob@example.org Thu …`) before the header: "show original" pages and mail folders put them there. */
function withoutLeading(raw: Uint8Array | string): Uint8Array | string {
  if (typeof raw === 'string') return raw.replace(LEADING, '');
  const head = String.fromCharCode(...raw.subarray(0, 4096));
  return raw.subarray((LEADING.exec(head)?.[0] ?? '').length);
}

const LEADING = /^(?:\u00ef\u00bb\u00bf|\ufeff)?\s*(?:>?From [^\n]{1,400}\n)?/;
