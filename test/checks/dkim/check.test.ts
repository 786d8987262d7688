import { describe, expect, test } from 'vitest';
import type { Subject } from '../../../lib/checks/check.ts';
import { checkDkim } from '../../../lib/checks/dkim/check.ts';
import { keySize } from '../../../lib/platform/key-size.ts';
import { corrected } from '../../../lib/repair/corrected.ts';
import { zone } from '../../helpers/zone.ts';
import { ed25519Key, rsaKey, rsaKey1024, rsaKey512, rsaKey768 } from '../keys.ts';
import { factsOf, idsOf, nameOf, nobody, problemsOf, subjectOf } from '../subjects.ts';
import { formsOf } from './forms.ts';

const good = { TXT: [`v=DKIM1; k=rsa; p=${rsaKey}`] };
const signedBy = (...signatures: readonly (readonly [string, string])[]): Subject => ({
  ...subjectOf('example.org'),
  recipientDomain: nameOf('example.com'),
  dkimSignatures: signatures.map(([selector, domain]) => ({ selector, domain: nameOf(domain) })),
});
const key = 's1._domainkey.example.org';
const doubled = 's1._domainkey.example.org.example.org';
const unused = 'no-such-selector-here._domainkey.example.org';
const forms = formsOf();

describe('a signature that the returned mail names', () => {
  test.each([
    { name: 'its key is there', names: { [key]: good }, found: 'fine' },
    { name: 'no such name', names: {}, found: 'DKIM-002' },
    { name: 'the name without a text', names: { [key]: { A: ['192.0.2.1'] } }, found: 'DKIM-002' },
    {
      name: 'a pointer that leads nowhere',
      names: { [key]: { CNAME: ['gone.example.net'] } },
      found: 'DKIM-003',
    },
    {
      name: 'a pointer to a name without a text',
      names: { [key]: { CNAME: ['a.example.net'] }, 'a.example.net': { A: ['192.0.2.1'] } },
      found: 'DKIM-003',
    },
    {
      name: 'a pointer to a key',
      names: { [key]: { CNAME: ['k.example.net'] }, 'k.example.net': good },
      found: 'fine',
    },
    {
      name: 'a pointer to a name that did not answer',
      names: { [key]: { CNAME: ['k.example.net'] }, 'k.example.net': 'SERVFAIL' },
      found: 'unknown servfail',
    },
    { name: 'withdrawn', names: { [key]: { TXT: ['v=DKIM1; p='] } }, found: 'DKIM-004' },
    { name: 'cut', names: { [key]: { TXT: [`v=DKIM1; p=${rsaKey.slice(0, 150)}`] } }, found: 'DKIM-005' },
    { name: 'some other text', names: { [key]: { TXT: ['hello'] } }, found: 'DKIM-005' },
    {
      name: 'two keys',
      names: { [key]: { TXT: [`p=${rsaKey}`, `v=DKIM1; p=${rsaKey}`] } },
      found: 'DKIM-006',
    },
    { name: 'a key and some other text', names: { [key]: { TXT: ['hello', `p=${rsaKey}`] } }, found: 'fine' },
    { name: 'in two strings', names: { [key]: { TXT: [['v=DKIM1; p=', rsaKey]] } }, found: 'fine' },
    { name: '512 bits', names: { [key]: { TXT: [`p=${rsaKey512}`] } }, found: 'DKIM-007' },
    { name: '768 bits', names: { [key]: { TXT: [`p=${rsaKey768}`] } }, found: 'DKIM-007' },
    { name: '1024 bits', names: { [key]: { TXT: [`p=${rsaKey1024}`] } }, found: 'DKIM-008' },
    { name: 'a test', names: { [key]: { TXT: [`t=y; p=${rsaKey}`] } }, found: 'DKIM-009' },
    { name: 'sha1 alone', names: { [key]: { TXT: [`h=sha1; p=${rsaKey}`] } }, found: 'DKIM-010' },
    { name: 'sha1 and sha256', names: { [key]: { TXT: [`h=sha1:sha256; p=${rsaKey}`] } }, found: 'fine' },
    { name: 'Ed25519 alone', names: { [key]: { TXT: [`k=ed25519; p=${ed25519Key}`] } }, found: 'DKIM-011' },
    { name: 'not for mail', names: { [key]: { TXT: [`s=tlsrpt; p=${rsaKey}`] } }, found: 'DKIM-012' },
    { name: 'for mail and more', names: { [key]: { TXT: [`s=tlsrpt:email; p=${rsaKey}`] } }, found: 'fine' },
    { name: 'for the very domain', names: { [key]: { TXT: [`t=s; p=${rsaKey}`] } }, found: 'fine' },
    { name: 'saved at a doubled name', names: { [doubled]: good }, found: 'DKIM-017' },
    {
      name: 'a wildcard at the doubled name',
      names: { [doubled]: good, 'no-such-selector-here._domainkey.example.org.example.org': good },
      found: 'DKIM-002',
    },
    {
      name: 'the doubled name did not answer',
      names: { [doubled]: 'SERVFAIL' },
      found: 'DKIM-002',
    },
    {
      name: 'a catch-all entry with another text in its place',
      names: { [key]: { TXT: ['v=spf1 -all'] }, [unused]: { TXT: ['v=spf1 -all'] } },
      found: 'DKIM-002 DKIM-016',
    },
    { name: 'DNS failed', names: { [key]: 'SERVFAIL' }, found: 'unknown servfail' },
    { name: 'DNS was slow', names: { [key]: { TXT: 'TIMEOUT' } }, found: 'unknown timeout' },
  ])('$name', async ({ names, found }) => {
    const finding = await checkDkim(signedBy(['s1', 'example.org']), zone(names), { keySize });
    expect(idsOf(finding)).toBe(found);
    expect(idsOf(await checkDkim(signedBy(['s1', 'example.org']), zone(names)))).toBe(found);
    if (found === 'fine') expect(factsOf(finding)).toEqual(['dkim_key_found s1 example.org RSA 2048']);
  });

  test('each problem names the key, and what more its words need', async () => {
    const told = async (names: Readonly<Record<string, unknown>>) =>
      problemsOf(await checkDkim(signedBy(['s1', 'example.org']), zone(names), { keySize }));
    expect(await told({ [key]: { TXT: [`p=${rsaKey768}`] } })).toEqual(['DKIM-007 example.org s1 768']);
    expect(await told({ [key]: { TXT: [`p=${rsaKey1024}`] } })).toEqual(['DKIM-008 example.org s1 1024']);
    expect(await told({ [doubled]: good })).toEqual([`DKIM-017 example.org s1 ${doubled}`]);
    expect(await told({ [key]: { CNAME: ['x.example.net'] } })).toEqual(['DKIM-003 example.org s1']);
  });

  test('only its name is asked', async () => {
    const dns = zone({ [key]: good });
    await checkDkim(signedBy(['s1', 'example.org'], ['s1', 'example.org']), dns);
    expect(dns.asked).toEqual([`${key} TXT`]);
  });

  test('where nothing is there, the doubled name is asked too', async () => {
    const dns = zone({});
    await checkDkim(signedBy(['s1', 'example.org']), dns);
    expect(dns.asked).toEqual([`${key} TXT`, `${doubled} TXT`]);
  });

  test('several signatures: each is told', async () => {
    const finding = await checkDkim(
      signedBy(['s1', 'example.org'], ['s2', 'mail.example.org']),
      zone({ [key]: good }),
    );
    expect(problemsOf(finding)).toEqual(['DKIM-002 mail.example.org s2']);
    expect(factsOf(finding)).toEqual(['dkim_key_found s1 example.org RSA 2048']);
  });

  test('Ed25519 beside RSA is as it should be', async () => {
    const names = { [key]: good, 's2._domainkey.example.org': { TXT: [`k=ed25519; p=${ed25519Key}`] } };
    const finding = await checkDkim(signedBy(['s2', 'example.org'], ['s1', 'example.org']), zone(names), {
      keySize,
    });
    expect(idsOf(finding)).toBe('fine');
    expect(factsOf(finding)).toEqual([
      'dkim_key_found s2 example.org Ed25519',
      'dkim_key_found s1 example.org RSA 2048',
    ]);
  });

  test('Ed25519 beside a key that did not answer is not called alone', async () => {
    const names = { [key]: { TXT: [`k=ed25519; p=${ed25519Key}`] }, 's2._domainkey.example.org': 'TIMEOUT' };
    expect(
      idsOf(
        await checkDkim(signedBy(['s1', 'example.org'], ['s2', 'example.org']), zone(names), { keySize }),
      ),
    ).toBe('unknown timeout');
  });

  test('one did not answer, the other is fine: unknown', async () => {
    const finding = await checkDkim(
      signedBy(['s1', 'example.org'], ['s2', 'example.org']),
      zone({ [key]: good, 's2._domainkey.example.org': 'SERVFAIL' }),
    );
    expect(idsOf(finding)).toBe('unknown servfail');
  });

  test('the signature of a service does not stand for the domain', async () => {
    const dns = zone({ 's1._domainkey.example.net': good });
    expect(idsOf(await checkDkim(signedBy(['s1', 'example.net']), dns))).toBe('DKIM-014');
    expect(dns.asked).not.toContain('s1._domainkey.example.net TXT');
  });

  test('a selector that is no name is not asked', async () => {
    const dns = zone({});
    expect(idsOf(await checkDkim(signedBy(['no name', 'example.org']), dns))).toBe(
      'unknown selector-unknown',
    );
    expect(dns.asked).toEqual([]);
  });

  test('nobody said whose', async () => {
    const dns = zone({});
    expect(idsOf(await checkDkim(nobody, dns))).toBe('unknown not-said');
    expect(dns.asked).toEqual([]);
  });
});

describe('a damaged key says what is wrong, and what was meant where that is sure', () => {
  const meant = `v=DKIM1; k=rsa; p=${rsaKey}`;
  test.each([
    { name: 'quote marks', TXT: [`"${meant}"`], fact: 'marks s1 example.org "', corrected: meant },
    { name: 'no kind', TXT: [`v=DKIM1; k=rsa; p=${forms.pkcs1}`], fact: 'inner', corrected: meant },
    { name: 'cut', TXT: [meant.slice(0, 255)], fact: 'cut', corrected: undefined },
    {
      name: 'a private key',
      TXT: [`v=DKIM1; p=${forms.privatePkcs1}`],
      fact: 'private',
      corrected: undefined,
    },
    {
      name: 'strings in the wrong order',
      TXT: [[meant.slice(200), meant.slice(0, 200)]],
      fact: 'order',
      corrected: meant,
    },
    {
      name: 'one record for each string',
      TXT: [meant.slice(200), meant.slice(0, 200)],
      fact: 'split',
      corrected: meant,
    },
    {
      name: 'the target of a pointer',
      TXT: ['dkim2.mcsv.net'],
      fact: 'pointer s1 example.org dkim2.mcsv.net',
      corrected: undefined,
    },
    { name: 'no p=', TXT: ['v=DKIM1; k=rsa'], fact: 'no_key s1 example.org p=', corrected: undefined },
  ])('$name', async ({ TXT, fact, corrected: meantBy }) => {
    const finding = await checkDkim(signedBy(['s1', 'example.org']), zone({ [key]: { TXT } }), { keySize });
    expect(idsOf(finding)).toBe('DKIM-005');
    expect(factsOf(finding)[0]).toContain(`dkim_damage_${fact}`);
    expect(corrected(finding).outcome).toMatchObject({ problems: [{ corrected: meantBy }] });
  });

  test('what a service has published is not the domain’s to correct', async () => {
    const names = { [key]: { CNAME: ['k.example.net'] }, 'k.example.net': { TXT: [`"${meant}"`] } };
    const finding = await checkDkim(signedBy(['s1', 'example.org']), zone(names), { keySize });
    expect(corrected(finding).outcome).toMatchObject({
      problems: [{ id: 'DKIM-005', corrected: undefined }],
    });
  });

  test('a key that looks whole and is refused', async () => {
    const refuse = () => Promise.resolve({ kind: 'refused' } as const);
    const finding = await checkDkim(signedBy(['s1', 'example.org']), zone({ [key]: good }), {
      keySize: refuse,
    });
    expect(idsOf(finding)).toBe('DKIM-005');
    expect(factsOf(finding)).toEqual(['dkim_damage_refused s1 example.org ']);
    const short = zone({ [key]: { TXT: [`p=${rsaKey512}`] } });
    expect(idsOf(await checkDkim(signedBy(['s1', 'example.org']), short, { keySize: refuse }))).toBe(
      'DKIM-007',
    );
  });

  test('a machine that cannot try keys is no reason to doubt them', async () => {
    const unable = () => Promise.resolve({ kind: 'not-able' } as const);
    const names = { [key]: good };
    expect(idsOf(await checkDkim(signedBy(['s1', 'example.org']), zone(names), { keySize: unable }))).toBe(
      'fine',
    );
  });

  test('a pointer that a panel has lengthened by the domain', async () => {
    const names = { [key]: { CNAME: ['dkim2.mcsv.net.example.org'] } };
    expect(factsOf(await checkDkim(signedBy(['s1', 'example.org']), zone(names)))).toEqual([
      'dkim_pointer s1 example.org dkim2.mcsv.net.example.org',
      'dkim_pointer_lengthened s1 example.org dkim2.mcsv.net',
    ]);
  });
});

describe('hostile answers', () => {
  test.each([
    ['a thousand texts', Array.from({ length: 1000 }, (_, place) => `text ${String(place)}`)],
    ['a thousand keys', Array.from({ length: 1000 }, (_, place) => `n=${String(place)}; p=${rsaKey}`)],
    ['a thousand strings', [Array.from({ length: 1000 }, () => 'p=a;')]],
    ['64 KB of digits', [Array.from({ length: 257 }, () => 'A'.repeat(255))]],
    ['64 KB of a key', [['v=DKIM1; p=', ...Array.from({ length: 257 }, () => 'A'.repeat(255))]]],
    ['64 KB of quote marks', [['v=DKIM1; p=', ...Array.from({ length: 257 }, () => '"'.repeat(255))]]],
  ])('%s', async (_, TXT) => {
    const start = performance.now();
    for (const subject of [signedBy(['s1', 'example.org']), subjectOf('example.org')]) {
      const finding = await checkDkim(subject, zone({ [key]: { TXT } }), { keySize });
      expect(idsOf(finding)).toMatch(/^DKIM-0(?:05|06|15)$/);
      expect(JSON.stringify(finding.facts).length).toBeLessThan(500);
    }
    expect(performance.now() - start).toBeLessThan(4000);
  });
});
