import { textOfHtml } from '../../lib/bounce/html-text.ts';
import type { Message } from '../../lib/bounce/message.ts';
import { messageOfRaw } from '../../lib/bounce/raw-message.ts';
import { isSuspected } from '../../lib/bounce/suspect.ts';
import { readNotice } from '../../lib/diagnose.ts';
import { readInput } from '../../lib/input.ts';
import { readingOf, type Reading, type RecipientReading } from '../../lib/json-report.ts';
import { parseMime } from '../../lib/platform/postal-mime.ts';
import { messageOfMail } from '../inspect/mail.ts';

/** A mail as one of the doors gets it: the octets of its source, or what a webmail shows. */
export type Task =
  | { readonly kind: 'raw'; readonly octets: Uint8Array }
  | {
      readonly kind: 'shown';
      readonly from: string;
      readonly subject: string;
      readonly text: string;
      readonly isHtml: boolean;
    };

/** What came of it. `odd`: what no reading may hold, such as a status that is none. */
export type Outcome =
  | { readonly kind: 'read'; readonly reading: Reading; readonly odd: readonly string[] }
  | { readonly kind: 'refused' }
  | { readonly kind: 'threw'; readonly message: string };

/** Every way that a mail is read, one after the other; a throw is an outcome. */
export async function readWhole(task: Task): Promise<Outcome> {
  try {
    const message = task.kind === 'raw' ? await messageOfRaw(task.octets, parseMime) : await shown(task);
    if (message === undefined) return { kind: 'refused' };
    isSuspected(message);
    const reading = readMessage(message);
    const [text, html] = [textOfTask(task), textOfHtml(textOfTask(task))];
    const others = [await readPasted(text), await readPasted(html)];
    return { kind: 'read', reading, odd: [...new Set([reading, ...others].flatMap(oddities))] };
  } catch (error) {
    return {
      kind: 'threw',
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

async function shown(task: Task & { readonly kind: 'shown' }): Promise<Message | undefined> {
  const { from, subject, text, isHtml } = task;
  const message = await messageOfMail({
    id: '',
    from,
    to: '',
    subject,
    text,
    ...(isHtml ? { html: text } : {}),
  });
  return 'error' in message ? undefined : message;
}

function textOfTask(task: Task): string {
  return task.kind === 'raw' ? Buffer.from(task.octets).toString('latin1') : task.text;
}

/** The same text put into the field. */
async function readPasted(text: string): Promise<Reading> {
  const input = readInput(text);
  switch (input.kind) {
    case 'raw':
      return readMessage(await messageOfRaw(input.raw, parseMime));
    case 'message':
      return readMessage(input.message);
    case 'domain':
    case 'not-understood':
      return readingOf('', undefined);
  }
}

function readMessage(message: Message): Reading {
  return readingOf('', readNotice(message, ''));
}

const forms: readonly (readonly [name: string, isWellFormed: (recipient: RecipientReading) => boolean])[] = [
  ['address', ({ finalRecipient }) => finalRecipient === null || /^[^\s<>]+@[^\s<>]+$/.test(finalRecipient)],
  ['reply code', ({ replyCode }) => replyCode === null || /^[2-5]\d\d$/.test(replyCode)],
  ['status', ({ status }) => status === null || /^[245]\.\d{1,3}\.\d{1,3}$/.test(status)],
];

function oddities({ recipients }: Reading): readonly string[] {
  return recipients.flatMap((recipient) =>
    forms
      .filter(([, isWellFormed]) => !isWellFormed(recipient))
      .map(([name]) => `${name}: ${JSON.stringify(recipient)}`),
  );
}
