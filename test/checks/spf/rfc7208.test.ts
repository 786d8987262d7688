import { expect, test } from 'vitest';
import { checkMail } from '../../../lib/checks/spf/check-host.ts';
import { describeWithData, sharedJson } from '../../helpers/shared-data.ts';
import { zoneOf, type SuiteZone } from '../../helpers/suite-zone.ts';
import { zone } from '../../helpers/zone.ts';

interface SuiteTest {
  readonly host: string;
  readonly mailfrom: string;
  readonly helo: string;
  readonly result: readonly string[];
  readonly explanation?: string;
}

describeWithData('the RFC 7208 suite', () => {
  // The shapes are those of the data's README.
  const { scenarios } = sharedJson('spf', 'rfc7208-tests.json') as {
    readonly scenarios: readonly {
      readonly description: string;
      readonly zonedata: SuiteZone;
      readonly tests: Readonly<Record<string, SuiteTest>>;
    }[];
  };
  const cases = scenarios.flatMap(({ description, zonedata, tests }) =>
    Object.entries(tests).map(([id, one]) => ({ ...one, id, description, zonedata })),
  );
  const ask = (
    { host, mailfrom, helo, zonedata }: (typeof cases)[number],
    localPart: 'real' | 'withheld',
  ) => {
    const dns = zone(zoneOf(zonedata));
    return checkMail({ ip: host, mailFrom: mailfrom, helo }, dns, { localPart });
  };

  test('has 203 tests', () => {
    expect(cases).toHaveLength(203);
  });

  test.each(cases)('$description: $id', async (one) => {
    const { result, explanation } = await ask(one, 'real');
    expect(one.result).toContain(result);
    if (one.explanation === undefined) return;
    expect(explanation).toBe(one.explanation === 'DEFAULT' ? undefined : one.explanation);
  });

  test('what changes where the local part is withheld', async () => {
    const told = await Promise.all(
      cases.map(async (one) => {
        const real = await ask(one, 'real');
        const withheld = await ask(one, 'withheld');
        return real.result === withheld.result && real.explanation === withheld.explanation
          ? []
          : [`${one.id}: ${real.result} becomes ${withheld.result}`];
      }),
    );
    expect(told.flat()).toEqual([
      'macro-reverse-split-on-dash: pass becomes macro-withheld',
      'macro-multiple-delimiters: pass becomes macro-withheld',
    ]);
  });
});
