import { describe, expect, test } from 'vitest';
import type { MailFacts } from '../../lib/checks/mail-facts.ts';
import { hostOf } from '../../lib/remedy/host-form.ts';
import { remediesFor } from '../../lib/remedy/remedies.ts';
import type { Remedy } from '../../lib/remedy/remedy.ts';
import type { SeenService } from '../../lib/remedy/case.ts';
import { rootIds, type RootId } from '../../lib/roots/root.ts';
import { caseOf, mailFacts, signature } from '../helpers/cases.ts';
import { domain } from '../helpers/notices.ts';
import { zone } from '../helpers/zone.ts';

const SPF = 'v=spf1 include:_spf.google.com ~all';
const names = {
  'example.org': { TXT: [SPF], MX: ['1 aspmx.l.google.com'], A: ['192.0.2.80'] },
  '_dmarc.example.org': { TXT: ['v=DMARC1; p=reject; rua=mailto:d@example.org; pct=50'] },
  '_spf.google.com': { TXT: ['v=spf1 ip4:192.0.2.0/26 ~all'] },
  'aspmx.l.google.com': { A: ['192.0.2.9'] },
  'spf.mandrillapp.com': { TXT: ['v=spf1 ip4:198.51.100.0/24 ?all'] },
  'mandrillapp.com': { TXT: ['v=spf1 include:spf.mandrillapp.com -all'] },
  'spf.mtasv.net': { TXT: ['v=spf1 ip4:203.0.113.0/24 -all'] },
  'pm.mtasv.net': { TXT: ['v=spf1 include:spf.mtasv.net -all'] },
  'mail9.example.org': { A: ['203.0.113.9'] },
  '9.113.0.203.in-addr.arpa': { PTR: ['mail9.example.org'] },
};
type Names = Readonly<Record<string, unknown>>;

const ofMandrill = { ip: '198.51.100.7', saidBy: 'reply' } as const;
const ofOwn = { ip: '203.0.113.9', saidBy: 'reply' } as const;
const mandrill: SeenService = { id: 'mandrill', by: 'return-path', isSure: true };
const own = { returnPath: domain('example.org'), sentFrom: ofMandrill };

interface Given {
  readonly names?: Names;
  readonly mail?: Partial<MailFacts>;
  readonly from?: string;
  readonly services?: readonly SeenService[];
}

async function remediesOf(root: RootId, given: Given = {}): Promise<readonly Remedy[]> {
  const resolve = zone({ ...names, ...given.names });
  return remediesFor(await caseOf(root, resolve, mailFacts(given.mail), given), { resolve });
}

/** `id label host type value`. */
function told(remedies: readonly Remedy[]): readonly string[] {
  return remedies.flatMap(({ id, label, changes }) =>
    changes.length === 0
      ? [`${id} ${label}`]
      : changes.map((change) => `${id} ${label} ${hostOf(change)} ${change.type} ${change.value}`),
  );
}

function apex(...texts: readonly string[]): Names {
  return { 'example.org': { ...names['example.org'], TXT: texts } };
}

describe('a service that proves nothing for the domain', () => {
  test('sets up a seal and a return path there, and is not added to the list', async () => {
    const mail = {
      ...{ returnPath: domain('mandrillapp.com'), sentFrom: ofMandrill },
      signatures: [signature('mandrillapp.com', 'mte1')],
    };
    const found = await remediesOf('service-not-authenticated', { mail, services: [mandrill] });
    expect(told(found)).toEqual([
      'set-up-dkim-at-service needs-value mte1._domainkey CNAME dkim1.mandrillapp.com',
      'set-up-dkim-at-service needs-value mte2._domainkey CNAME dkim2.mandrillapp.com',
      'set-up-return-path-at-service needs-value',
      'relax-dmarc ask-first _dmarc TXT v=DMARC1; p=none; rua=mailto:d@example.org',
    ]);
    expect(found.map(({ simulated }) => simulated?.dmarc)).toEqual(['pass', 'pass', 'fail']);
    expect(found[0]?.page).toMatch(/^https:\/\/mailchimp\.com\//);
  });
  test('a return path below the domain does not help where only the very same name counts', async () => {
    const strict = {
      '_dmarc.example.org': { TXT: ['v=DMARC1; p=reject; aspf=s; rua=mailto:d@example.org'] },
    };
    const mail = { returnPath: domain('mandrillapp.com'), sentFrom: ofMandrill };
    const found = await remediesOf('service-not-authenticated', {
      mail,
      services: [mandrill],
      names: strict,
    });
    expect(found.map(({ id }) => id)).toEqual(['set-up-dkim-at-service', 'relax-dmarc']);
  });
  test('the record of the return path is told where it is the same for all customers, and worked out', async () => {
    const mail = { returnPath: domain('pm.mtasv.net'), sentFrom: ofOwn };
    const services = [{ id: 'postmark', by: 'return-path', isSure: true } as const];
    const [, second] = await remediesOf('service-not-authenticated', { mail, services });
    expect(told(second === undefined ? [] : [second])).toEqual([
      'set-up-return-path-at-service needs-value pm-bounces CNAME pm.mtasv.net',
    ]);
    expect(second?.simulated).toMatchObject({ spf: 'pass', isSpfAligned: true });
  });
  test('a service that we do not know is not named', async () => {
    const mail = { returnPath: domain('bounce.evil.example'), sentFrom: ofMandrill };
    const found = await remediesOf('service-not-authenticated', { mail });
    expect(told(found)[0]).toBe('set-up-dkim-at-service needs-value');
    expect(JSON.stringify(found)).not.toContain('evil');
  });
});

describe('one list of senders', () => {
  test.each<readonly [string, RootId, Given, string]>([
    [
      'a service is added',
      'service-missing-in-spf',
      { mail: own, services: [mandrill] },
      'add-service-to-spf safe-to-paste @ TXT v=spf1 include:_spf.google.com include:spf.mandrillapp.com ~all',
    ],
    [
      'its own server, which DNS bears out',
      'server-not-listed',
      { mail: { ...own, sentFrom: ofOwn } },
      'add-server-to-spf ask-first @ TXT v=spf1 include:_spf.google.com a:mail9.example.org ~all',
    ],
    [
      'several are made one',
      'spf-broken-two-records',
      { mail: own, services: [mandrill], names: apex('v=spf1 mx -all', SPF.replace('~', '-')) },
      'merge-spf safe-to-paste @ TXT v=spf1 mx include:_spf.google.com include:spf.mandrillapp.com -all',
    ],
    [
      'a typing error',
      'spf-broken',
      { mail: own, services: [mandrill], names: apex('v=spf1 inlcude:_spf.google.com ~all') },
      'correct-spf safe-to-paste @ TXT v=spf1 include:_spf.google.com include:spf.mandrillapp.com ~all',
    ],
    [
      'an open list',
      'suspicious-spf',
      { mail: own, services: [mandrill], names: apex('v=spf1 include:_spf.google.com ip4:0.0.0.0/1 +all') },
      'drop-suspicious-spf ask-first @ TXT v=spf1 include:_spf.google.com include:spf.mandrillapp.com ~all',
    ],
    [
      'none yet',
      'spf-and-dkim-absent',
      { mail: own, services: [mandrill], names: apex('other=1') },
      'publish-spf ask-first @ TXT v=spf1 include:_spf.google.com include:spf.mandrillapp.com ~all',
    ],
    [
      'none yet, and a service by the name of its address',
      'spf-and-dkim-absent',
      {
        mail: { ...own, sentFrom: ofOwn },
        names: {
          ...apex('other=1'),
          '9.113.0.203.in-addr.arpa': { PTR: ['a9-9.smtp-out.amazonses.com'] },
          'a9-9.smtp-out.amazonses.com': { A: ['203.0.113.9'] },
          'amazonses.com': { TXT: ['v=spf1 ip4:203.0.113.0/24 -all'] },
        },
      },
      'publish-spf ask-first @ TXT v=spf1 include:_spf.google.com include:amazonses.com ~all',
    ],
    [
      'a domain that said it never sends',
      'spf-not-passed',
      { mail: own, services: [mandrill], names: apex('v=spf1 -all') },
      'add-service-to-spf safe-to-paste @ TXT v=spf1 include:spf.mandrillapp.com -all',
    ],
  ])('%s', async (_, root, given, first) => {
    const found = await remediesOf(root, given);
    expect(told(found)[0]).toBe(first);
    expect(found[0]?.simulated?.spf).toBe(found[0]?.changes.length === 0 ? undefined : 'pass');
  });

  test.each([
    ['that nobody knows', {}],
    [
      'whose name does not lead back',
      {
        '9.113.0.203.in-addr.arpa': { PTR: ['a9-9.smtp-out.amazonses.com'] },
        'a9-9.smtp-out.amazonses.com': {},
      },
    ],
  ])('no first list without the server %s', async (_, lied) => {
    const nameless = { '9.113.0.203.in-addr.arpa': { PTR: [] }, ...lied };
    const mail = { ...own, sentFrom: ofOwn };
    const found = await remediesOf('spf-and-dkim-absent', {
      mail,
      names: { ...apex('other=1'), ...nameless },
    });
    expect(found.map(({ id }) => id)).not.toContain('publish-spf');
  });

  test('a server that nobody knows gets no entry', async () => {
    const found = await remediesOf('server-not-listed', { mail: own });
    expect(found.map(({ id }) => id)).toEqual(['turn-on-dkim']);
    expect(JSON.stringify(found)).not.toContain(ofMandrill.ip);
  });
  test('above ten look-ups what is idle goes first, and what is not in use, never who sent the mail or has the mailboxes', async () => {
    const chain = (count: number) => ({
      TXT: [
        `v=spf1 ${Array.from({ length: count }, (_, n) => `a:h${String(n)}.example.net`).join(' ')} -all`,
      ],
    });
    const hosts = Array.from(
      { length: 6 },
      (_, n) => [`h${String(n)}.example.net`, { A: ['192.0.2.99'] }] as const,
    );
    const many = {
      ...Object.fromEntries(hosts),
      ...apex(
        'v=spf1 ptr include:_spf.google.com include:servers.mcsv.net include:sendgrid.net include:gone.example.net ~all',
      ),
      ...{ 'servers.mcsv.net': chain(5), 'sendgrid.net': chain(3) },
    };
    const [first] = await remediesOf('spf-broken-too-many-lookups', {
      mail: own,
      services: [mandrill],
      names: many,
    });
    expect(told(first === undefined ? [] : [first])).toEqual([
      'prune-spf ask-first @ TXT v=spf1 include:_spf.google.com include:servers.mcsv.net include:spf.mandrillapp.com ~all'.replace(
        'include:servers.mcsv.net',
        'include:sendgrid.net',
      ),
    ]);
    expect(first?.values[2]).toBe('ptr include:gone.example.net include:servers.mcsv.net');
    expect(first?.simulated).toMatchObject({ spf: 'pass', lookups: 6 });
  });

  test.each([
    [8, true],
    [9, false], // with the new entry it would be eleven (RFC 7208 §4.6.4)
  ])('an entry is added to a list of %i look-ups and one: %s', async (count, isOffered) => {
    const terms = Array.from({ length: count }, (_, n) => `a:h${String(n)}.example.net`);
    const hosts = terms.map((term) => [term.slice(2), { A: ['192.0.2.99'] }] as const);
    const found = await remediesOf('service-missing-in-spf', {
      ...{ mail: own, services: [mandrill] },
      names: {
        ...Object.fromEntries(hosts),
        ...apex(`v=spf1 include:_spf.google.com ${terms.join(' ')} ~all`),
      },
    });
    const added = found.filter(({ id }) => id === 'add-service-to-spf');
    expect(added.map(({ simulated }) => simulated?.lookups)).toEqual(isOffered ? [10] : []);
  });

  test('the list of a service is nobody’s to mend', async () => {
    const mail = { returnPath: domain('mandrillapp.com'), sentFrom: ofOwn };
    const found = await remediesOf('spf-not-passed', { mail, services: [mandrill] });
    expect(found.flatMap(({ changes }) => changes).filter(({ type }) => type === 'TXT')).toEqual([]);
  });
  test('what DNS could not tell is not written over', async () => {
    const found = await remediesOf('server-not-listed', { mail: own, names: { 'example.org': 'SERVFAIL' } });
    expect(found.flatMap(({ changes }) => changes).filter(({ name }) => name === 'example.org')).toEqual([]);
  });
});

describe('the rule', () => {
  test.each<readonly [string, RootId, Given, string | undefined]>([
    [
      'a first one',
      'no-dmarc-record',
      { names: { '_dmarc.example.org': { TXT: [] } } },
      'publish-dmarc needs-value _dmarc TXT v=DMARC1; p=none; rua=mailto:dmarc-reports@example.org',
    ],
    [
      'with its reports left open where the domain takes no mail',
      'no-dmarc-record',
      { names: { '_dmarc.example.org': { TXT: [] }, 'example.org': { TXT: [SPF], MX: ['0 .'] } } },
      'publish-dmarc needs-value _dmarc TXT v=DMARC1; p=none; rua=mailto:<…>',
    ],
    [
      'a typing error, its policy kept',
      'no-dmarc-record',
      { names: { '_dmarc.example.org': { TXT: ['v=DMARC1; p=none, rua=mailto:d@example.org; pct=100'] } } },
      'correct-dmarc safe-to-paste _dmarc TXT v=DMARC1; p=none; rua=mailto:d@example.org',
    ],
    [
      'two that differ: the weaker, the reports of both',
      'no-dmarc-record',
      {
        names: {
          '_dmarc.example.org': {
            TXT: [
              'v=DMARC1; p=reject; rua=mailto:a@example.org',
              'v=DMARC1; p=none; rua=mailto:b@example.org',
            ],
          },
        },
      },
      'correct-dmarc ask-first _dmarc TXT v=DMARC1; p=none; rua=mailto:a@example.org,mailto:b@example.org',
    ],
    [
      'strict made relaxed',
      'strict-alignment',
      {
        mail: {
          seen: { spf: 'fail', dkim: 'pass', dmarc: 'fail' },
          signatures: [signature('mail.example.org', 's1')],
        },
        names: { '_dmarc.example.org': { TXT: ['v=DMARC1; p=reject; adkim=s; rua=mailto:d@example.org'] } },
      },
      'relax-alignment safe-to-paste _dmarc TXT v=DMARC1; p=reject; adkim=r; rua=mailto:d@example.org',
    ],
    [
      'loosened for sub-domains, and for no other name',
      'no-dkim-probably',
      {
        from: 'news.example.org',
        mail: { returnPath: domain('mandrillapp.com'), sentFrom: ofMandrill },
        names: { '_dmarc.example.org': { TXT: ['v=DMARC1; p=reject; sp=quarantine'] } },
      },
      'relax-dmarc ask-first _dmarc TXT v=DMARC1; p=reject; sp=none',
    ],
    [
      'loosened where only the rule for sub-domains is strict',
      'no-dkim-probably',
      {
        from: 'news.example.org',
        mail: { returnPath: domain('mandrillapp.com'), sentFrom: ofMandrill },
        names: { '_dmarc.example.org': { TXT: ['v=DMARC1; p=none; sp=reject; rua=mailto:d@example.org'] } },
      },
      'relax-dmarc ask-first _dmarc TXT v=DMARC1; p=none; sp=none; rua=mailto:d@example.org',
    ],
    [
      'loosened, the rule for sub-domains kept',
      'no-dkim-probably',
      {
        mail: { returnPath: domain('mandrillapp.com'), sentFrom: ofMandrill },
        names: { '_dmarc.example.org': { TXT: ['v=DMARC1; p=reject; sp=reject; rua=mailto:d@example.org'] } },
      },
      'relax-dmarc ask-first _dmarc TXT v=DMARC1; p=none; sp=reject; rua=mailto:d@example.org',
    ],
  ])('%s', async (_, root, given, last) => {
    expect(told(await remediesOf(root, given)).at(-1)).toBe(last);
  });
});

describe('keys', () => {
  const KEY =
    'v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAiq17s+OdCKQ06XeqZ6IykWdSMJaqJmvH0zPQIkV22A9n/HqwPjt70uCQV5MIjchFbOIyFQrvpAXblilCLcg15//LmNGU5pDpXpJp2tSEE3And906+ZkEK32d8IhlByf9hwYyxTenk8HnJ/JcAJ4LuXnNP6ZsZBU17nDmy6u44T924eEbo7qzenZqtHkl63lbY3Jk1MWjx4jDC0kQAuQB4we5sTz/tE9isU+ibkptWLNZ+0+nTt2NGi058O8o8zRrhntJ+CX9OqRolpguQu6w0X9XvQ3SITXpD1aZEGPVOSckfZE5hA3E50xZCn1/whg1Lw59/JfBc+LNXcoDsquv4QIDAQAB';
  const mail = { ...own, signatures: [signature('example.org', 's9')] };
  test.each<readonly [string, Names, string]>([
    ['that is not there', {}, 'publish-dkim-key needs-value s9._domainkey TXT v=DKIM1; p=<…>'],
    [
      'that was saved at the doubled name',
      { 's9._domainkey.example.org.example.org': { TXT: [KEY] } },
      `publish-dkim-key safe-to-paste s9._domainkey TXT ${KEY}`,
    ],
    [
      'with a typing error',
      { 's9._domainkey.example.org': { TXT: [`"${KEY}"`] } },
      `correct-dkim-key safe-to-paste s9._domainkey TXT ${KEY}`,
    ],
  ])('%s', async (_, more, first) => {
    expect(told(await remediesOf('dkim-key-missing', { mail, names: more }))[0]).toBe(first);
  });
  test('of a service, by its own instructions', async () => {
    const signed = { ...own, signatures: [signature('example.org', 'mte2')] };
    const found = await remediesOf('dkim-key-missing', { mail: signed, services: [mandrill] });
    expect(told(found)[0]).toBe('publish-dkim-key needs-value mte2._domainkey CNAME dkim2.mandrillapp.com');
  });
});

describe('other things', () => {
  test('a reverse name is told only where the zone leads to the address', async () => {
    const host = domain('mail9.example.org');
    const found = await remediesOf('no-reverse-dns', { mail: { ...own, sentFrom: ofOwn, host } });
    expect(told(found)).toEqual([
      'set-reverse-dns ask-first 9.113.0.203.in-addr.arpa. PTR mail9.example.org',
    ]);
    expect(told(await remediesOf('no-reverse-dns', { mail: { ...own, host } }))).toEqual([
      'set-reverse-dns needs-value',
    ]);
  });
  test('a sub-domain without an address gets the mail servers of the domain above', async () => {
    const found = await remediesOf('domain-not-resolvable', { from: 'news.example.org' });
    expect(told(found)).toEqual(['publish-address ask-first news MX 1 aspmx.l.google.com']);
  });
  test('at a house where anybody has an address nobody changes a record', async () => {
    const found = await Promise.all(
      rootIds.map((root) => remediesOf(root, { from: 'gmail.com', mail: own, services: [mandrill] })),
    );
    expect(found.flat().flatMap(({ changes }) => changes)).toEqual([]);
  });
  test('a full mailbox needs no record', async () => {
    expect(await remediesOf('not-authentication', { mail: own })).toEqual([]);
  });
  test('every other root has something to do', async () => {
    const roots = [
      'freemail-from',
      'form-sender',
      'forwarded',
      'not-our-mail',
      'alignment-unknown',
      'repaired-meanwhile',
      'dns-of-domain-broken',
      'no-tls',
      'receiver-override',
      'recipient-own-rule',
      'sender-domain-missing',
      'recipient-domain-mistyped',
      'recipient-null-mx',
      'sender-null-mx',
      'changed-after-signing',
      'inherited-policy',
    ] as const;
    const found = await Promise.all(roots.map((root) => remediesOf(root)));
    expect(
      found.map((remedies, index) => (remedies.length > 0 ? undefined : roots[index])).filter(Boolean),
    ).toEqual([]);
  });
});
