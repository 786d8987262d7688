import { expect, test, vi } from 'vitest';
import { investigate, readNotice } from '../lib/diagnose.ts';
import type { NoticeInspection } from '../lib/inspection.ts';
import type { Basis } from '../lib/knowledge/verdict.ts';
import { confidenceOf } from '../lib/root-case.ts';
import type { Root } from '../lib/roots/root.ts';
import { aMessage } from './helpers/messages.ts';
import { diagnosis } from './helpers/notices.ts';
import { zone } from './helpers/zone.ts';

const bases = [
  ['own-rule', 'likely'],
  ['any-rule', 'likely'],
  ['general-wording', 'likely'],
  ['status-code', 'possible'],
  ['reply-code', 'possible'],
  ['prose', 'possible'],
  ['nothing', 'possible'],
] as const satisfies readonly (readonly [Basis, string])[];

test.each(bases)('by the text alone, %s is %s', (basis, confidence) => {
  const { verdict } = diagnosis('auth_dmarc');
  expect(confidenceOf({ verdict: { ...verdict, basis } }, undefined)).toBe(confidence);
});

const root: Root = {
  id: 'dkim-key-missing',
  confidence: 'certain',
  evidence: ['reply', 'dns'],
  settle: undefined,
  because: ['DKIM-002'],
  alsoFound: [],
};

test('where there is a root, there is one way of saying how sure we are: its own', () => {
  expect(confidenceOf(diagnosis(), root)).toBe('certain');
});

const dsn = (...parts: readonly string[]) =>
  `This is the mail system at host mail.example.org.\n\n${parts.join('\n\n')}\n`;
const spf =
  '<bob@example.com>: host mx.example.com[192.0.2.1] said: 550 5.7.23 SPF check failed: 203.0.113.9 is not allowed to send mail from example.org';
const full = '<eve@example.net>: host mx.example.net[192.0.2.2] said: 552 5.2.2 Mailbox full';
const read = (text: string): NoticeInspection => {
  const message = aMessage({ source: 'pasted', text });
  const notice = readNotice(message, 'typed');
  if (notice === undefined) throw new Error('not read as a notice');
  return notice;
};
const ask = (notice: NoticeInspection, names: Parameters<typeof zone>[0]) =>
  investigate(notice, { resolve: zone(names), questions: () => [] }, vi.fn());

test('several recipients: each has the root of its own reply, and the records’ faults are no cause of a full mailbox', async () => {
  const done = await ask(read(dsn(spf, full)), {
    'example.org': { TXT: ['v=spf1 -all', 'v=spf1 mx -all'] },
  });
  const [first, second] = done.diagnoses.map((one) => one.root);
  expect(first).toMatchObject({ id: 'spf-broken-two-records', confidence: 'certain', because: ['SPF-002'] });
  expect(second).toMatchObject({ id: 'not-authentication', confidence: 'likely', because: [] });
  expect(second?.alsoFound).toContain('SPF-002');
  expect(second?.evidence).toEqual(['reply']);
});

test('before DNS has answered nothing is called a root that its answers may change', () => {
  const [first, second] = read(dsn(spf, full)).diagnoses;
  expect(first?.root).toMatchObject({ id: 'spf-not-passed', confidence: 'likely', evidence: ['reply'] });
  expect(second?.root?.id).toBe('not-authentication');
  const gmail =
    "550 5.7.26 Unauthenticated email from example.org is not accepted due to domain's DMARC policy. - gsmtp";
  expect(read(gmail).diagnoses[0]?.root).toBeUndefined();
});

test('where DNS could not be asked, the root is what the reply allows, and asking again would settle it', async () => {
  const failing = () => Promise.resolve({ kind: 'failed', reason: 'timeout', detail: '' } as const);
  const done = await investigate(read(dsn(spf)), { resolve: failing, questions: () => [] }, vi.fn());
  expect(done.diagnoses[0]?.root).toMatchObject({
    ...{ id: 'spf-not-passed', confidence: 'likely', settle: 'dns-again' },
  });
});

test.each([
  ['a success', '250 2.0.0 OK 1644855633 l11si9233120wms.107 - gsmtp'],
  [
    'a reply that nobody understood',
    'This is the mail system at host x.example.\n\n<bob@example.com>: 550 zzz qqq',
  ],
])('%s has no root', async (_, text) => {
  const done = await ask(read(text), {});
  expect(done.diagnoses.map((one) => one.root)).toEqual(done.diagnoses.map(() => undefined));
});
