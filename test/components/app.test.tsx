// @vitest-environment happy-dom
import '../helpers/later-parts.ts';
import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { App } from '../../components/App.tsx';
import type { Actions } from '../../components/actions.ts';
import type { Finding } from '../../lib/checks/check.ts';
import { problem } from '../../lib/checks/finding.ts';
import { nothingAsked } from '../../lib/domain-asked.ts';
import type { DnsProgress, DnsTrouble, DomainStanding, NoticeInspection } from '../../lib/inspection.ts';
import type { Screen } from '../../lib/screen.ts';
import { translateEnglish } from '../../scripts/inspect/translate-english.ts';
import { diagnosis, domain, notice } from '../helpers/notices.ts';

afterEach(cleanup);

const actions = (changes: Partial<Actions> = {}): Actions => ({
  submit: vi.fn(),
  give: vi.fn(),
  openInTab: vi.fn(),
  clear: vi.fn(),
  choose: vi.fn(),
  readSource: vi.fn(),
  askAgain: vi.fn(),
  askSelector: vi.fn(),
  askWouldGet: vi.fn(),
  tellOwnership: vi.fn(),
  checkFix: vi.fn(),
  time: { now: 0, shown: (at) => new Date(at).toISOString() },
  allowSite: vi.fn(() => Promise.resolve(false)),
  copy: vi.fn(() => Promise.resolve(true)),
  ...changes,
});

function show(screen: Screen, changes: Partial<Actions> = {}, input = '') {
  const all = actions(changes);
  const { container } = render(
    <App screen={screen} input={input} files={undefined} actions={all} t={translateEnglish} />,
  );
  return { container, actions: all, text: container.textContent };
}

const idle: DnsProgress = { state: 'not-needed', findings: [], questions: [], trouble: undefined };
const spf = (outcome: Finding['outcome']): Finding => ({
  check: 'spf',
  domain: domain('example.org'),
  outcome,
  record: 'v=spf1 -all',
  facts: [],
  tree: undefined,
});
const ofNotice = (changes: Partial<NoticeInspection> = {}, from: 'tab' | 'field' = 'tab'): Screen => ({
  kind: 'notices',
  notices: [notice('a', { dns: idle, ...changes })],
  shown: 0,
  from,
});
const ofDomain = (standing: DomainStanding, dns: DnsProgress = { ...idle, state: 'done' }): Screen => ({
  kind: 'domain',
  inspection: { kind: 'domain', domain: domain('example.org'), askedAs: undefined, standing, dns },
  asked: nothingAsked,
});

describe('every screen says what it is, and has the field', () => {
  const screens: readonly (readonly [name: string, Screen, says: string])[] = [
    ['nothing open', { kind: 'nothing-open' }, 'No returned mail is open here.'],
    ['just installed', { kind: 'reload-mail-tabs' }, 'reload your mail tab'],
    ['permission taken away', { kind: 'allow-site' }, 'May Bounce Inspector look'],
    ['reading', { kind: 'reading' }, 'Reading'],
    [
      'turned away',
      ofNotice(),
      'Gmail turned this mail away. It could not prove that the mail came from example.org.',
    ],
    [
      'late',
      ofNotice({
        tone: 'delayed',
        diagnoses: [diagnosis('rate_limited', { action: 'delayed', resend: 'wait' })],
      }),
      'is late, not lost',
    ],
    [
      'arrived',
      ofNotice({ tone: 'success', diagnoses: [diagnosis('unclear', { action: 'delivered' })] }),
      'Your mail arrived',
    ],
    ['not understood', ofNotice({ tone: 'not-understood' }), 'what a says'],
    [
      'cannot vouch',
      ofNotice({
        tone: 'cannot-vouch',
        authenticity: { verdict: 'phishing', signals: ['asks-to-log-in'] },
      }),
      'It asks you to log in',
    ],
    [
      'domain asking',
      ofDomain('asking', { ...idle, state: 'asking' }),
      'We are asking how example.org stands',
    ],
    ['domain good', ofDomain('good'), 'example.org can prove its mail.'],
    ['domain bad', ofDomain('bad'), 'Something is wrong with example.org'],
    ['domain that does not exist', ofDomain('does-not-exist'), 'example.org does not exist.'],
    ['domain not known', ofDomain('unknown'), 'We could not tell all about example.org'],
    [
      'no domain',
      { kind: 'not-a-domain', inspection: { kind: 'not-a-domain', input: 'hm', reason: 'no-domain' } },
      'This is no domain name',
    ],
    [
      'an address of a server',
      {
        kind: 'not-a-domain',
        inspection: { kind: 'not-a-domain', input: '192.0.2.1', reason: 'ip-address' },
      },
      'the number of a server',
    ],
    [
      'no bounce',
      { kind: 'not-a-domain', inspection: { kind: 'not-a-domain', input: 'a letter', reason: 'no-bounce' } },
      'does not look like a notice',
    ],
  ];
  test.each(screens)('%s', (_, screen, says) => {
    const { container, text } = show(screen);
    expect(text).toContain(says);
    expect(container.querySelectorAll('textarea#field')).toHaveLength(1);
    expect(container.querySelectorAll('label[for=field]')).toHaveLength(1);
  });

  test.each(screens)('%s leaves no placeholder and no name of a key behind', (_, screen) => {
    const { text } = show(screen);
    expect(text).not.toMatch(/\$\d|undefined|\b(?:ui|cause|screen|dns|finding|fact|party)_[a-z]/);
  });
});

describe('a notice that we cannot vouch for', () => {
  const { container, text } = show(
    ofNotice({
      tone: 'cannot-vouch',
      authenticity: { verdict: 'phishing', signals: ['unrelated-sender', 'log-in-link'] },
      dns: idle,
    }),
  );
  const shown = {
    links: container.querySelectorAll('a').length,
    who: container.querySelectorAll('.who, .primary, .resend').length,
    text,
  };
  test('gets no link', () => {
    expect(shown.links).toBe(0);
  });
  test('gets no advice on the refusal it claims', () => {
    expect(shown.who).toBe(0);
    expect(shown.text).not.toContain('DMARC');
  });
  test('gets its signals', () => {
    expect(shown.text).toContain('nothing to do with your mail');
    expect(shown.text).toContain('page where you would log in');
  });
});

test('exactly one place in the picture must act, by a word as well', () => {
  const { container } = show(ofNotice());
  const acting = [...container.querySelectorAll('[data-acts=yes]')];
  expect(acting.map(({ textContent }) => textContent)).toEqual([
    'The person who runs the example.org web domain must act',
  ]);
});

test('several recipients stand each with its own verdict', () => {
  const diagnoses = [
    diagnosis('mailbox_full', { finalRecipient: 'ann@example.com', mendedBy: 'recipient' }),
    diagnosis('recipient_unknown', {
      finalRecipient: 'ben@example.net',
      mendedBy: 'sender',
      resend: 'never',
    }),
  ];
  const { container, text } = show(ofNotice({ diagnoses }));
  expect(text).toContain('This notice is about 2 people.');
  expect(text).toContain('Gmail did not take this mail: the mailbox of ann@example.com is full.');
  expect(text).toContain('Gmail turned this mail away. It does not know ben@example.net.');
  expect(container.querySelectorAll('[data-cause]')).toHaveLength(2);
});

test('several notices of a thread: the shown one is named, another can be chosen', () => {
  const { container, actions: all } = show({
    kind: 'notices',
    notices: [notice('a'), notice('b')],
    shown: 1,
    from: 'tab',
  });
  expect(container.querySelector('[aria-current=true]')?.textContent).toBe('2');
  fireEvent.click(container.querySelector('nav button') ?? container);
  expect(all.choose).toHaveBeenCalledExactlyOnceWith('a');
});

test.each<DnsTrouble>(['offline', 'unreachable', 'servfail', 'timeout', 'failed'])(
  '%s has a sentence of its own and a button to ask again',
  (trouble) => {
    const { container, actions: all } = show(ofNotice({ dns: { ...idle, state: 'done', trouble } }));
    const sentence = container.querySelector('[data-trouble]')?.textContent ?? '';
    expect(sentence.length).toBeGreaterThan(30);
    fireEvent.click(container.querySelector('[data-ask-again]') ?? container);
    expect(all.askAgain).toHaveBeenCalledOnce();
  },
);

test('the sentences of trouble differ', () => {
  const troubles: readonly DnsTrouble[] = ['offline', 'unreachable', 'servfail', 'timeout', 'failed'];
  expect(new Set(troubles.map((trouble) => translateEnglish(`dns_${trouble}`))).size).toBe(5);
});

test('findings grow in: problem with what to change, unknown as unknown, never as fine', () => {
  const findings = [
    spf({ state: 'problem', problems: [problem('SPF-001', 'example.org')] }),
    { ...spf({ state: 'unknown', reason: 'timeout' as const }), check: 'dmarc' as const },
  ];
  const { container } = show(ofNotice({ dns: { ...idle, state: 'asking', findings } }));
  const items = [...container.querySelectorAll('[data-check]')];
  expect(items.map((item) => item.getAttribute('data-state'))).toEqual(['problem', 'unknown']);
  expect(items[0]?.textContent).toContain('What to change');
  expect(items[1]?.textContent).toContain('Not known');
  expect(items[1]?.textContent).not.toContain('Fine');
  expect(container.textContent).toContain('We are asking');
});

test('of a domain that does not exist nothing else is told', () => {
  const missing: Finding = {
    ...spf({ state: 'problem', problems: [problem('MX-001', 'example.org')] }),
    check: 'mx-recipient',
  };
  const { container } = show(
    ofDomain('does-not-exist', { ...idle, state: 'done', findings: [missing, spf({ state: 'fine' })] }),
  );
  expect(container.querySelectorAll('[data-check]')).toHaveLength(1);
});

const evil = '<img src=x onerror=alert(1)>\u202Egro.elpmaxe\u200B';
test('a stranger’s text is text, without tricks', () => {
  const verdict = { ...diagnosis().verdict, line: evil, decisive: { start: 0, end: 4 } };
  const { container, text } = show(
    ofNotice({
      diagnoses: [diagnosis('auth_dmarc', { verdict, queueId: evil, finalRecipient: evil })],
      excerpt: evil,
    }),
  );
  expect(container.querySelectorAll('img, script')).toHaveLength(0);
  expect(text).toContain('onerror=alert(1)');
  expect(text).not.toMatch(/[\u202a-\u202e\u200b-\u200f]/);
});

test('a domain in other letters is shown with its A-labels', () => {
  const name = domain('xn--pple-43d.example');
  const { text } = show(ofNotice({ subject: { ...notice('a').subject, fromDomain: name } }));
  expect(text).toContain('xn--pple-43d.example');
});

/** It comes once the card stands. */
function copyButtonIn(container: Element): Promise<Element> {
  return vi.waitFor(() => {
    const button = container.querySelector('.copy button');
    if (button === null) throw new Error('no button to copy with');
    return button;
  });
}

test('copying says that it worked, or marks the text when the browser refused', async () => {
  const worked = show(ofNotice());
  fireEvent.click(await copyButtonIn(worked.container));
  await vi.waitFor(() => {
    expect(worked.container.textContent).toContain('Copied.');
  });
  cleanup();
  const refused = show(ofNotice(), { copy: () => Promise.resolve(false) });
  fireEvent.click(await copyButtonIn(refused.container));
  await vi.waitFor(() => {
    expect(refused.container.textContent).toContain('did not allow copying');
  });
  expect(refused.container.querySelector<HTMLTextAreaElement>('textarea.to-copy')?.value).toContain(
    'example.org',
  );
});

test('the field: Enter asks, Shift and Enter does not, 5 MB and more is refused with a sentence', () => {
  const { container, actions: all } = show({ kind: 'nothing-open' }, {}, 'kept');
  const field = container.querySelector<HTMLTextAreaElement>('textarea#field');
  if (field === null) throw new Error('no field');
  expect(field.value).toBe('kept');
  fireEvent.input(field, { target: { value: 'example.org' } });
  fireEvent.keyDown(field, { key: 'Enter', shiftKey: true });
  expect(all.submit).not.toHaveBeenCalled();
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(all.submit).toHaveBeenCalledExactlyOnceWith('example.org');
  fireEvent.input(field, { target: { value: 'x'.repeat(5 * 1024 * 1024 + 1) } });
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(all.submit).toHaveBeenCalledOnce();
  expect(container.textContent).toContain('more than 5 MB');
});

test('what came from the field leads back to the open mail', () => {
  const { container, actions: all } = show(ofNotice({}, 'field'));
  fireEvent.click(container.querySelector('button.back') ?? container);
  expect(all.clear).toHaveBeenCalledOnce();
});

test('a refused permission is said', async () => {
  const { container } = show({ kind: 'allow-site' });
  fireEvent.click(container.querySelector('article button') ?? container);
  await vi.waitFor(() => {
    expect(container.textContent).toContain('It was not allowed');
  });
});

test('the page of the service that sent the mail is linked, and no page where nobody can vouch for the notice', () => {
  const page = 'https://mailchimp.com/help/set-up-email-domain-authentication/';
  const services = [{ id: 'a', name: 'Mailchimp', by: 'received', isSure: true, setupPage: page } as const];
  const pages = (changes: Partial<NoticeInspection>) =>
    [
      ...show(ofNotice({ services, ...changes })).container.querySelectorAll<HTMLAnchorElement>(
        'a:not([href^="mailto:"])',
      ),
    ].map((link) => link.href);
  expect(pages({})).toEqual([page]);
  cleanup();
  expect(pages({ services: [] })).toEqual([]);
  cleanup();
  expect(pages({ tone: 'cannot-vouch' })).toEqual([]);
});
