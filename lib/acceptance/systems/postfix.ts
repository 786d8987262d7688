import type { System } from '../system.ts';
import { numberOfDigits } from '../taken-at.ts';

/** Ten digits and the letters without vowels (src/global/mail_queue.h, src/global/safe_ultostr.c). */
const SAFE = '0123456789BCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz';

/**
 * The seconds of a long queue id: six or more digits of seconds, four of microseconds, `z`, the inode number in 51 digits without `z`.
 * Microseconds that are no part of a second show that it is none.
 */
function secondsOf(id: string): number | undefined {
  const end = id.lastIndexOf('z');
  if (end < 10) return undefined;
  const microseconds = numberOfDigits(id.slice(end - 4, end), SAFE);
  const isPart = microseconds !== undefined && microseconds < 1_000_000;
  return isPart ? numberOfDigits(id.slice(0, end - 4), SAFE) : undefined;
}

export const postfix: System = {
  id: 'postfix',
  name: 'Postfix',
  forms: [
    {
      words: new RegExp(
        String.raw`\bqueued as (?<id>(?<time>[${SAFE}]{10,14}z[${SAFE.slice(0, -1)}]{1,12}))(?![\w-])`,
      ),
      stage: 'first-server',
      secondsOf,
      seen: '250 2.0.0 Ok: queued as 4Jy8b50sf8zFqQj',
      source: 'src/global/mail_queue.h, option enable_long_queue_ids',
    },
    {
      words: /\bqueued as (?<id>[0-9A-F]{6,20})(?![\w-])/,
      stage: 'first-server',
      seen: '250 2.0.0 Ok: queued as DD92B23E057',
      source: 'src/global/mail_queue.h: short ids hold microseconds and the inode, no date',
    },
    {
      words: /^delivered to (?:mailbox|maildir|file)\b/i,
      stage: 'mailbox',
      seen: 'delivered to maildir',
      source: 'local(8) and virtual(8): the reply within status=sent',
    },
  ],
};
