import { describe, expect, test } from 'vitest';
import { closerStatus, readDeliveryStatus } from '../../lib/bounce/delivery-status.ts';
import { readSmtpReply } from '../../lib/bounce/smtp-reply.ts';

const recipient = (fields: string) =>
  readDeliveryStatus(
    `Reporting-MTA: dns; mail.example.org\r\n\r\nFinal-Recipient: rfc822; bob@example.com\r\n${fields}`,
  )?.recipients[0];

describe('message/delivery-status', () => {
  test('the lost mail’s own id, as Gmail gives it, is no number of a queue', () => {
    const queueOf = (field: string) =>
      readDeliveryStatus(
        `Reporting-MTA: dns; mail.example.org\n${field}\n\nFinal-Recipient: rfc822; bob@example.com`,
      )?.perMessage.reportingQueueId;
    expect(queueOf('X-Original-Message-ID: <1@example.org>')).toBeUndefined();
    expect(queueOf('X-Postfix-Queue-ID: 4DXYZ1')).toBe('4DXYZ1');
    expect(queueOf('X-Exim-Message-Id: 1abc-0001-2x')).toBe('1abc-0001-2x');
  });

  test('of two recipients, with the fields of RFC 3464', () => {
    const report = readDeliveryStatus(
      'Reporting-MTA: dns; mail.example.org\n\nOriginal-Recipient: rfc822;team@example.org\nFinal-Recipient: rfc822;bob@example.com\nAction: failed\nStatus: 5.1.1\nRemote-MTA: dns; mx.example.com\nDiagnostic-Code: smtp; 550-5.1.1 no\n 550 5.1.1 body\n\nFinal-Recipient: rfc822;carol@example.net\nAction: delayed\nStatus: 4.4.1\nWill-Retry-Until: Sun, 4 Jan 2026 00:00:00 +0000',
    );
    expect(report?.perMessage.reportingMta).toBe('mail.example.org');
    expect(report?.recipients).toMatchObject([
      {
        finalRecipient: 'bob@example.com',
        originalRecipient: 'team@example.org',
        action: 'failed',
        status: '5.1.1',
        remoteMta: 'mx.example.com',
        diagnosticCode: { line: '550 5.1.1 no body' },
      },
      {
        finalRecipient: 'carol@example.net',
        action: 'delayed',
        willRetryUntil: 'Sun, 4 Jan 2026 00:00:00 +0000',
      },
    ]);
  });

  test('groups that no empty line sets apart', () => {
    const fields = (name: string) =>
      `Final-Recipient: rfc822; ${name}@example.com\nOriginal-Recipient: rfc822;${name}@example.com\nAction: failed\n`;
    const found = readDeliveryStatus(fields('bob') + fields('carol'))?.recipients;
    expect(found?.map(({ finalRecipient }) => finalRecipient)).toEqual([
      'bob@example.com',
      'carol@example.com',
    ]);
  });

  test.each([
    ['a program ended', 'Diagnostic-Code: X-Unix; 255', { code: undefined, line: '255' }],
    [
      'a greeting before the refusal',
      'Diagnostic-Code: smtp; 220-x 421 4.2.1 Later',
      { line: '421 4.2.1 Later' },
    ],
    [
      'a summary around the refusal',
      'Diagnostic-Code: smtp; 554 4.4.7 Expired <421 4.4.2 timed out>',
      { code: '421', enhancedStatus: '4.4.2' },
    ],
    ['no type', 'Diagnostic-Code: 550 5.1.1 no', { line: '550 5.1.1 no' }],
  ])('a Diagnostic-Code: %s', (_, fields, reply) => {
    expect(recipient(fields)?.diagnosticCode).toMatchObject(reply);
  });

  test.each([
    ['Status: 2.0.0', 'delivered'],
    ['Action: Relayed (to x)', 'relayed'],
    ['Status: 5.1.1', 'failed'],
  ])('%s means %s', (fields, action) => {
    expect(recipient(fields)?.action).toBe(action);
  });

  test.each([undefined, '', 'hello', 'Reporting-MTA: dns; x.example'])('%j names nobody', (text) => {
    expect(readDeliveryStatus(text)).toBeUndefined();
  });
});

test.each([
  ['5.0.0', '550 5.7.26 no', '5.7.26'],
  ['4.4.7', '421 4.2.1 later', '4.2.1'],
  ['5.1.1', '550 5.0.0 no', '5.1.1'],
  ['4.5.0', '451 4.0.0 later', '4.5.0'],
  ['5.1.1', '550 5.1.0 no', '5.1.1'],
  ['5.1.0', '550 5.1.1 no', '5.1.1'],
  ['5.2.2', '550 5.1.0 no', '5.1.0'],
  ['5.1.1', '550 5.1.10 no', '5.1.10'],
  ['5.1.1', '550 4.7.1 odd', '5.1.1'],
  ['5.1.1', '550 no', '5.1.1'],
])('status %s with the reply %s is %s', (field, reply, status) => {
  expect(closerStatus(field, readSmtpReply(reply))).toBe(status);
});
