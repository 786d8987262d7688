import { expect, test } from 'vitest';
import type { Remedy } from '../../lib/remedy/remedy.ts';
import { cardText } from '../../scripts/inspect/card-text.ts';
import { diagnosis, notice } from '../helpers/notices.ts';

const again: Remedy = {
  ...{ id: 'send-again', label: 'ask-first', party: 'sender', values: ['example.org'], changes: [] },
  ...{ page: undefined, simulated: undefined },
};
const OF_CAUSE = /Ask them to help your mail service prove your mail/;
const OF_REMEDY = /1\. Send it again\./;

function textOf(changes: Parameters<typeof diagnosis>[1]): string {
  return cardText(notice('x', { diagnoses: [diagnosis('auth_dmarc', changes)] }));
}

test('where nothing finer is known, what the cause asks for', () => {
  expect(textOf({ remedies: [] })).toMatch(OF_CAUSE);
});

test('a remedy stands in its place, as in the popup: not two things that contradict each other', () => {
  const text = textOf({ remedies: [again] });
  expect(text).toMatch(OF_REMEDY);
  expect(text).not.toMatch(OF_CAUSE);
  expect(text).not.toMatch(/will not help/);
});

test('of a mail that is only late nothing is to be changed', () => {
  const text = textOf({ action: 'delayed', remedies: [again] });
  expect(text).not.toMatch(OF_REMEDY);
});
