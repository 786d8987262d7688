import { expect, test } from 'vitest';
import { readHeaderFields } from '../../lib/bounce/header-fields.ts';
import { isByWebSite, isReplyToFrom } from '../../lib/bounce/web-form.ts';

test.each([
  ['a field of PHP', 'X-PHP-Originating-Script: 33:form.php', true],
  ['a program for forms', 'X-Mailer: PHPMailer 6.9.1 (https://example.org)', true],
  ['the account of a web server', 'Return-Path: <www-data@web7.host.example>', true],
  ['handed in by that account', 'Received: (from apache@localhost) by web7.host.example', true],
  ['as the envelope says', 'Received: by web7.host.example (envelope-from <nobody@web7.host.example>)', true],
  ['a mail program', 'X-Mailer: Mail 16.0', false],
  ['a person whose name begins alike', 'Return-Path: <httpdana@example.org>', false],
  ['nothing', 'Subject: x', false],
])('%s', (_, header, is) => {
  expect(isByWebSite(readHeaderFields(header))).toBe(is);
});

test.each([
  ['From: Ana <ana@example.org>\nReply-To: ANA@example.org', true],
  ['From: Ana <ana@example.org>\nReply-To: bob@example.org', false],
  ['From: Ana <ana@example.org>\nReply-To: ana@example.org, bob@example.org', false],
  ['From: Ana <ana@example.org>', false],
  ['Reply-To: ana@example.org', false],
  ['Subject: x', false],
])('%j: answers go to From, said once more: %s', (header, is) => {
  expect(isReplyToFrom(readHeaderFields(header))).toBe(is);
});
