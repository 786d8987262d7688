import type { Message } from './bounce/message.ts';
import { binaryOfOctets } from './bounce/octets.ts';
import { startsAsSource } from './bounce/source-start.ts';
import { readInput, type NotUnderstoodReason } from './input.ts';

/** What is in a file: a whole source in whatever charset, a notice that somebody saved as text, or nothing for us. */
export type MailFile =
  | { readonly kind: 'source'; readonly raw: Uint8Array | string }
  | { readonly kind: 'message'; readonly message: Message }
  | {
      readonly kind: 'not-understood';
      readonly reason: Extract<NotUnderstoodReason, 'file-no-mail' | 'file-outlook'>;
    };

/** Tells by what stands in a file, never by its name, what it is. Never fails. */
export function readMailFile(octets: Uint8Array): MailFile {
  const head = binaryOfOctets(octets.subarray(0, HEAD));
  if (head.startsWith(OUTLOOK)) return { kind: 'not-understood', reason: 'file-outlook' };
  if (startsAsSource(head)) return { kind: 'source', raw: octets };
  const text = textOf(octets, head);
  const input = text === undefined ? undefined : readInput(text);
  if (input?.kind === 'raw') return { kind: 'source', raw: input.raw };
  if (input?.kind === 'message') return { kind: 'message', message: input.message };
  return { kind: 'not-understood', reason: 'file-no-mail' };
}

const HEAD = 65_536;

/** A compound file ([MS-CFB] §2.2), in which Outlook for Windows keeps a mail (`.msg`). */
const OUTLOOK = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';

/** The text of a file that holds some: UTF-16 where its first octets say so, UTF-8, or Latin-1. Undefined for other things than text. */
function textOf(octets: Uint8Array, head: string): string | undefined {
  if (head.startsWith('\u00ff\u00fe')) return new TextDecoder('utf-16le').decode(octets);
  if (head.startsWith('\u00fe\u00ff')) return new TextDecoder('utf-16be').decode(octets);
  if (/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(head)) return undefined; // ESC opens a charset of ISO 2022
  const text = new TextDecoder().decode(octets);
  return text.includes('\ufffd') ? new TextDecoder('latin1').decode(octets) : text;
}
