import { expect, test } from 'vitest';
import { checkTransport } from '../../lib/mail-checks/transport.ts';
import { idsOf, nobody } from '../checks/subjects.ts';

test('encryption on the way is not judged, and is not called fine', async () => {
  expect(idsOf(await checkTransport(nobody))).toBe('unknown not-judged');
});
