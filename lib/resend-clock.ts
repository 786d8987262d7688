import { later, readMailDate } from './bounce/mail-date.ts';
import type { RetryUntil } from './bounce/retry-until.ts';
import type { Diagnosis } from './inspection.ts';
import type { CauseId } from './knowledge/causes.ts';
import type { LimitId } from './knowledge/provider.ts';

/**
 * When to send again, by the clock; moments in milliseconds since 1970. `tried-until`: it goes on by itself · `was-tried-until`: that time is
 * over, and no word came · `not-before`: wait · `may-be-sent`: the wait is over. `unknown`: the notice tells no time.
 */
export type ResendClock =
  | { readonly kind: 'tried-until' | 'was-tried-until'; readonly at: number }
  | { readonly kind: 'not-before' | 'may-be-sent'; readonly at: number }
  | { readonly kind: 'unknown' };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long to wait before a new try, in milliseconds: a greylist wants a second try some minutes later (RFC 6647 §2), a limit runs out in hours. */
const WAITS: Readonly<Partial<Record<CauseId, number>>> = {
  greylist_temporary: 15 * MINUTE,
  rate_limited: 4 * HOUR,
};

/** Where the rule behind the reply says for how long its limit counts. */
const LIMITS: Readonly<Partial<Record<LimitId, number>>> = {
  'hourly-sending': HOUR,
  'daily-sending': 24 * HOUR,
};

/** `arrival`: when the notice's writer took the mail, as written (RFC 3464 §2.2.5). `now`: milliseconds since 1970. */
export function resendClockOf(diagnosis: Diagnosis, arrival: string | undefined, now: number): ResendClock {
  const { action, lastAttemptDate } = diagnosis;
  if (action === 'delayed') return triedUntil(diagnosis.retryUntil, arrival, now);
  const wait = action === 'failed' ? waitOf(diagnosis) : undefined;
  const from = momentOf(readMailDate(lastAttemptDate) ?? readMailDate(arrival));
  if (wait === undefined || from === undefined) return { kind: 'unknown' };
  const at = from + wait;
  return { kind: now < at ? 'not-before' : 'may-be-sent', at };
}

function triedUntil(until: RetryUntil | undefined, arrival: string | undefined, now: number): ResendClock {
  const at = momentOf(endOf(until, arrival));
  if (at === undefined) return { kind: 'unknown' };
  return { kind: now < at ? 'tried-until' : 'was-tried-until', at };
}

function endOf(until: RetryUntil | undefined, arrival: string | undefined): string | undefined {
  switch (until?.kind) {
    case 'date':
      return until.date;
    case 'from-arrival':
      return later(readMailDate(arrival), until.seconds);
    case 'from-notice':
    case undefined:
      return undefined;
  }
}

function waitOf({ resend, verdict: { cause, adds } }: Diagnosis): number | undefined {
  if (resend !== 'wait') return undefined;
  const limit = adds?.kind === 'limit' ? LIMITS[adds.id] : undefined;
  return limit ?? WAITS[cause];
}

function momentOf(date: string | undefined): number | undefined {
  const at = date === undefined ? Number.NaN : Date.parse(date);
  return Number.isNaN(at) ? undefined : at;
}
