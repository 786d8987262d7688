// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_TEXT } from '../../lib/bounce/message.ts';
import { gmail } from '../../lib/webmail/gmail.ts';
import { outlook } from '../../lib/webmail/outlook.ts';
import { findMessages, readMessage, type Webmail } from '../../lib/webmail/webmail.ts';
import { visibleText } from '../../lib/webmail/visible-text.ts';

function read(webmail: Webmail, html: string) {
  document.body.innerHTML = html;
  return findMessages(webmail, document).map((found) => ({
    id: found.id,
    ...readMessage(webmail, document, found),
  }));
}

const reply = '550 5.1.1 The email account that you tried to reach does not exist. x11 - gsmtp';
const card = `<h2 style="font-size:20px">Adresse nicht gefunden</h2><p>Ihre Nachricht wurde nicht an <a><b>bob@example.com</b></a> zugestellt.</p><p style="font-family:monospace">${reply}</p>`;

describe('Gmail', () => {
  const first = `<h2 data-legacy-thread-id="t">Minutes</h2><div data-legacy-message-id="m1"><div class="hb"><span email="ada@example.org"></span></div><span class="gD" email="mailer-daemon@googlemail.com">x</span><div class="ii gt"><div class="a3s">${card}</div></div></div>`;
  const second = `<h2 class="hP">Minutes</h2><div class="adn" data-message-id="#msg-f:1"><span email="mailer-daemon@googlemail.com">x</span><span class="g2" email="ada@example.org"></span><div class="ii"><div>${card.replace(' style="font-family:monospace"', '')}</div></div></div>`;
  test.each([
    ['the first road of each field', first],
    ['only the second road of each field', second],
  ])('%s', (_, html) => {
    const [message] = read(gmail, html);
    expect(message).toMatchObject({
      from: 'mailer-daemon@googlemail.com',
      subject: 'Minutes',
      replyText: reply,
    });
    expect(message?.text).toContain('bob@example.com');
  });
  test('a long word broken by <wbr> is one word', () => {
    const [message] = read(
      gmail,
      first.replace('does not exist', 'https://support.<wbr>google.com/<wbr>mail/?p=\u200bNoSuchUser'),
    );
    expect(message?.replyText).toContain('https://support.google.com/mail/?p=NoSuchUser');
  });
  test('messages of one thread keep their own sender', () => {
    const other =
      '<div data-legacy-message-id="m0"><span class="gD" email="ann@example.org">x</span><div class="a3s">Hello</div></div>';
    expect(read(gmail, `<div>${other}${first}</div>`).map(({ id, from }) => [id, from])).toEqual([
      ['m0', 'ann@example.org'],
      ['m1', 'mailer-daemon@googlemail.com'],
    ]);
  });
  test('a card inside a quotation is not read', () => {
    const [message] = read(
      gmail,
      `<div data-legacy-message-id="m1"><span email="d@example.net"></span><div class="a3s">See below<blockquote class="gmail_quote">${card}</blockquote></div></div>`,
    );
    expect(message?.text).toBe('See below');
    expect(message?.replyText).toBeUndefined();
  });
  test('links lead where they really lead', () => {
    const link = (href: string) => `<a href="${href}">x</a>`;
    const [message] = read(
      gmail,
      first
        .replace('</h2><div', '</h2><div')
        .replace(
          card,
          `${card}${link('https://www.google.com/url?q=https://Login.evil.example/x&amp;sa=D')}${link('https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2F')}${link('mailto:a@b.example')}${link('javascript:alert(1)')}`,
        ),
    );
    expect(message?.linkHosts).toEqual(['login.evil.example', 'a.example']);
  });
  test('a body above the cap is cut there', () => {
    const [message] = read(
      gmail,
      `<div data-legacy-message-id="m1"><div class="a3s">${'x'.repeat(MAX_TEXT + 10)}</div></div>`,
    );
    expect(message?.text).toHaveLength(MAX_TEXT);
  });
});

describe('Outlook', () => {
  const page = (from: string, body: string) =>
    `<div id="ConversationReadingPaneContainer"><div role="heading" id="CONV_1_SUBJECT" title="Unzustellbar: Angebot"></div><div><div id="MSG_1_FROM"><span aria-label="${from}"></span></div><div role="document"><div id="UniqueMessageBody_1">${body}</div></div></div></div>`;
  const frame =
    '<table><tr><td>Status code: 550 5.7.509</td></tr><tr><td>Error:</td><td>550 5.7.509: Access denied, sending domain EXAMPLE.ORG does not pass DMARC verification</td></tr></table><pre>X: 554 5.7.1 decoy that is longer than all the rest of this very short notice, so that it would win by its length alone</pre>';
  test.each([
    'Von: Microsoft Outlook<postmaster@example.org>',
    'De : Microsoft Outlook<postmaster@example.org>',
    '差出人: Microsoft Outlook<postmaster@example.org>',
  ])('the sender in the reader’s language: %s', (from) => {
    const [message] = read(outlook, page(from, frame));
    expect(message).toMatchObject({ id: 'UniqueMessageBody_1', subject: 'Unzustellbar: Angebot' });
    expect(message?.from).toContain('postmaster@example.org');
  });
  test('the longest cell with a code is the reply; the returned header is none', () => {
    const [message] = read(outlook, page('From: Microsoft Outlook', frame));
    expect(message?.replyText).toMatch(/^550 5\.7\.509: Access denied/);
  });
  test('colours of the dark mode change nothing', () => {
    const dark = frame.replaceAll(
      '<td>',
      '<td data-ogsc="black" style="color:rgb(255,255,255)!important" class="x_a">',
    );
    expect(read(outlook, page('From: Microsoft Outlook', dark))[0]?.replyText).toMatch(/^550 5\.7\.509/);
  });
  test('what a person forwards ends where the other mail begins', () => {
    const [message] = read(
      outlook,
      page(
        'From: Dave<dave@example.org>',
        `<p>Look</p><div id="x_divRplyFwdMsg">From: x</div><div>${frame}</div>`,
      ),
    );
    expect(message?.text).toBe('Look');
    expect(message?.replyText).toBeUndefined();
  });
});

test.each([
  ['blocks and breaks', '<p>a</p><div>b<br>c</div>', 'a\n\nb\nc'],
  ['cells are apart', '<table><tr><td>a</td><td>b</td></tr></table>', 'a b'],
  ['what is hidden is left out', '<i style="display: none">x</i><i hidden>y</i><style>z</style>a', 'a'],
  ['space is one', 'a \n\t b', 'a b'],
])('visible text: %s', (_, html, text) => {
  document.body.innerHTML = html;
  expect(visibleText(document.body)).toBe(text);
});

test('whatever the page is, it is read or not, without a fault', () => {
  const piece = fc.constantFrom(
    '<div data-legacy-message-id="a">',
    '<div class="a3s">',
    '</div>',
    '<blockquote>',
    '<p style="font-family:monospace">',
    'text 550 5.1.1 x',
    '<td>',
    '<table>',
    '<span email="x">',
    '<wbr>',
    '<div id="UniqueMessageBody">',
    '<script>',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      for (const webmail of [gmail, outlook]) {
        for (const { text, from } of read(webmail, pieces.join('')))
          expect([typeof text, typeof from]).toEqual(['string', 'string']);
      }
    }),
  );
});
