import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPastedRecord } from '../lib/dns-record.ts';
import { readInput } from '../lib/input.ts';
import { readGiven } from '../lib/read-given.ts';

const KEY = 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAwTnSS1WpJom9PF5DyO91';

describe('a record without its name', () => {
  test.each([
    ['SPF', 'v=spf1 include:_spf.example.net ~all'],
    ['SPF with an address', 'v=spf1 ip4:192.0.2.1 mx exists:%{i}._spf.example.net -all'],
    ['DMARC', 'v=DMARC1; p=none'],
    ['DMARC with a mailbox', 'v=DMARC1; p=reject; rua=mailto:a@example.org; fo=1; pct=100'],
    ['in quotation marks', '"v=DMARC1; p=quarantine; sp=none"'],
    ['with spaces', 'v = DMARC1 ; p = none'],
    ['a key', `v=DKIM1; k=rsa; p=${KEY}`],
    ['a key without its version', `k=rsa; p=${KEY}`],
    ['a key in several strings', `( "v=DKIM1; k=rsa; p=${KEY}"\n"${KEY}IDAQAB" )`],
    ['a key that was broken', `v=DKIM1; k=rsa; p=${KEY}\n${KEY}IDAQAB`],
    ['safe delivery', 'v=STSv1; id=20260101T000000;'],
    ['a zone line of a relative name', '_dmarc 3600 IN TXT "v=DMARC1; p=none"'],
    ['a zone line of the domain itself', '@ IN TXT "v=spf1 -all"'],
  ])('%s', (_, text) => {
    expect(readPastedRecord(text)).toEqual({ name: undefined });
    expect(readInput(text)).toEqual({ kind: 'not-understood', reason: 'dns-record' });
  });
});

describe('a record with its name: that is looked at', () => {
  test.each([
    ['a zone line', '_dmarc.example.org. 300 IN TXT "v=DMARC1; p=none"', '_dmarc.example.org'],
    ['without a class', 'example.org. 300 MX 10 mail.example.org.', 'example.org'],
    [
      'a key',
      `s1._domainkey.example.org. IN TXT ( "v=DKIM1; p=${KEY}" "${KEY}" )`,
      's1._domainkey.example.org',
    ],
    [
      'dig',
      '; <<>> DiG 9.18 <<>> txt example.org\n;; ANSWER SECTION:\nexample.org.\t300\tIN\tTXT\t"v=spf1 -all"\n\n;; Query time: 4 msec',
      'example.org',
    ],
    ['host', '_dmarc.example.org descriptive text "v=DMARC1; p=reject"', '_dmarc.example.org'],
    ['host of mail', 'example.org mail is handled by 10 mail.example.org.', 'example.org'],
    [
      'nslookup',
      'Server:\t\t192.0.2.53\nAddress:\t192.0.2.53#53\n\nNon-authoritative answer:\nexample.org\ttext = "v=spf1 -all"',
      'example.org',
    ],
  ])('%s', (_, text, name) => {
    expect(readPastedRecord(text)).toEqual({ name });
    expect(readInput(text)).toEqual({ kind: 'domain', domain: name });
  });
});

describe('what is no record', () => {
  test.each([
    ['a refusal that quotes one', '550 5.7.26 v=DMARC1; p=reject of example.org'],
    ['a record before a refusal', 'v=DMARC1; p=reject\n550 5.7.1 Not accepted'],
    [
      'a record before another text',
      'v=DMARC1; p=reject\nYour message to bob@example.com could not be delivered.',
    ],
    ['a notice that quotes one', 'Your message was rejected.\nv=DMARC1; p=reject'],
    ['a sentence', 'example.org has a problem with its mail'],
    ['a sentence with a type', 'Sent IN A hurry'],
    ['a DKIM-Signature', 'DKIM-Signature: v=1; a=rsa-sha256; d=example.org; s=s1'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(readPastedRecord(text)).toBeUndefined();
  });

  test('a refusal that quotes a record stays a refusal', () => {
    const input = readInput(
      '550 5.7.26 Not accepted due to the DMARC policy of example.org: v=DMARC1; p=reject',
    );
    if (input.kind !== 'message') expect.fail(input.kind);
    expect(readGiven(input.message, 'typed', 0)).toMatchObject({ tone: 'failed' });
  });
});

test('any text has an answer, and large ones have it at once', () => {
  const pieces = fc.constantFrom(
    'v=',
    'spf1',
    'IN ',
    ' 1 ',
    'TXT',
    '"',
    '(',
    '\n',
    ' ',
    'a.b',
    ';',
    'p=',
    'a'.repeat(50),
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (all) => {
      const found = readPastedRecord(all.join(''));
      if (found?.name !== undefined) expect(found.name).toMatch(/^[a-z0-9_.-]+$/);
    }),
  );
  for (const hostile of [' ', 'IN ', '9 ', '"', '"\n', 'a', 'a\n', '(', '\n']) {
    const begun = performance.now();
    readPastedRecord(`v=spf1 ${hostile.repeat(20_000 / hostile.length)}`.slice(0, 20_000));
    readPastedRecord(`a.b ${hostile.repeat(20_000 / hostile.length)}`.slice(0, 20_000));
    expect(performance.now() - begun).toBeLessThan(500);
  }
});
