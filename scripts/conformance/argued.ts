import type { Argued } from './suite.ts';

/** Cases of the suites that come out otherwise, each with the clause by which it does. One that no longer differs must go. */
export const argued: readonly Argued[] = [
  ...[
    'v=DMARC1; p=none; rf=bob;',
    'v=DMARC1; p=none; ri=bob;',
    'v=DMARC1; p=none; pct=500;',
    `v=DMARC1; p=none; rf=${'0'.repeat(33)}`,
  ].map((id) => ({
    suite: 'opendmarc-parse',
    id,
    found: 'nothing',
    clause: 'RFC 9989 §9.3',
    why: 'The tag is historic: whatever it says is ignored.',
  })),
];
