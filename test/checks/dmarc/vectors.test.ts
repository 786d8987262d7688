import { describe, expect, test } from 'vitest';
import { isAligned, walkAll } from '../../../lib/checks/dmarc/align.ts';
import { discover, organizationOf, walk } from '../../../lib/checks/dmarc/discover.ts';
import { dmarcVerdictOf, type DmarcVerdict } from '../../../lib/checks/dmarc/verdict.ts';
import { domainOfAddress, parseDomainName } from '../../../lib/dns/domain-name.ts';
import { describeWithData, sharedJson } from '../../helpers/shared-data.ts';
import { zone } from '../../helpers/zone.ts';
import { nameOf } from '../subjects.ts';

interface Answer {
  readonly name: string;
  readonly type: string;
  readonly answer?: readonly (string | readonly string[])[] | null;
  readonly error?: string;
}
type Domain = string | { readonly domain: string };
interface Call {
  readonly fn: string;
  readonly input: {
    readonly arg0?: string;
    readonly headerFrom?: unknown;
    readonly dkimDomains?: readonly Domain[];
    readonly spfDomains?: readonly Domain[];
  };
  readonly dns: readonly Answer[];
  /** Undefined: it threw, as DNS failed. */
  readonly output?: unknown;
}

/** The recorded answers as a zone: a name that was found empty is there without records. */
function zoneOf(answers: readonly Answer[]): Readonly<Record<string, unknown>> {
  const names = new Map<string, Record<string, unknown>>();
  const failing = new Map<string, string>();
  for (const { name, type, answer, error } of answers) {
    if (error === 'ENOTFOUND') continue;
    if (error !== undefined && error !== 'ENODATA') failing.set(name, 'SERVFAIL');
    else names.set(name, { ...names.get(name), ...(answer?.length ? { [type]: answer } : {}) });
  }
  const zoned: Readonly<Record<string, unknown>> = Object.fromEntries<unknown>([...names, ...failing]);
  return zoned;
}

describeWithData('mailauth’s DMARC vectors', () => {
  // The shape is that of the data's README.
  const { vectors } = sharedJson('dmarc', 'mailauth-dmarc-vectors.json') as {
    readonly vectors: readonly {
      readonly suite: string;
      readonly name: string;
      readonly calls: readonly Call[];
      readonly assertionsPass: boolean;
    }[];
  };
  const kept = vectors.filter(({ assertionsPass }) => assertionsPass);

  test('there are as many as the data say', () => {
    expect(kept).toHaveLength(82);
  });

  describe.each(kept)('$suite: $name', ({ calls }) => {
    test.each(calls)('$fn', async ({ fn, input, dns, output }) => {
      const resolve = zone(zoneOf(dns));
      if (fn === 'getDmarcRecord') {
        const domain = parseDomainName(input.arg0);
        const found = domain && discover(await walk(domain, resolve));
        expect(found?.kind === 'found' ? found.at.text.trim() : (found?.kind ?? 'none')).toBe(
          output === undefined
            ? 'failed'
            : output === false
              ? 'none'
              : (output as { readonly rr: string }).rr,
        );
      } else expect(await said(input, resolve)).toEqual(expected(output));
    });
  });
});

type Said = Readonly<Record<'result' | 'policy' | 'at', string | undefined>>;

async function said(input: Call['input'], resolve: ReturnType<typeof zone>): Promise<Said | false> {
  const addresses = [input.headerFrom].flat().filter((one) => typeof one === 'string');
  const authors = new Set(
    addresses.map((one) => (one.includes('@') ? domainOfAddress(one) : parseDomainName(one))),
  );
  const [from] = authors;
  if (from === undefined || authors.size !== 1) return false;
  const passed = (domains: readonly Domain[] = []) =>
    domains.flatMap((one) => {
      const domain = parseDomainName(typeof one === 'string' ? one : one.domain);
      return domain ? [{ domain, result: 'pass' }] : [];
    });
  const [spf] = passed(input.spfDomains);
  const found = await dmarcVerdictOf({ from, spf, dkim: passed(input.dkimDomains) }, resolve);
  return { result: resultOf(found), policy: policyOf(found), at: 'at' in found ? found.at : undefined };
}

function resultOf(found: DmarcVerdict): string {
  return found.result === 'unknown' ? 'temperror' : found.result;
}

function policyOf(found: DmarcVerdict): string | undefined {
  return 'policy' in found ? found.policy?.applied : undefined;
}

function expected(output: unknown): Said | false {
  if (output === false) return false;
  const { status, policyDomain } = output as {
    readonly status: { readonly result: string; readonly policy?: { readonly dmarc: string } };
    readonly policyDomain?: string;
  };
  const isJudged = status.result === 'pass' || status.result === 'fail';
  return {
    result: status.result,
    policy: status.policy?.dmarc,
    at: isJudged ? policyDomain : undefined,
  };
}

describeWithData('Stalwart’s DMARC vectors', () => {
  const { tests } = sharedJson('dmarc', 'stalwart-dmarc.json') as {
    readonly tests: readonly {
      readonly id: string;
      readonly zone: Readonly<Record<string, string>>;
      readonly from?: string;
      readonly spf?: readonly [string, string];
      readonly dkim?: readonly [string, string];
      readonly expect: Readonly<Partial<Record<'spf' | 'dkim' | 'policy', string>>> & {
        readonly record?: null;
      };
    }[];
  };

  test.each(tests.filter(({ from }) => from !== undefined))(
    '$id',
    async ({ zone: texts, from = '', spf, dkim, expect: told }) => {
      const names = Object.entries(texts).map(([name, text]) => [
        name,
        text.startsWith('A ') ? { A: [text.slice(2)] } : { TXT: [text] },
      ]);
      const mail = {
        from: nameOf(from),
        spf: spf && { result: spf[0], domain: nameOf(spf[1]) },
        dkim: dkim ? [{ result: dkim[0], domain: nameOf(dkim[1]) }] : [],
      };
      const found = await dmarcVerdictOf(
        mail,
        zone(Object.fromEntries(names) as Readonly<Record<string, unknown>>),
      );
      if (told.record === null) expect(found).toEqual({ result: 'none' });
      if (told.policy !== undefined) expect(policyOf(found)).toBe(told.policy);
      const words: Readonly<Record<string, string>> = {
        pass: 'aligned',
        'not-aligned': 'not-aligned',
        none: 'none',
      };
      const { spf: spfSaid, dkim: [dkimSaid] = [] } = 'spf' in found ? found : { spf: undefined };
      if (told.spf !== undefined) expect(spfSaid ?? 'none').toBe(words[told.spf]);
      if (told.dkim !== undefined) expect(dkimSaid ?? 'none').toBe(words[told.dkim]);
    },
  );
});

describe('alignment of two domains', () => {
  const names = {
    '_dmarc.example.org': { TXT: ['v=DMARC1; p=none'] },
    '_dmarc.example.com': { TXT: ['v=DMARC1; p=none'] },
  };
  test.each([
    ['a.example.org', 'a.example.org', 'strict', 'aligned'],
    ['a.example.org', 'example.org', 'strict', 'not-aligned'],
    ['a.example.org', 'example.org', 'relaxed', 'aligned'],
    ['a.example.org', 'b.c.example.org', 'relaxed', 'aligned'],
    ['a.example.org', 'example.com', 'relaxed', 'not-aligned'],
    ['a.example.org', 'another-example.org', 'relaxed', 'not-aligned'],
  ] as const)('%s and %s, %s: %s', async (one, other, mode, says) => {
    const [first, second] = [nameOf(one), nameOf(other)];
    const { organizationalDomainOf, stepsOf } = await walkAll([first, second], zone(names));
    expect(isAligned(first, second, mode, organizationalDomainOf)).toBe(says);
    expect(organizationOf(stepsOf(first) ?? [])).toEqual({ kind: 'known', domain: 'example.org' });
  });
});
