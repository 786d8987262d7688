import { textOfHtml } from '../../lib/bounce/html-text.ts';
import type { Message } from '../../lib/bounce/message.ts';
import { messageOfRaw } from '../../lib/bounce/raw-message.ts';
import { isSuspected } from '../../lib/bounce/suspect.ts';
import { readNotice } from '../../lib/diagnose.ts';
import type { NoticeInspection } from '../../lib/inspection.ts';
import { readInput } from '../../lib/input.ts';
import { readingOf, type Reading } from '../../lib/json-report.ts';
import { parseMime } from '../../lib/platform/postal-mime.ts';
import { messageOfMail } from '../inspect/mail.ts';
import { odditiesOf } from './oddities.ts';

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
    const notice = readNotice(message, '');
    const text = textOfTask(task);
    const others = [
      await readPasted(text),
      await readPasted(textOfHtml(text)),
      readNotice({ ...message, replyText: message.text.slice(0, 2000) }, ''), // as a page that marks the reply
      readNotice({ ...message, deliveryStatus: message.text, originalHeaders: message.text }, ''),
    ];
    const odd = [notice, ...others].flatMap((one) => (one === undefined ? [] : odditiesOf(one)));
    return { kind: 'read', reading: readingOf('', notice), odd: [...new Set(odd)] };
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
async function readPasted(text: string): Promise<NoticeInspection | undefined> {
  const input = readInput(text);
  switch (input.kind) {
    case 'raw':
      return readNotice(await messageOfRaw(input.raw, parseMime), '');
    case 'message':
      return readNotice(input.message, '');
    case 'domain':
    case 'not-understood':
      return undefined;
  }
}
