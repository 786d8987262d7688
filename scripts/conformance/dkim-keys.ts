import { parseDkimKey } from '../../lib/checks/dkim/key.ts';
import type { CaseResult, Suite } from './suite.ts';

/** Key records, and what has to be read of them (RFC 6376 §3.6.1). */
export const dkimKeys: Suite = {
  id: 'stalwart-key-records',
  title: 'DKIM: Stalwart’s key records',
  asks: 'key or revoked; hashes, testing, domain flag',
  run: (read) => {
    const { tests } = read('dkim', 'stalwart-key-records.json') as {
      readonly tests: readonly {
        readonly record: string;
        readonly expect: 'ok' | 'revoked';
        readonly flags?: readonly string[];
      }[];
    };
    return Promise.resolve(
      tests.map(({ record, expect, flags = [] }): CaseResult => {
        // `svc-*` says for which services a key is; one for others than mail is no key for us.
        const told = flags.filter((flag) => !flag.startsWith('svc-')).toSorted();
        return { id: record, wanted: [expect, ...told].join(' '), found: keyLine(record) };
      }),
    );
  },
};

function keyLine(record: string): string {
  const key = parseDkimKey(record);
  if (key.kind !== 'key') return key.kind;
  const flags = [
    ...key.hashes.filter((hash) => /^sha(?:1|256)$/.test(hash)).map((hash) => `hash-${hash}`),
    ...(key.flags.includes('y') ? ['testing'] : []),
    ...(key.flags.includes('s') ? ['match-domain'] : []),
  ];
  return ['ok', ...flags.toSorted()].join(' ');
}
