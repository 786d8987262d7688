import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messageOfRaw } from '../lib/bounce/raw-message.ts';
import { readNotice } from '../lib/diagnose.ts';
import { readMailFile } from '../lib/mail-file.ts';
import { parseMime } from '../lib/platform/postal-mime.ts';
import { pieces, sourceOf } from './helpers/sources.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const binary = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const utf16 = (text: string, order: 'le' | 'be') => {
  const marked = `\ufeff${text}`;
  const octets = new DataView(new ArrayBuffer(marked.length * 2));
  for (let at = 0; at < marked.length; at += 1)
    octets.setUint16(at * 2, marked.charCodeAt(at), order === 'le');
  return new Uint8Array(octets.buffer);
};

describe('a source', () => {
  const source = sourceOf();
  test.each([
    ['as it is', utf8(source)],
    ['behind a byte order mark', utf8(`\ufeff${source}`)],
    ['in an mbox file', utf8(`From MAILER-DAEMON Thu Jan  1 00:00:00 2026\n${source}`)],
    ['behind empty lines', utf8(`\r\n\r\n${source}`)],
    ['saved as UTF-16', utf16(source, 'le')],
    ['saved as UTF-16, the other way round', utf16(source, 'be')],
  ])('%s', async (_, octets) => {
    const file = readMailFile(octets);
    if (file.kind !== 'source') throw new Error(JSON.stringify(file));
    const notice = readNotice(await messageOfRaw(file.raw, parseMime), 'a');
    expect(notice?.diagnoses).toMatchObject([{ replyCode: '550', finalRecipient: 'bob@example.com' }]);
  });

  test('of a charset that is no UTF-8 goes on as octets', async () => {
    const words =
      'Content-Type: text/plain; charset=iso-8859-1\n\nF\u00fcr bob@example.com: nicht zugestellt\n';
    const file = readMailFile(binary(sourceOf({ ...pieces, words })));
    if (file.kind !== 'source') throw new Error(JSON.stringify(file));
    expect((await messageOfRaw(file.raw, parseMime)).text).toContain('Für bob@example.com');
  });
});

test('a notice that somebody saved as text', () => {
  const text = 'Mail Delivery System\n\nYour message was not delivered.\n550 5.1.1 No such user';
  expect(readMailFile(utf8(text))).toMatchObject({ kind: 'message', message: { source: 'pasted' } });
});

test.each([
  [
    'an Outlook file',
    binary('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1' + '\u0000'.repeat(600)),
    'file-outlook',
  ],
  ['its first half alone', binary('\u00d0\u00cf\u0011\u00e0'), 'file-no-mail'],
  ['a picture', binary('\u0089PNG\r\n\u001a\n\u0000\u0000'), 'file-no-mail'],
  ['a packed file', binary('PK\u0003\u0004\u0014\u0000'), 'file-no-mail'],
  ['zeros', new Uint8Array(5000), 'file-no-mail'],
  ['nothing', new Uint8Array(), 'file-no-mail'],
  ['blanks', utf8('   \n\n '), 'file-no-mail'],
  ['a domain', utf8('example.org'), 'file-no-mail'],
])('%s is none', (_, octets, reason) => {
  expect(readMailFile(octets)).toEqual({ kind: 'not-understood', reason });
});

test('any file has an answer', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (octets) => {
      expect(['source', 'message', 'not-understood']).toContain(readMailFile(octets).kind);
    }),
  );
});
