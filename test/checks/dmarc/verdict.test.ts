import { describe, expect, test } from 'vitest';
import { dmarcVerdictOf, type ProvenMail } from '../../../lib/checks/dmarc/verdict.ts';
import type { Resolve } from '../../../lib/dns/resolve.ts';
import { zone } from '../../helpers/zone.ts';
import { nameOf } from '../subjects.ts';
import { virtualClock } from '../../../scripts/bench/virtual-clock.ts';

const dmarc = (...texts: readonly string[]) => ({ TXT: texts });
const reject = dmarc('v=DMARC1; p=reject');

interface Written {
  readonly from?: string;
  readonly spf?: string;
  readonly dkim?: readonly string[];
}

/** `pass example.org`: what was proven, or not, and for whom. */
function mailOf({ from = 'example.org', spf, dkim = [] }: Written): ProvenMail {
  const read = (text: string) => {
    const [result = '', domain = ''] = text.split(' ');
    return { result, domain: nameOf(domain) };
  };
  return { from: nameOf(from), spf: spf === undefined ? undefined : read(spf), dkim: dkim.map(read) };
}

/** The verdict in one line: `fail · spf not-aligned · dkim aligned,- · reject as p at example.org`. */
async function verdict(mail: Written, resolve: Resolve): Promise<string> {
  const found = await dmarcVerdictOf(mailOf(mail), resolve);
  if (found.result === 'none') return 'none';
  if (found.result === 'unknown') return `unknown ${found.reason}`;
  const word = (one: typeof found.spf) => (typeof one === 'object' ? one.failed : (one ?? '-'));
  const policy = found.policy && `${found.policy.applied} as ${found.policy.tag}`;
  return `${found.result}: spf ${word(found.spf)}, dkim ${found.dkim.map(word).join('+') || '-'}; ${policy ?? 'nobody knows what'} at ${found.at}`;
}

describe('the verdict on a mail (RFC 9989 §5.3)', () => {
  const cases: readonly {
    readonly name: string;
    readonly mail: Written;
    readonly names: Readonly<Record<string, unknown>>;
    readonly says: string;
  }[] = [
    { name: 'no record', mail: { spf: 'pass example.org' }, names: {}, says: 'none' },
    {
      name: 'a record that means nothing: no policy, no report address',
      mail: { spf: 'pass example.org' },
      names: { '_dmarc.example.org': dmarc('v=DMARC1; p=monitor') },
      says: 'none',
    },
    {
      name: 'no valid policy but a report address: none',
      mail: {},
      names: { '_dmarc.example.org': dmarc('v=DMARC1; p=monitor; rua=mailto:a@example.org') },
      says: 'fail: spf -, dkim -; none as rua at example.org',
    },
    {
      name: 'a faulty sp= voids p= too (§4.10.1)',
      mail: {},
      names: { '_dmarc.example.org': dmarc('v=DMARC1; p=reject; sp=non; rua=mailto:a@example.org') },
      says: 'fail: spf -, dkim -; none as rua at example.org',
    },
    {
      name: 'nothing proven',
      mail: { spf: 'fail example.org', dkim: ['fail example.org'] },
      names: { '_dmarc.example.org': reject },
      says: 'fail: spf -, dkim -; reject as p at example.org',
    },
    {
      name: 'the very same domain',
      mail: { spf: 'pass example.org', dkim: ['pass example.net', 'pass example.org'] },
      names: { '_dmarc.example.org': dmarc('v=DMARC1; p=reject; adkim=s; aspf=s') },
      says: 'pass: spf aligned, dkim not-aligned+aligned; reject as p at example.org',
    },
    {
      name: 'a name below, relaxed',
      mail: { spf: 'pass bounce.example.org' },
      names: { '_dmarc.example.org': reject },
      says: 'pass: spf aligned, dkim -; reject as p at example.org',
    },
    {
      name: 'a name below, strict',
      mail: { spf: 'pass bounce.example.org', dkim: ['pass mail.example.org'] },
      names: { '_dmarc.example.org': dmarc('v=DMARC1; p=quarantine; aspf=s') },
      says: 'pass: spf not-aligned, dkim aligned; quarantine as p at example.org',
    },
    {
      name: 'the name above, when the author is below',
      mail: { from: 'news.example.org', dkim: ['pass example.org'] },
      names: { '_dmarc.example.org': dmarc('v=DMARC1; p=reject; sp=quarantine') },
      says: 'pass: spf -, dkim aligned; quarantine as sp at example.org',
    },
    {
      name: 'siblings, relaxed',
      mail: { from: 'news.example.org', dkim: ['pass foo.example.org'] },
      names: { '_dmarc.example.org': reject },
      says: 'pass: spf -, dkim aligned; reject as p at example.org',
    },
    {
      name: 'siblings of which one is an organization of its own (psd=n)',
      mail: { from: 'news.example.org', dkim: ['pass foo.example.org'] },
      names: { '_dmarc.example.org': reject, '_dmarc.foo.example.org': dmarc('v=DMARC1; p=none; psd=n') },
      says: 'fail: spf -, dkim not-aligned; reject as p at example.org',
    },
    {
      name: 'customers of one public suffix (psd=y)',
      mail: {
        from: 'giant.bank.example',
        spf: 'pass mail.giant.bank.example',
        dkim: ['pass mail.mega.bank.example'],
      },
      names: {
        '_dmarc.bank.example': dmarc('v=DMARC1; p=reject; psd=y; rua=mailto:a@bank.example'),
        '_dmarc.giant.bank.example': reject,
      },
      says: 'pass: spf aligned, dkim not-aligned; reject as p at giant.bank.example',
    },
    {
      name: 'a policy of the public suffix for a customer without a record',
      mail: { from: 'mega.bank.example', spf: 'pass giant.bank.example' },
      names: {
        '_dmarc.bank.example': dmarc('v=DMARC1; p=reject; sp=none; np=quarantine; psd=y'),
        '_dmarc.giant.bank.example': reject,
        'mega.bank.example': { A: ['192.0.2.1'] },
      },
      says: 'fail: spf not-aligned, dkim -; none as sp at bank.example',
    },
    {
      name: 'a name that does not exist',
      mail: { from: 'ghost.example.org' },
      names: { '_dmarc.example.org': dmarc('v=DMARC1; p=none; np=reject') },
      says: 'fail: spf -, dkim -; reject as np at example.org',
    },
    {
      name: 'a name whose pointer leads nowhere exists',
      mail: { from: 'ghost.example.org' },
      names: {
        '_dmarc.example.org': dmarc('v=DMARC1; p=none; np=reject'),
        'ghost.example.org': { CNAME: ['gone.example.net'] },
      },
      says: 'fail: spf -, dkim -; none as p at example.org',
    },
    {
      name: 'on trial',
      mail: {},
      names: { '_dmarc.example.org': dmarc('v=DMARC1; p=reject; t=y') },
      says: 'fail: spf -, dkim -; quarantine as p at example.org',
    },
    {
      name: 'another top-level domain shares nothing',
      mail: { spf: 'pass example.com' },
      names: { '_dmarc.example.org': reject },
      says: 'fail: spf not-aligned, dkim -; reject as p at example.org',
    },
    {
      name: 'another domain of the same top-level domain',
      mail: { spf: 'pass bulk.example.org', from: 'example2.org' },
      names: { '_dmarc.example2.org': reject },
      says: 'fail: spf not-aligned, dkim -; reject as p at example2.org',
    },
    {
      name: 'a domain without any record is an organization of its own',
      mail: { from: 'news.example.org', spf: 'pass example.org' },
      names: { '_dmarc.news.example.org': reject },
      says: 'fail: spf not-aligned, dkim -; reject as p at news.example.org',
    },
  ];
  test.each(cases)('$name', async ({ mail, names, says }) => {
    expect(await verdict(mail, zone(names))).toBe(says);
  });
});

describe('what DNS does not answer decides nothing (§5.3.6)', () => {
  const names = {
    '_dmarc.example.org': dmarc('v=DMARC1; p=reject; np=none'),
    'a.example.org': { A: ['192.0.2.1'] },
  };
  const mail = { from: 'a.example.org', spf: 'pass b.example.org' };

  test('the walk of the author', async () => {
    expect(await verdict(mail, zone({ ...names, '_dmarc.org': 'SERVFAIL' }))).toBe('unknown servfail');
  });

  test('the walk of what was proven', async () => {
    expect(await verdict(mail, zone({ ...names, '_dmarc.b.example.org': 'TIMEOUT' }))).toBe(
      'unknown timeout',
    );
  });

  test('whether the author exists', async () => {
    const open = { ...names, 'a.example.org': 'TIMEOUT' };
    expect(await verdict({ ...mail, spf: 'pass example.net' }, zone(open))).toBe('unknown timeout');
    expect(await verdict(mail, zone(open))).toBe(
      'pass: spf aligned, dkim -; nobody knows what at example.org',
    );
  });

  test('a record of its own, whose walk upwards failed: only what could still meet is open', async () => {
    const own = { '_dmarc.a.example.org': reject, '_dmarc.org': 'SERVFAIL' };
    expect(await verdict({ from: 'a.example.org', spf: 'pass a.example.org' }, zone(own))).toMatch(/^pass/);
    expect(await verdict({ from: 'a.example.org', spf: 'pass b.example.org' }, zone(own))).toBe(
      'unknown servfail',
    );
    expect(await verdict({ from: 'a.example.org', spf: 'pass example.com' }, zone(own))).toMatch(/^fail/);
    const other = { '_dmarc.example.net': reject, '_dmarc.a.example.net': 'SERVFAIL' };
    expect(await verdict({ from: 'example.net', spf: 'pass a.example.net' }, zone(other))).toBe(
      'unknown servfail',
    );
    expect(
      await verdict(
        { from: 'sub.example.net', spf: 'pass a.other.net' },
        zone({
          ...other,
          '_dmarc.a.other.net': 'SERVFAIL',
        }),
      ),
    ).toMatch(/^fail/);
  });

  test('more signatures than anybody walks for', async () => {
    const dkim = Array.from({ length: 12 }, (_, index) => `pass x${String(index)}.example.org`);
    const dns = zone({ '_dmarc.example.org': reject });
    expect(await verdict({ dkim: dkim.map((one) => one.replace('org', 'org.example.org')) }, dns)).toMatch(
      /^pass/,
    );
    const none = { '_dmarc.example.org': dmarc('v=DMARC1; p=reject; psd=n') };
    const others = dkim.map((one) => one.replace('example.org', 'other.org'));
    expect(await verdict({ dkim: others }, zone(none))).toMatch(/^fail/);
    expect(await verdict({ dkim: [...others, 'pass late.example.org'] }, zone(none))).toBe('unknown capped');
  });
});

test('all walks take one round', async () => {
  const dns = virtualClock(zone({ '_dmarc.example.org': reject }));
  await verdict(
    { from: 'a.b.example.org', spf: 'pass c.example.org', dkim: ['pass example.org', 'fail x.example.net'] },
    dns.resolve,
  );
  expect(dns.cost().ticks).toBe(1);
});
