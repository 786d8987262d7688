import { expect, test } from 'vitest';
import { causes } from '../../lib/knowledge/causes.ts';
import { helpLinks } from '../../lib/knowledge/help-links.ts';
import { describeWithData, sharedJson } from '../helpers/shared-data.ts';

const HOSTS = [
  'support.google.com',
  'learn.microsoft.com',
  'support.microsoft.com',
  'sender.office.com',
  'senders.yahooinc.com',
  'support.apple.com',
];

test.each(Object.entries(helpLinks))('the help link %s leads to an official page', (_, link) => {
  const { protocol, host, username, port } = new URL(link);
  expect([protocol, username, port]).toEqual(['https:', '', '']);
  expect(HOSTS).toContain(host);
});

describeWithData('the causes are those of the catalogue', () => {
  test('who must act, whether to send again, what is asked', () => {
    // The catalogue's file has this shape.
    const { causes: wanted } = sharedJson('catalogue', 'causes.json') as {
      causes: readonly ({ id: string } & object)[];
    };
    expect(Object.entries(causes).map(([id, cause]) => ({ id, ...cause }))).toEqual(wanted);
  });
});
