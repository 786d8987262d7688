import { expect, test } from 'vitest';
import { octetsOfRaw, parseMail } from '../../scripts/inspect/mail.ts';

const octets = (text: string) => Array.from(octetsOfRaw(text));

test.each([
  ['ASCII', 'Subject: a\n', Array.from(Buffer.from('Subject: a\n'))],
  ['one character an octet', 'Content-Type: text/plain; charset=iso-8859-1\n\n\u00fc\u00ff', undefined],
  [
    'a character above an octet: the source was UTF-8',
    '\u20ac\u00fc',
    Array.from(Buffer.from('\u20ac\u00fc', 'utf8')),
  ],
  [
    'letters of an octet, but the mail says UTF-8',
    'Content-Type: text/plain; charset="UTF-8"\n\n\u00fc',
    Array.from(Buffer.from('Content-Type: text/plain; charset="UTF-8"\n\n\u00fc', 'utf8')),
  ],
])('the octets of a source: %s', (_, raw, expected) => {
  expect(octets(raw)).toEqual(expected ?? Array.from(Buffer.from(raw, 'latin1')));
});

test.each([
  ['a part that is null is left out', '{"id":"a","html":null,"text":"x"}', { id: 'a', text: 'x', from: '' }],
  ['what nobody knows is not looked at', '{"id":"a","more":{"x":1}}', { id: 'a' }],
  ['a line that is no object', '5', { id: null, error: expect.any(String) as unknown }],
  [
    'the id of a bad line is told',
    '{"id":"a","to":[]}',
    { id: 'a', error: expect.stringMatching(/^to: /) as unknown },
  ],
])('%s', (_, line, mail) => {
  expect(parseMail(line)).toMatchObject(mail);
});
