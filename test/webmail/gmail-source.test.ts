// @vitest-environment happy-dom
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceOfMarkup } from '../../lib/bounce/shown-source.ts';
import { gmailSource } from '../../lib/webmail/gmail-source.ts';
import { sharedData } from '../helpers/shared-data.ts';

if (gmailSource.kind !== 'address') throw new Error('Gmail has an address for the source');
const { addressOf, findSource } = gmailSource;

const hex = '19a6d1000000c001';
const ofAccount =
  '<link id="embedded_data_iframe" data-recorded-src="https://mail.google.com/mail/?x=%5B%22cftp%22,%221a2b3c4d5e%22%5D">';

function at(html: string, path = '/mail/u/0/', id = hex) {
  document.body.innerHTML = html;
  return addressOf(document, path, id);
}

describe('the key of the account', () => {
  const found = { path: `/mail/u/0/?ik=1a2b3c4d5e&view=om&th=${hex}` };
  test.each([
    ['in the address that Gmail records', ofAccount],
    ['with plain quotes', ofAccount.replaceAll('%22', '&quot;')],
    ['in a script', '<script type="text/x">var GM_ID_KEY = "1a2b3c4d5e";</script>'],
    ['in a link', '<a href="?ui=2&amp;ik=1a2b3c4d5e&amp;view=pt">print</a>'],
    ['in a picture', '<img src="https://mail.google.com/mail/u/0/?ui=2&amp;ik=1a2b3c4d5e&amp;attid=0.1">'],
    ['the page’s before a mail’s', `<a href="?ik=ffffffffff">x</a>${ofAccount}`],
  ])('%s', (_, html) => {
    expect(at(html)).toEqual(found);
  });

  test.each([
    ['nowhere', '<p>ik=1a2b3c4d5e</p>'],
    ['in a link to somebody else', '<a href="https://evil.example/?ik=1a2b3c4d5e">x</a>'],
    ['in a look-alike host', '<a href="https://mail.google.com.evil.example/mail/?ik=1a2b3c4d5e">x</a>'],
    ['behind the hash', '<a href="https://mail.google.com/mail/u/0/#?ik=1a2b3c4d5e">x</a>'],
    ['part of another name', '<a href="?tik=1a2b3c4d5e">x</a>'],
    ['not hexadecimal', '<a href="?ik=1a2b3c4d5e%26view">x</a>'],
  ])('is not found %s', (_, html) => {
    expect(at(html)).toEqual({ failure: 'no-key' });
  });
});

describe('the address', () => {
  test.each([
    ['/mail/u/3/', hex, `/mail/u/3/?ik=1a2b3c4d5e&view=om&th=${hex}`],
    ['/mail/b/delegate-id/u/1/x', hex, `/mail/b/delegate-id/u/1/?ik=1a2b3c4d5e&view=om&th=${hex}`],
    ['/mail/', hex, `/mail/u/0/?ik=1a2b3c4d5e&view=om&th=${hex}`],
    ['//evil.example/mail/u/0/', hex, `/mail/u/0/?ik=1a2b3c4d5e&view=om&th=${hex}`],
    [
      '/mail/u/0/',
      '#msg-f:1847593028475930284',
      '/mail/u/0/?ik=1a2b3c4d5e&view=om&permmsgid=msg-f:1847593028475930284',
    ],
  ])('at %s of %s', (path, id, wanted) => {
    expect(at(ofAccount, path, id)).toEqual({ path: wanted });
  });

  test.each(['thread-f:1847593028475930284', 'thread-a:r-1', 'msg-a:r-8475930284', ':3k', '', `${hex}&ik=1`])(
    'a name that is no message’s: %s',
    (id) => {
      expect(at(ofAccount, '/mail/u/0/', id)).toEqual({ failure: 'no-message' });
    },
  );

  test('never leaves the page’s own host, whatever the page’s address and the id', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (path, id) => {
        const address = at(ofAccount, path, id);
        if ('path' in address)
          expect(new URL(address.path, 'https://mail.google.com').origin).toBe('https://mail.google.com');
      }),
    );
  });
});

/** What the two sides of the way make of an answer: the page cuts out, the worker reads. */
function read(answer: string): string | undefined {
  const markup = findSource(answer);
  return markup === undefined ? undefined : sourceOfMarkup(markup);
}

const pre = (inner: string) =>
  `<!DOCTYPE html><html><body><h2>Original Message</h2><pre class="raw_message_text" id="raw_message_text">${inner}</pre></body></html>`;
const header = 'From: a@example.org\nMessage-ID: &lt;1@example.org&gt;\nSubject: x\n\n';

describe('an answer', () => {
  test.each([
    ['escapes are undone', 'a &lt; b &amp; c &gt; d', 'a < b & c > d'],
    ['once', '&amp;lt;b&amp;gt; &amp;amp;', '&lt;b&gt; &amp;'],
    ['numbers, too', '&#39;&#x27;&quot;', `''"`],
    ['numbers that are no character stay', '&#9999999;&#x110000;', '&#9999999;&#x110000;'],
    ['unknown names stay', '&copy;&;&amp', '&copy;&;&amp'],
    ['a tag inside is text', '<b>bold</b>', '<b>bold</b>'],
  ])('%s', (_, inner, wanted) => {
    expect(read(pre(header + inner))?.split('\n\n')[1]).toBe(wanted);
  });

  test('may break off before the end of the element', () => {
    expect(read(pre(`${header}body`).replace(/<\/pre>.*/s, ''))).toMatch(/body$/);
  });

  test.each([
    ['a page that reads like success', '<html><body>The message you requested does not exist</body></html>'],
    ['an empty source', pre('')],
    ['an element with a message in it', pre('Temporary Error (500)\n\nPlease try again.')],
    ['an element with one field alone', pre('Error: no such message\n\nx')],
    ['another element', pre(header).replace('id="raw_message_text"', 'id="message"')],
    ['the name in a text', 'pre id="raw_message_text" From: a@example.org'],
    ['nothing', ''],
    ['a login page', '<form action="/signin"><input name="Email"></form>'],
  ])('holds no source: %s', (_, answer) => {
    expect(read(answer)).toBeUndefined();
  });

  test('of any kind is read without a throw', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, inner) => {
        read(before + pre(inner));
        read(pre(header + inner));
      }),
    );
  });

  test('of 5 MB that wants to be slow is read in time that grows with its length', () => {
    const timeOf = (length: number) => {
      const answer = `${'<pre id='.repeat(length / 8)}${pre(header + '&amp;#x'.repeat(length / 8))}`;
      const start = performance.now();
      read(answer);
      return performance.now() - start;
    };
    timeOf(8000);
    expect(timeOf(1_600_000)).toBeLessThan(20 * timeOf(400_000) + 200);
  });
});

const file = sharedData('webmail', 'gmail-h-show-original-response.html');
test.skipIf(!existsSync(file))('the page of the shared data (skipped: no shared data)', () => {
  const source = read(readFileSync(file, 'utf8')) ?? '';
  expect(source).toMatch(/^Delivered-To: ada@example\.org\r?\n/);
  expect(source).toContain('Subject: a < b & c');
});
