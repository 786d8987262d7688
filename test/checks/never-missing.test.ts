import { describe, expect, test } from 'vitest';
import type { Finding, Subject } from '../../lib/checks/check.ts';
import { onAbsence } from '../../lib/checks/confirmed.ts';
import { mailChecks } from '../../lib/mail-checks/index.ts';
import type { ProblemId } from '../../lib/checks/problems.ts';
import { inspectDomain } from '../../lib/diagnose.ts';
import type { DomainName } from '../../lib/dns/domain-name.ts';
import { inspectionDns, type AskDns } from '../../lib/dns/inspection-resolver.ts';
import type { DnsFailure, Resolve } from '../../lib/dns/resolve.ts';
import type { CheckId } from '../../lib/knowledge/causes.ts';
import { zone } from '../helpers/zone.ts';
import { idsOf, nameOf, subjectOf } from './subjects.ts';
import { bare, below, faulty, parked, wellRun } from './zones.ts';

type Names = Readonly<Record<string, unknown>>;

const reasons: readonly DnsFailure[] = ['timeout', 'servfail', 'unreachable', 'capped', 'refused', 'bogus'];

/** What may be told only because a question failed: that name servers, signatures or a name of the tree do not answer. */
const OF_FAILURE: readonly ProblemId[] = ['MX-008', 'MX-009', 'SPF-024'];

/** What may rest on a "no", and may as well be seen: a number for a mail server, a rule that only watches. */
const MAY_BE_SEEN: readonly ProblemId[] = ['MX-006', 'BIMI-001'];

function dnsOf(...resolvers: readonly Resolve[]): AskDns {
  return inspectionDns({
    resolvers: resolvers.map((resolve, index) => ({ name: `resolver ${String(index)}`, resolve })),
    cache: new Map(),
    clock: () => 0,
    deadline: (promise) => promise,
  });
}

/** The zone, in which one question (or every) fails. */
function failing(names: Names, question: string | undefined, reason: DnsFailure): Resolve {
  const whole = zone(names);
  return (name, type, purpose) =>
    question === undefined || `${name} ${type}` === question
      ? Promise.resolve({ kind: 'failed', reason, detail: '' })
      : whole(name, type, purpose);
}

type Look = (dns: AskDns) => Promise<readonly Finding[]>;

const wholeDomain =
  (domain: DomainName): Look =>
  async (dns) =>
    (await inspectDomain(domain, dns, () => undefined)).dns.findings;

/** Every check of the table, over a mail that came back. */
const ofMail =
  (subject: Subject): Look =>
  (dns) =>
    Promise.all(
      // The keys of `checks` are the check ids.
      (Object.keys(mailChecks) as CheckId[]).map((id) => mailChecks[id](subject, dns.resolve)),
    );

const returned: Subject = {
  ...subjectOf('example.org'),
  recipientDomain: nameOf('example.com'),
  sendingIp: '192.0.2.25',
  dkimSignatures: [{ domain: nameOf('example.org'), selector: 'google' }],
  isSeenSending: true,
  mail: {
    hasHeader: true,
    hasAllSignatures: true,
    authors: { count: 1, domains: [nameOf('example.org')] },
    returnPath: nameOf('example.org'),
    signatures: [],
    seen: { spf: 'not-said', dkim: 'not-said', dmarc: 'not-said' },
    complaints: [],
    sentFrom: { ip: '192.0.2.25', saidBy: 'header' },
    host: undefined,
    receivedBy: undefined,
    greeting: undefined,
    passedOn: undefined,
    form: { isByWebSite: false, isReplyToFrom: false, toDomains: [] },
    receivedAt: undefined,
  },
};

const looks: readonly (readonly [string, Names, Look])[] = [
  ['a domain in good order', wellRun, wholeDomain(nameOf('example.org'))],
  ['a name below it', below, wholeDomain(nameOf('news.example.org'))],
  ['a domain with many faults', faulty, wholeDomain(nameOf('example.org'))],
  ['a domain without anything', bare, wholeDomain(nameOf('example.org'))],
  ['a parked domain', parked, wholeDomain(nameOf('example.org'))],
  ['a domain that does not exist', {}, wholeDomain(nameOf('example.org'))],
  ['a mail', wellRun, ofMail(returned)],
  ['a mail without signatures', wellRun, ofMail({ ...returned, dkimSignatures: [] })],
  [
    'a mail of a name below',
    below,
    ofMail({
      ...returned,
      fromDomain: nameOf('news.example.org'),
      mailFromDomain: nameOf('bounce.example.org'),
    }),
  ],
];

const problemsIn = ({ outcome }: Finding): readonly ProblemId[] =>
  outcome.state === 'problem' ? outcome.problems.map(({ id }) => id) : [];

describe.each(looks)('%s', (_, names, look) => {
  test('each question fails in turn: nothing is missing that was there, nothing wrong becomes fine', async () => {
    const dns = dnsOf(zone(names));
    const before = await look(dns);
    const asked = new Set(dns.questions().map(({ name, type }) => `${name} ${type}`));
    expect(asked.size).toBeGreaterThan(5);
    const known = new Set(before.flatMap(problemsIn));
    for (const question of asked)
      for (const reason of reasons) {
        const after = await look(dnsOf(failing(names, question, reason)));
        const added = after.flatMap(problemsIn).filter((id) => !known.has(id));
        const label = `${question} ${reason}`;
        expect(
          added.filter((id) => onAbsence.has(id)),
          label,
        ).toEqual([]);
        expect(
          added.filter((id) => !OF_FAILURE.includes(id)),
          label,
        ).toEqual([]);
        expect(silenced(before, after), label).toEqual([]);
      }
  }, 120_000);

  test.each(reasons)('every question fails: %s: nothing is told but that', async (reason) => {
    const findings = await look(dnsOf(failing(names, undefined, reason), failing(names, undefined, reason)));
    for (const finding of findings)
      expect(idsOf(finding)).toMatch(/^(?:unknown \S+|MX-008|MX-009|AL-00\d|DKIM-001)$/);
  });

  test.each(reasons)(
    'one of two resolvers fails at all: %s: no other problem than before',
    async (reason) => {
      const known = new Set((await look(dnsOf(zone(names)))).flatMap(problemsIn));
      const after = await look(dnsOf(zone(names), failing(names, undefined, reason)));
      const told = after.flatMap(problemsIn);
      expect(told.filter((id) => !known.has(id) && !OF_FAILURE.includes(id))).toEqual([]);
      expect(told.filter((id) => onAbsence.has(id) && !MAY_BE_SEEN.includes(id))).toEqual([]);
    },
  );

  test('the first resolver knows of nothing, the second does: as with the second alone', async () => {
    const before = (await look(dnsOf(zone(names)))).map(idsOf);
    const after = await look(dnsOf(zone({}), zone(names)));
    const missing = after.flatMap(problemsIn).filter((id) => onAbsence.has(id));
    expect(missing.filter((id) => !before.join(' ').includes(id))).toEqual([]);
  });
});

/** The checks that had found something wrong and now call it fine. */
function silenced(before: readonly Finding[], after: readonly Finding[]): readonly string[] {
  return before.flatMap((finding, index) =>
    finding.outcome.state === 'problem' && after[index]?.outcome.state === 'fine' ? [finding.check] : [],
  );
}

test('the list of what rests on an absence holds every problem that only a "no" can raise', () => {
  const saysMissing: readonly ProblemId[] = [
    'SPF-001',
    'DKIM-002',
    'DKIM-014',
    'DMARC-001',
    'MX-001',
    'MX-004',
  ];
  expect(saysMissing.filter((id) => !onAbsence.has(id))).toEqual([]);
});
