import type { Stage } from './acceptance.ts';

/** A mail system, as it takes mails over. */
export interface System {
  readonly id: string;
  /** For the eye. */
  readonly name: string;
  /** The first that fits counts. */
  readonly forms: readonly Form[];
}

/** One form of its reply. */
export interface Form {
  /**
   * Matched against the words behind code and status (`SmtpReply.text`). Groups: `id`, `messageId`, `host`, `bytes`, and `time`, which
   * `secondsOf` reads.
   */
  readonly words: RegExp;
  readonly stage: Exclude<Stage, 'said'>;
  /** Seconds since 1970 (UTC) in the group `time`; only where the encoding is documented. `now` is in milliseconds. */
  readonly secondsOf?: (time: string, now: number) => number | undefined;
  /** A reply of this form, with the numbers of the real one, and on what its meaning rests. */
  readonly seen: string;
  readonly source: string;
}
