import type { Dialect } from '../dialect.ts';

/** Trend Micro InterScan and its dialogue `Sent >>>`, `Received <<<`. */
export const trendMicro: Dialect = {
  id: 'trend-micro',
  text: /(?:^|\n) ?(?:Sent|Received) ?(?:>>>|<<<) /,
};
