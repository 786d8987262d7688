import type { Argued } from './suite.ts';

/** Cases of the suites that come out otherwise, each with the clause by which it does. One that no longer differs must go. */
export const argued: readonly Argued[] = [];
