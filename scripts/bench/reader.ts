import { messageOfRaw } from '../../lib/bounce/raw-message.ts';
import { readNotice } from '../../lib/diagnose.ts';
import { readingOf, type Reading } from '../../lib/json-report.ts';
import { parseMime } from '../../lib/platform/postal-mime.ts';
import { messageOfMail, type Mail } from '../inspect/mail.ts';

// What the worker of the extension does with a mail, from its octets or what a page shows to its verdict. Built as the extension is.

/** From the source. */
export async function readSource(octets: Uint8Array): Promise<Reading> {
  return readingOf('', readNotice(await messageOfRaw(octets, parseMime), ''));
}

/** From what a webmail shows. */
export async function readShown(mail: Mail): Promise<Reading> {
  const message = await messageOfMail(mail);
  return readingOf('', 'error' in message ? undefined : readNotice(message, ''));
}
