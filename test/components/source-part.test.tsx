// @vitest-environment happy-dom
import '../helpers/later-parts.ts';
import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { SourcePart } from '../../components/SourcePart.tsx';
import type { Contradiction } from '../../lib/bounce/contradictions.ts';
import type { NoticeInspection, SourceReading, SourceTrouble } from '../../lib/inspection.ts';
import { sourceFailures } from '../../lib/webmail/webmail.ts';
import { translateEnglish } from '../../scripts/inspect/translate-english.ts';
import { diagnosis, notice } from '../helpers/notices.ts';
import { reportOf } from '../helpers/reports.ts';

afterEach(cleanup);

const place = { webmail: 'Gmail', how: 'source_by_hand_gmail' } as const;
const readWith = (...contradictions: readonly Contradiction[]): SourceReading => ({
  ...{ state: 'read', webmail: 'Gmail', page: reportOf(), contradictions },
});

function show(source: SourceReading, changes: Partial<NoticeInspection> = {}) {
  const read = vi.fn();
  const part = (now: SourceReading) => (
    <SourcePart notice={notice('a', { source: now, ...changes })} read={read} t={translateEnglish} />
  );
  const { container, rerender } = render(part(source));
  return {
    ...{ container, read },
    text: () => container.textContent,
    become: (now: SourceReading) => {
      rerender(part(now));
    },
  };
}

test.each([
  ['no page', { state: 'none' }, {}],
  ['a mail that arrived', { state: 'offered', ...place }, { tone: 'success' }],
] as const)('%s: nothing', (_, source, changes) => {
  expect(show(source, changes).text()).toBe('');
});

test('offered: a button, and that nothing is read without a click', () => {
  const { container, read, text } = show({ state: 'offered', ...place });
  expect(text()).toContain('only when you click');
  expect(read).not.toHaveBeenCalled();
  fireEvent.click(container.querySelector('button') ?? container);
  expect(read).toHaveBeenCalledExactlyOnceWith('a');
});

test('pressed: it is said that it is being read, no second press, and the focus is not lost', () => {
  const { container, become, text } = show({ state: 'offered', ...place });
  const button = container.querySelector('button');
  button?.focus();
  fireEvent.click(button ?? container);
  become({ state: 'asking', ...place });
  expect(container.querySelector('button')).toBeNull();
  expect(container.querySelector('[role=status]')?.textContent).toContain('Gmail');
  expect(document.activeElement).toBe(container.querySelector('section'));
  become(readWith());
  expect(text()).toBe('We also read the full report. The answer above comes from it.');
});

test('the focus is not taken by what nobody pressed', () => {
  const { become } = show({ state: 'offered', ...place });
  become({ state: 'asking', ...place });
  expect(document.activeElement).toBe(document.body);
});

describe('failed', () => {
  const reasons: readonly SourceTrouble[] = [...sourceFailures, 'tab-gone', 'other-message', 'no-bounce'];
  const told = (reason: SourceTrouble) => {
    const { container, text } = show({ state: 'failed', reason, ...place });
    const alert = container.querySelector('[role=alert]')?.textContent ?? '';
    return { alert, container, all: text() };
  };
  test('each reason has its own sentence', () => {
    const sentences = reasons.map((reason) => {
      const { alert } = told(reason);
      cleanup();
      return alert;
    });
    expect(new Set(sentences).size).toBe(reasons.length);
  });
  test('it can be tried again, and done by hand', () => {
    const { container, all } = told('timeout');
    expect(container.querySelector('button')?.textContent).toBe('Try again');
    expect(all).toContain('Show original');
  });
});

test('by hand: how, and no button', () => {
  const { container, text } = show({ state: 'by-hand', how: 'source_by_hand_outlook' });
  expect(text()).toContain('View message source');
  expect(container.querySelector('button')).toBeNull();
});

describe('read', () => {
  const of = (changes: Partial<Contradiction>): Contradiction => ({
    ...{ field: 'reply-code', page: '550', source: '554', recipient: 'bob@example.com' },
    ...changes,
  });
  test.each<readonly [string, Partial<Contradiction>, string]>([
    ['reply code', {}, 'Reply code: the page says 550, the full report says 554.'],
    ['status', { field: 'status' }, 'Reason code: the page says 550, the full report says 554.'],
    [
      'action, in plain words',
      { field: 'action', page: 'delayed', source: 'failed' },
      'What became of the mail: the page says “late”, the full report says “failed”.',
    ],
    [
      'host',
      { field: 'remote-mta', page: 'mx.example.com', source: 'mx.example.net' },
      'Server that refused it: the page says mx.example.com, the full report says mx.example.net.',
    ],
    [
      'only the page',
      { field: 'recipient', page: 'bob@example.com', source: undefined },
      'Only the page names bob@example.com.',
    ],
    [
      'only the report',
      { field: 'recipient', page: undefined, source: 'bob@example.com' },
      'Only the full report names bob@example.com.',
    ],
    ['tricks', { page: '5\u202e50<b>' }, 'Reply code: the page says 550<b>, the full report says 554.'],
  ])('%s', (_, changes, sentence) => {
    const { container } = show(readWith(of(changes)));
    expect([...container.querySelectorAll('li')].map((one) => one.textContent)).toEqual([sentence]);
  });

  test('of several recipients each is named', () => {
    const { text } = show(readWith(of({})), { diagnoses: [diagnosis(), diagnosis()] });
    expect(text()).toContain('bob@example.com: Reply code');
  });
});
