import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PLACEHOLDER } from '../../scripts/new/plan.ts';
import { filesBelow } from './sources.ts';

test('nothing that `npm run new:…` left open still stands in a provider or a fixture', () => {
  const files = filesBelow(['lib/knowledge', 'test/fixtures'], /\.(?:ts|json|txt|eml)$/);
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => readFileSync(file, 'latin1').includes(PLACEHOLDER))).toEqual([]);
});
