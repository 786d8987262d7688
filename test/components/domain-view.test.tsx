// @vitest-environment happy-dom
import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Actions } from '../../components/actions.ts';
import { DomainView } from '../../components/DomainView.tsx';
import type { Finding, SpfCost } from '../../lib/checks/check.ts';
import type { CorrectedProblem } from '../../lib/repair/corrected.ts';
import { problem } from '../../lib/checks/finding.ts';
import { nothingAsked, type DomainAsked } from '../../lib/domain-asked.ts';
import { translateEnglish } from '../../scripts/inspect/translate-english.ts';
import { branch, findingOf, inspectionOf } from '../helpers/findings.ts';

afterEach(cleanup);

function show(findings: readonly Finding[], asked: Partial<DomainAsked> = {}) {
  const nothing = vi.fn();
  const actions = {
    ...{ submit: nothing, give: nothing, openInTab: nothing, clear: nothing, choose: nothing },
    ...{ readSource: nothing, askAgain: nothing, allowSite: () => Promise.resolve(false) },
    askSelector: vi.fn<Actions['askSelector']>(),
    askWouldGet: vi.fn<Actions['askWouldGet']>(),
    tellOwnership: vi.fn<Actions['tellOwnership']>(),
    checkFix: vi.fn<Actions['checkFix']>(),
    time: { now: 0, shown: String },
    copy: vi.fn<Actions['copy']>(() => Promise.resolve(true)),
  };
  const { container } = render(
    <DomainView
      inspection={inspectionOf(findings)}
      asked={{ ...nothingAsked, ...asked }}
      actions={actions}
      t={translateEnglish}
    />,
  );
  return { container, actions, text: container.textContent };
}

const broken: CorrectedProblem = {
  ...problem('SPF-007', 'example.org', 'ipv4:192.0.2.1', 'example.org'),
  corrected: 'v=spf1 ip4:192.0.2.1 ~all',
};
const spf = findingOf('spf', [broken, problem('SPF-014', 'example.org', 'ptr')], {
  record: 'v=spf1 ipv4:192.0.2.1 ptr ~all',
});

test('the sentence names what is wrong; the things to do follow it, in order', () => {
  const { container } = show([
    findingOf('mx-recipient'),
    spf,
    findingOf('dkim', ['DKIM-014']),
    findingOf('dmarc', ['DMARC-001']),
  ]);
  expect(container.querySelector('h2')?.textContent).toBe(
    'example.org cannot prove its mail: its list of allowed senders (SPF) is broken, no key for a digital seal (DKIM) was found, and it has no rule for mail without proof (DMARC).',
  );
  const steps = [...container.querySelectorAll('[data-step]')].map((one) => one.getAttribute('data-step'));
  expect(steps).toEqual(['SPF-007', 'DKIM-014', 'DMARC-001']);
});

test('what a step says is not said twice; a small thing keeps its remedy in its area', () => {
  const { container } = show([spf]);
  const fixOf = (id: string) => container.querySelector(`[data-problem="${id}"] .fix`);
  expect(fixOf('SPF-007')).toBeNull();
  expect(fixOf('SPF-014')?.textContent).toContain('ptr');
});

test('the corrected record is there to copy, and the place of each fault is marked', async () => {
  const { container, actions } = show([spf]);
  fireEvent.click(container.querySelector('.plan .copy button') ?? container);
  await vi.waitFor(() => {
    expect(actions.copy).toHaveBeenCalledExactlyOnceWith('v=spf1 ip4:192.0.2.1 ~all');
  });
  const marks = [...container.querySelectorAll('[data-check=spf] > .record mark')];
  expect(marks.map(({ textContent }) => textContent)).toEqual(['ipv4:192.0.2.1', 'ptr']);
  expect(container.querySelector('[data-check=spf] > .record code')?.textContent).toBe(
    'v=spf1 ipv4:192.0.2.1 ptr ~all',
  );
});

test('a long record in which nothing is wrong is folded', () => {
  const key = `v=DKIM1; p=${'A'.repeat(400)}`;
  const { container } = show([findingOf('dkim', [], { record: key }), spf]);
  expect(container.querySelector<HTMLDetailsElement>('[data-check=dkim] details.record')?.open).toBe(false);
  expect(container.querySelector('[data-check=spf] details.record')).toBeNull();
});

test('areas stand in the order mail servers, SPF, DKIM, DMARC, safe delivery, logo', () => {
  const { container } = show([
    findingOf('bimi'),
    findingOf('mta-sts'),
    findingOf('dmarc'),
    findingOf('dkim'),
    findingOf('spf'),
    findingOf('mx-recipient'),
  ]);
  expect(
    [...container.querySelectorAll('[data-check]')].map((one) => one.getAttribute('data-check')),
  ).toEqual(['mx-recipient', 'spf', 'dkim', 'dmarc', 'mta-sts', 'bimi']);
});

describe('the SPF tree', () => {
  const chain = (depth: number): SpfCost =>
    branch(`include:l${String(depth)}.example`, {
      lookups: depth,
      record: 'v=spf1 -all',
      below: depth === 1 ? [] : [chain(depth - 1)],
    });
  const tree = (below: readonly SpfCost[]) =>
    findingOf('spf', [], {
      tree: branch('', { name: 'example.org', lookups: 10, record: 'v=spf1 -all', below }),
    });

  test('is folded, tells its cost, and can be opened ten levels deep', () => {
    const { container } = show([tree([chain(10)])]);
    const all = container.querySelector<HTMLDetailsElement>('details.tree');
    expect(all?.open).toBe(false);
    expect(all?.querySelector('summary')?.textContent).toBe(
      'What the list leads to: 10 look-ups (10 are allowed)',
    );
    expect(container.querySelectorAll('.tree details')).toHaveLength(10);
    expect(container.querySelectorAll('.tree details[open]')).toHaveLength(0);
    expect(container.querySelectorAll('.tree .cost')[9]?.textContent).toBe('1 look-up');
  });

  test('opens the way to a fault, and names it', () => {
    const gone = branch('include:gone.example', { state: 'none' });
    const { container } = show([tree([branch('include:a.example', { below: [gone] }), chain(2)])]);
    const open = [...container.querySelectorAll('.tree details[open] > summary code')];
    expect(open.map(({ textContent }) => textContent)).toEqual(['include:a.example']);
    expect(container.querySelector('[data-branch=none]')?.textContent).toBe(
      'include:gone.example 1 look-up nothing is there',
    );
  });

  test('of a hundred branches the first twenty stand open to the eye', () => {
    const many = Array.from({ length: 100 }, (_, index) => branch(`include:b${String(index)}.example`));
    const { container } = show([tree(many)]);
    expect(container.querySelectorAll('.tree > ul > [data-branch]')).toHaveLength(20);
    expect(container.querySelectorAll('.tree [data-branch]')).toHaveLength(100);
    expect(container.textContent).toContain('80 more parts');
  });

  test('shows a stranger’s terms and records as text, without tricks', () => {
    const evil = '<img src=x onerror=alert(1)>\u202Egro';
    const { container, text } = show([tree([branch(evil, { name: undefined, record: evil })])]);
    expect(container.querySelectorAll('img')).toHaveLength(0);
    expect(text).not.toMatch(/\u202e/);
  });
});

describe('the field for a key', () => {
  test('asks for what was typed', () => {
    const { container, actions } = show([findingOf('dkim')]);
    const input = container.querySelector<HTMLInputElement>('#selector');
    if (input === null) throw new Error('no field');
    fireEvent.input(input, { target: { value: 'selector1' } });
    fireEvent.submit(input.form ?? input);
    expect(actions.askSelector).toHaveBeenCalledExactlyOnceWith('selector1');
  });

  test.each<readonly [DomainAsked['selector'], string]>([
    [{ input: 's1', state: 'asking', selector: 's1' }, 'looking for the key “s1”'],
    [{ input: 's1', state: 'done', selector: 's1' }, 'what we found of the key “s1”'],
    [{ input: '?', state: 'not-understood', reason: 'odd' }, 'cannot be the name of a key'],
    [{ input: 'x', state: 'not-understood', reason: 'other-domain' }, 'belongs to another domain'],
    [{ input: '', state: 'not-understood', reason: 'empty' }, 'Type the name of a key'],
  ])('keeps what was typed, and says what came of it: %j', (selector, says) => {
    const { container } = show([findingOf('dkim')], { selector });
    expect(container.querySelector<HTMLInputElement>('#selector')?.value).toBe(selector?.input);
    expect(container.querySelector('[data-selector]')?.textContent).toContain(says);
  });
});
