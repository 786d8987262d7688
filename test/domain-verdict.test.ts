import { describe, expect, test } from 'vitest';
import type { Finding, Outcome } from '../lib/checks/check.ts';
import { problem } from '../lib/checks/finding.ts';
import { severities, type ProblemId } from '../lib/checks/problems.ts';
import { verdictOf, type VerdictId } from '../lib/domain-verdict.ts';
import { verdictWords } from '../lib/domain-words.ts';
import type { DnsTrouble } from '../lib/inspection.ts';
import { isGrave, reasonsOf } from '../lib/verdict-reasons.ts';
import { translateEnglish as t } from '../scripts/inspect/translate-english.ts';
import { findingOf, inspectionOf } from './helpers/findings.ts';

const spf = (...ids: readonly ProblemId[]) => findingOf('spf', ids);
const dkim = (...ids: readonly ProblemId[]) => findingOf('dkim', ids);
const dmarc = (...ids: readonly ProblemId[]) => findingOf('dmarc', ids);
const mx = (...ids: readonly ProblemId[]) => findingOf('mx-recipient', ids);
const open = (check: Finding['check'], reason: Extract<Outcome, { state: 'unknown' }>['reason']) =>
  findingOf(check, { state: 'unknown', reason });
const keysExist = findingOf(
  'dkim',
  { state: 'unknown', reason: 'selector-unknown' },
  { facts: [{ id: 'dkim_keys_exist', values: ['example.org'] }] },
);
const keysOf = (atFault: string, read: string) =>
  findingOf('dkim', [problem('DKIM-005', 'example.org', atFault)], {
    facts: [{ id: 'dkim_key_found', values: [read, 'example.org', 'RSA 2048'] }],
  });
const neverSends = findingOf('spf', [], { facts: [{ id: 'spf_never_sends', values: ['example.org'] }] });

const cases: readonly (readonly [name: string, readonly Finding[], VerdictId, title: string])[] = [
  ['all is well', [mx(), spf(), dkim(), dmarc()], 'good', 'example.org can prove its mail.'],
  ['keys exist, unnamed', [mx(), spf(), keysExist, dmarc()], 'good', 'example.org can prove its mail.'],
  [
    'small things',
    [mx(), spf('SPF-004'), dkim('DKIM-008'), dmarc()],
    'good',
    'example.org can prove its mail.',
  ],
  [
    'it sends no mail',
    [mx(), neverSends, dkim(), dmarc()],
    'silent',
    'example.org sends no mail, and says so in the right way.',
  ],
  [
    'neither proof',
    [mx(), spf('SPF-007'), dkim('DKIM-014'), dmarc()],
    'unproven',
    'example.org cannot prove its mail: its list of allowed senders (SPF) is broken, and no key for a digital seal (DKIM) was found.',
  ],
  [
    'nothing at all',
    [mx(), spf('SPF-001'), dkim('DKIM-014'), dmarc('DMARC-001')],
    'unproven',
    'example.org cannot prove its mail: it has no list of allowed senders (SPF), no key for a digital seal (DKIM) was found, and it has no rule for mail without proof (DMARC).',
  ],
  [
    'only SPF is broken, and in two ways',
    [mx(), spf('SPF-007', 'SPF-008'), dkim(), dmarc()],
    'half_proven',
    'example.org can prove only a part of its mail: its list of allowed senders (SPF) is broken.',
  ],
  [
    'no SPF, and keys are there',
    [mx(), spf('SPF-001'), keysExist, dmarc()],
    'half_proven',
    'example.org can prove only a part of its mail: it has no list of allowed senders (SPF).',
  ],
  [
    'no SPF, and of DKIM nothing is known',
    [mx(), spf('SPF-001'), open('dkim', 'timeout'), dmarc()],
    'doubtful',
    'example.org may not be able to prove its mail: it has no list of allowed senders (SPF).',
  ],
  [
    'one key by name is missing',
    [mx(), spf(), dkim('DKIM-002'), dmarc()],
    'half_proven', // SPF works for sure
    'example.org can prove only a part of its mail: no key “x1” for a digital seal (DKIM) was found.',
  ],
  [
    'one key by name is damaged, another reads, and SPF works',
    [mx(), spf(), keysOf('x1', 'mail'), dmarc()],
    'good_but',
    'example.org can prove its mail, but not all is well: its key “x1” for the digital seal (DKIM) does not work.',
  ],
  [
    'the same without a rule',
    [mx(), spf(), keysOf('x1', 'mail'), dmarc('DMARC-001')],
    'faulty',
    'Something is wrong with example.org: its key “x1” for the digital seal (DKIM) does not work, and it has no rule for mail without proof (DMARC).',
  ],
  [
    'one key by name is damaged, another reads, and SPF is broken',
    [mx(), spf('SPF-007'), keysOf('x1', 'mail'), dmarc()],
    'half_proven',
    'example.org can prove only a part of its mail: its list of allowed senders (SPF) is broken, and its key “x1” for the digital seal (DKIM) does not work.',
  ],
  [
    'the only key that was read is the one at fault, and SPF is broken',
    [mx(), spf('SPF-007'), keysOf('x1', 'x1'), dmarc()],
    'doubtful',
    'example.org may not be able to prove its mail: its list of allowed senders (SPF) is broken, and its key “x1” for the digital seal (DKIM) does not work.',
  ],
  [
    'one key by name is damaged, and SPF too',
    [mx(), spf('SPF-003'), dkim('DKIM-005'), dmarc()],
    'doubtful',
    'example.org may not be able to prove its mail: its list of allowed senders (SPF) is too long, and its key “x1” for the digital seal (DKIM) does not work.',
  ],
  [
    'only the rule is missing',
    [mx(), spf(), dkim(), dmarc('DMARC-001')],
    'faulty',
    'Something is wrong with example.org: it has no rule for mail without proof (DMARC).',
  ],
  [
    'only the rule is missing, and DKIM is not known',
    [mx(), spf(), open('dkim', 'servfail'), dmarc('DMARC-002')],
    'faulty',
    'Something is wrong with example.org: its rule for mail without proof (DMARC) is broken.',
  ],
  [
    'it sends no mail, and has no rule',
    [mx(), neverSends, dkim(), dmarc('DMARC-001')],
    'faulty',
    'Something is wrong with example.org: it has no rule for mail without proof (DMARC).',
  ],
  [
    'it has no mail server',
    [mx('MX-004'), spf(), dkim(), dmarc()],
    'faulty',
    'Something is wrong with example.org: it has no mail server.',
  ],
  ['no such domain', [mx('MX-001'), spf('SPF-001')], 'missing', 'example.org does not exist.'],
  [
    'a fault of middle weight',
    [mx(), spf(), dkim(), dmarc('DMARC-005')],
    'good_but',
    'example.org can prove its mail, but not all is well: its rule for mail without proof (DMARC) has a fault.',
  ],
  [
    'who may send hangs on each mail (RFC 7208 §7)',
    [mx(), open('spf', 'not-judged'), dkim(), dmarc()],
    'open',
    'We could not tell all about example.org: who is on its list of allowed senders (SPF) depends on the server of each mail.',
  ],
  [
    'DKIM is not known',
    [mx(), spf(), open('dkim', 'selector-unknown'), dmarc()],
    'open',
    'We could not tell all about example.org: the name of its key for the digital seal (DKIM) is not known.',
  ],
  [
    'a fault of middle weight, and SPF is not known: what is not known is told',
    [mx(), open('spf', 'timeout'), dkim(), dmarc('DMARC-005')],
    'open',
    'We could not tell all about example.org: its list of allowed senders (SPF) could not be read.',
  ],
];

test.each(cases)('%s', (_, findings, id, title) => {
  const inspection = inspectionOf(findings);
  expect(verdictOf(inspection).id).toBe(id);
  expect(verdictWords(inspection, t).title).toBe(title);
});

test.each<readonly [DnsTrouble, string]>([
  ['offline', 'We could not tell how example.org stands: your computer is offline.'],
  ['unreachable', 'We could not tell how example.org stands: the services that we ask could not be reached.'],
  ['servfail', 'We could not tell how example.org stands: its name servers answer with an error.'],
  ['timeout', 'We could not tell how example.org stands: the answers took too long.'],
  ['failed', 'We could not tell how example.org stands: its records could not be read.'],
])('nothing could be learnt: %s', (trouble, title) => {
  const { dns, ...rest } = inspectionOf([open('spf', 'timeout')], 'unknown');
  expect(verdictWords({ ...rest, dns: { ...dns, trouble } }, t)).toMatchObject({ id: 'unknown', title });
});

test('while DNS is being asked nothing is judged', () => {
  expect(verdictOf(inspectionOf([spf('SPF-001')], 'asking'))).toEqual({ id: 'asking', reasons: [] });
});

// No type says that Object.keys of the severities yields ids.
describe.each(Object.keys(severities) as ProblemId[])('%s', (id) => {
  test('is told by a reason that has words, if it is grave or of middle weight', () => {
    const told = problem(id, 'example.org', 'x1');
    const area = findingOf(id.startsWith('SPF') ? 'spf' : id.startsWith('DKIM') ? 'dkim' : 'dmarc', [told]);
    const [reason] = reasonsOf([area], [told.severity]);
    expect(t(`reason_${reason?.id ?? 'nothing'}`, 'x1').length).toBeGreaterThan(10);
    expect(isGrave(told)).toBe(['critical', 'high'].includes(told.severity));
  });
});

test('no sentence on a domain calls anything safe', () => {
  const told = cases.map(([, findings]) => Object.values(verdictWords(inspectionOf(findings), t)).join(' '));
  expect(told.filter((text) => /\bsafe\b/i.test(text))).toEqual([]);
});
