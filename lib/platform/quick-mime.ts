import { addressParser, decodeWords, type Address } from 'postal-mime';
import { MAX_TEXT } from '../bounce/message.ts';
import { textOfBinary } from '../bounce/octets.ts';
import type { MimePart } from '../bounce/report-parts.ts';
import { textOfCharset, undoTransferEncoding } from './quick-decode.ts';
import { isWhole, readParts, type Leaf, type QuickHeader } from './quick-parts.ts';

/** What a source holds; undefined is what is missing or empty. */
export interface QuickMime {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly subject: string | undefined;
  readonly text: string | undefined;
  readonly html: string | undefined;
  readonly parts: readonly MimePart[];
}

/**
 * Reads a source of one character an octet as postal-mime does, but at once and without copies of each line; undefined for whatever is not
 * written in the plainest form (comments, continued or doubled parameters, rare charsets, `format=flowed`, 8-bit headers, text without its
 * other form beside text that has one): postal-mime reads that. test/platform/quick-mime.test.ts compares the two.
 */
export function readQuickly(source: string): QuickMime | undefined {
  const lines = source.includes('\r') ? source.replaceAll('\r\n', '\n') : source;
  if (lines.includes('\r')) return undefined;
  const read = readParts(lines.endsWith('\n') ? lines : `${lines}\n`);
  return read && messageOf(read.header, read.leaves);
}

function messageOf(header: QuickHeader, leaves: readonly Leaf[]): QuickMime | undefined {
  const shown = leaves.filter(isShown);
  const others = leaves.filter((leaf) => !isShown(leaf));
  const texts = textsOf(shown);
  const parts = others.filter(({ type }) => isReadable(type.value)).map(partOf);
  const isEmpty = others.length === 0 && !texts?.text && !texts?.html;
  return texts === undefined || isEmpty || !isWhole(parts)
    ? undefined
    : { ...fieldsOf(header), ...texts, parts };
}

function fieldsOf(header: QuickHeader): Pick<QuickMime, 'from' | 'to' | 'subject'> {
  const [from, subject] = [header.get('from')?.[0] ?? '', header.get('subject')?.[0] ?? ''];
  const to = header.get('to') ?? [];
  return {
    from: shownAddress(addressParser(from)[0]),
    to: shownAddress(to.flatMap((line) => addressParser(line))[0]),
    subject: subject === '' ? undefined : decodeWords(subject),
  };
}

/** `Name <address>`, or the address alone. */
export function shownAddress(address: Address | undefined): string | undefined {
  if (address?.address === undefined) return undefined;
  return address.name === '' ? address.address : `${address.name} <${address.address}>`;
}

/** Whether a part of this type can hold words that a reading needs. */
export function isReadable(mimeType: string): boolean {
  return /^(?:text|message)\/|^application\/octet-stream$/.test(mimeType);
}

function isShown({ type, isAttached }: Leaf): boolean {
  return !isAttached && (type.value === 'text/plain' || type.value === 'text/html');
}

/** All shown text of each kind; undefined where one would have to be made from the other. */
function textsOf(shown: readonly Leaf[]): Pick<QuickMime, 'text' | 'html'> | undefined {
  const texts = shown.map(decoded);
  if (!isEachInAllForms(shown) || !isWhole(texts)) return undefined;
  const ofKind = (kind: string) => texts.filter((_, index) => shown[index]?.type.value === kind).join('\n');
  return { text: ofKind('text/plain') || undefined, html: ofKind('text/html') || undefined };
}

/** Whether there is one form only, or both of everything. */
function isEachInAllForms(shown: readonly Leaf[]): boolean {
  const groupOf = (leaf: Leaf) => leaf.alternative ?? leaf;
  const [plain, html] = ['text/plain', 'text/html'].map(
    (kind) => new Set(shown.filter(({ type }) => type.value === kind).map(groupOf)),
  );
  const isOneForm = plain?.size === 0 || html?.size === 0;
  return isOneForm || shown.map(groupOf).every((group) => plain?.has(group) === html?.has(group));
}

function decoded({ type, encoding, body }: Leaf): string | undefined {
  const binary = type.params.has('format') ? undefined : undoTransferEncoding(body, encoding);
  return binary === undefined ? undefined : textOfCharset(binary, type.params.get('charset') ?? 'utf-8');
}

/** Of a part that is not shown, its words as far as they are looked at. */
function partOf({ type, encoding, body }: Leaf): MimePart | undefined {
  const binary = type.value === 'text/calendar' ? undefined : undoTransferEncoding(body, encoding);
  return binary === undefined
    ? undefined
    : { mimeType: type.value, text: textOfBinary(binary.slice(0, MAX_TEXT)) };
}
