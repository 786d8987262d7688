// @vitest-environment happy-dom
import '../helpers/later-parts.ts';
import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { App } from '../../components/App.tsx';
import type { Actions } from '../../components/actions.ts';
import type { Stage } from '../../lib/acceptance/acceptance.ts';
import { parseAcceptance } from '../../lib/acceptance/parse.ts';
import { acceptancesIn } from '../../lib/acceptances.ts';
import type { Screen } from '../../lib/screen.ts';
import { translateEnglish } from '../../scripts/inspect/translate-english.ts';
import { diagnosis, domain, notice } from '../helpers/notices.ts';

afterEach(cleanup);

const now = Date.UTC(2026, 10, 24);
const copy = vi.fn<Actions['copy']>(() => Promise.resolve(true));
const nothing = vi.fn();
const actions: Actions = {
  ...{ submit: nothing, give: nothing, openInTab: nothing, clear: nothing, choose: nothing },
  ...{
    readSource: nothing,
    askAgain: nothing,
    askSelector: nothing,
    askWouldGet: nothing,
    tellOwnership: nothing,
    checkFix: nothing,
    time: { now: 0, shown: String },
    allowSite: () => Promise.resolve(false),
    copy,
  },
};

function shown(screen: Screen) {
  copy.mockClear();
  const { container } = render(
    <App screen={screen} input="" files={undefined} actions={actions} t={translateEnglish} />,
  );
  return { container, text: container.textContent };
}

function pasted(text: string): Screen {
  const acceptance = parseAcceptance(text, now);
  if (acceptance === undefined) throw new Error(`${text} takes no mail`);
  return { kind: 'acceptance', inspection: { kind: 'acceptance', acceptance, excerpt: text } };
}

const log =
  'to=<bob@example.com>, relay=mx.example.com[203.0.113.9]:25, dsn=2.0.0, status=sent (250 2.0.0 OK  1644855633 l11si9233120wms.107 - gsmtp)';
const stages: readonly (readonly [Stage, string, title: string, acts: string])[] = [
  ['said', 'Delivered to bob@example.com', 'Your service says “delivered”.', 'Recipient'],
  ['first-server', log, 'The first mail server took this mail.', 'Recipient'],
  ['filter', '250 ok:  Message 256429218 accepted', 'A mail filter took this mail.', 'Recipient'],
  [
    'spam',
    '250 2.0.0 OK DMARC:Quarantine 1664444171 u17-20020adfdd51000000b0022cc3f2bf13si3225188wrm.271 - gsmtp',
    'Google took this mail, but treats it as spam.',
    'web domain',
  ],
  [
    'as-spam',
    '250 2.0.0 Ok, marked as spam',
    'The other side took this mail, but treats it as spam.',
    'Recipient',
  ],
  ['held', '250 2.6.0 Message quarantined', 'The other side took this mail, but holds it back.', 'Recipient'],
  [
    'discarded',
    '250 2.0.0 Message discarded',
    'The other side took this mail and threw it away.',
    'Recipient',
  ],
  ['mailbox', 'status=sent (delivered to maildir)', 'This mail was put into the mailbox.', 'Recipient'],
  [
    'own-side',
    '250 Ok 0102018e5f3c7a11-2f6d9c1e-7b43-4a5e-9d21-0c8f5b7e6a30-000000',
    'A system on your side took this mail.',
    'Your sending service',
  ],
];

describe('every stage', () => {
  test.each(stages)(
    '%s says how far the mail is, who must act, and where to look',
    (stage, text, title, acts) => {
      const { container, text: said } = shown(pasted(text));
      expect(container.querySelector('[data-stage]')?.getAttribute('data-stage')).toBe(stage);
      expect(container.querySelector('h2')?.textContent).toContain(title);
      expect(container.querySelector('[data-acts=yes]')?.textContent).toContain(acts);
      expect(container.querySelectorAll('[data-step]').length).toBeGreaterThanOrEqual(2);
      expect(said).not.toMatch(/\$\d|undefined|\b(?:ui|accepted)_[a-z]/);
    },
  );

  test.each(stages)('%s has no link, asks nobody, and a green tick only in the mailbox', (stage, text) => {
    const { container, text: said } = shown(pasted(text));
    expect(container.querySelectorAll('a')).toHaveLength(0);
    expect(said).toContain('Nothing left your computer.');
    expect(container.querySelectorAll('.headline.success')).toHaveLength(stage === 'mailbox' ? 1 : 0);
  });
});

test('tells by what the other side finds it, and copies it as a message', async () => {
  const { container, text } = shown(pasted(log));
  const facts = [...container.querySelectorAll('.find li')].map((item) => item.textContent);
  expect(facts).toEqual([
    'Address: bob@example.com',
    'Taken over at 2022-02-14 16:20:33 UTC (the tracking code tells the time)',
    'Tracking code: l11si9233120wms.107',
    'Server: mx.example.com [203.0.113.9]',
    'Mail system, by the form of its reply: Google',
  ]);
  expect(text).not.toContain('names no tracking code');
  fireEvent.click(container.querySelector('.find button') ?? container);
  await vi.waitFor(() => {
    expect(copy).toHaveBeenCalledOnce();
  });
  const message = copy.mock.calls[0]?.[0] ?? '';
  expect(message).toMatch(/^Hello, your mail system took over a mail to bob@example\.com/);
  for (const fact of facts) expect(message).toContain(fact);
  expect(message).toContain('Reply: 250 2.0.0 OK 1644855633 l11si9233120wms.107 - gsmtp');
});

test('says what it does not know: the system, the code', () => {
  const { text } = shown(pasted('250 2.0.0 thank you'));
  expect(text).toContain('Mail system: unknown to us');
  expect(text).toContain('names no tracking code');
  expect(text).not.toContain('Taken over at');
});

test('leads back to the open mail', () => {
  const { container } = shown(pasted(log));
  fireEvent.click(container.querySelector('button.back') ?? container);
  expect(actions.clear).toHaveBeenCalledOnce();
});

test('a stranger’s text is text, without tricks', () => {
  const { container, text } = shown(
    pasted('250 2.0.0 Ok: queued as abcdef123\u202e <img src=x onerror=alert(1)> https://example.net/x'),
  );
  expect(container.querySelectorAll('img, script, a')).toHaveLength(0);
  expect(text).toContain('onerror=alert(1)');
  expect(text).not.toMatch(/[\u202a-\u202e\u200b-\u200f]/);
});

describe('a notice of success', () => {
  const line = '250 2.0.0 Ok: queued as 4Jy8b50sf8zFqQj';
  const delivered = (finalRecipient: string, lastAttemptDate: string | undefined) =>
    diagnosis('unclear', {
      finalRecipient,
      action: 'delivered',
      lastAttemptDate,
      remoteMta: domain('mx.example.com'),
      verdict: { ...diagnosis('unclear').verdict, line },
    });
  const success = (...diagnoses: readonly ReturnType<typeof delivered>[]): Screen => ({
    ...{ kind: 'notices', shown: 0, from: 'tab' },
    notices: [
      notice('a', {
        tone: 'success',
        diagnoses,
        accepted: acceptancesIn(notice('a').report, diagnoses),
        dns: { state: 'not-needed', findings: [], questions: [], trouble: undefined },
      }),
    ],
  });

  test('tells where to look, and for each recipient by what the mail is found', () => {
    const { container, text } = shown(
      success(delivered('ann@example.com', undefined), delivered('ben@example.com', undefined)),
    );
    expect(container.querySelectorAll('.steps')).toHaveLength(1);
    expect(container.querySelectorAll('.find')).toHaveLength(2);
    expect(text).toContain('Address: ben@example.com');
    expect(text).toContain('Tracking code: 4Jy8b50sf8zFqQj');
    expect(text).toContain('Server: mx.example.com');
  });

  test('believes the time in a code where its own date bears it out', () => {
    const undated = shown(success(delivered('ann@example.com', undefined)));
    expect(undated.text).not.toContain('Taken over at');
    cleanup();
    const dated = shown(success(delivered('ann@example.com', 'Mon, 14 Feb 2022 17:20:34 +0100')));
    expect(dated.text).toContain('Taken over at 2022-02-14 16:20:33 UTC');
  });
});
