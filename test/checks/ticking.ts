import type { Resolve } from '../../lib/dns/resolve.ts';

/**
 * Counts round trips by a virtual clock: a tick passes only when nothing else can run, and answers all questions that wait. So ticks are
 * the round trips on the critical path, whatever the machine does meanwhile.
 */
export function ticking(resolve: Resolve): {
  readonly resolve: Resolve;
  readonly ticks: () => number;
  readonly questions: () => number;
} {
  const counts = { ticks: 0, questions: 0 };
  const clock: { next: Promise<void> | undefined } = { next: undefined };
  const tick = async () => {
    for (let turn = 0; turn < 3; turn += 1) await new Promise((done) => setImmediate(done));
    clock.next = undefined;
    counts.ticks += 1;
  };
  return {
    resolve: async (name, type, purpose) => {
      counts.questions += 1;
      clock.next ??= tick();
      await clock.next;
      return resolve(name, type, purpose);
    },
    ticks: () => counts.ticks,
    questions: () => counts.questions,
  };
}
