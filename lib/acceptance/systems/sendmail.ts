import type { System } from '../system.ts';
import { valuesOfDigits } from '../taken-at.ts';

/** Digits of base 60 (sendmail/queue.c, assign_queueid). */
const BASE_60 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwx';

/**
 * Year since 1900 (modulo 60), month from 0, day, hour, minute, second in UTC, a character each. The year is the latest that can be.
 * A month or an hour that does not exist shows that it is no such id.
 */
function secondsOf(id: string, now: number): number | undefined {
  const values = valuesOfDigits(id.slice(0, 6), BASE_60);
  if (values === undefined) return undefined;
  const part = (index: number) => values[index] ?? 0;
  const nextYear = new Date(now).getUTCFullYear() + 1;
  const year = nextYear - ((nextYear - 1900 - part(0)) % 60);
  const at = Date.UTC(year, part(1), part(2), part(3), part(4), part(5));
  const read = new Date(at);
  const isMonth = read.getUTCMonth() === part(1);
  return isMonth && read.getUTCDate() === part(2) && read.getUTCHours() === part(3) ? at / 1000 : undefined;
}

export const sendmail: System = {
  id: 'sendmail',
  name: 'Sendmail',
  forms: [
    {
      words:
        /(?<![\w-])(?<id>(?<time>[\dA-Za-x][0-9AB][1-9A-V][\dA-N][\dA-Za-x]{4}\d{6})(?:-[\dA-Za-x]{8}\d{6})?) Message accepted for delivery\b/i,
      stage: 'first-server',
      secondsOf,
      seen: '250 2.0.0 v8T8xJvo021562 Message accepted for delivery',
      source: 'sendmail/queue.c, assign_queueid (8.12 and later), checked against log lines',
    },
    {
      words: /(?<![\w-])(?<id>[\w-]{6,60}) (?:Message|Mail) accepted for delivery\b/i,
      stage: 'first-server',
      seen: '250 2.0.0 m2AbC8Xy-1 Message accepted for delivery',
      source: 'systems built on it give ids of their own, which tell no time',
    },
  ],
};
