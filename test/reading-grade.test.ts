import { describe, expect, test } from 'vitest';
import messages from '../public/_locales/en/messages.json' with { type: 'json' };
import { causes, type CauseId } from '../lib/knowledge/causes.ts';
import type { MessageKey } from '../lib/i18n.ts';
import { translateEnglish as t } from '../scripts/inspect/translate-english.ts';
import { gradeOf, wordsOf } from './helpers/reading-grade.ts';

/** What stands for the placeholders: in the seed case, and where the notice names nobody. */
const fillings = {
  'the seed': ['Gmail', 'example.org', 'bob@example.com', t('ui_owner', 'example.org')],
  'nobody named': [t('ui_refuser_unknown'), t('ui_your_domain'), t('ui_the_address'), t('ui_owner_unknown')],
};
const FIRST_SCREEN =
  /^(?:source_\w+|owner_\w+|fix_\w+|clock_\w+|group_\w+|ui_passed_on|screen_domain_\w+|steps_\w+|remedy_(?!\w+_text$)\w+|accepted_(?!fact_|note_)\w+|file_\w+|screen_not_a_domain_file_\w+|(?:cause|told)_\w+_(?:title|explanation|action|resend|late)|delayed_\w+|not_understood_\w+|success_\w+|authenticity_\w+|root_\w+|settle_\w+)$/;
const DETAILS =
  /^(?:(?:cause|told)_\w+_meaning|accepted_(?:fact|note)_\w+|adds_\w+|finding_\w+|fact_\w+|unknown_\w+|confidence_\w+|evidence_\w+|basis_\w+|dns_\w+|screen_\w+|selector_\w+|tree_\w+|would_\w+|remedy_\w+_text|simulated_\w+|letter_\w+|redacted_\w+|ui_what_left\w*)$/;
/** Of fewer words the formula tells nothing. */
const ENOUGH = 12;

// The keys of the file are the keys of its type.
const keys = Object.keys(messages) as readonly MessageKey[];

function textsOf(pattern: RegExp, values: readonly string[]): readonly (readonly [MessageKey, string])[] {
  return keys
    .filter((key) => pattern.test(key))
    .map((key) => [key, t(key, ...values)] as const)
    .filter(([, text]) => wordsOf(text).length >= ENOUGH);
}

test('the formula tells hard words from easy ones', () => {
  expect(gradeOf('The cat sat on the mat. The dog ran to the door of the house.')).toBeLessThan(2);
  expect(
    gradeOf('Authentication infrastructure misconfiguration necessitates administrative remediation.'),
  ).toBeGreaterThan(20);
});

test('an address at the end of a sentence does not swallow its full stop', () => {
  expect(gradeOf('It was for bob@example.com. It came back.')).toBe(
    gradeOf('It was for Example. It came back.'),
  );
});

describe.each(Object.entries(fillings))('easy to read, %s', (_, values) => {
  const first = textsOf(FIRST_SCREEN, values);
  const details = textsOf(DETAILS, values);

  test('all the texts are looked at', () => {
    expect(first.length).toBeGreaterThan(100);
    expect(details.length).toBeGreaterThan(100);
  });
  test.each(first)('first screen: %s', (_, text) => {
    expect(gradeOf(text)).toBeLessThanOrEqual(6);
  });
  test.each(details)('details: %s', (_, text) => {
    expect(gradeOf(text)).toBeLessThanOrEqual(9);
  });

  // No type says that Object.keys of the causes yields their ids.
  test.each(Object.keys(causes) as CauseId[])('the whole first screen of %s', (cause) => {
    const failed = (['title', 'explanation', 'action', 'resend'] as const).map((part) =>
      t(`cause_${cause}_${part}`, ...values),
    );
    const late = [
      ...[t('delayed_title', values[2] ?? ''), t('delayed_explanation')],
      ...[t('delayed_reason'), t(`cause_${cause}_late`, ...values), t('delayed_action'), t('delayed_resend')],
    ];
    expect(gradeOf(failed.join(' '))).toBeLessThanOrEqual(6);
    expect(gradeOf(late.join(' '))).toBeLessThanOrEqual(6);
  });
});
