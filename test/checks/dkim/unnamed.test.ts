import { describe, expect, test } from 'vitest';
import { checkDkim } from '../../../lib/checks/dkim/check.ts';
import { coalesced } from '../../../lib/dns/coalesce.ts';
import type { Resolve } from '../../../lib/dns/resolve.ts';
import { keySize } from '../../../lib/platform/key-size.ts';
import { zone } from '../../helpers/zone.ts';
import { ed25519Key, rsaKey, rsaKey1024, rsaKey512 } from '../keys.ts';
import { factsOf, idsOf, nameOf, problemsOf, subjectOf } from '../subjects.ts';
import { virtualClock } from '../../../scripts/bench/virtual-clock.ts';

const text = `v=DKIM1; k=rsa; p=${rsaKey}`;
const good = { TXT: [text] };
const revoked = { TXT: ['v=DKIM1; p='] };
const damaged = { TXT: [text.slice(0, 255)] };
const unused = 'no-such-selector-here._domainkey.example.org';
const microsoft = { MX: ['0 example-org.mail.protection.outlook.com'], TXT: ['v=spf1 mx -all'] };
const google = { MX: ['1 smtp.google.com'], TXT: ['v=spf1 include:_spf.google.com -all'] };
const own = { MX: ['10 mx.example.org'], TXT: ['v=spf1 mx -all'] };
const other = { 'other._domainkey.example.org': good };
const at = (selector: string) => `${selector}._domainkey.example.org`;

/** A domain that was typed, and one whose mail came back without a seal that we know. */
const typed = subjectOf('example.org');
const mail = { ...typed, recipientDomain: nameOf('example.com') };

/** Below `_domainkey` each name that is not in the zone has these records, as under a wildcard. */
function withWildcard(names: Readonly<Record<string, unknown>>, wild: unknown): Resolve {
  const known = zone(names);
  return (name, type, purpose) => {
    const isBelow = name.endsWith('_domainkey.example.org') && !Object.hasOwn(names, name);
    return isBelow ? zone({ [name]: wild })(name, type) : known(name, type, purpose);
  };
}

describe('a key of a selector that was tried', () => {
  test.each([
    ['of the mailbox provider, by its mail servers', microsoft, 'selector2', {}],
    ['of a service in the SPF record', google, 'google', {}],
    ['one of the usual', own, 'mail', {}],
    [
      'where the SPF record has a typing error',
      { TXT: ['v=spf1 ipv4:192.0.2.1 include:_spf.google.com. -all'] },
      'google',
      {},
    ],
    ['where the domain has no SPF record', { MX: ['10 mx.example.org'] }, 'default', {}],
    ['though the mail servers did not answer', { MX: 'TIMEOUT', TXT: ['v=spf1 -all'] }, 'default', {}],
    ['though _domainkey did not answer', own, 'dkim', { '_domainkey.example.org': 'SERVFAIL' }],
    [
      'through a pointer',
      microsoft,
      'selector1',
      { [at('selector1')]: { CNAME: ['k.example.net'] }, 'k.example.net': good },
    ],
    ['beside withdrawn ones', own, 's1', { [at('default')]: revoked, [at('s2')]: revoked }],
    ['beside one of another purpose', own, 's1', { [at('default')]: { TXT: [`${text}; s=tlsrpt`] } }],
    ['beside Ed25519', own, 's1', { [at('s2')]: { TXT: [`v=DKIM1; k=ed25519; p=${ed25519Key}`] } }],
    ['beside the text of another purpose', own, 's1', { [at('s2')]: { TXT: ['hello'] } }],
  ])('%s', async (_, apex, selector, more) => {
    const names = { 'example.org': apex, [at(selector)]: good, ...more };
    const finding = await checkDkim(typed, zone(names), { keySize });
    expect(idsOf(finding)).toBe('fine');
    expect(factsOf(finding)).toContain(`dkim_key_found ${selector} example.org RSA 2048`);
    expect(idsOf(await checkDkim(mail, zone(names), { keySize }))).toBe('fine');
  });

  test('its record is shown, not a withdrawn one', async () => {
    const names = { 'example.org': own, [at('s1')]: good, [at('default')]: revoked };
    expect((await checkDkim(typed, zone(names), { keySize })).record).toBe(text);
  });

  test('counts where a server does not know RFC 8020', async () => {
    const whole = zone({ 'example.org': google, [at('google')]: good });
    const dns: Resolve = (name, type, purpose) =>
      name === '_domainkey.example.org'
        ? Promise.resolve({ kind: 'no-such-name', ttl: 60 })
        : whole(name, type, purpose);
    expect(idsOf(await checkDkim(typed, dns, { keySize }))).toBe('fine');
    expect(idsOf(await checkDkim(mail, dns, { keySize }))).toBe('fine');
  });
});

describe('what is published is told of a domain, and not held against a mail that nobody saw use it', () => {
  test.each([
    { name: 'withdrawn', names: { [at('mail')]: revoked }, told: ['DKIM-004 example.org mail'] },
    { name: 'cut', names: { [at('mail')]: damaged }, told: ['DKIM-005 example.org mail'] },
    {
      name: 'cut, beside a good one',
      names: { [at('mail')]: damaged, [at('s1')]: good },
      told: ['DKIM-005 example.org mail'],
    },
    {
      name: 'two at once',
      names: { [at('mail')]: { TXT: [text, `p=${rsaKey1024}`] } },
      told: ['DKIM-006 example.org mail'],
    },
    {
      name: 'far too short',
      names: { [at('mail')]: { TXT: [`p=${rsaKey512}`] } },
      told: ['DKIM-007 example.org mail 512'],
    },
    {
      name: 'sha1',
      names: { [at('mail')]: { TXT: [`h=sha1; ${text.slice(9)}`] } },
      told: ['DKIM-010 example.org mail'],
    },
    {
      name: 'not for mail',
      names: { [at('mail')]: { TXT: [`s=tlsrpt; ${text.slice(9)}`] } },
      told: ['DKIM-012 example.org mail'],
    },
    {
      name: 'a pointer that leads nowhere',
      names: { [at('k2')]: { CNAME: ['dkim2.mcsv.net'] } },
      told: ['DKIM-003 example.org k2'],
    },
    {
      name: 'a pointer that leads nowhere, beside a good key of others',
      names: { [at('k2')]: { CNAME: ['dkim2.mcsv.net'] }, [at('google')]: good },
      told: ['DKIM-003 example.org k2'],
    },
    {
      name: 'a pointer that leads nowhere, and the spare one too',
      names: { [at('k2')]: { CNAME: ['dkim2.mcsv.net'] }, [at('k3')]: { CNAME: ['dkim3.mcsv.net'] } },
      told: ['DKIM-003 example.org k2'],
    },
  ])('$name', async ({ names, told }) => {
    const whole = { 'example.org': own, ...names };
    expect(problemsOf(await checkDkim(typed, zone(whole), { keySize }))).toEqual(told);
    expect(idsOf(await checkDkim(mail, zone(whole), { keySize }))).toMatch(
      /^(?:unknown selector-unknown|fine)$/,
    );
  });

  test.each([
    { name: 'short', record: `p=${rsaKey1024}`, told: ['DKIM-008 example.org mail 1024'] },
    { name: 'a test', record: `t=y; p=${rsaKey}`, told: ['DKIM-009 example.org mail'] },
  ])('small things are told of both: $name', async ({ record, told }) => {
    const whole = { 'example.org': own, [at('mail')]: { TXT: [record] } };
    expect(problemsOf(await checkDkim(typed, zone(whole), { keySize }))).toEqual(told);
    expect(problemsOf(await checkDkim(mail, zone(whole), { keySize }))).toEqual(told);
  });

  test('Ed25519 alone', async () => {
    const whole = { 'example.org': own, [at('mail')]: { TXT: [`k=ed25519; p=${ed25519Key}`] } };
    expect(problemsOf(await checkDkim(typed, zone(whole), { keySize }))).toEqual([
      'DKIM-011 example.org mail',
    ]);
  });

  test('the second pointer of a service may be empty until the keys change', async () => {
    const whole = {
      'example.org': microsoft,
      [at('selector1')]: { CNAME: ['selector1-example-org._domainkey.example.onmicrosoft.com'] },
      [at('selector2')]: { CNAME: ['selector2-example-org._domainkey.example.onmicrosoft.com'] },
      'selector1-example-org._domainkey.example.onmicrosoft.com': good,
    };
    expect(idsOf(await checkDkim(typed, zone(whole), { keySize }))).toBe('fine');
  });

  test('a pointer that the second resolver knows to lead somewhere', async () => {
    const whole = zone({
      'example.org': own,
      [at('k2')]: { CNAME: ['dkim2.mcsv.net'] },
      'dkim2.mcsv.net': good,
    });
    const old = zone({ 'example.org': own, [at('k2')]: { CNAME: ['dkim2.mcsv.net'] } });
    const dns: Resolve = (name, type, purpose) => (purpose === 'guess' ? old : whole)(name, type);
    expect(idsOf(await checkDkim(typed, dns, { keySize }))).not.toContain('DKIM-003');
  });

  test('saved at a doubled name', async () => {
    const twice = `${at('mail')}.example.org`;
    const whole = { 'example.org': own, [twice]: good };
    for (const subject of [typed, mail])
      expect(problemsOf(await checkDkim(subject, zone(whole), { keySize }))).toEqual([
        `DKIM-017 example.org mail ${twice}`,
      ]);
    const both = { ...whole, [at('mail')]: good };
    expect(idsOf(await checkDkim(typed, zone(both), { keySize }))).toBe('fine');
  });

  test('something at the doubled name, of a selector that nobody knows', async () => {
    const whole = { 'example.org': own, [`${at('x17')}.example.org`]: good };
    const finding = await checkDkim(typed, zone(whole), { keySize });
    expect(idsOf(finding)).toBe('DKIM-014');
    expect(factsOf(finding)).toEqual(['dkim_doubled example.org']);
  });
});

describe('no key was found', () => {
  test.each([typed, mail])('no _domainkey: no key at all', async (subject) => {
    const finding = await checkDkim(subject, zone({ 'example.org': own }), { keySize });
    expect(problemsOf(finding)).toEqual(['DKIM-014 example.org']);
    expect(finding.facts).toEqual([]);
  });

  test.each([
    { name: 'a key that has another name', names: other },
    { name: 'another text', names: { [at('s1')]: { TXT: ['hello'] } } },
  ])('$name: never "missing"', async ({ names }) => {
    const whole = { 'example.org': own, ...names };
    const finding = await checkDkim(typed, zone(whole), { keySize });
    expect(problemsOf(finding)).toEqual(['DKIM-015 example.org']);
    expect(factsOf(finding)).toEqual(['dkim_names_tried example.org 14']);
    const ofMail = await checkDkim(mail, zone(whole), { keySize });
    expect(idsOf(ofMail)).toBe('unknown selector-unknown');
    expect(factsOf(ofMail)).toEqual(['dkim_keys_exist example.org', 'dkim_names_tried example.org 14']);
  });

  test.each([
    { name: 'an old policy record', own: { TXT: ['o=~'] } },
    { name: 'a pointer', own: { CNAME: ['keys.example.net'] } },
    { name: 'a pointer to a text', own: { CNAME: ['text.example.net'] } },
  ])('$name at _domainkey itself is no proof of a key below it', async ({ own: parent }) => {
    const names = { '_domainkey.example.org': parent, 'a.keys.example.net': good };
    const whole = zone({ 'example.org': own, ...names, 'text.example.net': { TXT: ['hello'] } });
    for (const subject of [typed, mail]) {
      const finding = await checkDkim(subject, whole, { keySize });
      expect(idsOf(finding)).toBe('unknown selector-unknown');
      expect(factsOf(finding)).not.toContain('dkim_keys_exist example.org');
    }
  });

  test('a key without a selector', async () => {
    const whole = { 'example.org': own, '_domainkey.example.org': good };
    const finding = await checkDkim(typed, zone(whole), { keySize });
    expect(idsOf(finding)).toBe('unknown selector-unknown');
    expect(factsOf(finding)).toContain('dkim_no_selector example.org');
  });

  test.each([
    ['_domainkey.example.org', 'unknown servfail'],
    ['example.org', 'unknown servfail'],
    [at('google'), 'unknown servfail'],
    [unused, 'unknown servfail'],
    ['_domainkey.example.org.example.org', 'DKIM-015'],
  ])('%s did not answer: %s', async (name, found) => {
    const whole = { 'example.org': google, ...other, [name]: 'SERVFAIL' };
    expect(idsOf(await checkDkim(typed, zone(whole), { keySize }))).toBe(found);
    expect((await checkDkim(mail, zone(whole), { keySize })).outcome.state).toBe('unknown');
  });

  test.each([
    { name: 'no name above has a key', names: {}, found: 'DKIM-014' },
    { name: 'a name above has one', names: { [at('s1')]: good }, found: 'unknown selector-unknown' },
    {
      name: 'a name above did not answer',
      names: { '_domainkey.example.org': 'SERVFAIL' },
      found: 'unknown servfail',
    },
  ])('a sub-domain: $name', async ({ names, found }) => {
    const dns = zone(names);
    expect(idsOf(await checkDkim({ ...mail, fromDomain: nameOf('b.a.example.org') }, dns))).toBe(found);
    expect(dns.asked.filter((question) => question.startsWith('_domainkey.'))).toEqual([
      '_domainkey.b.a.example.org TXT',
      '_domainkey.b.a.example.org.b.a.example.org TXT',
      '_domainkey.a.example.org TXT',
      '_domainkey.example.org TXT',
    ]);
  });
});

describe('each question fails in turn', () => {
  const pointers = {
    [at('selector1')]: { CNAME: ['selector1-example-org._domainkey.example.onmicrosoft.com'] },
    [at('selector2')]: { CNAME: ['selector2-example-org._domainkey.example.onmicrosoft.com'] },
    'selector1-example-org._domainkey.example.onmicrosoft.com': good,
  };
  test.each([
    { name: 'a key', names: { 'example.org': google, [at('google')]: good } },
    { name: 'pointers', names: { 'example.org': microsoft, ...pointers } },
    { name: 'a key that has another name', names: { 'example.org': own, ...other } },
    {
      name: 'no mail is sent',
      names: { 'example.org': { TXT: ['v=spf1 -all'] }, '*._domainkey.example.org': revoked },
    },
  ])('$name: nothing turns into missing', async ({ names }) => {
    const whole = zone(names);
    await checkDkim(typed, whole, { keySize });
    for (const question of new Set(whole.asked))
      for (const reason of ['timeout', 'servfail', 'capped', 'bogus'] as const) {
        const dns: Resolve = (name, type, purpose) =>
          `${name} ${type}` === question
            ? Promise.resolve({ kind: 'failed', reason, detail: '' })
            : whole(name, type, purpose);
        for (const subject of [typed, mail])
          expect(idsOf(await checkDkim(subject, dns, { keySize })), question).toMatch(
            /^(?:fine|unknown|DKIM-015)/,
          );
      }
  });
});

describe('domains that are set up as the services say', () => {
  const cname = (
    ...pairs: readonly (readonly [string, string])[]
  ): Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> =>
    Object.fromEntries<Readonly<Record<string, readonly string[]>>>(
      pairs.flatMap(([selector, target]) => [
        [at(selector), { CNAME: [target] }],
        [target, good],
      ]),
    );
  const mailchimp = cname(['k2', 'dkim2.mcsv.net'], ['k3', 'dkim3.mcsv.net']);
  const zendesk = cname(
    ['zendesk1', 'zendesk1._domainkey.zendesk.com'],
    ['zendesk2', 'zendesk2._domainkey.zendesk.com'],
  );
  const sendgrid = cname(
    ['s1', 's1.domainkey.u1.wl1.sendgrid.net'],
    ['s2', 's2.domainkey.u1.wl1.sendgrid.net'],
  );
  const amazon = cname([
    'abcdefghijklmnopqrstuvwxyz234567',
    'abcdefghijklmnopqrstuvwxyz234567.dkim.amazonses.com',
  ]);
  const fastmail = cname(
    ...['fm1', 'fm2', 'fm3'].map((one) => [one, `${one}.example.org.dkim.fmhosted.com`] as const),
  );
  const proton = cname(['protonmail', 'protonmail.domainkey.dabc.domains.proton.ch']);
  const protonSpare = { [at('protonmail2')]: { CNAME: ['protonmail2.domainkey.dabc.domains.proton.ch'] } };
  const spf = (...names: readonly string[]) => [
    `v=spf1 ${names.map((name) => `include:${name} `).join('')}~all`,
  ];
  test.each<readonly [string, unknown, Readonly<Record<string, unknown>>]>([
    ['Google Workspace', google, { [at('google')]: good }],
    [
      'Google Workspace, newsletters, help desk',
      { ...google, TXT: spf('_spf.google.com', 'mail.zendesk.com') },
      { [at('google')]: good, ...mailchimp, ...zendesk },
    ],
    [
      'Microsoft 365',
      microsoft,
      cname(
        ['selector1', 'selector1-example-org._domainkey.e.onmicrosoft.com'],
        ['selector2', 'selector2-example-org._domainkey.e.onmicrosoft.com'],
      ),
    ],
    [
      'Microsoft 365 of today',
      microsoft,
      cname(['selector1', 'selector1-example-org._domainkey.e.n-v1.dkim.mail.microsoft']),
    ],
    [
      'Microsoft 365 and Amazon SES',
      { ...microsoft, TXT: spf('spf.protection.outlook.com', 'amazonses.com') },
      { ...cname(['selector1', 'selector1-example-org._domainkey.e.onmicrosoft.com']), ...amazon },
    ],
    ['Fastmail', { MX: ['10 in1-smtp.messagingengine.com'], TXT: spf('spf.messagingengine.com') }, fastmail],
    [
      'Proton',
      { MX: ['10 mail.protonmail.ch'], TXT: spf('_spf.protonmail.ch') },
      { ...proton, ...protonSpare },
    ],
    ['Zoho', { MX: ['10 mx.zoho.eu'], TXT: spf('zohomail.eu') }, { [at('zmail')]: good }],
    [
      'Zoho and SendGrid',
      { MX: ['10 mx.zoho.com'], TXT: spf('zohomail.com', 'sendgrid.net') },
      { [at('zmail')]: good, ...sendgrid },
    ],
    ['a server of its own', own, { [at('mail')]: good, [at('202601')]: good }],
    [
      'a server of its own, every other key withdrawn',
      own,
      { [at('mail')]: good, '*._domainkey.example.org': revoked },
    ],
    [
      'Google Workspace, sub-domains guarded by a wildcard',
      google,
      { [at('google')]: good, '*.example.org': { TXT: ['v=spf1 -all'], A: ['192.0.2.1'] } },
    ],
    ['parked', { MX: ['0 .'], TXT: ['v=spf1 -all'] }, { '*._domainkey.example.org': revoked }],
  ])('%s: nothing is told', async (_, apex, more) => {
    const names = { 'example.org': apex, ...more };
    expect(idsOf(await checkDkim(typed, zone(names), { keySize }))).toBe('fine');
    expect(idsOf(await checkDkim(mail, zone(names), { keySize }))).toMatch(
      /^(?:fine|unknown selector-unknown)$/,
    );
  });
});

describe('a catch-all entry', () => {
  test.each([
    { name: 'with a key', wild: good },
    { name: 'with some text', wild: { TXT: ['hello'] } },
    { name: 'with the SPF record', wild: { TXT: ['v=spf1 mx -all'] } },
  ])('$name is told, and is no key', async ({ wild }) => {
    const dns = withWildcard({ 'example.org': microsoft }, wild);
    const finding = await checkDkim(typed, dns, { keySize });
    expect(problemsOf(finding)).toEqual(['DKIM-016 example.org']);
    expect(finding.facts).toEqual([]);
    const ofMail = await checkDkim(mail, dns, { keySize });
    expect(idsOf(ofMail)).toBe('unknown selector-unknown');
    expect(ofMail.facts).toEqual([]);
  });

  test('beside a key of its own', async () => {
    const dns = withWildcard({ 'example.org': own, [at('s1')]: good }, { TXT: ['hello'] });
    const finding = await checkDkim(typed, dns, { keySize });
    expect(problemsOf(finding)).toEqual(['DKIM-016 example.org']);
    expect(factsOf(finding)).toEqual(['dkim_key_found s1 example.org RSA 2048']);
  });

  test.each([
    { name: 'of a domain that sends no mail', apex: { MX: ['0 .'], TXT: ['v=spf1 -all'] }, found: 'fine' },
    { name: 'of one that sends', apex: own, found: 'unknown selector-unknown' },
  ])('that withdraws all other keys is as it should be: $name', async ({ apex, found }) => {
    expect(idsOf(await checkDkim(typed, withWildcard({ 'example.org': apex }, revoked), { keySize }))).toBe(
      found,
    );
    const dns = withWildcard({ 'example.org': apex, [at('s1')]: good }, revoked);
    expect(idsOf(await checkDkim(typed, dns, { keySize }))).toBe('fine');
  });

  test.each([
    { name: 'of addresses, so that every name exists', wild: { A: ['192.0.2.1'] } },
    { name: 'that points nowhere', wild: { CNAME: ['gone.example.net'] } },
  ])('$name: it is not said that keys are there', async ({ wild }) => {
    const dns = withWildcard({ 'example.org': microsoft }, wild);
    const finding = await checkDkim(typed, dns, { keySize });
    expect(idsOf(finding)).toBe('unknown selector-unknown');
    expect(finding.facts).toEqual([]);
  });

  test('at the doubled name alone', async () => {
    const whole = zone({ 'example.org': own, [at('s1')]: good });
    const dns: Resolve = (name, type, purpose) =>
      name.endsWith('.example.org.example.org')
        ? zone({ [name]: good })(name, type)
        : whole(name, type, purpose);
    expect(idsOf(await checkDkim(typed, dns, { keySize }))).toBe('fine');
  });
});

describe('a domain that never sends', () => {
  test('needs no key; one that does, does', async () => {
    const quiet = await checkDkim(typed, zone({ 'example.org': { TXT: ['v=spf1 -all'] } }));
    expect(factsOf(quiet)).toEqual(['spf_never_sends example.org']);
    expect(idsOf(quiet)).toBe('fine');
    expect(idsOf(await checkDkim(typed, zone({ 'example.org': google })))).toBe('DKIM-014');
    expect(idsOf(await checkDkim(typed, zone({ 'example.org': 'SERVFAIL' })))).toBe('unknown servfail');
  });

  test('may have withdrawn its keys', async () => {
    const names = { 'example.org': { TXT: ['v=spf1 -all'] }, [at('s1')]: revoked };
    expect(idsOf(await checkDkim(typed, zone(names)))).toBe('fine');
  });
});

describe('what is asked', () => {
  test('in two rounds, the second as a guess', async () => {
    const dns = zone({ 'example.org': google, [at('google')]: good });
    const clock = virtualClock(dns);
    const purposes: (string | undefined)[] = [];
    await checkDkim(typed, (name, type, purpose) => {
      purposes.push(purpose);
      return clock.resolve(name, type, purpose);
    });
    expect(clock.cost().ticks).toBe(2);
    expect(dns.asked.slice(0, 7)).toEqual([
      '_domainkey.example.org TXT',
      `${unused} TXT`,
      '_domainkey.example.org.example.org TXT',
      `${unused}.example.org TXT`,
      'example.org MX',
      'example.org TXT',
      `${at('google')} TXT`,
    ]);
    expect(dns.asked).toHaveLength(6 + 13);
    expect(purposes.filter((purpose) => purpose !== 'guess')).toHaveLength(3);
    expect(new Set(dns.asked).size).toBe(dns.asked.length);
  });

  test.each([
    ['no domain', {}],
    ['no key', { 'example.org': own }],
    ['a key saved at a doubled name', { 'example.org': own, [`${at('mail')}.example.org`]: good }],
    ['a sub-domain', { 'a.b.example.org': own }],
  ])('%s: no more than two rounds', async (name, names) => {
    const clock = virtualClock(zone(names));
    const domain = name === 'a sub-domain' ? 'a.b.example.org' : 'example.org';
    await checkDkim(subjectOf(domain), coalesced(clock.resolve));
    expect(clock.cost().ticks).toBe(2);
  });
});
