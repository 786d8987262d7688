import type { Reading } from '../../lib/json-report.ts';

/** Rounds over the same mails, and what the fastest one needed: nearest to what the work itself needs. */
export interface Pace {
  readonly mails: number;
  /** Reads every mail once. */
  readonly round: () => Promise<void>;
  /** Seconds of the fastest round so far. */
  readonly fastest: () => number;
  readonly bounces: () => number;
  /** The mail that took longest, each in its own fastest round; undefined where single mails are not timed. */
  readonly slowest: () => { readonly id: string; readonly milliseconds: number } | undefined;
}

interface Named<Mail> {
  readonly id: string;
  readonly mail: Mail;
}

export function paced<Mail>(all: readonly Named<Mail>[], read: (mail: Mail) => Promise<Reading>): Pace {
  const each = new Map<string, number>();
  const rounds: { readonly seconds: number; readonly bounces: number }[] = [];
  return {
    mails: all.length,
    round: async () => {
      let bounces = 0;
      const start = performance.now();
      for (const { id, mail } of all) {
        const before = performance.now();
        const { isBounce } = await read(mail);
        each.set(id, Math.min(each.get(id) ?? Infinity, performance.now() - before));
        if (isBounce) bounces++;
      }
      rounds.push({ seconds: (performance.now() - start) / 1000, bounces });
    },
    fastest: () => Math.min(...rounds.map(({ seconds }) => seconds)),
    bounces: () => rounds.at(-1)?.bounces ?? 0,
    slowest: () => {
      const [first] = [...each].sort(([, one], [, other]) => other - one);
      return first && { id: first[0], milliseconds: first[1] };
    },
  };
}
