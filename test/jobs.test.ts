import { expect, test } from 'vitest';
import { jobsOf, subjectOf } from '../lib/jobs.ts';
import { diagnosis, domain, notice } from './helpers/notices.ts';
import { original } from './helpers/originals.ts';

const { report, subject } = notice('a');
const seen = {
  spf: 'fail',
  dkim: 'fail',
  dmarc: 'not-said',
  fromDomain: undefined,
  spfDomain: undefined,
  ip: undefined,
} as const;
const says = (changes: object) =>
  diagnosis('auth_dmarc', { verdict: { ...diagnosis().verdict, seen: { ...seen, ...changes } } });
const returned = original({
  fromDomain: domain('from.example'),
  returnPathDomain: domain('bounces.example'),
  sendingIp: '192.0.2.9',
  receivedBy: domain('mx.example.com'),
});

test('a bounce without anything else is about the domain it was sent back to', () => {
  expect(subjectOf(report, [diagnosis()])).toMatchObject({
    fromDomain: 'example.org',
    mailFromDomain: 'example.org',
    recipientDomain: 'example.com',
    sendingIp: undefined,
  });
});
test('the returned header outranks the address of the notice', () => {
  expect(subjectOf({ ...report, original: returned }, [diagnosis()])).toMatchObject({
    fromDomain: 'from.example',
    mailFromDomain: 'bounces.example',
    sendingIp: '192.0.2.9',
  });
});
test("the receiver's own words outrank both", () => {
  const told = says({
    fromDomain: domain('named.example'),
    spfDomain: domain('envelope.example'),
    ip: '203.0.113.9',
  });
  expect(subjectOf({ ...report, original: returned }, [told])).toMatchObject({
    fromDomain: 'named.example',
    mailFromDomain: 'envelope.example',
    sendingIp: '203.0.113.9',
  });
});
test('nothing said: nobody to ask about', () => {
  const unknown = { ...report, mailFromDomain: undefined };
  expect(subjectOf(unknown, [diagnosis('auth_dmarc', { finalRecipient: undefined })])).toMatchObject({
    fromDomain: undefined,
    mailFromDomain: undefined,
    recipientDomain: undefined,
  });
});

const asked = (...diagnoses: Parameters<typeof jobsOf>[0]) =>
  jobsOf(diagnoses, subject).map(
    ({ check, subject: { recipientDomain } }) => `${check} ${recipientDomain ?? ''}`,
  );

test.each([
  ['mailbox_full', []],
  ['auth_dmarc', ['spf example.com', 'dkim example.com', 'dmarc example.com', 'alignment example.com']],
  ['auth_spf', ['spf example.com', 'dmarc example.com', 'alignment example.com']],
  ['malformed_message', []],
  ['recipient_unknown', ['mx-recipient example.com']],
] as const)('%s asks only what could bear it out', (cause, jobs) => {
  expect(asked(diagnosis(cause))).toEqual(jobs);
});
test('the same question is asked once; each recipient domain has its own', () => {
  const to = (finalRecipient: string) => diagnosis('recipient_unknown', { finalRecipient });
  expect(asked(to('a@one.example'), to('b@one.example'), to('c@two.example'))).toEqual([
    'mx-recipient one.example',
    'mx-recipient two.example',
  ]);
});
test('what was delivered asks nothing', () => {
  expect(asked(diagnosis('auth_dmarc', { action: 'delivered' }))).toEqual([]);
});

const line = (cause: Parameters<typeof diagnosis>[0], words: string) =>
  diagnosis(cause, { verdict: { ...diagnosis(cause).verdict, line: words } });
test.each([
  ['auth_dmarc', '550 5.7.1 spf=pass dkim=none dmarc=pass', []],
  ['auth_spf', '550 5.7.1 spf=fail dkim=pass dmarc=pass', ['spf example.com']],
  ['auth_dkim', '550 5.7.1 spf=pass dkim=fail dmarc=pass', ['dkim example.com']],
  ['auth_other', '550 5.7.1 spf=pass dkim=fail dmarc=pass', ['dkim example.com']],
  ['auth_other', '550 5.7.1 spf=pass dkim=pass dmarc=pass', []],
  ['auth_spf', '550 5.7.1 spf=fail', ['spf example.com', 'dmarc example.com', 'alignment example.com']],
] as const)('%s: of what passed nothing is asked: %s', (cause, words, jobs) => {
  expect(asked(line(cause, words))).toEqual(jobs);
});
