import { expect, test } from 'vitest';
import { groupOf, groupRoots } from '../lib/group-roots.ts';
import { diagnosis, domain, notice } from './helpers/notices.ts';
import { recordChange, remedy, root } from './helpers/remedies.ts';

const lost = (
  finalRecipient: string,
  id: 'service-missing-in-spf' | 'spf-broken' = 'service-missing-in-spf',
) => diagnosis('auth_spf', { finalRecipient, root: root({ id }), remedies: [remedy()] });
const [ann, bob, eve] = [
  lost('ann@example.com'),
  lost('bob@example.net'),
  lost('eve@example.com', 'spf-broken'),
];
const sizes = (...of: Parameters<typeof groupRoots>[0]) =>
  groupRoots(of).map(({ members }) => members.length);

test('recipients and notices of one root and one domain are one group', () => {
  const groups = groupRoots([notice('one', { diagnoses: [ann, eve] }), notice('two', { diagnoses: [bob] })]);
  expect(
    groups.map(({ root: id, domain: name, members }) => [id, name, members.map((one) => one.noticeId)]),
  ).toEqual([
    ['service-missing-in-spf', 'example.org', ['one', 'two']],
    ['spf-broken', 'example.org', ['one']],
  ]);
  expect(groupOf(groups, bob)).toBe(groups[0]);
  expect(groupOf(groups, eve)).toBeUndefined();
});

test('37 lost mails, one record', () => {
  const many = Array.from({ length: 37 }, (_, index) => lost(`p${String(index)}@example.com`));
  expect(sizes(notice('m', { diagnoses: many }))).toEqual([37]);
});

test('what is mended for each mail anew is in no group', () => {
  const typo = {
    root: root({ id: 'recipient-domain-mistyped' }),
    remedies: [remedy({ id: 'correct-address', party: 'sender', changes: [] })],
  };
  const twice = [diagnosis('domain_not_found', typo), diagnosis('domain_not_found', typo)];
  expect(sizes(notice('m', { diagnoses: twice }))).toEqual([]);
  expect(sizes(notice('m', { diagnoses: [diagnosis(), diagnosis()] }))).toEqual([]);
});

test('the domain is the one whose record changes, else the sender’s', () => {
  const above = diagnosis('auth_spf', {
    root: root(),
    remedies: [remedy({ changes: [recordChange({ zone: domain('example.net') })] })],
  });
  const service = diagnosis('auth_spf', {
    root: root(),
    remedies: [remedy({ changes: [], party: 'sending-service' })],
  });
  expect(groupRoots([notice('m', { diagnoses: [above, service] })]).map((one) => one.domain)).toEqual([
    'example.net',
    'example.org',
  ]);
  const { subject } = notice('m');
  expect(
    sizes(notice('m', { diagnoses: [service], subject: { ...subject, fromDomain: undefined } })),
  ).toEqual([]);
});
