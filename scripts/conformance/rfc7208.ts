import { ourSpf } from './our-spf.ts';
import { suiteResolver, type SuiteZone } from './suite-zone.ts';
import type { CaseResult, ReadData, Suite } from './suite.ts';

interface Scenario {
  readonly description: string;
  readonly zonedata: SuiteZone;
  readonly tests: Readonly<
    Record<
      string,
      {
        readonly helo: string;
        readonly host: string;
        readonly mailfrom: string;
        readonly result: readonly string[];
        readonly explanation?: string;
      }
    >
  >;
}

/** The suite of the authors of RFC 7208: the result, and where a domain gives one the explanation. */
export const rfc7208: Suite = {
  id: 'rfc7208-tests',
  title: 'SPF: the suite of RFC 7208',
  asks: 'result, and explanation where one is given',
  run: async (read) => (await casesOf(read, 'real')).map(({ result }) => result),
};

/** Cases whose answer is another one as soon as no question may tell the local part of the sender: id, then what is said. */
export async function changedWhenWithheld(read: ReadData): Promise<readonly (readonly [string, string])[]> {
  const [real, withheld] = [await casesOf(read, 'real'), await casesOf(read, 'withheld')];
  return withheld.flatMap(({ result: { id }, said }, index) =>
    said === real[index]?.said ? [] : [[id, said]],
  );
}

/** Each case with our whole answer beside it, also where the suite looks at a part of it. */
async function casesOf(
  read: ReadData,
  localPart: 'real' | 'withheld',
): Promise<readonly { readonly result: CaseResult; readonly said: string }[]> {
  const { scenarios } = read('spf', 'rfc7208-tests.json') as { readonly scenarios: readonly Scenario[] };
  const tests = scenarios.flatMap(({ description, zonedata, tests: own }) =>
    Object.entries(own).map(([id, test]) => ({ id: `${description}: ${id}`, zonedata, ...test })),
  );
  return Promise.all(
    tests.map(async ({ id, zonedata, host: ip, mailfrom: sender, helo, result, explanation }) => {
      const ours = await ourSpf({ ip, sender, helo }, suiteResolver(zonedata), localPart);
      // The suite's driver has a text of its own where the domain has none.
      const found = ours.explanation ?? 'DEFAULT';
      const isAllowed = result.includes(ours.result);
      const wanted = isAllowed ? ours.result : result.join(' or ');
      return {
        result: {
          id,
          wanted: explanation === undefined ? wanted : `${wanted}: ${explanation}`,
          found: explanation === undefined ? ours.result : `${ours.result}: ${found}`,
        },
        said: ours.explanation === undefined ? ours.result : `${ours.result}: ${ours.explanation}`,
      };
    }),
  );
}
