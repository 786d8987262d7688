import type { Dialect } from '../dialect.ts';

/** CommuniGate Pro. */
export const communigate: Dialect = {
  id: 'communigate',
  text: /(?:^|\n)Failed to deliver to '[^\n']{3,320}'/,
};
