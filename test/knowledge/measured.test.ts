import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { classify } from '../../lib/knowledge/classify.ts';
import { refused, reportOf } from '../helpers/reports.ts';
import { describeWithData, sharedData, sharedJson } from '../helpers/shared-data.ts';

const causeOf = (reply: string) => {
  const recipient = refused(reply);
  return classify(recipient, reportOf(recipient)).cause;
};

interface Sample {
  readonly example: string;
  readonly cause: string;
  readonly doubt: string;
}

/** Every reply of the knowledge files that is given whole, at whatever depth it stands. */
function samplesIn(value: unknown): readonly Sample[] {
  if (typeof value !== 'object' || value === null) return [];
  const { example, cause, cause_doubt: doubt } = value as Readonly<Record<string, unknown>>;
  const own =
    typeof example === 'string' && typeof cause === 'string'
      ? [{ example, cause, doubt: typeof doubt === 'string' ? doubt : '' }]
      : [];
  return [...own, ...Object.values(value).flatMap(samplesIn)];
}

describeWithData('the knowledge files', () => {
  const files = ['google.json', 'microsoft.json', 'others.json', 'dmarc-rejections.json'];
  test.each(files)('each whole reply of %s gets its cause, or one that the file calls defensible', (file) => {
    const samples = samplesIn(sharedJson('knowledge', file));
    expect(samples.length).toBeGreaterThan(3);
    const wrong = samples.filter(({ example, cause, doubt }) => {
      const found = causeOf(example);
      return found !== cause && !doubt.includes(found);
    });
    expect(wrong).toEqual([]);
  });
});

interface Truth {
  readonly is_bounce: boolean;
  readonly recipients: readonly {
    readonly diagnostic?: string | null;
    readonly category?: string | null;
    readonly category_also_ok?: readonly string[] | null;
  }[];
}

describeWithData('the replies of the shared bounces, alone', () => {
  // The data's README describes these fields.
  const mails = () =>
    readFileSync(sharedData('bounces', 'truth.jsonl'), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Truth);
  test('nine in ten get an accepted cause; of refusals for want of proof at most two do not', () => {
    const judged = mails()
      .flatMap(({ recipients }) => recipients)
      .flatMap(({ diagnostic, category, category_also_ok: also }) =>
        diagnostic && category ? [{ diagnostic, category, accepted: [category, ...(also ?? [])] }] : [],
      )
      .map((one) => ({ ...one, isRight: one.accepted.includes(causeOf(one.diagnostic)) }));
    const proof = judged.filter(({ category }) => category.startsWith('auth_'));
    expect(judged.length).toBeGreaterThan(500);
    expect(judged.filter(({ isRight }) => isRight).length / judged.length).toBeGreaterThan(0.9);
    expect(proof.filter(({ isRight }) => !isRight).length).toBeLessThanOrEqual(2);
  });
});
