import type { Message } from '../../lib/bounce/message.ts';
import { readingOf, type Reading } from '../../lib/json-report.ts';
import { clock } from '../../lib/platform/clock.ts';
import { readGiven } from '../../lib/read-given.ts';
import { linesOf } from './lines.ts';
import { LINE_TOO_LONG, MAX_LINE, messageOfMail, parseMail, type Refused } from './mail.ts';

/**
 * JSON Lines in, JSON Lines out, in the same order; each answer is written before the next line is read. Asks no DNS. A line that
 * cannot be read gives `{ id, error }`, and the run goes on.
 */
export async function runBatch(
  input: AsyncIterable<Uint8Array>,
  write: (text: string) => Promise<void>,
): Promise<void> {
  for await (const line of linesOf(input, MAX_LINE)) {
    await write(`${JSON.stringify(await answerTo(line))}\n`);
  }
}

async function answerTo(line: string | undefined): Promise<Reading | Refused> {
  if (line === undefined) return { id: null, error: LINE_TOO_LONG };
  const mail = parseMail(line);
  if ('error' in mail) return mail;
  const message = await messageOfMail(mail);
  return 'error' in message ? message : readingOfMessage(mail.id, message);
}

function readingOfMessage(id: string, message: Message): Reading {
  const read = readGiven(message, id, clock());
  return readingOf(id, read?.kind === 'notice' ? read : undefined);
}
