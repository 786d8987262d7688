import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_RAW, MAX_TEXT } from '../lib/bounce/message.ts';
import { readInput } from '../lib/input.ts';

describe('a domain', () => {
  test.each([
    ['bare', 'Example.ORG', 'example.org'],
    ['with a final dot and spaces', '  example.org. ', 'example.org'],
    ['of an address', 'ana@example.org', 'example.org'],
    ['of an address with a name', 'Ana B <ana@example.org>', 'example.org'],
    ['behind an at sign', '@example.org', 'example.org'],
    ['of a web address', 'https://www.example.org:8443/a?b#c', 'www.example.org'],
    ['with a port', 'mail.example.org:25', 'mail.example.org'],
    ['of a mailto link', 'mailto:ana@example.org?subject=x', 'example.org'],
    ['in another script', 'müller.example', 'xn--mller-kva.example'],
    ['with marks from a page', '\u202eexample.org\u200b', 'example.org'],
  ])('%s', (_, given, domain) => {
    expect(readInput(given)).toEqual({ kind: 'domain', domain });
  });
});

describe('what is none of it', () => {
  test.each([
    ['nothing', '', 'empty'],
    ['only spaces and marks', ' \n\t\u200b\u0000 ', 'empty'],
    ['one word', 'hello', 'no-domain'],
    ['two words', 'hello there', 'no-domain'],
    ['an IPv4 address', '192.0.2.1', 'ip-address'],
    ['an IPv6 address', '2001:db8::1', 'ip-address'],
    ['an IPv6 address that begins with letters', 'fe80::1', 'ip-address'],
    ['an address of a host by number', 'http://[2001:db8::1]:80/', 'ip-address'],
    ['more text than is read', 'a b '.repeat(MAX_TEXT / 4 + 1), 'too-long'],
    ['more than a source may have', 'a'.repeat(MAX_RAW + 1), 'too-long'],
  ])('%s', (_, given, reason) => {
    expect(readInput(given)).toEqual({ kind: 'not-understood', reason });
  });
});

describe('a message', () => {
  test.each([
    ['a reply', '550 5.1.1 no such user'],
    ['a reply of success', '250 2.0.0 OK  1644855633 l11si9233120wms.107 - gsmtp'],
    ['a reply with a semicolon', '550; 5.7.515 Access denied'],
    ['a status alone', '5.7.1 Access denied'],
    [
      'a sentence with an address',
      "Your message wasn't delivered to bob@example.com because it couldn't be found",
    ],
    ['lines', 'Address not found\nbob@example.com'],
  ])('%s', (_, given) => {
    expect(readInput(given)).toMatchObject({ kind: 'message', message: { source: 'pasted', text: given } });
  });

  test.each([
    [
      'English',
      'From: postmaster@example.org\nSent: today\nTo: ana@example.org\nSubject: Undeliverable: x\n\nbody\nTo: no',
    ],
    [
      'German',
      'Von: postmaster@example.org\nGesendet: heute\nAn: ana@example.org\nBetreff: Undeliverable: x\n\nbody\nTo: no',
    ],
  ])('lines above a pasted notice, %s', (_, given) => {
    expect(readInput(given)).toMatchObject({
      kind: 'message',
      message: {
        from: 'postmaster@example.org',
        to: 'ana@example.org',
        subject: 'Undeliverable: x',
        text: 'body\nTo: no',
      },
    });
  });

  test('a whole source is told by its fields', () => {
    const raw = 'Return-Path: <>\nReceived: from a by b\nFrom: x@example.org\n\nbody';
    expect(readInput(raw)).toEqual({ kind: 'raw', raw });
  });
});

test('any input has an answer', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.emailAddress(), fc.domain()),
      (given) => {
        const input = readInput(given);
        if (input.kind === 'domain') expect(input.domain).toMatch(/^[a-z0-9_.-]+$/);
        else expect(['message', 'raw', 'not-understood']).toContain(input.kind);
      },
    ),
  );
});
