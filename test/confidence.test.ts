import { expect, test } from 'vitest';
import type { Finding, Outcome } from '../lib/checks/check.ts';
import type { Severity } from '../lib/checks/problems.ts';
import { confidenceOf } from '../lib/confidence.ts';
import type { CauseId, CheckId } from '../lib/knowledge/causes.ts';
import type { Basis } from '../lib/knowledge/verdict.ts';
import { diagnosis, domain } from './helpers/notices.ts';

const verdict = (cause: CauseId, basis: Basis = 'own-rule') => ({ ...diagnosis(cause).verdict, basis });
const finding = (check: CheckId, outcome: Outcome, policy?: string): Finding => ({
  check,
  domain: domain('example.org'),
  outcome,
  record: undefined,
  facts: policy === undefined ? [] : [{ id: 'dmarc_policy', values: [policy, 'example.org'] }],
  tree: undefined,
});
const problem = (severity: Severity): Outcome => ({
  state: 'problem',
  problems: [{ id: 'SPF-001', severity, values: [] }],
});

test.each([
  ['own-rule', 'likely'],
  ['any-rule', 'likely'],
  ['general-wording', 'likely'],
  ['status-code', 'possible'],
  ['reply-code', 'possible'],
  ['prose', 'possible'],
  ['nothing', 'possible'],
] as const)('by the text alone, %s is %s', (basis, confidence) => {
  expect(confidenceOf(verdict('auth_dmarc', basis), [])).toBe(confidence);
});

test.each([
  ['the domain asks for it', 'auth_dmarc', [finding('dmarc', { state: 'fine' }, 'reject')], 'certain'],
  ['the receiver overrode p=none', 'auth_dmarc', [finding('dmarc', { state: 'fine' }, 'none')], 'likely'],
  [
    'the mail bore the proof of another',
    'auth_dmarc',
    [finding('alignment', problem('critical'))],
    'certain',
  ],
  ['whose proof it bore is not known', 'auth_dmarc', [finding('alignment', { state: 'fine' })], 'likely'],
  ['the reply asks for encryption', 'tls_problem', [finding('transport', problem('high'))], 'certain'],
  ['two writers', 'malformed_message', [finding('alignment', problem('critical'))], 'certain'],
  ['SPF is broken', 'auth_spf', [finding('spf', problem('critical'))], 'certain'],
  ['a blemish is no proof', 'auth_spf', [finding('spf', problem('low'))], 'likely'],
  ['DNS did not tell', 'auth_spf', [finding('spf', { state: 'unknown', reason: 'timeout' })], 'likely'],
  ['another record is broken', 'auth_spf', [finding('dmarc', problem('critical'))], 'likely'],
  [
    'no DNS answer proves that a person is unknown',
    'recipient_unknown',
    [finding('mx-recipient', problem('critical'))],
    'likely',
  ],
  ['a full mailbox is not borne out by SPF', 'mailbox_full', [finding('spf', problem('critical'))], 'likely'],
] as const)('%s', (_, cause, findings, confidence) => {
  expect(confidenceOf(verdict(cause), findings)).toBe(confidence);
});

test('records do not make a bare code more than possible', () => {
  expect(confidenceOf(verdict('auth_spf', 'status-code'), [finding('spf', problem('critical'))])).toBe(
    'possible',
  );
});
