import { expect, test } from 'vitest';
import { parseMail } from '../../scripts/inspect/mail.ts';

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
