import { expect, test } from 'vitest';
import { demanding, findDemands } from '../../lib/knowledge/demands.ts';

test.each(demanding)('its own reply: $seen', ({ demand, seen }) => {
  expect(findDemands(seen)[0]).toBe(demand);
});

test.each([
  ['a full mailbox', '552 5.2.2 Mailbox full'],
  ['logging in, with a code that is elsewhere about DMARC', '504 5.7.40 Unrecognized Authentication Type.'],
  ['a list', '554 5.7.1 Client host [192.0.2.25] blocked using zen.example.org'],
  ['a recipient', '550 5.1.1 <bob@example.com>: Recipient address rejected: User unknown'],
])('%s asks for none of these', (_, line) => {
  expect(findDemands(line)).toEqual([]);
});

test.each(['sender ', 'domain of sender ', 'spf ', 'dmarc temporary ', 'null mx '])(
  'a reply of 256 KB of %j is read at once',
  (piece) => {
    const start = performance.now();
    findDemands(`550 ${piece.repeat((256 * 1024) / piece.length)}`);
    expect(performance.now() - start).toBeLessThan(400);
  },
);
