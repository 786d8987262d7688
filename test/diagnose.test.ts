import { describe, expect, test, vi } from 'vitest';
import type { Message } from '../lib/bounce/message.ts';
import { verdictWords } from '../lib/domain-words.ts';
import { inspectDomain, investigate, readNotice } from '../lib/diagnose.ts';
import type { AskDns } from '../lib/dns/inspection-resolver.ts';
import type { DomainInspection, NoticeInspection } from '../lib/inspection.ts';
import { domain } from './helpers/notices.ts';
import { zone } from './helpers/zone.ts';
import { translateEnglish } from '../scripts/inspect/translate-english.ts';
import { aMessage } from './helpers/messages.ts';

const seed =
  "550 5.7.26 Unauthenticated email from example.org is not accepted due to domain's DMARC policy. x11-20020a - gsmtp";
const message = (text: string, changes: Partial<Message> = {}): Message =>
  aMessage({
    source: 'pasted',
    text,
    ...changes,
  });
const notice = (text: string, changes: Partial<Message> = {}): NoticeInspection => {
  const read = readNotice(message(text, changes), 'typed');
  if (read === undefined) throw new Error('not read as a notice');
  return read;
};
const asking = (names: Parameters<typeof zone>[0]): AskDns & { readonly asked: string[] } => {
  const resolve = zone(names);
  return { resolve, questions: () => [], asked: resolve.asked };
};
const good = {
  'mx.example.org': { A: ['192.0.2.25'] },
  'example.org': { TXT: ['v=spf1 -all'], MX: ['10 mx.example.org'] },
  '_dmarc.example.org': { TXT: ['v=DMARC1; p=reject'] },
};

test('the verdict stands from the text alone, before anybody is asked', () => {
  const read = notice(seed);
  expect(read).toMatchObject({
    tone: 'failed',
    dns: { state: 'asking', findings: [] },
    subject: { fromDomain: 'example.org' },
  });
  expect(read.diagnoses).toMatchObject([
    {
      verdict: { cause: 'auth_dmarc' },
      mendedBy: 'sender-domain',
      resend: 'after-fix',
      confidence: 'likely',
    },
  ]);
});

test('findings grow one by one; the end is done, and reply and records come down to a root', async () => {
  const states: string[] = [];
  const done = await investigate(notice(seed), asking(good), ({ dns }) => {
    states.push(`${dns.state} ${String(dns.findings.length)}`);
  });
  expect(states).toEqual(['asking 0', 'asking 1', 'asking 2', 'asking 3', 'asking 4']);
  expect(done.dns).toMatchObject({ state: 'done', trouble: undefined });
  expect(done.dns.findings.map(({ check }) => check)).toEqual(['spf', 'dkim', 'dmarc', 'alignment']);
  expect(done.diagnoses[0]).toMatchObject({ confidence: 'likely', root: { id: 'no-dkim-probably' } });
});

test('only the sender’s domain is asked about, and never a local part', async () => {
  const dns = asking(good);
  await investigate(
    notice(`From: mailer-daemon@googlemail.com\nTo: ada@example.org\n\n${seed}`),
    dns,
    vi.fn(),
  );
  expect(dns.asked.length).toBeGreaterThan(2);
  for (const question of dns.asked)
    expect(question).toMatch(/^(?:[a-z0-9_-]+\.)*(?:example\.org|org) [A-Z]+$/);
});

test.each([
  ['a full mailbox', '552 5.2.2 Mailbox full'],
  ['a success', '250 2.0.0 OK 1644855633 l11si9233120wms.107 - gsmtp'],
])('%s asks nothing', async (_, text) => {
  const dns = asking({});
  const grow = vi.fn();
  expect((await investigate(notice(text), dns, grow)).dns.state).toBe('not-needed');
  expect(dns.asked).toEqual([]);
  expect(grow).not.toHaveBeenCalled();
});

test('a notice that we cannot vouch for asks nothing', async () => {
  const dns = asking(good);
  const read = notice(
    `This is the mail system at host x.example.\n\n<bob@example.com>: host mx.example.com said: ${seed}`,
    {
      source: 'page',
      from: 'Mail Delivery System <jane77@gmail.com>',
      to: 'ada@example.org',
      subject: 'Undelivered Mail Returned to Sender',
    },
  );
  expect(read.tone).toBe('cannot-vouch');
  await investigate(read, dns, vi.fn());
  expect(dns.asked).toEqual([]);
});

test('a delay always says to wait', () => {
  const read = notice(
    'This is the mail system at host x.example.\n\nYOU DO NOT NEED TO RESEND YOUR MESSAGE. It will be retried until it is 5 days old.\n\n<bob@example.com>: connect to mx.example.com[192.0.2.1]:25: Connection timed out',
    {
      source: 'page',
      from: 'MAILER-DAEMON@x.example',
      subject: 'Delayed Mail (still being retried)',
    },
  );
  expect(read.tone).toBe('delayed');
  expect(read.diagnoses).toMatchObject([
    { finalRecipient: 'bob@example.com', action: 'delayed', resend: 'wait' },
  ]);
});

test.each([
  ['ordinary mail', 'Shall we meet at one?'],
  ['nothing', ''],
])('%s is no notice', (_, text) => {
  expect(readNotice(message(text, { source: 'page', from: 'ann@example.org' }), 'x')).toBeUndefined();
});

test.each([
  ['a good domain', { ...good, 's1._domainkey.example.org': { TXT: ['v=DKIM1; p='] } }, 'good'],
  ['no record at all', { 'example.org': { A: ['192.0.2.1'] } }, 'bad'],
  ['no such domain', {}, 'does-not-exist'],
  [
    'DNS does not tell',
    { 'example.org': 'SERVFAIL', '_dmarc.example.org': 'SERVFAIL', '_domainkey.example.org': 'SERVFAIL' },
    'unknown',
  ],
] as const)('how a domain stands: %s', async (_, names, standing) => {
  const grown: DomainInspection[] = [];
  const done = await inspectDomain(domain('example.org'), asking(names), (one) => grown.push(one));
  expect(done.standing).toBe(standing);
  expect(grown.every((one) => one.standing === 'asking')).toBe(true);
  expect(grown.length).toBeGreaterThan(3);
});

describe('the place of a record, typed as a domain', () => {
  const names = {
    'example.org': { MX: ['10 mx.example.org'], TXT: ['v=spf1 mx -all'] },
    'mx.example.org': { A: ['192.0.2.1'] },
    '_dmarc.example.org': { TXT: ['v=DMARC1; p=reject'] },
  };
  test.each(['_dmarc.example.org', 's7._domainkey.example.org'])(
    '%s: its domain is looked at',
    async (name) => {
      const found = await inspectDomain(domain(name), asking(names), () => undefined);
      expect(found).toMatchObject({ domain: 'example.org', askedAs: name });
      const ids = found.dns.findings.flatMap(({ outcome }) =>
        outcome.state === 'problem' ? outcome.problems.map(({ id }) => id) : [],
      );
      expect(ids.filter((id) => /^(?:MX|SPF)-/.test(id))).toEqual([]);
      expect(ids.includes('DKIM-002')).toBe(name.startsWith('s7'));
      expect(verdictWords(found, translateEnglish).text).toContain(
        `${name} is the place of a record of example.org.`,
      );
    },
  );
});
