import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Letter } from '../../lib/letters/letter.ts';
import { mailtoOf, MAX_MAILTO } from '../../lib/letters/mailto.ts';
import { translateEnglish as t } from '../../scripts/inspect/translate-english.ts';

const letter = (changes: Partial<Letter>): Letter => ({
  kind: 'dns',
  subject: 'About example.org',
  body: 'Hello,\n\nbye',
  role: '',
  to: undefined,
  ...changes,
});
const draft = (changes: Partial<Letter>) => mailtoOf(letter(changes), t);
/** Read as a mail program reads it (RFC 6068 §2). */
const fieldsOf = (url: string) => {
  const [, to = '', query = ''] = /^mailto:([^?]*)\?(.*)$/s.exec(url) ?? [];
  const fields = query.split('&').map((field) => {
    const [name = '', ...value] = field.split('=');
    return [name, decodeURIComponent(value.join('='))] as const;
  });
  return { to: decodeURIComponent(to), fields };
};

test('line ends are CRLF, spaces are %20 (RFC 6068 §5)', () => {
  expect(draft({})).toBe('mailto:?subject=About%20example.org&body=Hello%2C%0D%0A%0D%0Abye');
});

test('the postmaster of the other side is the only address', () => {
  expect(draft({ to: 'postmaster@example.com' })).toMatch(/^mailto:postmaster@example\.com\?subject=/);
});

describe('no text adds a field', () => {
  test.each([
    ['an ampersand in the subject', { subject: 'a&bcc=eve@example.net' }],
    ['a line end in the subject', { subject: 'a\r\nBcc: eve@example.net' }],
    ['an ampersand in the body', { body: 'a&bcc=eve@example.net#x?cc=eve@example.net' }],
    ['percent signs that are written already', { body: '%26bcc=eve@example.net%0D%0ABcc: x' }],
    ['a field in the address', { to: 'postmaster@example.com?bcc=eve@example.net' }],
    ['a second address', { to: 'postmaster@example.com,eve@example.net' }],
    ['half a character', { body: '\ud800&cc=a' }],
  ])('%s', (_, changes) => {
    const url = draft(changes);
    const { fields } = fieldsOf(url);
    expect(fields.map(([name]) => name)).toEqual(['subject', 'body']);
    expect(fields[0]?.[1]).not.toMatch(/[\r\n]/);
    expect(url).not.toMatch(/[\s<>"'#,]/);
  });
});

describe('a long letter', () => {
  const long = Array.from({ length: 300 }, (_, index) => `Line ${String(index)} of this letter.`).join('\n');

  test('is cut at the end of a line, and says so', () => {
    const url = draft({ body: long });
    const body = fieldsOf(url).fields[1]?.[1] ?? '';
    expect(url.length).toBeLessThanOrEqual(MAX_MAILTO);
    expect(url.length).toBeGreaterThan(MAX_MAILTO - 200);
    expect(body).toMatch(/ of this letter\.\r\n\r\n\[The rest did not fit/);
  });
  test.each([
    ['in one line', 'word '.repeat(5000)],
    ['in one word', 'x'.repeat(10_240)],
    ['of signs that take nine characters each', '漢'.repeat(10_000)],
  ])('%s fits too', (_, body) => {
    const url = draft({ body });
    expect(url.length).toBeLessThanOrEqual(MAX_MAILTO);
    expect(fieldsOf(url).fields[1]?.[1]).toContain('The rest did not fit');
  });
});

test('property: any letter makes a draft that is short, and says what the letter says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (subject, body) => {
      const url = draft({ subject, body });
      const { to, fields } = fieldsOf(url);
      expect(url.length).toBeLessThanOrEqual(MAX_MAILTO);
      expect(to).toBe('');
      expect(fields.map(([name]) => name)).toEqual(['subject', 'body']);
      if (body.length < 40)
        expect(fields[1]?.[1]).toBe(body.replace(/\r\n?|\n/g, '\r\n').replace(/\p{Surrogate}/gu, '\ufffd'));
    }),
  );
});
