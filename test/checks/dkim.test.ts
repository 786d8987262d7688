import { describe, expect, test } from 'vitest';
import type { Subject } from '../../lib/checks/check.ts';
import { checkDkim } from '../../lib/checks/dkim.ts';
import { zone } from '../helpers/zone.ts';
import { rsaKey } from './keys.ts';
import { factsOf, idsOf, nameOf, nobody, problemsOf, subjectOf } from './subjects.ts';

const good = { TXT: [`v=DKIM1; k=rsa; p=${rsaKey}`] };
const signedBy = (...signatures: readonly (readonly [string, string])[]): Subject => ({
  ...subjectOf('example.org'),
  recipientDomain: nameOf('example.com'),
  dkimSignatures: signatures.map(([selector, domain]) => ({ selector, domain: nameOf(domain) })),
});
const key = 's1._domainkey.example.org';

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
      name: 'a pointer to a key',
      names: { [key]: { CNAME: ['k.example.net'] }, 'k.example.net': good },
      found: 'fine',
    },
    { name: 'withdrawn', names: { [key]: { TXT: ['v=DKIM1; p='] } }, found: 'DKIM-004' },
    { name: 'damaged', names: { [key]: { TXT: [`v=DKIM1; p=${rsaKey.slice(0, 150)}`] } }, found: 'DKIM-005' },
    { name: 'some other text', names: { [key]: { TXT: ['hello'] } }, found: 'DKIM-005' },
    {
      name: 'two keys',
      names: { [key]: { TXT: [`p=${rsaKey}`, `v=DKIM1; p=${rsaKey}`] } },
      found: 'DKIM-006',
    },
    { name: 'a key and some other text', names: { [key]: { TXT: ['hello', `p=${rsaKey}`] } }, found: 'fine' },
    { name: 'in two strings', names: { [key]: { TXT: [['v=DKIM1; p=', rsaKey]] } }, found: 'fine' },
    { name: 'a test', names: { [key]: { TXT: [`t=y; p=${rsaKey}`] } }, found: 'DKIM-009' },
    { name: 'sha1 alone', names: { [key]: { TXT: [`h=sha1; p=${rsaKey}`] } }, found: 'DKIM-010' },
    { name: 'not for mail', names: { [key]: { TXT: [`s=tlsrpt; p=${rsaKey}`] } }, found: 'DKIM-012' },
    { name: 'DNS failed', names: { [key]: 'SERVFAIL' }, found: 'unknown servfail' },
    { name: 'DNS was slow', names: { [key]: { TXT: 'TIMEOUT' } }, found: 'unknown timeout' },
  ])('$name', async ({ names, found }) => {
    const finding = await checkDkim(signedBy(['s1', 'example.org']), zone(names));
    expect(idsOf(finding)).toBe(found);
    const isMissing = found === 'fine' || found === 'DKIM-009';
    if (isMissing) expect(factsOf(finding)).toEqual(['dkim_key_found s1 example.org']);
  });

  test('only its name is asked', async () => {
    const dns = zone({ [key]: good });
    await checkDkim(signedBy(['s1', 'example.org'], ['s1', 'example.org']), dns);
    expect(dns.asked).toEqual([`${key} TXT`]);
  });

  test('several signatures: each is told', async () => {
    const finding = await checkDkim(
      signedBy(['s1', 'example.org'], ['s2', 'mail.example.org']),
      zone({ [key]: good }),
    );
    expect(problemsOf(finding)).toEqual(['DKIM-002 mail.example.org s2']);
    expect(factsOf(finding)).toEqual(['dkim_key_found s1 example.org']);
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
    expect(dns.asked).toEqual(['_domainkey.example.org TXT']);
  });

  test('a selector that is no name is not asked', async () => {
    const dns = zone({});
    expect(idsOf(await checkDkim(signedBy(['no name', 'example.org']), dns))).toBe(
      'unknown selector-unknown',
    );
    expect(dns.asked).toEqual([]);
  });
});

describe('no selector is known', () => {
  const subject = { ...subjectOf('example.org'), recipientDomain: nameOf('example.com') };
  const microsoft = { MX: ['0 example-org.mail.protection.outlook.com'], TXT: ['v=spf1 -all'] };
  const google = { TXT: ['v=spf1 include:_spf.google.com -all'] };
  const other = { 'other._domainkey.example.org': good };

  test('no _domainkey: no key at all, and nothing else is asked', async () => {
    const dns = zone({ 'example.org': { A: ['192.0.2.1'] } });
    expect(idsOf(await checkDkim(subject, dns))).toBe('DKIM-014');
    expect(dns.asked).toEqual(['_domainkey.example.org TXT']);
  });

  test('the usual selector of the mailbox provider has a key', async () => {
    const dns = zone({ 'example.org': microsoft, 'selector1._domainkey.example.org': good });
    const finding = await checkDkim(subject, dns);
    expect(idsOf(finding)).toBe('fine');
    expect(factsOf(finding)).toEqual(['dkim_key_found selector1 example.org']);
    expect(dns.asked).toEqual([
      '_domainkey.example.org TXT',
      'no-such-selector-here._domainkey.example.org TXT',
      'example.org MX',
      'example.org TXT',
      'selector1._domainkey.example.org TXT',
      'selector2._domainkey.example.org TXT',
    ]);
  });

  test('that of a service in the SPF record has one', async () => {
    const dns = zone({ 'example.org': google, 'google._domainkey.example.org': good });
    expect(factsOf(await checkDkim(subject, dns))).toEqual(['dkim_key_found google example.org']);
  });

  test('even if the SPF record has a typing error', async () => {
    const names = {
      'example.org': { TXT: ['v=spf1 ipv4:192.0.2.1 include:_spf.google.com. -all'] },
      'google._domainkey.example.org': good,
    };
    expect(factsOf(await checkDkim(subject, zone(names)))).toEqual(['dkim_key_found google example.org']);
  });

  test.each([
    [
      'the seen come in turn, and none that is only remembered of those that send over the same servers',
      'mailgun.org',
      ['mta', 'krs', 'cio', 'k1', 'mg', 'mailo', 'pic', 'smtp'],
    ],
    ['of a service that is only remembered', 'spf.crsend.com', ['cr', 'crdkim1']],
  ])('the usual selectors: %s', async (_, include, selectors) => {
    const guesses: string[] = [];
    const dns = zone({ 'example.org': { TXT: [`v=spf1 include:${include} -all`] }, ...other });
    await checkDkim(subject, (name, type, purpose) => {
      if (purpose === 'guess') guesses.push(name);
      return dns(name, type, purpose);
    });
    const unused = 'no-such-selector-here';
    expect(guesses).toEqual([unused, ...selectors].map((one) => `${one}._domainkey.example.org`));
  });

  test('guesses that fail are never "missing"', async () => {
    const finding = await checkDkim(subject, zone({ 'example.org': microsoft, ...other }));
    expect(idsOf(finding)).toBe('unknown selector-unknown');
    expect(factsOf(finding)).toEqual(['dkim_keys_exist example.org']);
  });

  test('guesses are told to the resolver as such, and are eight at most', async () => {
    const everybody = [
      'servers.mcsv.net',
      'sendgrid.net',
      'amazonses.com',
      'mailgun.org',
      'spf.mandrillapp.com',
      '_spf.google.com',
      'spf.protection.outlook.com',
      'zoho.com',
      'spf.mtasv.net',
      'spf.mailjet.com',
    ];
    const record = `v=spf1 ${everybody.map((name) => `include:${name}`).join(' ')} -all`;
    const dns = zone({ 'example.org': { TXT: [record] }, ...other });
    const guesses: string[] = [];
    await checkDkim(subject, (name, type, purpose) => {
      if (purpose === 'guess') guesses.push(name);
      return dns(name, type, purpose);
    });
    const selectors = guesses.filter((name) => name.includes('._domainkey.'));
    expect(selectors).toContain('google._domainkey.example.org');
    expect(selectors).toHaveLength(9);
    expect(guesses).toEqual(selectors);
    expect(new Set(selectors).size).toBe(selectors.length);
  });

  test.each([
    { name: 'a wildcard with some text', wild: { TXT: ['hello'] } },
    { name: 'a wildcard with a key', wild: good },
  ])('$name is no key', async ({ wild }) => {
    const dns = zone({ 'example.org': microsoft });
    const finding = await checkDkim(subject, (name, type) =>
      name.endsWith('_domainkey.example.org') ? zone({ [name]: wild })(name, type) : dns(name, type),
    );
    expect(idsOf(finding)).toBe('unknown selector-unknown');
    expect(finding.facts).toEqual([]);
  });

  test('where every name "exists", it is not said that keys are there', async () => {
    const dns = zone({ 'example.org': microsoft });
    const finding = await checkDkim(subject, (name, type) =>
      name.endsWith('_domainkey.example.org')
        ? Promise.resolve({ kind: 'no-such-record', ttl: 60 })
        : dns(name, type),
    );
    expect(idsOf(finding)).toBe('unknown selector-unknown');
    expect(finding.facts).toEqual([]);
  });

  test('a guessed key that was withdrawn is not the fault of this mail', async () => {
    const names = { 'example.org': google, 'google._domainkey.example.org': { TXT: ['v=DKIM1; p='] } };
    expect(idsOf(await checkDkim(subject, zone(names)))).toBe('unknown selector-unknown');
  });

  test.each([
    '_domainkey.example.org',
    'example.org',
    'google._domainkey.example.org',
    'no-such-selector-here._domainkey.example.org',
  ])('%s did not answer: unknown', async (name) => {
    const finding = await checkDkim(subject, zone({ 'example.org': google, ...other, [name]: 'SERVFAIL' }));
    expect(finding.outcome.state).toBe('unknown');
  });

  test.each([
    { name: 'no name above has a key', names: {}, found: 'DKIM-014' },
    {
      name: 'a name above has one',
      names: { 's1._domainkey.example.org': good },
      found: 'unknown selector-unknown',
    },
    {
      name: 'a name above did not answer',
      names: { '_domainkey.example.org': 'SERVFAIL' },
      found: 'unknown servfail',
    },
  ])('a sub-domain: $name', async ({ names, found }) => {
    const dns = zone(names);
    const sub = { ...subject, fromDomain: nameOf('b.a.example.org') };
    expect(idsOf(await checkDkim(sub, dns))).toBe(found);
    expect(dns.asked).toEqual([
      '_domainkey.b.a.example.org TXT',
      '_domainkey.a.example.org TXT',
      '_domainkey.example.org TXT',
    ]);
  });

  test('nobody said whose', async () => {
    const dns = zone({});
    expect(idsOf(await checkDkim(nobody, dns))).toBe('unknown not-said');
    expect(dns.asked).toEqual([]);
  });

  test('a typed domain that never sends needs no key; one that does, does', async () => {
    const typed = subjectOf('example.org');
    const quiet = await checkDkim(typed, zone({ 'example.org': { TXT: ['v=spf1 -all'] } }));
    expect(factsOf(quiet)).toEqual(['spf_never_sends example.org']);
    expect(idsOf(quiet)).toBe('fine');
    expect(idsOf(await checkDkim(typed, zone({ 'example.org': google })))).toBe('DKIM-014');
    expect(idsOf(await checkDkim(typed, zone({ 'example.org': 'SERVFAIL' })))).toBe('DKIM-014');
  });
});
