import { describe, expect, test } from 'vitest';
import { problem } from '../../lib/checks/finding.ts';
import { domainText } from '../../scripts/inspect/domain-text.ts';
import { branch, findingOf, inspectionOf } from '../helpers/findings.ts';

const record = 'v=spf1 ipv4:192.0.2.1 include:a.example ~all';
const told = problem('SPF-007', 'example.org', 'ipv4:192.0.2.1', 'example.org');
const tree = branch('', {
  ...{ name: 'example.org', record, lookups: 3 },
  below: [
    branch('include:a.example', {
      lookups: 3,
      record: 'v=spf1 include:b.example -all',
      below: [branch('include:b.example', { state: 'failed', lookups: 2 })],
    }),
  ],
});

describe('the domain screen as text', () => {
  const text = domainText(
    inspectionOf([
      findingOf('mx-recipient'),
      findingOf('spf', [{ ...told, corrected: 'v=spf1 ip4:192.0.2.1 ~all' }], { record, tree }),
      findingOf('dkim', ['DKIM-014']),
      findingOf('dmarc', ['DMARC-014'], { record: 'v=DMARC1; p=reject; pct=100' }),
    ]),
  );

  test('begins with the sentence that names what is wrong, then what to do, in order', () => {
    expect(text).toMatch(
      /^example\.org cannot prove its mail: its list .* is broken, and no key .* was found\.\n/,
    );
    expect(text).toMatch(/\n1\. There is a typing error .* \(SPF-007\)\n(?:.*\n)+2\. .* \(DKIM-014\)\n/);
    expect(text).toContain('   The record with this mended: v=spf1 ip4:192.0.2.1 ~all\n');
  });

  test('points at the place of a fault', () => {
    const lines = text.split('\n');
    const at = lines.findIndex((line) => /^ *\^+$/.test(line));
    const marked = lines[at - 1]?.slice(lines[at]?.indexOf('^'), (lines[at]?.lastIndexOf('^') ?? 0) + 1);
    expect(marked).toBe('ipv4:192.0.2.1');
  });

  test('draws the tree with what each branch costs', () => {
    expect(text).toContain(
      [
        '- What the list leads to: 3 look-ups (10 are allowed)',
        '    include:a.example: 3 look-ups',
        '      v=spf1 include:b.example -all',
        '      include:b.example: 2 look-ups, gave no answer',
      ].join('\n'),
    );
  });

  test('tells a small thing with its remedy in its area, and a step there by its title alone', () => {
    const areas = text.slice(text.indexOf('What the records'));
    expect(areas).toMatch(/\(DMARC-014\)\n {2}What to change: /);
    expect(areas).not.toMatch(/\(SPF-007\)\n {2}What to change: /);
  });
});

test('of a domain that does not exist nothing is told but that', () => {
  const text = domainText(
    inspectionOf([findingOf('mx-recipient', ['MX-001']), findingOf('spf', ['SPF-001'])]),
  );
  expect(text).not.toMatch(/SPF/);
});
