import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import type { ParsedMime, ParseMime } from '../bounce/raw-message.ts';

const MAX_DEPTH = 10;
const MAX_HEADER_OCTETS = 1024 * 1024;
const MAX_PARTS = 100;

/** ParseMime by postal-mime. A source that it refuses is read as plain text behind its header: nothing is lost. */
export const parseMime: ParseMime = async (raw) => {
  try {
    const email = await PostalMime.parse(raw, {
      forceRfc822Attachments: true,
      maxNestingDepth: MAX_DEPTH,
      maxHeadersSize: MAX_HEADER_OCTETS,
    });
    const isEmpty = !email.text && !email.html && email.attachments.length === 0;
    return isEmpty ? asPlainText(raw) : parsedOf(email); // a wrong boundary hides every part
  } catch {
    return asPlainText(raw); // too deep or too odd for MIME: the words are still there
  }
};

function parsedOf(email: Email): ParsedMime {
  return {
    from: shownAddress(email.from) ?? headerOf(email, 'from'),
    to: shownAddress(email.to?.[0]) ?? headerOf(email, 'to'),
    subject: email.subject ?? '',
    text: email.text,
    html: email.html,
    parts: email.attachments
      .slice(0, MAX_PARTS)
      .map((part) => ({ mimeType: part.mimeType, text: textOf(part) })),
  };
}

function shownAddress(address: Address | undefined): string | undefined {
  if (address?.address === undefined) return undefined;
  return address.name === '' ? address.address : `${address.name} <${address.address}>`;
}

function headerOf(email: Email, key: string): string {
  return email.headers.find((header) => header.key === key)?.value ?? '';
}

/** UTF-8, or latin-1 where it is none: header fields are ASCII with either. */
function textOf({ content }: Attachment): string {
  if (typeof content === 'string') return content;
  const octets = new Uint8Array(content);
  const text = new TextDecoder().decode(octets);
  return text.includes('\ufffd') ? new TextDecoder('latin1').decode(octets) : text;
}

function asPlainText(raw: Uint8Array | string): ParsedMime {
  const source = typeof raw === 'string' ? raw : new TextDecoder('latin1').decode(raw);
  const header = source.split(/\r?\n\r?\n/, 1)[0] ?? '';
  const field = (name: string) => new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(header)?.[1]?.trim() ?? '';
  return {
    from: field('From'),
    to: field('To'),
    subject: field('Subject'),
    text: source.slice(header.length),
    html: undefined,
    parts: [],
  };
}
