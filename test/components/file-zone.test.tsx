// @vitest-environment happy-dom
import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { FileZone, type FileState } from '../../components/FileZone.tsx';
import type { FileTrouble } from '../../lib/file-trouble.ts';
import { translateEnglish } from '../../scripts/inspect/translate-english.ts';

afterEach(cleanup);

function show(changes: Partial<FileState> = {}) {
  const give = vi.fn();
  const state = { isOver: false, trouble: undefined, given: undefined, ...changes };
  const { container } = render(<FileZone state={state} give={give} t={translateEnglish} />);
  const says = (role: string) => container.querySelector(`[role=${role}]`)?.textContent;
  return { container, give, says };
}

test('the file button has a name, and says what it takes', () => {
  const { container } = show();
  const input = container.querySelector('input');
  expect(container.querySelector('label')?.htmlFor).toBe(input?.id);
  expect(document.getElementById(input?.getAttribute('aria-describedby') ?? '')?.textContent).toContain(
    '.eml',
  );
  expect(input?.accept.split(',')).toContain('.eml');
});

test('what is chosen is handed over', () => {
  const { container, give } = show();
  const input = container.querySelector('input');
  const file = new File(['x'], 'a.eml');
  Object.defineProperty(input, 'files', { value: [file] });
  fireEvent.change(input ?? container);
  expect(give).toHaveBeenCalledExactlyOnceWith([file]);
});

test('each trouble has its own sentence, as an alert, and no success beside it', () => {
  const all: readonly FileTrouble[] = ['none', 'several', 'empty', 'too-large', 'unread'];
  const sentences = all.map((trouble) => {
    const { says } = show({ trouble, given: 'before.eml' });
    expect(says('status')).toBe('');
    const sentence = says('alert');
    cleanup();
    return sentence;
  });
  expect(new Set(sentences).size).toBe(all.length);
});

test('the name of what was read is a stranger’s text', () => {
  expect(show({ given: '<b>x</b>\u202eexe.eml' }).says('status')).toBe(
    'You see what we read in <b>x</b>exe.eml.',
  );
});

test('a file that hangs over the page is seen to be taken', () => {
  expect(show({ isOver: true }).container.querySelector('.files.over')).not.toBeNull();
});
