// @vitest-environment happy-dom
import '../helpers/later-parts.ts';
import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { NoticeCard } from '../../components/NoticeCard.tsx';
import { Notices } from '../../components/Notices.tsx';
import type { Actions } from '../../components/actions.ts';
import type { FixCheck, SeenAt } from '../../lib/fix-check.ts';
import type { Diagnosis, NoticeInspection } from '../../lib/inspection.ts';
import { translateEnglish as t } from '../../scripts/inspect/translate-english.ts';
import { diagnosis, domain, notice } from '../helpers/notices.ts';
import { recordChange, remedy, root } from '../helpers/remedies.ts';

afterEach(cleanup);

const NOW = Date.parse('2026-11-26T12:00:00Z');
const actions = (): Actions => ({
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
  allowSite: vi.fn(() => Promise.resolve(false)),
  copy: vi.fn(() => Promise.resolve(true)),
  time: { now: NOW, shown: (at) => `«${new Date(at).toISOString().slice(11, 16)}»` },
});
const relax = remedy({ id: 'relax-dmarc', label: 'ask-first', values: ['example.org'], changes: [] });
const mendable = (changes: Partial<Diagnosis> = {}) =>
  diagnosis('auth_spf', { root: root(), remedies: [remedy(), relax], ...changes });
const of = (changes: Partial<NoticeInspection> = {}) => notice('m', { diagnoses: [mendable()], ...changes });

function show(one: NoticeInspection) {
  const done = actions();
  const { container } = render(<NoticeCard notice={one} groups={[]} actions={done} t={t} />);
  const find = (selector: string) => container.querySelector(selector);
  return { container, find, done, all: (selector: string) => [...container.querySelectorAll(selector)] };
}

const acting = (find: (selector: string) => Element | null) => find('[data-acts=yes]')?.textContent;

describe('whose domain it is', () => {
  test('is asked once, by the name of the domain; no record is shown before the answer', () => {
    const { find, all, done } = show(of());
    expect(find('.owner h3')?.textContent).toBe('Is example.org yours?');
    expect(all('.change, [data-check-fix]')).toEqual([]);
    expect(acting(find)).toContain('The person who runs the example.org web domain');
    const yes = find('[data-answer=yes]');
    if (yes) fireEvent.click(yes);
    expect(done.tellOwnership).toHaveBeenCalledExactlyOnceWith(domain('example.org'), 'yes');
  });

  test('yes: the reader must act, and sees the record; nobody else is to be asked', () => {
    const { find, all } = show(of({ ownership: 'yes' }));
    expect(acting(find)).toContain('You');
    expect(all('.change')).toHaveLength(1);
    expect(find('.what')?.textContent).not.toContain('Copy message for');
  });

  test('no: it is theirs to fix, the reader gets a message for them and no record', async () => {
    const { find, all } = show(of({ ownership: 'no' }));
    expect(find('.not-yours')?.textContent).toContain('This is not yours to fix');
    expect(acting(find)).toContain('The person who runs');
    expect(all('.change, .others, [data-check-fix]')).toEqual([]);
    await vi.waitFor(() => {
      expect(find('.what > .ways button')).not.toBeNull();
    });
  });

  test('the answer can be taken back', () => {
    const { find, done } = show(of({ ownership: 'no' }));
    const forget = find('[data-answer=not-asked]');
    if (forget) fireEvent.click(forget);
    expect(done.tellOwnership).toHaveBeenCalledExactlyOnceWith(domain('example.org'), 'not-asked');
  });

  test.each([
    ['of freemail', of({ diagnoses: [mendable({ isFromFreemail: true })] })],
    [
      'where the recipient acts',
      of({ diagnoses: [mendable({ remedies: [remedy({ changes: [], party: 'recipient-domain' })] })] }),
    ],
    ['where nothing is known to do', of({ diagnoses: [mendable({ remedies: [] })] })],
    ['where nobody can vouch for the notice', of({ tone: 'cannot-vouch' })],
  ])('is not asked %s', (_, one) => {
    expect(show(one).find('.owner')).toBeNull();
  });
});

describe('a remedy', () => {
  test('host, type and value are copied as a panel takes them; what differs is marked', async () => {
    const { find, all, done } = show(of({ ownership: 'yes' }));
    const [host, value] = all('.change dl button');
    if (host) fireEvent.click(host);
    if (value) fireEvent.click(value);
    await Promise.resolve();
    expect(done.copy).toHaveBeenNthCalledWith(1, '@');
    expect(done.copy).toHaveBeenNthCalledWith(2, 'v=spf1 mx include:spf.mandrillapp.com -all');
    expect(find('.new ins')?.textContent).toBe('v=spf1 mx include:spf.mandrillapp.com -all');
    expect(all('.new mark').map((mark) => mark.textContent)).toEqual(['include:spf.mandrillapp.com']);
    expect(all('.old mark')).toEqual([]);
  });

  test('the label, the other forms, and what would come of it', () => {
    const { find } = show(of({ ownership: 'yes' }));
    expect(find('.remedy')?.getAttribute('data-label')).toBe('safe-to-paste');
    expect(find('.label')?.textContent).toBe(t('remedy_label_safe_to_paste'));
    expect(find('.forms')?.textContent).toContain(
      'example.org. IN TXT "v=spf1 mx include:spf.mandrillapp.com -all"',
    );
    expect(find('.simulated')?.textContent).toContain('Gmail');
  });

  test('the others are folded away; one that loosens the rule tells its price', () => {
    const { find } = show(of({ ownership: 'yes' }));
    expect(find('details.others')?.hasAttribute('open')).toBe(false);
    expect(find('details.others [data-remedy=relax-dmarc]')?.textContent).toContain('The price');
  });

  test('a value of a stranger is text, and cut', () => {
    const value = `v=spf1 <b>x</b>\u202e ${'a'.repeat(9000)} -all`;
    const { find, all } = show(
      of({
        ownership: 'yes',
        diagnoses: [mendable({ remedies: [remedy({ changes: [recordChange({ old: [value] })] })] })],
      }),
    );
    expect(all('.old b')).toEqual([]);
    expect(find('.old')?.textContent).not.toContain('\u202e');
    expect((find('.old')?.textContent ?? '').length).toBeLessThan(2100);
  });

  test('of a late mail nothing is to be done yet', () => {
    const { all } = show(of({ tone: 'delayed', diagnoses: [mendable({ action: 'delayed' })] }));
    expect(all('.remedy')).toEqual([]);
  });
});

const seen = (resolver: string, state: SeenAt['state'], found: readonly string[] = []): SeenAt => ({
  resolver,
  state,
  ttl: 7200,
  found,
});
const fix = (state: FixCheck['state'], ...at: SeenAt[]): FixCheck => ({
  state,
  remedy: 'add-service-to-spf',
  root: 'service-missing-in-spf',
  isSealSupposed: false,
  askedAt: NOW,
  changes: [{ change: recordChange(), seen: at }],
});

describe('check my fix', () => {
  test('asks for this remedy of this notice', () => {
    const { find, done } = show(of({ ownership: 'yes' }));
    const button = find('[data-check-fix]');
    if (button) fireEvent.click(button);
    expect(done.checkFix).toHaveBeenCalledExactlyOnceWith('m', 'add-service-to-spf');
  });

  test('cannot be asked twice at a time, and says that it is asking', () => {
    const { find } = show(of({ ownership: 'yes', fix: fix('asking') }));
    expect(find('[data-check-fix]')?.hasAttribute('disabled')).toBe(true);
    expect(find('[data-fix=asking] [role=status]')?.textContent).toBe(t('fix_asking'));
  });

  test.each(['works', 'published'] as const)('%s: send it again, and nothing else is asked for', (state) => {
    const { find, all } = show(of({ ownership: 'yes', fix: fix(state, seen('Google', 'new')) }));
    expect(find('[data-fix]')?.textContent).toContain('end the mail again');
    expect(all('.remedy, .resend, .primary')).toEqual([]);
  });

  test('who still has the old one, and until when', () => {
    const { find } = show(
      of({ ownership: 'yes', fix: fix('spreading', seen('Cloudflare', 'new'), seen('Google', 'old')) }),
    );
    const text = find('[data-fix=spreading]')?.textContent ?? '';
    expect(text).toContain('Old copies may live until «14:00» (2 h).');
    expect(text).toContain('Cloudflare has the new record.');
    expect(text).toContain('Google still has the old one.');
    expect(find('.resend')?.textContent).toContain('will not help');
  });

  test('what is there instead, as text', () => {
    const { find, all } = show(
      of({
        ownership: 'yes',
        fix: fix('changed-otherwise', seen('Google', 'other', ['v=spf1 <i>mx</i> ~all'])),
      }),
    );
    expect(find('[data-fix]')?.textContent).toContain('There now: v=spf1 <i>mx</i> ~all');
    expect(all('[data-fix] i')).toEqual([]);
  });

  test.each(['still-old', 'not-enough', 'could-not-ask'] as const)(
    '%s is said, and can be looked at again',
    (state) => {
      const { find } = show(of({ ownership: 'yes', fix: fix(state, seen('Google', 'failed')) }));
      expect(find(`[data-fix=${state}] strong`)?.textContent).not.toBe('');
      expect(find('[data-check-fix]')?.hasAttribute('disabled')).toBe(false);
    },
  );
});

test('by the clock: until when it is tried, and from when it may be sent', () => {
  const until = { kind: 'date', date: '2026-11-26T15:03:00Z' } as const;
  const late = diagnosis('greylist_temporary', { action: 'delayed', resend: 'wait', retryUntil: until });
  expect(show(of({ tone: 'delayed', diagnoses: [late] })).find('.resend')?.textContent).toBe(
    'It will be tried until «15:03» (your time). Do not send it again, or it may arrive twice.',
  );
  const lastAttemptDate = 'Thu, 26 Nov 2026 11:50:00 +0000';
  const given = diagnosis('greylist_temporary', { resend: 'wait', lastAttemptDate });
  expect(show(of({ diagnoses: [given] })).find('.resend')?.textContent).toBe(
    'Do not send it again before «12:05» (your time).',
  );
});

test('a mail that was passed on: from where to where, and who must be told', () => {
  const one = mendable({ originalRecipient: 'club@example.net', finalRecipient: 'bob@example.com' });
  expect(show(of({ diagnoses: [one] })).find('.passed-on')?.textContent).toContain(
    'Your mail to club@example.net was passed on to bob@example.com.',
  );
});

test('recipients and notices of one root are one: how many, and which', () => {
  const many = ['ann', 'bob', 'eve'].map((name) => mendable({ finalRecipient: `${name}@example.com` }));
  const screen = {
    kind: 'notices',
    notices: [notice('one', { diagnoses: many.slice(0, 2) }), notice('two', { diagnoses: many.slice(2) })],
    shown: 0,
    from: 'tab',
  } as const;
  const { container } = render(<Notices screen={screen} actions={actions()} t={t} />);
  expect(container.querySelectorAll('.diagnosis')).toHaveLength(1);
  expect(container.querySelector('.group')?.textContent).toContain('helps all 3 mails');
  expect([...container.querySelectorAll('[data-member]')].map((one) => one.textContent)).toEqual([
    'ann@example.com',
    'bob@example.com',
    'eve@example.com',
  ]);
});
