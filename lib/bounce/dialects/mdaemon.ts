import type { Dialect } from '../dialect.ts';

/** MDaemon. */
export const mdaemon: Dialect = {
  id: 'mdaemon',
  text: /-{2,10} ?(?:Session Transcript|Begin of session transcript)\b/i,
  phrases: [
    'the attached message had permanent fatal delivery errors',
    'the attached message had transient non-fatal',
  ],
};
