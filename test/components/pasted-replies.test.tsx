// @vitest-environment happy-dom
import '../helpers/later-parts.ts';
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { App } from '../../components/App.tsx';
import { readNotice } from '../../lib/diagnose.ts';
import { readInput } from '../../lib/input.ts';
import type { NoticeInspection } from '../../lib/inspection.ts';
import type { CauseId } from '../../lib/knowledge/causes.ts';
import { helpLinks } from '../../lib/knowledge/help-links.ts';
import { cardText } from '../../scripts/inspect/card-text.ts';
import { translateEnglish as t } from '../../scripts/inspect/translate-english.ts';

afterEach(cleanup);

/** What the field makes of a text, as far as no question is asked. */
function pasted(text: string): NoticeInspection {
  const input = readInput(text);
  const notice = input.kind === 'message' ? readNotice(input.message, 'typed') : undefined;
  if (notice === undefined) throw new Error(`not read: ${text}`);
  return notice;
}

function show(notice: NoticeInspection): Element {
  const none = vi.fn();
  const actions = {
    ...{
      submit: none,
      give: none,
      openInTab: none,
      clear: none,
      choose: none,
      readSource: none,
      askAgain: none,
      askSelector: none,
      askWouldGet: none,
      tellOwnership: none,
      checkFix: none,
      time: { now: 0, shown: String },
    },
    allowSite: () => Promise.resolve(false),
    copy: () => Promise.resolve(true),
  };
  const screen = { kind: 'notices', notices: [notice], shown: 0, from: 'field' } as const;
  const { container } = render(<App screen={screen} input="" files={undefined} actions={actions} t={t} />);
  return container;
}

/** The words that the card has in the place of this class. */
const words = (card: Element, place: string) => card.querySelector(place)?.textContent ?? '';

const seed =
  "550-5.7.26 Unauthenticated email from example.org is not accepted due to domain's\n550-5.7.26 DMARC policy. To learn about the DMARC initiative, go to\n550 5.7.26 https://support.google.com/mail/?p=DmarcRejection b141-v6si2290029yba.131 - gsmtp";

const replies: readonly (readonly [reply: string, CauseId, title: string, says: string])[] = [
  [seed, 'auth_dmarc', 'Gmail turned this mail away.', 'Ask them to help your mail service'],
  [
    '550 5.1.1 <bob@example.com>: Recipient address rejected: User unknown in virtual mailbox table',
    'recipient_unknown',
    'It does not know bob@example.com.',
    'Check the spelling of bob@example.com',
  ],
  ['552 5.2.2 <bob@example.com>: Mailbox full', 'mailbox_full', 'is full.', 'Tell the person'],
  [
    '554 5.7.1 Service unavailable; Client host [203.0.113.9] blocked using zen.spamhaus.org',
    'ip_blocklisted',
    'does not trust the server',
    'Neither your text nor the person you wrote to is the reason',
  ],
  [
    '554 5.7.1 Service unavailable; Client host [203.0.113.9] blocked using a list; Error: open resolver',
    'policy_other',
    'it cannot ask a block list',
    'They must mend how they ask the list',
  ],
  [
    '535 5.7.8 Username and Password not accepted',
    'sender_account_limited',
    'Your own mail account or mail service stopped this mail.',
    'could not log in',
  ],
  [
    '552 5.3.4 Message size exceeds fixed limit',
    'message_too_big',
    'it is too big',
    'Share the files by a link',
  ],
  [
    '550 5.7.25 The IP address sending this message does not have a PTR record',
    'rdns_helo',
    'does not say who it is',
    'reverse DNS',
  ],
  [
    '550 5.4.6 Routing loop detected: too many hops',
    'mail_loop_routing',
    'went round in circles',
    'show this notice to the people who run their mail',
  ],
  [
    '530 5.7.0 Must issue a STARTTLS command first',
    'tls_problem',
    'no safe connection could be made',
    'encryption between two mail servers',
  ],
];

describe.each(replies)('a pasted reply: %s', (reply, cause, title, says) => {
  const notice = pasted(reply);
  const [diagnosis] = notice.diagnoses;

  test('gives a card with its cause, who must act, and whether to send again', () => {
    const card = show(notice);
    expect(card.querySelector('[data-cause]')?.getAttribute('data-cause')).toBe(cause);
    expect(words(card, 'h2')).toContain(title);
    expect(card.textContent).toContain(says);
    expect(card.querySelectorAll('[data-acts=yes]')).toHaveLength(1);
    expect(words(card, '.resend')).toMatch(/\b[Ss]end/);
    expect(card.textContent).not.toMatch(/\$\d|undefined/);
  });

  test('says what the deciding words mean, and marks them', () => {
    const card = show(notice);
    expect(words(card, '.why .meaning').length).toBeGreaterThan(100);
    const { decisive } = diagnosis?.verdict ?? {};
    expect(card.querySelectorAll('.why mark')).toHaveLength(decisive === undefined ? 0 : 1);
  });

  test('links to our own page of help where there is one, and to nothing else', () => {
    const card = show(notice);
    const links = [...card.querySelectorAll('a:not([href^="mailto:"])')].map((link) =>
      link.getAttribute('href'),
    );
    const help = diagnosis?.verdict.help;
    expect(links).toEqual(help === undefined ? [] : [helpLinks[help]]);
  });

  test('the command line tells the same words', () => {
    const card = show(notice);
    const text = cardText(notice).replace(/\s+/g, ' ');
    for (const place of ['h2', '.primary', '.resend', '.why .meaning', '.why .adds']) {
      expect(text).toContain(words(card, place).replace(/\s+/g, ' '));
    }
  });
});

test('the central reply keeps the page of help of the one who refused', () => {
  expect(show(pasted(seed)).querySelector('.help a')?.getAttribute('href')).toBe(helpLinks['google-dmarc']);
});

test('a refusal to log in says nothing of the proof that a mail is real', () => {
  const card = show(pasted('535 5.7.8 Username and Password not accepted'));
  expect(card.textContent).not.toMatch(/DMARC|DKIM|SPF/);
});

describe('a reply of class 4', () => {
  test.each([
    '421 4.7.28 Our system has detected an unusual rate of unsolicited mail originating from your IP address. - gsmtp',
    "451 4.7.26 Unauthenticated email from example.org is not accepted due to domain's DMARC policy, but temporary DNS failures prevent authentication. - gsmtp",
    '452 4.2.2 <bob@example.com>: Mailbox full',
  ])('is late, not lost, and nothing on its first screen says that it came back: %s', (reply) => {
    const card = show(pasted(reply));
    const screen = words(card, '.diagnosis');
    expect(words(card, 'h2')).toContain('is late, not lost.');
    expect(screen).toContain('Do not send it again');
    expect(screen.replace(words(card, '.help'), '')).not.toMatch(
      /turned|came back|Sending it again will not help/i,
    );
    expect(card.querySelectorAll('[data-acts=yes]')).toHaveLength(0);
    expect(screen).toContain('Nobody has to act now.');
  });

  test('in a notice that says that it was given up it is told so', () => {
    const notice = pasted(
      'Subject: Undelivered Mail Returned to Sender\n\n<bob@example.com>: host mx.example.com[192.0.2.25] said: 451 4.7.1\n    Greylisting in action, please come back later (in reply to RCPT TO command)',
    );
    const card = show(notice);
    expect(words(card, 'h2')).toBe(
      'mx.example.com did not take this mail at once, and your mail system has stopped trying.',
    );
    expect(words(card, '.resend')).toBe(
      'Do not send it again now. Send it once more after a quarter of an hour.',
    );
  });
});

test('what is known beyond the cause stands below the meaning, here and on the command line', () => {
  const notice = pasted('552 5.2.2 <bob@example.com>: Mailbox full');
  const adds = { kind: 'list', name: 'Example List' } as const;
  const told: NoticeInspection = {
    ...notice,
    diagnoses: notice.diagnoses.map((one) => ({ ...one, verdict: { ...one.verdict, adds } })),
  };
  expect(words(show(told), '.why .meaning + .adds')).toBe('The block list is Example List.');
  expect(cardText(told)).toContain('The block list is Example List.');
});
