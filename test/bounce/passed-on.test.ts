import { expect, test } from 'vitest';
import { readHeaderFields } from '../../lib/bounce/header-fields.ts';
import { findPassedOn, findStations } from '../../lib/bounce/passed-on.ts';

const passedOn = (header: string) => findPassedOn(readHeaderFields(header));

test.each([
  [
    'a discussion list',
    'List-Id: Talk <talk.lists.example>\nList-Post: <mailto:talk@lists.example>',
    'list',
    'lists.example',
  ],
  [
    'a list by its program',
    'X-Mailman-Version: 3.3\nList-Id: <talk.lists.example>',
    'list',
    'talk.lists.example',
  ],
  ['a list by ezmlm', 'Mailing-List: contact talk-help@lists.example; run by ezmlm', 'list', undefined],
  [
    'sent again',
    'Resent-From: Carol <carol@old.example>\nResent-To: bob@example.com',
    'resent',
    'old.example',
  ],
  [
    'sent again by another',
    'Resent-Sender: x@desk.example\nResent-From: c@old.example',
    'resent',
    'desk.example',
  ],
  [
    'a rule of a mailbox',
    'X-Forwarded-To: bob@example.com\nX-Forwarded-For: carol@old.example bob@example.com',
    'forwarded',
    'old.example',
  ],
  ['to whom alone', 'X-Forwarded-To: bob@example.com', 'forwarded', undefined],
  ['a loop mark', 'X-MS-Exchange-Inbox-Rules-Loop: carol@old.example', 'forwarded', 'old.example'],
  ['SRS', 'Return-Path: <SRS0=HHH=TT=example.org=ana@old.example>', 'rewritten', 'old.example'],
  [
    'SRS twice',
    'Return-Path: <SRS1=HHH=old.example==HHH=TT=example.org=ana@relay.example>',
    'rewritten',
    'relay.example',
  ],
  ['SRS behind a name', 'Return-Path: <bounces+SRS=abc=XY@old.example>', 'rewritten', 'old.example'],
  [
    'a mailbox and its target',
    'Return-Path: <carol+caf_=bob=example.com@old.example>',
    'rewritten',
    'old.example',
  ],
])('%s', (_, header, mark, by) => {
  expect(passedOn(header)).toEqual({ mark, by });
});

test.each([
  ['a newsletter', 'List-Id: News <news.example.org>\nList-Unsubscribe: <https://example.org/u>'],
  ['a list to which nobody writes', 'List-Id: <news.example.org>\nList-Post: NO'],
  ['the computer of a person', 'X-Forwarded-For: 203.0.113.9'],
  ['a return address that a service made', 'Return-Path: <bounces+123-bob=example.com@em.example.org>'],
  ['a signed return address (BATV)', 'Return-Path: <prvs=0123abcd=ana@example.org>'],
  ['a name that begins alike', 'Return-Path: <srs.team@example.org>'],
  ['a seal of the house that sent it', 'ARC-Seal: i=1; a=rsa-sha256; d=example.org'],
  ['nothing', 'Subject: x'],
])('none: %s', (_, header) => {
  expect(passedOn(header)).toBeUndefined();
});

test('the domains to which a mail went', () => {
  const header = `Received: from a by mx.old.example for <carol@old.example>; Thu, 1 Jan 2026 00:00:00 +0000
Received: from b by c.example for <carol@old.example>
Delivered-To: bob@example.com
X-Original-To: sales@shop.example`;
  expect(findStations(readHeaderFields(header))).toEqual(['example.com', 'shop.example', 'old.example']);
});
