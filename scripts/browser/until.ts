/** Waits so many milliseconds. */
export function sleep(ms: number): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, ms);
  });
}

/**
 * Asks again and again until the answer is something: neither undefined, false nor empty. Tests wait for a state, never for a time.
 * Rejects after `timeout` ms and says what it waited for and the last answer or error.
 */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  { timeout = 10_000, every = 50 }: { timeout?: number; every?: number } = {},
): Promise<NonNullable<Awaited<T>>> {
  const end = Date.now() + timeout;
  let last: unknown;
  do {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== null && answer !== false && answer !== '') return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    await sleep(every);
  } while (Date.now() < end);
  throw new Error(`waited ${String(timeout)} ms in vain for ${what}; last: ${String(last)}`);
}
