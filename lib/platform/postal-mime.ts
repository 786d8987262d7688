import PostalMime, { decodeWords, type Address, type Attachment, type Email } from 'postal-mime';
import { firstField, readHeaderFields } from '../bounce/header-fields.ts';
import { mendSource } from '../bounce/mend-source.ts';
import { MAX_TEXT } from '../bounce/message.ts';
import { binaryOfOctets, octetsOfBinary } from '../bounce/octets.ts';
import type { ParsedMime, ParseMime } from '../bounce/raw-message.ts';
import { decodeUtf7 } from '../bounce/utf-7.ts';

const MAX_DEPTH = 10;
const MAX_HEADER_OCTETS = 1024 * 1024;
const MAX_PARTS = 100;

/** ParseMime by postal-mime. A source that it refuses is read as plain text behind its header: nothing is lost. */
export const parseMime: ParseMime = async (octets) => {
  const given = binaryOfOctets(octets);
  const source = mendSource(given);
  try {
    const email = await PostalMime.parse(source === given ? octets : octetsOfBinary(source), {
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
  const words = (value: string | undefined, name: string) =>
    !value || value.includes('\ufffd') ? fieldOf(source, name) : value;
  const inUtf7 = /charset\s{0,20}=\s{0,20}"?(?:unicode-\d-\d-|x-unicode-2-0-)?utf-7/i.test(source);
  const decoded = (text: string | undefined) => (inUtf7 && text !== undefined ? decodeUtf7(text) : text);
  return {
    from: words(shownAddress(email.from), 'From'),
    to: words(shownAddress(email.to?.[0]), 'To'),
    subject: words(email.subject, 'Subject'),
    date: fieldOf(source, 'Date'),
    text: decoded(email.text),
    html: decoded(email.html),
    parts: email.attachments
      .filter(({ mimeType }) => /^(?:text|message)\/|^application\/octet-stream$/.test(mimeType))
      .slice(0, MAX_PARTS)
      .map((part) => ({ mimeType: part.mimeType, text: textOf(part) })),
  };
}

function shownAddress(address: Address | undefined): string | undefined {
  if (address?.address === undefined) return undefined;
  return address.name === '' ? address.address : `${address.name} <${address.address}>`;
}

/** A field of the header where postal-mime could not read it: 8-bit octets that are no UTF-8, or an address that is none. */
function fieldOf(source: string, name: string): string {
  const [header = ''] = source.split(/\n\r?\n/, 1);
  const value = firstField(readHeaderFields(header), name.toLowerCase()) ?? '';
  return decodeWords(textOfOctets(octetsOfBinary(value)));
}

/** Its text as far as a person could read it. More of a part than of a mail is not looked at. */
function textOf({ content }: Attachment): string {
  if (typeof content === 'string') return content.slice(0, MAX_TEXT);
  return textOfOctets(new Uint8Array(content).subarray(0, MAX_TEXT));
}

/** UTF-8, or latin-1 where it is none: header fields are ASCII with either. */
function textOfOctets(octets: Uint8Array): string {
  const text = new TextDecoder().decode(octets, { stream: true }); // a character that was cut off is left out
  return text.includes('\ufffd') ? new TextDecoder('latin1').decode(octets) : text;
}

function asPlainText(source: string): ParsedMime {
  const header = source.split(/\r?\n\r?\n/, 1)[0] ?? '';
  return {
    from: fieldOf(header, 'From'),
    to: fieldOf(header, 'To'),
    subject: fieldOf(header, 'Subject'),
    text: textOfOctets(octetsOfBinary(source.slice(header.length))),
    html: undefined,
    parts: [],
  };
}
