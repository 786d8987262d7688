import PostalMime, { decodeWords, type Attachment, type Email } from 'postal-mime';
import { attachmentNamesOf } from '../bounce/attachment-names.ts';
import { firstField, readHeaderFields, type HeaderFields } from '../bounce/header-fields.ts';
import { mendSource } from '../bounce/mend-source.ts';
import { MAX_TEXT } from '../bounce/message.ts';
import { binaryOfOctets, octetsOfBinary, textOfBinary, textOfOctets } from '../bounce/octets.ts';
import type { ParsedMime, ParseMime } from '../bounce/raw-message.ts';
import { decodeUtf7 } from '../bounce/utf-7.ts';
import { firstParts } from './first-parts.ts';
import { isReadable, readQuickly, shownAddress, type QuickMime } from './quick-mime.ts';

const MAX_DEPTH = 10;
const MAX_HEADER_OCTETS = 1024 * 1024;
const MAX_PARTS = 100;

/** ParseMime by postal-mime. A source that it refuses is read as plain text behind its header: nothing is lost. */
export const parseMime: ParseMime = async (octets) => {
  const given = binaryOfOctets(octets);
  const source = mendSource(given);
  const quick = readQuickly(source);
  if (quick !== undefined) return withFields(quick, source);
  try {
    const email = await PostalMime.parse(octetsOfBinary(firstParts(source)), {
      forceRfc822Attachments: true,
      maxNestingDepth: MAX_DEPTH,
      maxHeadersSize: MAX_HEADER_OCTETS,
    });
    const isEmpty = !email.text && !email.html && email.attachments.length === 0;
    return isEmpty ? asPlainText(source) : parsedOf(email, source); // a boundary that cannot be mended hides every part
  } catch {
    return asPlainText(source); // too deep or too odd for MIME: the words are still there
  }
};

function parsedOf(email: Email, source: string): ParsedMime {
  const inUtf7 = /charset\s{0,20}=\s{0,20}"?(?:unicode-\d-\d-|x-unicode-2-0-)?utf-7/i.test(source);
  const decoded = (text: string | undefined) => (inUtf7 && text !== undefined ? decodeUtf7(text) : text);
  const read: QuickMime = {
    from: shownAddress(email.from),
    to: shownAddress(email.to?.[0]),
    subject: email.subject,
    text: decoded(email.text),
    html: decoded(email.html),
    parts: email.attachments
      .filter(({ mimeType }) => isReadable(mimeType))
      .map((part) => ({ mimeType: part.mimeType, text: textOf(part) })),
  };
  return withFields(read, source);
}

function withFields(read: QuickMime, source: string): ParsedMime {
  const fields = fieldsOf(source);
  const words = (value: string | undefined, name: string) =>
    !value || value.includes('\ufffd') ? fieldOf(fields, name) : value;
  return {
    ...read,
    from: words(read.from, 'from'),
    to: words(read.to, 'to'),
    subject: words(read.subject, 'subject'),
    date: fieldOf(fields, 'date'),
    parts: read.parts.slice(0, MAX_PARTS),
    attachments: attachmentNamesOf(source).map((name) => decodeWords(name)),
  };
}

/** A field of the header where postal-mime could not read it: 8-bit octets that are no UTF-8, or an address that is none. */
function fieldOf(fields: HeaderFields, name: string): string {
  return decodeWords(textOfBinary(firstField(fields, name) ?? ''));
}

function fieldsOf(source: string): HeaderFields {
  const [header = ''] = source.slice(0, MAX_TEXT).split(/\n\r?\n/, 1);
  return readHeaderFields(header);
}

/** Its text as far as a person could read it. More of a part than of a mail is not looked at. */
function textOf({ content }: Attachment): string {
  if (typeof content === 'string') return content.slice(0, MAX_TEXT);
  return textOfOctets(new Uint8Array(content).subarray(0, MAX_TEXT));
}

function asPlainText(source: string): ParsedMime {
  const end = source.search(/\r?\n\r?\n/);
  const header = end < 0 ? source : source.slice(0, end);
  const fields = fieldsOf(header);
  return {
    from: fieldOf(fields, 'from'),
    to: fieldOf(fields, 'to'),
    subject: fieldOf(fields, 'subject'),
    text: textOfBinary(source.slice(header.length)),
    html: undefined,
    parts: [],
    attachments: [],
  };
}
