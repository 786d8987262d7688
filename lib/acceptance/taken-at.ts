const EARLIEST = Date.UTC(1995, 0, 1) / 1000; // before that no server speaks of what is pasted today
const LATEST = Date.UTC(9999, 11, 31) / 1000; // what a date in four digits can say
const DAY = 86_400;

/**
 * Seconds since 1970 (UTC) as `2022-02-14T16:20:33Z`; undefined before 1995 and later than a day after `now` (milliseconds): then the
 * number was no time.
 */
export function dateOfSeconds(seconds: number | undefined, now: number): string | undefined {
  const last = Math.min(now / 1000 + DAY, LATEST);
  if (seconds === undefined || !(seconds >= EARLIEST && seconds <= last)) return undefined;
  return new Date(Math.floor(seconds) * 1000).toISOString().replace('.000Z', 'Z');
}

/** The values of digits of some alphabet; undefined where a character is none of them. */
export function valuesOfDigits(digits: string, alphabet: string): readonly number[] | undefined {
  const values = Array.from(digits, (digit) => alphabet.indexOf(digit));
  return values.includes(-1) ? undefined : values;
}

/** The number that digits of some alphabet stand for, the first the highest; undefined where a character is none of them. */
export function numberOfDigits(digits: string, alphabet: string): number | undefined {
  return valuesOfDigits(digits, alphabet)?.reduce((sum, value) => sum * alphabet.length + value, 0);
}
