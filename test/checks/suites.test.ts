import { expect, test } from 'vitest';
import { parseDkimKey } from '../../lib/checks/dkim/key.ts';
import { checkDmarc } from '../../lib/checks/dmarc/check.ts';
import { checkSpf } from '../../lib/checks/spf/check.ts';
import { isSpf, parseSpf } from '../../lib/checks/spf/record.ts';
import { costOf, readSpfTree } from '../../lib/checks/spf/tree.ts';
import { parseDomainName } from '../../lib/dns/domain-name.ts';
import { describeWithData, sharedJson } from '../helpers/shared-data.ts';
import { zoneOf, type SuiteZone } from '../helpers/suite-zone.ts';
import { zone } from '../helpers/zone.ts';
import { factsOf, idsOf, nameOf, subjectOf } from './subjects.ts';
import { virtualClock } from '../../scripts/bench/virtual-clock.ts';

describeWithData('the RFC 7208 suite, as far as records and trees go', () => {
  // The shapes are those of the data's README.
  const { scenarios } = sharedJson('spf', 'rfc7208-tests.json') as {
    readonly scenarios: readonly {
      readonly description: string;
      readonly zonedata: SuiteZone;
      readonly tests: Readonly<
        Record<
          string,
          { readonly mailfrom: string; readonly helo: string; readonly result: readonly string[] }
        >
      >;
    }[];
  };
  const cases = scenarios.flatMap(({ description, zonedata, tests }) =>
    Object.entries(tests).map(([id, { mailfrom, helo, result }]) => ({
      id: `${description}: ${id}`,
      domain: mailfrom.slice(mailfrom.lastIndexOf('@') + 1) || helo,
      result,
      zonedata,
    })),
  );

  test.each(cases.filter(({ result }) => String(result) === 'permerror'))(
    '$id: told',
    async ({ domain, zonedata }) => {
      const finding = await checkSpf(subjectOf(domain), zone(zoneOf(zonedata)));
      expect(idsOf(finding)).toMatch(/SPF-00[235789]/);
    },
  );

  test.each(
    cases.filter(
      ({ result, domain }) => !/permerror|temperror|none/.test(String(result)) && parseDomainName(domain),
    ),
  )('$id: no fault of grammar', async ({ domain, zonedata }) => {
    expect(idsOf(await checkSpf(subjectOf(domain), zone(zoneOf(zonedata))))).not.toMatch(/SPF-00[127]/);
  });

  test.each(cases.filter(({ result, domain }) => String(result) === 'none' && parseDomainName(domain)))(
    '$id: no record',
    async ({ domain, zonedata }) => {
      expect(idsOf(await checkSpf(subjectOf(domain), zone(zoneOf(zonedata))))).toMatch(/SPF-001|SPF-016/);
    },
  );

  test.each(cases.filter(({ result }) => String(result) === 'temperror'))(
    '$id: unknown',
    async ({ domain, zonedata }) => {
      expect(idsOf(await checkSpf(subjectOf(domain), zone(zoneOf(zonedata))))).toMatch(/unknown|SPF-024/);
    },
  );

  test('every record of the suite is read or refused with a part of itself', () => {
    const texts = scenarios
      .flatMap(({ zonedata }) => Object.values(zonedata).flat())
      .flatMap((entry) =>
        typeof entry === 'string'
          ? []
          : Object.values(entry)
              .flat()
              .filter((text) => typeof text === 'string'),
      );
    const records = texts.filter(isSpf);
    expect(records.length).toBeGreaterThan(150);
    for (const text of records) {
      const record = parseSpf(text);
      if (record.kind === 'broken') expect(text).toContain(record.token);
    }
  });
});

describeWithData('the zones of the round-trip measure', () => {
  const { spf } = sharedJson('perf', 'zones.json') as {
    readonly spf: { readonly zones: Readonly<Record<string, SuiteZone>> };
  };

  test.each([
    { name: 'one-include (M365)', lookups: 1, ticks: 2, questions: 2 },
    { name: 'google 1+3', lookups: 4, ticks: 3, questions: 5 },
    {
      name: 'typical SMB: mx + google + mailchimp + sendgrid(2-deep) + zendesk',
      lookups: 9,
      ticks: 3,
      questions: 13,
    },
    { name: 'linear chain depth 10', lookups: 10, ticks: 11, questions: 11 },
    { name: 'flat 10 includes', lookups: 10, ticks: 2, questions: 11 },
    { name: 'over limit: 14 flat includes', lookups: 14, ticks: 2, questions: 15 },
    { name: 'mx with 10 hosts', lookups: 1, ticks: 3, questions: 12 },
    { name: 'redirect + includes', lookups: 7, ticks: 4, questions: 8 },
  ])('$name', async ({ name, lookups, ticks, questions }) => {
    const dns = virtualClock(zone(zoneOf(spf.zones[name] ?? {})));
    const tree = await readSpfTree(nameOf('example.com'), dns.resolve);
    expect(costOf(tree)).toEqual({ lookups, isAtLeast: false });
    expect({ ticks: dns.cost().ticks, questions: dns.cost().questions }).toEqual({ ticks, questions });
  });

  test.each(['example.com', 'mail.example.com', 'a.b.c.d.example.com', 'a.b.c.d.e.f.g.h.i.j.example.com'])(
    'DMARC of %s takes one round trip',
    async (domain) => {
      const dns = virtualClock(
        zone({ '_dmarc.example.com': { TXT: ['v=DMARC1; p=reject; rua=mailto:a@example.com'] } }),
      );
      expect(idsOf(await checkDmarc(subjectOf(domain), dns.resolve))).toBe('fine');
      expect(dns.cost().ticks).toBe(1);
      expect(dns.cost().questions).toBeLessThanOrEqual(8);
    },
  );
});

describeWithData('DKIM keys of others', () => {
  const { tests } = sharedJson('dkim', 'stalwart-key-records.json') as {
    readonly tests: readonly {
      readonly record: string;
      readonly expect: 'ok' | 'revoked';
      readonly flags?: readonly string[];
    }[];
  };
  test.each(tests)('$expect: $record', ({ record, expect: expected, flags = [] }) => {
    const key = parseDkimKey(record);
    expect(key.kind).toBe(expected === 'ok' ? 'key' : 'revoked');
    if (key.kind !== 'key') return;
    expect(key.hashes.filter((hash) => hash !== 'other')).toEqual(namesIn(flags, 'hash-'));
    expect(key.flags.includes('y')).toBe(flags.includes('testing'));
    expect(key.flags.includes('s')).toBe(flags.includes('match-domain'));
  });
});

function namesIn(flags: readonly string[], prefix: string): readonly string[] {
  return flags.filter((flag) => flag.startsWith(prefix)).map((flag) => flag.slice(prefix.length));
}

describeWithData('DMARC records of others', () => {
  const { records } = sharedJson('dmarc', 'mail-dmarc-realworld-bad.json') as {
    readonly records: readonly { readonly domain: string; readonly record: string }[];
  };
  test.each(records)('$record has a fault that is told', async ({ record }) => {
    const finding = await checkDmarc(
      subjectOf('example.org'),
      zone({ '_dmarc.example.org': { TXT: [record] } }),
    );
    expect(idsOf(finding)).toMatch(/DMARC-003/);
  });

  const stalwart = sharedJson('dmarc', 'stalwart-dmarc.json') as {
    readonly tests: readonly {
      readonly id: string;
      readonly zone: Readonly<Record<string, string>>;
      readonly from?: string;
      readonly expect: { readonly policy?: string; readonly record?: null };
    }[];
  };
  test.each(
    stalwart.tests.filter(({ from, expect: { policy, record } }) => from && (policy ?? record === null)),
  )('stalwart: $id', async ({ zone: texts, from = '', expect: expected }) => {
    const names = Object.entries(texts).map(([name, text]) => [
      name,
      text.startsWith('A ') ? { A: [text.slice(2)] } : { TXT: [text] },
    ]);
    const finding = await checkDmarc(
      subjectOf(from),
      zone(Object.fromEntries(names) as Readonly<Record<string, unknown>>),
    );
    if (expected.policy === undefined) expect(idsOf(finding)).toBe('DMARC-001');
    else expect(factsOf(finding)[0]).toMatch(new RegExp(`^dmarc_policy ${expected.policy} `));
  });
});
