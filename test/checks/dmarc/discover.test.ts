import { describe, expect, test } from 'vitest';
import { discover, walk, walkNames } from '../../../lib/checks/dmarc/discover.ts';
import { zone } from '../../helpers/zone.ts';
import { nameOf } from '../subjects.ts';

describe('the names of the walk (RFC 9989 §4.10)', () => {
  test.each([
    ['example.org', ['example.org', 'org']],
    ['a.b.example.org', ['a.b.example.org', 'b.example.org', 'example.org', 'org']],
    [
      'a.b.c.d.e.f.org',
      ['a.b.c.d.e.f.org', 'b.c.d.e.f.org', 'c.d.e.f.org', 'd.e.f.org', 'e.f.org', 'f.org', 'org'],
    ],
    [
      'a.b.c.d.e.f.g.org',
      [
        'a.b.c.d.e.f.g.org',
        'b.c.d.e.f.g.org',
        'c.d.e.f.g.org',
        'd.e.f.g.org',
        'e.f.g.org',
        'f.g.org',
        'g.org',
        'org',
      ],
    ],
    [
      'z.y.x.a.b.c.d.e.f.org',
      [
        'z.y.x.a.b.c.d.e.f.org',
        'a.b.c.d.e.f.org',
        'b.c.d.e.f.org',
        'c.d.e.f.org',
        'd.e.f.org',
        'e.f.org',
        'f.org',
        'org',
      ],
    ],
  ])('%s', (domain, names) => {
    expect(walkNames(domain)).toEqual(names);
  });
});

const dmarc = (text: string) => ({ TXT: [text] });
const reject = dmarc('v=DMARC1; p=reject');

describe('whose record governs (RFC 9989 §4.10.1, §4.10.2)', () => {
  test.each([
    {
      name: 'its own',
      names: { '_dmarc.a.example.org': reject, '_dmarc.example.org': reject },
      at: 'a.example.org',
    },
    { name: 'the organization’s', names: { '_dmarc.example.org': reject }, at: 'example.org' },
    {
      name: 'the one with the fewest labels, not the nearest',
      names: { '_dmarc.b.example.org': reject, '_dmarc.example.org': reject },
      domain: 'a.b.example.org',
      at: 'example.org',
    },
    {
      name: 'psd=n ends the walk',
      names: { '_dmarc.b.example.org': dmarc('v=DMARC1; p=reject; psd=n'), '_dmarc.example.org': reject },
      domain: 'a.b.example.org',
      at: 'b.example.org',
    },
    {
      name: 'psd=y: the organization is one label below it',
      names: {
        '_dmarc.bank.example': dmarc('v=DMARC1; p=reject; psd=y'),
        '_dmarc.giant.bank.example': reject,
      },
      domain: 'mail.giant.bank.example',
      at: 'giant.bank.example',
    },
    {
      name: 'psd=y holds where the organization has none',
      names: { '_dmarc.bank.example': dmarc('v=DMARC1; p=reject; psd=y') },
      domain: 'mail.giant.bank.example',
      at: 'bank.example',
    },
    {
      name: 'psd=y at a top-level domain',
      names: { '_dmarc.bank': dmarc('v=DMARC1; p=reject; psd=y') },
      domain: 'giant.bank',
      at: 'bank',
    },
    {
      name: 'two records at one name are passed',
      names: {
        '_dmarc.a.example.org': { TXT: ['v=DMARC1; p=none', 'v=DMARC1; p=reject'] },
        '_dmarc.example.org': reject,
      },
      at: 'example.org',
    },
    { name: 'nobody’s', names: { 'example.org': reject }, at: undefined },
    {
      name: 'its own, whatever the others say',
      names: { '_dmarc.a.example.org': reject, '_dmarc.example.org': 'SERVFAIL' },
      at: 'a.example.org',
    },
  ])('$name', async ({ names, domain = 'a.example.org', at }) => {
    const dns = zone(names);
    const found = discover(await walk(nameOf(domain), dns));
    expect(found.kind === 'found' ? found.at.name : found.kind).toBe(at ?? 'none');
    expect(dns.asked).toEqual(walkNames(domain).map((name) => `_dmarc.${name} TXT`));
  });

  test.each(['_dmarc.a.example.org', '_dmarc.example.org', '_dmarc.org'])(
    'while %s does not answer, nobody knows',
    async (name) => {
      for (const others of [{}, { '_dmarc.example.org': reject }]) {
        const found = discover(await walk(nameOf('a.example.org'), zone({ ...others, [name]: 'TIMEOUT' })));
        expect(found).toEqual({ kind: 'failed', reason: 'timeout' });
      }
    },
  );

  test('what lies above psd=n is of no account', async () => {
    const names = { '_dmarc.example.org': dmarc('v=DMARC1; p=reject; psd=n'), '_dmarc.org': 'SERVFAIL' };
    const found = discover(await walk(nameOf('a.example.org'), zone(names)));
    expect(found).toMatchObject({ kind: 'found', at: { name: 'example.org' } });
  });
});
