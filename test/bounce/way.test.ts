import { expect, test } from 'vitest';
import { forwarderOf, isSeenByRefuser, type Way } from '../../lib/bounce/way.ts';
import { domain } from '../helpers/notices.ts';
import { original } from '../helpers/originals.ts';

const nobody: Way = {
  author: undefined,
  reportingMta: undefined,
  remoteMta: undefined,
  first: undefined,
  last: undefined,
};
const named = (names: Partial<Record<string, string>>) =>
  Object.fromEntries(Object.entries(names).map(([key, name]) => [key, name && domain(name)]));
const own = { author: 'example.org', last: 'example.com' };

test.each<readonly [string, object, Record<string, string>, boolean]>([
  [
    'the refuser wrote the notice',
    { receivedBy: 'mx.example.com' },
    { ...own, reportingMta: 'mx.example.com' },
    true,
  ],
  [
    'a host of the refuser took it',
    { receivedBy: 'mx1.big.example' },
    { ...own, remoteMta: 'mx2.big.example', reportingMta: 'out.example.org' },
    true,
  ],
  ['a host of the recipient’s house took it', { receivedBy: 'mx.example.com' }, own, true],
  [
    'the sender’s own server took it',
    { receivedBy: 'mail.example.org' },
    { ...own, reportingMta: 'mail.example.org', remoteMta: 'mx.example.com' },
    false,
  ],
  [
    'a service took it, and another house refused',
    { receivedBy: 'in.service.example' },
    { ...own, reportingMta: 'out.service.example', remoteMta: 'mx.example.com' },
    false,
  ],
  [
    'the sender’s own server refused to hand it on',
    { receivedBy: 'mail.example.org' },
    { ...own, reportingMta: 'mail.example.org' },
    false,
  ],
  [
    'within one house',
    { receivedBy: 'mx.example.org' },
    { author: 'example.org', last: 'example.org', reportingMta: 'mx.example.org' },
    true,
  ],
  [
    'a hop inside the refuser',
    { receivedBy: 'b.example.com', sendingHost: 'a.example.com' },
    { ...own, reportingMta: 'b.example.com' },
    false,
  ],
  [
    'a person’s program',
    { receivedBy: 'mx.example.com', isSubmission: true },
    { ...own, reportingMta: 'mx.example.com' },
    false,
  ],
  ['nobody knows who took it', {}, own, false],
  ['nobody knows who refused', { receivedBy: 'mx.somewhere.example' }, { author: 'example.org' }, false],
])('the header tells of the refused connection: %s', (_, hop, way, is) => {
  const { isSubmission = false, ...hosts } = hop as { isSubmission?: boolean };
  expect(isSeenByRefuser(original({ isSubmission, ...named(hosts) }), { ...nobody, ...named(way) })).toBe(is);
});

test.each<readonly [string, object, Record<string, string>, string | undefined]>([
  ['a list', { passedOn: { mark: 'list', by: domain('lists.example') } }, own, 'lists.example'],
  ['the author’s own list', { passedOn: { mark: 'list', by: domain('lists.example.org') } }, own, undefined],
  ['a mark of nobody', { passedOn: { mark: 'list', by: undefined } }, own, undefined],
  ['it went to another house first', { stations: [domain('old.example')] }, own, 'old.example'],
  ['it was sent to another house', {}, { ...own, first: 'old.example' }, 'old.example'],
  ['an alias in one house', { stations: [domain('lists.example.com')] }, own, undefined],
  ['an alias of the author’s', { stations: [domain('staff.example.org')] }, own, undefined],
  [
    'to whom it went last is not known',
    { stations: [domain('old.example')] },
    { author: 'example.org' },
    undefined,
  ],
  [
    'a server that sends for itself hosts the alias',
    { stations: [domain('old.example')], returnPathDomain: domain('web.example.net') },
    { ...own, reportingMta: 'web.example.net' },
    undefined,
  ],
])('who passed it on: %s', (_, trace, way, by) => {
  expect(forwarderOf(original(trace), { ...nobody, ...named(way) })?.by).toBe(by);
});
