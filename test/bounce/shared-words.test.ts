import { describe, expect, test } from 'vitest';
import { dialects } from '../../lib/bounce/dialects/index.ts';
import { readParts } from '../../lib/bounce/parts.ts';
import { findSharedWords } from '../../lib/bounce/shared-words.ts';
import { aMessage } from '../helpers/messages.ts';

const sharedOf = (subject: string, text: string) =>
  findSharedWords(readParts(aMessage({ subject, text }), dialects));
const notice = 'Banned contents were found.\n\nTo the recipient:\n\n<bob@example.com>: stopped';

describe('what a notice says to all of its recipients', () => {
  test('the words before the first of them', () => {
    const shared = sharedOf('Undeliverable: x', notice);
    expect(shared).toContain('Banned contents were found.');
    expect(shared).not.toContain('stopped');
  });

  test.each([
    [
      'its own words',
      'Message blocked by our bulk email filter',
      'Message blocked by our bulk email filter.',
    ],
    ['not the lost mail’s, behind a colon', 'Undeliverable: virus report', 'Undeliverable.'],
    ['but the reason of Sendmail’s family', 'Returned mail: User unknown', 'User unknown.'],
  ])('of the subject %s', (_, subject, wanted) => {
    expect(sharedOf(subject, notice).split('\n', 1)[0]).toBe(wanted);
  });

  test('a subject that only repeats the lost mail’s says nothing', () => {
    const text = `${notice}\n\nReceived: from a by b\nReturn-Path: <ada@example.org>\nSubject: Virus found\nFrom: ada@example.org\nTo: bob@example.com\n\nHi`;
    expect(sharedOf('Virus found', text)).not.toContain('Virus found');
  });
});
