import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Message } from '../../lib/bounce/message.ts';
import { readNotice, type Known } from '../../lib/diagnose.ts';
import { readingOf, type Reading } from '../../lib/json-report.ts';
import { messageOfMail, messageOfOctets, type Mail, type Refused } from '../inspect/mail.ts';
import type { Truth } from './truth.ts';

/** Read as a webmail shows it, or from its source. */
export type Form = 'rendered' | 'raw';

/** A mail of the collection that was let in at the door. */
export interface OpenedMail {
  readonly truth: Truth;
  readonly message: Message;
}

/** Opens every mail of a collection through the doors of the command line; what they refuse is left out and has no answer. */
export async function openMails(
  folder: string,
  truths: readonly Truth[],
  form: Form,
): Promise<readonly OpenedMail[]> {
  const opened = await Promise.all(
    truths.map(async (truth) => ({ truth, message: await openMail(folder, truth, form) })),
  );
  return opened.flatMap(({ truth, message }) => ('error' in message ? [] : [{ truth, message }]));
}

function openMail(folder: string, truth: Truth, form: Form): Promise<Message | Refused> {
  switch (form) {
    case 'raw':
      return messageOfOctets(truth.id, readFileSync(join(folder, truth.file)));
    case 'rendered':
      return messageOfMail(shownMail(truth));
  }
}

/** What a webmail shows of it: the HTML where there is any. */
export function shownMail({ id, from_, subject, rendered_text, rendered_html }: Truth): Mail {
  const html = rendered_html === '' ? null : rendered_html;
  return { id, from: from_ ?? '', to: '', subject: subject ?? '', text: rendered_text, html };
}

/** What the program says of each mail: the answer of `npm run inspect -- --batch`. */
export function readMails(mails: readonly OpenedMail[], known: Known = {}): ReadonlyMap<string, Reading> {
  return new Map(
    mails.map(({ truth: { id }, message }) => [id, readingOf(id, readNotice(message, id, known))]),
  );
}
