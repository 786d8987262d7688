import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { messageOfRaw } from '../../lib/bounce/raw-message.ts';
import { investigate, readNotice } from '../../lib/diagnose.ts';
import { inspectionDns } from '../../lib/dns/inspection-resolver.ts';
import { lettersOf } from '../../lib/letter-case.ts';
import { instruments } from '../../lib/platform/instruments.ts';
import { parseMime } from '../../lib/platform/postal-mime.ts';
import { translateEnglish as t } from '../../scripts/inspect/translate-english.ts';
import { zone } from '../helpers/zone.ts';

const folder = 'test/fixtures/roots/10-forwarded';

test('of a mail that was passed on: nobody is told that it is our fault, or that we wrote to the last address', async () => {
  const message = await messageOfRaw(readFileSync(join(folder, 'notice.eml')), parseMime);
  const { zone: names } = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')) as {
    readonly zone: Parameters<typeof zone>[0];
  };
  const dns = inspectionDns({
    resolvers: [{ name: 'zone', resolve: zone(names) }],
    cache: new Map(),
    clock: () => 0,
    deadline: (promise) => promise,
    instruments,
  });
  const read = readNotice(message, 'x');
  const notice = read && (await investigate(read, dns, () => undefined));
  const letters = (notice?.diagnoses ?? []).flatMap((one) => (notice ? lettersOf(notice, one, t) : []));
  const bodyOf = (kind: string) => letters.find((letter) => letter.kind === kind)?.body ?? '';
  expect(bodyOf('phone')).toMatch(/I wrote to \S+@example\.net on/);
  expect(bodyOf('phone')).toContain('May I write to that last address');
  expect(bodyOf('phone')).not.toContain('The fault is on our side');
  expect(bodyOf('dns')).toContain('lost its proof on the way');
  expect(bodyOf('dns')).not.toContain('It needs a seal (DKIM)');
});
