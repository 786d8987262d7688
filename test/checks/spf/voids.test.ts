import { describe, expect, test } from 'vitest';
import { checkSpf } from '../../../lib/checks/spf/check.ts';
import { confirmed } from '../../../lib/checks/confirmed.ts';
import type { DnsAnswer, Resolve } from '../../../lib/dns/resolve.ts';
import { zone } from '../../helpers/zone.ts';
import { idsOf, problemsOf, subjectOf } from '../subjects.ts';

const check = async (record: string, names: Readonly<Record<string, unknown>> = {}) => {
  const dns = zone({ 'example.org': { TXT: [record] }, ...names });
  const finding = await checkSpf(subjectOf('example.org'), dns);
  return { finding, told: problemsOf(finding), asked: dns.asked.slice(1) };
};
const host = { A: ['192.0.2.1'] };

describe('names that are not there (RFC 7208 §4.6.4)', () => {
  test.each([
    {
      name: 'a host that is there',
      record: 'v=spf1 a:h.example -all',
      names: { 'h.example': host },
      told: [],
    },
    {
      name: 'a host that is not there',
      record: 'v=spf1 a:h.example -all',
      told: ['SPF-006 example.org a:h.example'],
    },
    {
      name: 'a name without addresses',
      record: 'v=spf1 a:h.example -all',
      names: { 'h.example': { TXT: ['x'] } },
      told: ['SPF-006 example.org a:h.example'],
    },
    {
      name: 'a host of IPv6 alone',
      record: 'v=spf1 a:h.example -all',
      names: { 'h.example': { AAAA: ['2001:db8::1'] } },
      told: [],
    },
    { name: 'the domain itself', record: 'v=spf1 a -all', told: ['SPF-006 example.org a'] },
    { name: 'no mail server', record: 'v=spf1 mx -all', told: ['SPF-006 example.org mx'] },
    {
      name: 'a null MX is an answer',
      record: 'v=spf1 mx -all',
      names: { 'example.org': { TXT: ['v=spf1 mx -all'], MX: ['0 .'] } },
      told: [],
    },
    {
      name: 'a mail server that is not there',
      record: 'v=spf1 mx:m.example -all',
      names: { 'm.example': { MX: ['10 in.m.example', '20 old.m.example'] }, 'in.m.example': host },
      told: ['SPF-006 example.org mx:m.example → old.m.example'],
    },
    {
      name: 'an exists without a macro asks for IPv4 alone',
      record: 'v=spf1 exists:h.example -all',
      names: { 'h.example': { AAAA: ['2001:db8::1'] } },
      told: ['SPF-006 example.org exists:h.example'],
    },
    {
      name: 'an include that is not there is told as such',
      record: 'v=spf1 include:i.example -all',
      told: ['SPF-008 example.org i.example include:i.example'],
    },
    {
      name: 'a redirect that is not there is told as such',
      record: 'v=spf1 redirect=i.example',
      told: ['SPF-008 example.org i.example redirect=i.example'],
    },
    {
      name: 'two',
      record: 'v=spf1 a:g.example a:h.example -all',
      told: ['SPF-006 example.org a:g.example', 'SPF-006 example.org a:h.example'],
    },
    {
      name: 'three',
      record: 'v=spf1 a:g.example a:h.example mx:i.example -all',
      told: ['SPF-005 example.org 3 g.example, h.example, i.example'],
    },
    {
      name: 'an include counts',
      record: 'v=spf1 a:g.example a:h.example include:i.example -all',
      told: [
        'SPF-008 example.org i.example include:i.example',
        'SPF-005 example.org 3 g.example, h.example, i.example',
      ],
    },
    {
      name: 'an include with other texts does not count',
      record: 'v=spf1 a:g.example a:h.example include:i.example -all',
      names: { 'i.example': { TXT: ['x'] } },
      told: [
        'SPF-008 example.org i.example include:i.example',
        'SPF-006 example.org a:g.example',
        'SPF-006 example.org a:h.example',
      ],
    },
    {
      name: 'each look-up counts, the name is told once',
      record: 'v=spf1 a:g.example mx:g.example exists:g.example -all',
      told: ['SPF-005 example.org 3 g.example'],
    },
    {
      name: 'below an include',
      record: 'v=spf1 include:i.example -all',
      names: { 'i.example': { TXT: ['v=spf1 a mx -all'] } },
      told: ['SPF-006 example.org a → i.example', 'SPF-006 example.org mx → i.example'],
    },
    {
      name: 'behind the end nothing is asked',
      record: 'v=spf1 -all a:g.example',
      told: ['SPF-012 example.org a:g.example'],
    },
    {
      name: 'with the domain of a macro',
      record: 'v=spf1 a:mail.%{d} exists:%{d2}.x.example a:%{o1}.y.example -all',
      names: { 'mail.example.org': host, 'org.y.example': host },
      told: ['SPF-006 example.org exists:%{d2}.x.example → example.org.x.example'],
    },
    {
      name: 'with a macro of the mail',
      record: 'v=spf1 a:%{i}.x.example exists:%{l}.%{d} mx:%{h} ptr -all',
      told: ['SPF-014 example.org ptr'],
    },
  ])('$name', async ({ record, names = {}, told }) => {
    expect((await check(record, names)).told).toEqual(told);
  });

  test('what is asked: IPv6 only where there is no IPv4', async () => {
    const { asked } = await check('v=spf1 a:h.example a:six.example mx:m.example exists:e.example -all', {
      'h.example': host,
      'six.example': { AAAA: ['2001:db8::1'] },
      'm.example': { MX: ['10 in.m.example'] },
      'in.m.example': host,
      'e.example': {},
    });
    expect(asked).toEqual([
      'h.example A',
      'six.example A',
      'm.example MX',
      'e.example A',
      'six.example AAAA',
      'in.m.example A',
    ]);
  });
});

describe('mail servers of an mx', () => {
  const servers = (count: number) => ({
    'm.example': {
      MX: Array.from({ length: count }, (_, index) => `${String(index)} h${String(index)}.m.example`),
    },
    ...Object.fromEntries(Array.from({ length: count }, (_, index) => [`h${String(index)}.m.example`, host])),
  });

  test('ten are read', async () => {
    const { told, asked } = await check('v=spf1 mx:m.example -all', servers(10));
    expect(told).toEqual([]);
    expect(asked).toHaveLength(11);
  });

  test('eleven break the record (§4.6.4); ten of them are asked', async () => {
    const { told, asked } = await check('v=spf1 mx:m.example -all', servers(11));
    expect(told).toEqual(['SPF-003 example.org 11']);
    expect(asked).toHaveLength(11);
  });
});

describe('no answer is no absence', () => {
  const record = 'v=spf1 a:h.example mx:m.example -all';
  const names = {
    'h.example': { AAAA: ['2001:db8::1'] },
    'm.example': { MX: ['10 in.m.example'] },
    'in.m.example': host,
  };

  test.each([
    ['h.example', 'SERVFAIL', 'h.example'],
    ['h.example', { A: 'TIMEOUT' }, 'h.example'],
    ['h.example', { AAAA: 'TIMEOUT' }, 'h.example'],
    ['m.example', 'SERVFAIL', 'm.example'],
    ['in.m.example', 'REFUSED', 'in.m.example'],
    ['in.m.example', 'BOGUS', 'in.m.example'],
  ])('%s: %j', async (name, value, silent) => {
    const { told } = await check(record, { ...names, [name]: value });
    expect(told).toEqual([`SPF-024 example.org ${silent}`]);
  });

  test.each(['h.example A', 'h.example AAAA', 'm.example MX', 'in.m.example A'])(
    '%s: we could not ask',
    async (question) => {
      const whole = zone({ 'example.org': { TXT: [record] }, ...names });
      const failing: Resolve = (name, type) =>
        `${name} ${type}` === question
          ? Promise.resolve({ kind: 'failed', reason: 'offline', detail: '' })
          : whole(name, type);
      expect(idsOf(await checkSpf(subjectOf('example.org'), failing))).toBe('unknown offline');
    },
  );
});

describe('a "no" that nobody has borne out', () => {
  const unsure = (
    record: string,
    question: string,
    names: Readonly<Record<string, unknown>> = {},
  ): Resolve => {
    const whole = zone({ 'example.org': { TXT: [record] }, ...names });
    return async (name, type): Promise<DnsAnswer> => {
      const answer = await whole(name, type);
      const isNo = answer.kind === 'no-such-name' || answer.kind === 'no-such-record';
      return isNo && `${name} ${type}` === question ? { ...answer, unconfirmed: true } : answer;
    };
  };
  const six = { 'h.example': { AAAA: ['2001:db8::1'] } };
  const none = { 'h.example': { TXT: ['x'] } };

  test.each([
    ['v=spf1 a:h.example -all', 'h.example A', {}, 'unknown unconfirmed'],
    ['v=spf1 mx:h.example -all', 'h.example MX', {}, 'unknown unconfirmed'],
    ['v=spf1 a:h.example -all', 'h.example A', none, 'unknown unconfirmed'],
    ['v=spf1 a:h.example -all', 'h.example AAAA', none, 'unknown unconfirmed'],
    ['v=spf1 a:h.example -all', 'h.example A', six, 'fine'],
    ['v=spf1 include:h.example -all', 'h.example TXT', {}, 'unknown unconfirmed'],
    ['v=spf1 a:f.example a:g.example a:h.example -all', 'h.example A', {}, 'SPF-006 SPF-006'],
    ['v=spf1 a:f.example a:g.example include:h.example -all', 'h.example TXT', {}, 'SPF-006 SPF-006'],
  ])('%s: %s', async (record, question, names, told) => {
    expect(idsOf(await confirmed(checkSpf)(subjectOf('example.org'), unsure(record, question, names)))).toBe(
      told,
    );
  });

  test.each([
    ['h.example A', none, 'unknown unconfirmed'],
    ['h.example AAAA', none, 'unknown unconfirmed'],
    ['h.example A', six, 'fine'],
  ])('the check by itself does not call it missing: %s', async (question, names, told) => {
    const resolve = unsure('v=spf1 a:h.example -all', question, names);
    expect(idsOf(await checkSpf(subjectOf('example.org'), resolve))).toBe(told);
  });
});
