import { expect, test } from 'vitest';
import { translateEnglish as t } from '../scripts/inspect/translate-english.ts';
import { technicalLines } from '../lib/technical-words.ts';
import type { SendingService } from '../lib/inspection.ts';
import { diagnosis, domain, notice } from './helpers/notices.ts';

test('who, where, at which step, when, under which number', () => {
  const given = notice('a');
  const report = {
    ...given.report,
    reportingMta: domain('mail.example.org'),
    arrivalDate: 'Thu, 1 Jan 2026 10:00:00 +0000',
    reportingQueueId: '4Jy8b50sf8z',
    originalEnvelopeId: 'E1',
  };
  const changes = {
    originalRecipient: 'team@example.com',
    remoteMta: domain('mx.example.com'),
    remoteMtaIp: '192.0.2.25',
    refusedCommand: 'rcpt-to',
    lastAttemptDate: 'Thu, 1 Jan 2026 11:00:00 +0000',
    retryUntil: { kind: 'date', date: '2026-01-04T00:00:00Z' },
    finalLogId: 'L1',
  } as const;
  expect(technicalLines({ ...given, report }, diagnosis('auth_dmarc', changes), t)).toEqual([
    'Recipient: bob@example.com',
    'You wrote to team@example.com; it was handed on to bob@example.com.',
    'Refused by: mx.example.com [192.0.2.25]',
    'Refused when the recipient was named (RCPT TO)',
    'Notice written by: mail.example.org',
    'Came to the server that wrote the notice: Thu, 1 Jan 2026 10:00:00 +0000',
    'Last attempt: Thu, 1 Jan 2026 11:00:00 +0000',
    'Goes on trying until: 2026-01-04 00:00 UTC',
    'Queue number at the server that wrote the notice: 4Jy8b50sf8z',
    'Number in the log of the server that wrote the notice: L1',
    'Envelope number: E1',
  ]);
});

test.each([
  ['nothing', {}, ['Recipient: bob@example.com']],
  [
    'the same address in other letters',
    { originalRecipient: 'BOB@example.com' },
    ['Recipient: bob@example.com'],
  ],
  ['an address alone', { finalRecipient: undefined, remoteMtaIp: '192.0.2.25' }, ['Refused by: 192.0.2.25']],
  [
    'a duration that counts from a date that is not known',
    { finalRecipient: undefined, retryUntil: { kind: 'from-notice', seconds: 60 } as const },
    [],
  ],
])('%s', (_, changes, lines) => {
  expect(technicalLines(notice('a'), diagnosis('auth_dmarc', changes), t)).toEqual(lines);
});

test('through which services, by what, and which the domain lets send', () => {
  const one = (name: string, by: SendingService['by'], isSure: boolean): SendingService => ({
    ...{ id: name.toLowerCase(), name, by, isSure, setupPage: undefined },
  });
  const services = [
    one('Mandrill', 'return-path', true),
    one('Postmark', 'received', true),
    one('Brevo', 'dkim-domain', true),
    one('Strato', 'dkim-domain', false),
    one('Clerk', 'return-path-form', false),
    one('Kit', 'dkim-selector', false),
    one('Mailchimp', 'spf-include', false),
    one('Zendesk', 'spf-include', false),
  ];
  expect(technicalLines(notice('a', { services }), diagnosis(), t)).toEqual([
    'Recipient: bob@example.com',
    'Sent through: Mandrill (by the return address)',
    'Sent through: Postmark (by the server that handed the mail over)',
    'Sent through: Brevo (by the digital seal, DKIM)',
    'Perhaps sent through: Strato (by the digital seal, DKIM)',
    'Perhaps sent through: Clerk (by the form of the return address)',
    'Perhaps sent through: Kit (by the name of the digital seal’s key)',
    'On the domain’s list of allowed senders (SPF): Mailchimp, Zendesk',
  ]);
});
