import type { Resolve } from '../../lib/dns/resolve.ts';
import { clockRounds } from '../inspect/rounds.ts';

/** What a look-up cost. */
export interface Cost {
  /** Round trips on the critical path. */
  readonly ticks: number;
  readonly questions: number;
  /** Different questions among them. */
  readonly unique: number;
}

/** Counts round trips on the clock of `inspect` (scripts/inspect/rounds.ts), and questions: the numbers are the same on every machine. */
export function virtualClock(resolve: Resolve): { readonly resolve: Resolve; readonly cost: () => Cost } {
  const { counted, rounds } = clockRounds();
  const onClock = counted(resolve);
  const asked: string[] = [];
  return {
    resolve: (name, type, purpose) => {
      asked.push(`${name} ${type}`);
      return onClock(name, type, purpose);
    },
    cost: () => ({ ticks: rounds(), questions: asked.length, unique: new Set(asked).size }),
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
