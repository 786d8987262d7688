import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checks } from '../../lib/checks/index.ts';
import type { Subject } from '../../lib/checks/check.ts';
import { textsOf } from '../../lib/checks/finding.ts';
import type { MailFacts } from '../../lib/checks/mail-facts.ts';
import { dmarcVerdictOf } from '../../lib/checks/dmarc/verdict.ts';
import { checkHost } from '../../lib/checks/spf/check-host.ts';
import { isSpf } from '../../lib/checks/spf/record.ts';
import { costOf, readSpfTree } from '../../lib/checks/spf/tree.ts';
import { isAtOrBelow } from '../../lib/dns/domain-name.ts';
import type { Resolve } from '../../lib/dns/resolve.ts';
import type { SeenService } from '../../lib/remedy/case.ts';
import { withChanges } from '../../lib/remedy/overlay.ts';
import { remediesFor } from '../../lib/remedy/remedies.ts';
import type { RecordChange, Remedy } from '../../lib/remedy/remedy.ts';
import { corrected } from '../../lib/repair/corrected.ts';
import { rootIds } from '../../lib/roots/root.ts';
import { caseOf, mailFacts, signature } from '../helpers/cases.ts';
import { domain } from '../helpers/notices.ts';
import { zone } from '../helpers/zone.ts';

const spfTerm = fc.constantFrom(
  ...['mx', 'a', 'ptr', '-ip4:192.0.2.77', 'ip4:192.0.2.0/28', 'ip4:0.0.0.0/0', 'ip4:10.0.0.0/8', '?mx'],
  ...[
    'include:_spf.google.com',
    'include:servers.mcsv.net',
    'include:sendgrid.net',
    'include:gone.example.net',
  ],
  ...[
    'inlcude:_spf.google.com',
    'include:two.example.net',
    'include:example.org',
    'include:open.example.net',
  ],
  ...['exists:%{i}.x.example.net', 'redirect=_spf.google.com', 'exp=e.example.net', 'a:gone.example.org'],
);
const spf = fc
  .tuple(fc.array(spfTerm, { maxLength: 6 }), fc.constantFrom('-all', '~all', '?all', '+all', ''))
  .map(([terms, end]) => ['v=spf1', ...terms, end].join(' ').trim());
const dmarc = fc.constantFrom(
  ...[
    'v=DMARC1; p=reject; pct=50; rua=mailto:d@example.org',
    'v=DMARC1; p=none',
    'v=DMARC1; p=reject; aspf=s; adkim=s',
  ],
  ...[
    'v=DMARC1; p=none, rua=mailto:d@example.org',
    'v=DMARC1; sp=reject',
    'v=DMARC1: p=quarantine',
    'p=none',
  ],
  ...['v=DMARC1; p=quarantine; np=reject; rua=mailto:d@example.net; ri=5', 'unrelated'],
);
const chain = (count: number) => ({
  TXT: [`v=spf1 ${Array.from({ length: count }, (_, n) => `a:h${String(n)}.example.net`).join(' ')} -all`],
});
const fixed = {
  ...Object.fromEntries(['0', '1', '2', '3', '4'].map((n) => [`h${n}.example.net`, { A: ['192.0.2.99'] }])),
  '_spf.google.com': { TXT: ['v=spf1 ip4:192.0.2.128/26 ~all'] },
  'servers.mcsv.net': chain(5),
  'sendgrid.net': chain(4),
  'two.example.net': { TXT: ['v=spf1 mx -all', 'v=spf1 a -all'] },
  'open.example.net': { TXT: ['v=spf1 +all'] },
  'spf.mandrillapp.com': { TXT: ['v=spf1 ip4:198.51.100.0/24 ?all'] },
  'mandrillapp.com': { TXT: ['v=spf1 include:spf.mandrillapp.com -all'] },
  'pm.mtasv.net': { TXT: ['v=spf1 ip4:203.0.113.0/29 -all'] },
  'aspmx.l.google.com': { A: ['192.0.2.9'] },
  'mail9.example.org': { A: ['203.0.113.9'] },
  '9.113.0.203.in-addr.arpa': { PTR: ['mail9.example.org'] },
  '66.113.0.203.in-addr.arpa': { PTR: ['mail9.example.org', 'host.evil.example'] }, // the first does not lead back
  'host.evil.example': { A: ['203.0.113.66'] },
  'evil.example': { TXT: ['v=spf1 ip4:203.0.113.66 -all'] },
};
const names = fc.record({
  apex: fc.oneof(
    { weight: 3, arbitrary: fc.array(spf, { minLength: 1, maxLength: 1 }) },
    { weight: 1, arbitrary: fc.array(spf, { maxLength: 3 }) },
  ),
  below: fc.array(spf, { maxLength: 1 }),
  rules: fc.array(dmarc, { maxLength: 2 }),
  mx: fc.constantFrom<readonly string[]>(['1 aspmx.l.google.com'], ['10 mail9.example.org'], ['0 .'], []),
  key: fc.constantFrom('v=DKIM1; p=', '"v=DKIM1; p=AAAA"', undefined),
});
const hosts = fc.constantFrom(
  'mandrillapp.com.evil.example',
  'host.evil.example',
  'mail9.example.org',
  undefined,
);
const results = fc.constantFrom('pass', 'fail', 'none', 'did-not-pass', 'not-said');
const mails = fc.record({
  returnPath: fc.constantFrom(
    'example.org',
    'example.org',
    'em1.example.org',
    'mandrillapp.com',
    'bounce.evil.example',
    undefined,
  ),
  ip: fc.constantFrom(
    '198.51.100.7',
    '198.51.100.7',
    '203.0.113.9',
    '203.0.113.66',
    '2001:db8::66',
    'evil.example',
    undefined,
  ),
  signer: fc.constantFrom('evil.example', 'example.org', 'mandrillapp.com', 'mail.example.org', undefined),
  selector: fc.constantFrom('s9', 'mte1'),
  host: hosts,
  greeting: hosts,
  seen: fc.record({ spf: results, dkim: results, dmarc: results }),
});
const services = fc.constantFrom<readonly SeenService[]>(
  [],
  [{ id: 'mandrill', by: 'return-path', isSure: true }],
  [{ id: 'mandrill', by: 'received', isSure: true }],
  [{ id: 'postmark', by: 'return-path-form', isSure: false }],
  [{ id: 'google-workspace', by: 'received', isSure: false }],
  [{ id: 'no such service', by: 'return-path', isSure: true }],
);

type Sample<T> = T extends fc.Arbitrary<infer V> ? V : never;

function zoneOf({ apex, below, rules, mx, key }: Sample<typeof names>) {
  return zone({
    ...fixed,
    'example.org': { TXT: [...apex, 'other=1'], MX: mx, A: ['192.0.2.80'] },
    ...(below.length === 0 ? {} : { 'em1.example.org': { TXT: below } }),
    ...(rules.length === 0 ? {} : { '_dmarc.example.org': { TXT: rules } }),
    ...(key === undefined ? {} : { 's9._domainkey.example.org': { TXT: [key] } }),
  });
}

function mailOf({ returnPath, ip, signer, selector, host, greeting, seen }: Sample<typeof mails>): MailFacts {
  const named = (name: string | undefined) => (name === undefined ? undefined : domain(name));
  return mailFacts({
    ...{ returnPath: named(returnPath), host: named(host), greeting: named(greeting), seen },
    sentFrom: ip === undefined ? undefined : { ip, saidBy: 'reply' },
    signatures: signer === undefined ? [] : [signature(signer, selector)],
  });
}

const NOTES = ['SPF-004', 'SPF-027', 'DKIM-015', 'DMARC-014', 'DMARC-018', 'DMARC-020'];

/** The problems of the domain's own records, and what the mail would get. */
async function standing(resolve: Resolve, at: string, subject: Subject) {
  const of = (name: string): Subject => ({
    ...{ fromDomain: domain(name), mailFromDomain: domain(name), recipientDomain: domain(name) },
    ...{ sendingIp: undefined, dkimSignatures: [], isSeenSending: true, mail: undefined },
  });
  const own = at.startsWith('_dmarc.') ? { ...of(at.slice(7)), isSeenSending: false } : of(at);
  const found = at.startsWith('_dmarc.')
    ? [await checks.dmarc(own, resolve)]
    : at.includes('_domainkey')
      ? [await checks.dkim(subject, resolve)]
      : [await checks.spf(own, resolve)];
  const ids = found
    .map(corrected)
    .flatMap(({ outcome }) => (outcome.state === 'problem' ? outcome.problems.map(({ id }) => id) : []));
  return ids.filter((id) => !NOTES.includes(id));
}

/** From a mail of unknown address nothing passes. */
async function spfOf(resolve: Resolve, { mail, mailFromDomain: path = domain('example.org') }: Subject) {
  const helo = mail?.greeting ?? mail?.host ?? 'unknown';
  const question = { ip: mail?.sentFrom?.ip ?? '', domain: path, sender: `x@${path}`, helo };
  const { result } = await checkHost(question, resolve, { localPart: 'withheld' });
  return { domain: path, result: mail?.sentFrom === undefined ? 'not known' : result };
}

async function mailStanding(id: string, resolve: Resolve, subject: Subject) {
  const { mail, fromDomain: from = domain('example.org') } = subject;
  const spf = await spfOf(resolve, subject);
  const isOpen = mail?.seen.dkim === 'not-said' && id === 'relax-alignment'; // of what nobody said, a seal is supposed
  const isSealed = mail?.seen.dkim === 'pass' || isOpen;
  const signatures = isSealed ? mail.signatures : [];
  const dkim = signatures.map((seal) => ({ domain: seal.domain, result: 'pass' }));
  const verdict = await dmarcVerdictOf({ from, spf, dkim }, resolve);
  const isRefused = verdict.result === 'fail' && verdict.policy?.applied !== 'none';
  return { spf: spf.result, isRefused };
}

const RECORDS = ['TXT', 'CNAME', 'MX', 'A'];

function expectHarmless({ changes }: Remedy): void {
  for (const { name, type, value, zone: at, old } of changes) {
    expect(at).toBe('example.org');
    if (RECORDS.includes(type)) expect(isAtOrBelow(name, 'example.org')).toBe(true);
    expect(value).not.toMatch(
      /(?:^| )\+?all\b|\?all|pct=|evil|203\.0\.113|2001:db8|v=spf1.*v=spf1|v=DMARC1.*v=DMARC1/,
    );
    const given = old.join(' ').split(' ');
    const networks = value.split(' ').filter((term) => /ip[46]:/i.test(term));
    expect(networks.filter((term) => !given.includes(term))).toEqual([]);
  }
}

async function expectSound(change: RecordChange, before: Resolve, after: Resolve): Promise<void> {
  if (change.type !== 'TXT' || !isSpf(change.value)) return;
  const records = textsOf(await after(change.name, 'TXT')).filter(isSpf);
  expect(records).toEqual([change.value]);
  expect(textsOf(await after(change.name, 'TXT'))).toEqual(
    expect.arrayContaining(textsOf(await before(change.name, 'TXT')).filter((text) => text === 'other=1')),
  );
  expect(costOf(await readSpfTree(change.name, after)).lookups).toBeLessThanOrEqual(10);
}

/** Fewer faults than before, none new; or the mail is better off. */
async function expectBetter(id: string, name: string, before: Resolve, after: Resolve, subject: Subject) {
  const [old, now] = await Promise.all([standing(before, name, subject), standing(after, name, subject)]);
  const left = [...old];
  for (const one of now) {
    expect(left, `${id}: ${one} is new`).toContain(one);
    left.splice(left.indexOf(one), 1);
  }
  const [mail, then] = await Promise.all([
    mailStanding(id, before, subject),
    mailStanding(id, after, subject),
  ]);
  const isMended = (mail.spf !== 'pass' && then.spf === 'pass') || (mail.isRefused && !then.isRefused);
  const isSupposed = subject.mail?.sentFrom === undefined && id === 'add-service-to-spf';
  expect(now.length < old.length || isMended || isSupposed, `${id} mends nothing`).toBe(true);
}

test('whatever a domain publishes and a mail says, a remedy harms nobody and makes it better', async () => {
  const told = { records: 0, remedies: 0 };
  const changing = fc.constantFrom(
    ...(['service-missing-in-spf', 'server-not-listed', 'spf-broken', 'suspicious-spf'] as const),
    ...(['no-dmarc-record', 'strict-alignment', 'dkim-key-missing', 'all-three-needed'] as const),
  );
  const root = fc.oneof(
    { weight: 3, arbitrary: changing },
    { weight: 1, arbitrary: fc.constantFrom(...rootIds) },
  );
  const from = fc.constantFrom('example.org', 'news.example.org');
  await fc.assert(
    fc.asyncProperty(root, names, mails, services, from, async (rootId, published, written, seen, author) => {
      const before = zoneOf(published);
      const one = await caseOf(rootId, before, mailOf(written), { from: author, services: seen });
      const remedies = await remediesFor(one, {
        resolve: before,
        instruments: { registrableDomain: () => domain('example.org') },
      });
      told.remedies += remedies.length;
      for (const remedy of remedies) {
        expectHarmless(remedy);
        const known = remedy.changes.filter(({ type, value }) => type === 'TXT' && !value.includes('<'));
        if (known.length === 0) continue;
        told.records += 1;
        const after = withChanges(
          before,
          remedy.changes.filter(({ value }) => !value.includes('<')),
        );
        for (const change of known) await expectSound(change, before, after);
        const [{ name } = { name: 'example.org' }] = known;
        await expectBetter(remedy.id, name, before, after, one.subject);
      }
    }),
    { numRuns: 300 },
  );
  expect(told.records).toBeGreaterThan(30); // else the test shows nothing; 55 to 75 are usual
  expect(told.remedies).toBeGreaterThan(100);
}, 120_000);
