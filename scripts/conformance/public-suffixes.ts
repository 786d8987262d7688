import { parseDomainName } from '../../lib/dns/domain-name.ts';
import { registrableBy } from '../../lib/dns/public-suffix.ts';
import { rulesText } from '../public-suffix-plugin.ts';
import type { CaseResult, Suite } from './suite.ts';

/** The public suffix list's own cases: which domain somebody registered. What can be no name has none, and none is asked about it. */
export const publicSuffixes: Suite = {
  id: 'psl-tests',
  title: 'Public suffix list: its own cases',
  asks: 'the registrable domain, or none',
  run: async (read) => {
    // As lib/platform/public-suffix.ts has it in what is built.
    const registrableDomain = registrableBy(await rulesText());
    const { tests } = read('psl', 'psl-tests.json') as {
      readonly tests: readonly { readonly input: string | null; readonly registrable: string | null }[];
    };
    return tests.map(({ input, registrable }): CaseResult => {
      const name = parseDomainName(input ?? undefined);
      const found = name === undefined ? undefined : registrableDomain(name);
      // The list's cases keep letters of other scripts; ours are A-labels (RFC 5891).
      return {
        id: String(input),
        wanted: parseDomainName(registrable ?? undefined) ?? 'none',
        found: found ?? 'none',
      };
    });
  },
};
