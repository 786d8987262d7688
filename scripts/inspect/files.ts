import { createReadStream } from 'node:fs';
import { MAX_RAW, type Message } from '../../lib/bounce/message.ts';
import { readInput } from '../../lib/input.ts';
import { messageOfOctets, type Refused } from './mail.ts';
import { pathOf } from './path.ts';

/** What a file gives: its mail, `nothing` where it holds no mail and no mail server's words, or why it cannot be read. */
export type Opened =
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused'; readonly error: string };

/** Opens a file, `-` for standard input: a mail's source, or the text as a webmail shows it. Never rejects. */
export async function openFile(file: string, standardInput: AsyncIterable<Uint8Array>): Promise<Opened> {
  const octets = await octetsOf(
    file === '-' ? standardInput : createReadStream(pathOf(file), { end: MAX_RAW }),
  );
  if (typeof octets === 'string') return { kind: 'refused', error: octets };
  return file.toLowerCase().endsWith('.eml') && beginsWithField(octets)
    ? asMessage(await messageOfOctets(file, octets))
    : ofAnyKind(file, octets);
}

/** A line of a header (RFC 5322 §2.2), or of an mbox file, is the first that is not empty: a reply that was saved as `.eml` has none. */
function beginsWithField(octets: Uint8Array): boolean {
  return /^(?:\ufeff|\u00ef\u00bb\u00bf)?\s{0,1000}(?:>?From |[\w-]{1,80}[ \t]{0,8}:(?!\/\/))/.test(
    new TextDecoder('latin1').decode(octets.subarray(0, 4096)),
  );
}

/** The extension's field decides what a text is, so that both read it alike. */
async function ofAnyKind(file: string, octets: Uint8Array): Promise<Opened> {
  const input = readInput(textOf(octets));
  switch (input.kind) {
    case 'raw':
      return asMessage(await messageOfOctets(file, octets));
    case 'message':
      return { kind: 'message', message: input.message };
    case 'domain':
      return { kind: 'nothing' };
    case 'not-understood':
      return input.reason === 'too-long'
        ? { kind: 'refused', error: 'it holds more text than is read' }
        : { kind: 'nothing' };
  }
}

function asMessage(message: Message | Refused): Opened {
  return 'error' in message ? { kind: 'refused', error: message.error } : { kind: 'message', message };
}

/** All octets, at most one more than the cap; or why they cannot be read. */
async function octetsOf(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array | string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > MAX_RAW) return `it is longer than ${String(MAX_RAW / 1024 / 1024)} MB`;
    }
  } catch (error) {
    return reasons.get(codeOf(error)) ?? `it cannot be read (${codeOf(error)})`;
  }
  return Buffer.concat(chunks);
}

const reasons = new Map([
  ['ENOENT', 'there is no such file'],
  ['EISDIR', 'it is a folder'],
  ['EACCES', 'reading it is not allowed'],
]);

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

/** Text as UTF-8; where it is none, one character an octet. */
function textOf(octets: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets);
  } catch {
    return new TextDecoder('latin1').decode(octets); // every octet means something here
  }
}
