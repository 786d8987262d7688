import { describe, expect, test } from 'vitest';
import { addSource, joinSource, offerSource } from '../lib/add-source.ts';
import type { Message } from '../lib/bounce/message.ts';
import { messageOfRaw } from '../lib/bounce/raw-message.ts';
import { readNotice } from '../lib/diagnose.ts';
import type { NoticeInspection } from '../lib/inspection.ts';
import { parseMime } from '../lib/platform/postal-mime.ts';
import { aMessage } from './helpers/messages.ts';
import { pieces, sourceOf } from './helpers/sources.ts';

/** What a page shows of the notice: no code, no status. */
const shown = aMessage({
  webmail: 'gmail',
  from: 'Mail Delivery System <MAILER-DAEMON@mail.example.org>',
  to: 'ana@example.org',
  subject: 'Undelivered Mail Returned to Sender',
  text: 'This is the mail system at host mail.example.org.\n\nYour mail could not be delivered to one of its recipients.\n\n<bob@example.com>: it was turned away',
});

function pageNotice(message: Message = shown): NoticeInspection {
  const notice = readNotice(message, 'a');
  if (notice === undefined) throw new Error('the sample is no notice');
  return notice;
}
const ofSource = (changes: Parameters<typeof sourceOf>[0] = {}) => messageOfRaw(sourceOf(changes), parseMime);

test('what only the source says is on the card; DNS is to be asked for it; the page stays known', async () => {
  const page = pageNotice();
  expect(page.diagnoses).toMatchObject([{ replyCode: undefined, finalRecipient: 'bob@example.com' }]);
  const read = addSource(page, 'Gmail', await ofSource());
  expect(read).toMatchObject({
    id: 'a',
    excerpt: page.excerpt,
    diagnoses: [{ replyCode: '550', status: '5.7.1', remoteMta: 'mx.example.com' }],
    // The header tells how the mail came to the writer of the notice, not from where the refuser got it: no sending IP.
    subject: { fromDomain: 'news.example.org', mailFromDomain: 'mail.example.net', sendingIp: undefined },
    source: { state: 'read', webmail: 'Gmail', contradictions: [], page: page.report },
  });
});

test('what the two do not say alike is told', async () => {
  const page = pageNotice({ ...shown, text: `${shown.text}: 554 5.4.14 Hop count exceeded` });
  const read = addSource(page, 'Gmail', await ofSource());
  expect(read).toMatchObject({
    diagnoses: [{ replyCode: '550' }],
    source: {
      contradictions: expect.arrayContaining([
        expect.objectContaining({ page: '554', source: '550' }),
      ]) as unknown,
    },
  });
});

test('read a second time it is compared with the page, not with itself', async () => {
  const once = addSource(pageNotice(), 'Gmail', await ofSource());
  if (typeof once === 'string') throw new Error(once);
  expect(addSource(once, 'Gmail', await ofSource())).toEqual(once);
});

test('what spoke against the page’s notice is not cleared by a source', async () => {
  const page = pageNotice();
  const doubted: NoticeInspection = {
    ...page,
    authenticity: { verdict: 'phishing', signals: ['asks-to-log-in'] },
  };
  expect(addSource(doubted, 'Gmail', await ofSource())).toMatchObject({
    tone: 'cannot-vouch',
    authenticity: { verdict: 'phishing', signals: ['asks-to-log-in'] },
    dns: { state: 'not-needed' },
  });
});

describe('a source is left out', () => {
  test('of another notice', async () => {
    const report = pieces.report.replace('bob@example.com', 'carol@example.com');
    expect(addSource(pageNotice(), 'Gmail', await ofSource({ report }))).toBe('other-message');
  });
  test('of no notice', async () => {
    const letter = 'From: Ana <ana@example.org>\nTo: bob@example.com\nMessage-ID: <1@example.org>\n\nHello!';
    expect(addSource(pageNotice(), 'Gmail', await messageOfRaw(letter, parseMime))).toBe('no-bounce');
  });
});

describe('a source that came by hand', () => {
  const coded = (code: string) =>
    pageNotice({ ...shown, text: `${shown.text}: 550 5.7.1 not wanted here ${code} - gsmtp` });
  const withCode = (code: string) =>
    ofSource({ report: pieces.report.replace('wanted here', `wanted here ${code} - gsmtp`) });
  const other = pageNotice({ ...shown, text: shown.text.replace('bob@', 'carol@') });

  test('is told with the notice that it is of, of several', async () => {
    const joined = joinSource([other, pageNotice()], await ofSource());
    expect(joined?.diagnoses).toMatchObject([{ finalRecipient: 'bob@example.com', replyCode: '550' }]);
    expect(joined?.source).toMatchObject({ state: 'read', contradictions: [] });
  });
  test('is told alone where it is of none', async () => {
    expect(joinSource([], await ofSource())).toBeUndefined();
    expect(joinSource([other], await ofSource())).toBeUndefined();
  });
  test('of a page that names nobody nobody knows', async () => {
    const nameless = pageNotice({ ...shown, text: shown.text.replace('<bob@example.com>: it', 'It') });
    expect(nameless.report.recipients.map(({ finalRecipient }) => finalRecipient)).toEqual([undefined]);
    expect(joinSource([nameless], await ofSource())).toBeUndefined();
  });
  test('of another mail to the same person is told by its tracking code', async () => {
    const [one, two] = ['x11-20020a05600c45', 'ffacd0b85a97d-42cb8f7d3a1si4821906f8f.512'];
    expect(joinSource([coded(one)], await withCode(one))?.source.state).toBe('read');
    expect(joinSource([coded(one)], await withCode(two))).toBeUndefined();
  });
});

test.each([
  ['gmail', { state: 'offered', webmail: 'Gmail', how: 'source_by_hand_gmail' }],
  ['outlook', { state: 'by-hand', how: 'source_by_hand_outlook' }],
  ['no-such-webmail', { state: 'none' }],
  ['toString', { state: 'none' }],
  [undefined, { state: 'none' }],
])('how it is come by in %s', (webmail, wanted) => {
  expect(offerSource(webmail)).toEqual(wanted);
});
