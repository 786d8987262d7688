/** Numbers that look like chance and are the same for the same seed. */
export interface Random {
  /** From 0 up to, not including, `end`; whole. */
  readonly below: (end: number) => number;
  /** One of them. */
  readonly pick: <T>(all: readonly [T, ...T[]]) => T;
  /** In another order. */
  readonly shuffled: <T>(all: readonly T[]) => readonly T[];
}

/** The generator mulberry32: small, and good enough to choose among mutations. */
export function randomOf(seed: number): Random {
  const state = { at: seed | 0 };
  const next = () => {
    state.at = (state.at + 0x6d2b79f5) | 0;
    const first = Math.imul(state.at ^ (state.at >>> 15), 1 | state.at);
    const second = (first + Math.imul(first ^ (first >>> 7), 61 | first)) ^ first;
    return ((second ^ (second >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    below,
    pick: (all) => all[below(all.length)] ?? all[0],
    shuffled: (all) =>
      all
        .map((one) => ({ one, rank: next() }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ one }) => one),
  };
}
