import { expect, test } from 'vitest';
import { bundledSize, filesOfChecks, MOST_OF_CHECKS } from '../../scripts/checks-size.ts';

test('the checks and DNS weigh no more than a worker should load', async () => {
  const size = await bundledSize(filesOfChecks());
  expect(size).toBeLessThanOrEqual(MOST_OF_CHECKS);
}, 30_000);

test('what is added is weighed', async () => {
  const one = await bundledSize(['lib/dns/domain-name.ts']);
  const more = await bundledSize(['lib/dns/domain-name.ts', 'lib/dns/wire-read.ts']);
  expect(more).toBeGreaterThan(one + 500);
}, 30_000);
