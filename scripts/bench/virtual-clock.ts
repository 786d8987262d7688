import type { Resolve } from '../../lib/dns/resolve.ts';

/** What a look-up cost. */
export interface Cost {
  /** Round trips on the critical path. */
  readonly ticks: number;
  readonly questions: number;
  /** Different questions among them. */
  readonly unique: number;
}

/**
 * Counts round trips: each question costs one tick, a tick passes only when nothing else can run, and answers all questions that wait. So
 * the number is the same on every machine.
 */
export function virtualClock(resolve: Resolve): { readonly resolve: Resolve; readonly cost: () => Cost } {
  const counts = { ticks: 0, questions: 0 };
  const asked = new Set<string>();
  const clock: { next: Promise<void> | undefined } = { next: undefined };
  const tick = async () => {
    for (let turn = 0; turn < 3; turn += 1) await new Promise((done) => setImmediate(done));
    clock.next = undefined;
    counts.ticks += 1;
  };
  return {
    resolve: async (name, type, purpose) => {
      counts.questions += 1;
      asked.add(`${name} ${type}`);
      clock.next ??= tick();
      await clock.next;
      return resolve(name, type, purpose);
    },
    cost: () => ({ ...counts, unique: asked.size }),
  };
}

/** What one run said, and what it cost. */
export interface TimedRun extends Cost {
  readonly verdict: string;
}

/** Runs something that asks DNS on a clock of its own. */
export async function timed(
  resolve: Resolve,
  run: (counting: Resolve) => Promise<string>,
): Promise<TimedRun> {
  const clock = virtualClock(resolve);
  const verdict = await run(clock.resolve);
  return { verdict, ...clock.cost() };
}
