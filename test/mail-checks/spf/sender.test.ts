import { describe, expect, test } from 'vitest';
import { mailChecks } from '../../../lib/mail-checks/index.ts';
import type { Resolve } from '../../../lib/dns/resolve.ts';
import { judge, subjectOfLost, type Lost } from '../alignment/mails.ts';
import { domain } from '../../helpers/notices.ts';
import { signature } from '../../helpers/originals.ts';
import { factsOf, idsOf, problemsOf } from '../../checks/subjects.ts';

const reverse = (ip: string) => `${ip.split('.').reverse().join('.')}.in-addr.arpa`;
const names = {
  'example.org': { TXT: ['v=spf1 ip4:192.0.2.25 include:_spf.partner.example -all'] },
  '_spf.partner.example': { TXT: ['v=spf1 ip4:192.0.2.64/28 -all'] },
  'news.example.org': { A: ['192.0.2.9'] },
  'spf.mandrillapp.com': { TXT: ['v=spf1 ip4:198.51.100.0/24 ~all'] },
  [reverse('198.51.100.9')]: { PTR: ['mail9.mandrillapp.com'] },
  'mail9.mandrillapp.com': { A: ['198.51.100.9'] },
  [reverse('198.51.100.8')]: { PTR: ['mail8.mandrillapp.com'] },
  [reverse('203.0.113.8')]: { PTR: ['mail8.mandrillapp.com'] },
  [reverse('203.0.113.9')]: { PTR: ['box.host.example'] },
  'out.example.org': { A: ['192.0.2.25'], AAAA: ['2001:db8::25'] },
  'gmail.com': { TXT: ['v=spf1 ip4:203.0.113.0/30 ~all'] },
};
const lost: Lost = { path: 'example.org', saw: { spf: 'did-not-pass' } };
const spf = async (changes: Lost, zone: Readonly<Record<string, unknown>> = names) =>
  problemsOf(await judge('spf', { ...lost, ...changes }, zone)).filter((line) => !line.startsWith('SPF-027'));
const mandrill = 'SPF-017 example.org Mandrill / Mailchimp Transactional';

describe('a list that hangs on the name in HELO', () => {
  const byHelo = {
    ...names,
    'example.org': { TXT: ['v=spf1 include:%{i}._ip.%{h}._ehlo._spf.example.net -all'] },
    '203.0.113.9._ip.mx.example.org._ehlo._spf.example.net': { TXT: ['v=spf1 -all'] },
    '198.51.100.9._ip.unknown._ehlo._spf.example.net': { TXT: ['v=spf1 -all'] },
    '203.0.113.9._ip.box.host.example._ehlo._spf.example.net': { TXT: ['v=spf1 -all'] },
  };
  test.each<readonly [string, Lost]>([
    ['no name is known', { ip: '198.51.100.9' }],
    ['another name of the server is known', { ip: '203.0.113.9', sentBy: 'box.host.example' }],
  ])('nobody told it (%s): no server is called missing', async (_, changes) => {
    expect(await spf(changes, byHelo)).toEqual([]);
  });

  test('it was told: the list is read with it', async () => {
    const told = { ip: '203.0.113.9', greeting: domain('mx.example.org') };
    expect(await spf(told, byHelo)).toEqual(['SPF-018 example.org 203.0.113.9 (box.host.example)']);
  });
});

describe('a server that is not on the list', () => {
  test.each<readonly [string, Lost, readonly string[]]>([
    ['a service, by the name of its address', { ip: '198.51.100.9' }, [mandrill]],
    ['a service whose name does not lead back, on its own list', { ip: '198.51.100.8' }, [mandrill]],
    [
      'a name that anybody could have written',
      { ip: '203.0.113.8' },
      ['SPF-018 example.org 203.0.113.8 (mail8.mandrillapp.com)'],
    ],
    [
      'the same name, by which the server called itself too',
      { ip: '203.0.113.8', sentBy: 'mail8.mandrillapp.com' },
      ['SPF-018 example.org 203.0.113.8 (mail8.mandrillapp.com)'],
    ],
    [
      'a service, by its seal',
      { ip: '203.0.113.77', signatures: [signature('mandrillapp.com', 'mte1')] },
      [mandrill],
    ],
    [
      'a service that wrote the notice; its address is not said',
      { sentBy: 'mail9.mandrillapp.com' },
      [mandrill],
    ],
    ['nobody known', { ip: '203.0.113.9' }, ['SPF-018 example.org 203.0.113.9 (box.host.example)']],
    ['nobody known, and no name', { ip: '203.0.113.99' }, ['SPF-018 example.org 203.0.113.99']],
    [
      'IPv6 of a host whose IPv4 is listed',
      { ip: '2001:db8::25', sentBy: 'out.example.org' },
      ['SPF-025 example.org 2001:db8::25'],
    ],
    [
      'IPv6 of another',
      { ip: '2001:db8::99', sentBy: 'box.host.example' },
      ['SPF-018 example.org 2001:db8::99'],
    ],
    ['it is listed', { ip: '192.0.2.25' }, []],
    ['it is listed further down', { ip: '192.0.2.70' }, []],
    ['the receiver saw a pass', { ip: '203.0.113.9', saw: { spf: 'pass' } }, []],
    ['a forwarder’s server', { ip: '203.0.113.9', by: 'old.example' }, []],
    [
      'the list of a house where anybody has an address',
      { path: 'gmail.com', from: 'gmail.com', ip: '203.0.113.99' },
      [],
    ],
    ['no address is known', {}, []],
    ['the service’s own list', { path: 'mandrillapp.com', ip: '203.0.113.8' }, []],
  ])('%s', async (_, changes, problems) => {
    expect(await spf(changes)).toEqual(problems);
  });

  test('a service that has an entry, but not for this address', async () => {
    const listed = { ...names, 'example.org': { TXT: ['v=spf1 include:spf.mandrillapp.com -all'] } };
    expect(await spf({ ip: '203.0.113.77', signatures: [signature('mandrillapp.com')] }, listed)).toEqual([
      'SPF-018 example.org 203.0.113.77',
    ]);
  });

  test.each(['v=spf1 ip4:192.0.2.25 ~all', 'v=spf1 ip4:192.0.2.25 ?all', 'v=spf1 ip4:192.0.2.25'])(
    '%s: whatever the end says of it',
    async (record) => {
      const soft = { ...names, 'example.org': { TXT: [record] } };
      expect(await spf({ ip: '203.0.113.9' }, soft)).toContain(
        'SPF-018 example.org 203.0.113.9 (box.host.example)',
      );
    },
  );

  test('a domain that says it never sends', async () => {
    const never = { ...names, 'example.org': { TXT: ['v=spf1 -all'] } };
    expect(await spf({ ip: '203.0.113.9' }, never)).toEqual(['SPF-026 example.org']);
    expect(await spf({ ip: '198.51.100.9' }, never)).toEqual(['SPF-026 example.org', mandrill]);
  });

  test('a list that nobody can evaluate is not told as one without the server', async () => {
    const two = { ...names, 'example.org': { TXT: ['v=spf1 -all', 'v=spf1 ~all'] } };
    expect(await spf({ ip: '203.0.113.9' }, two)).toEqual(['SPF-002 example.org 2']);
    const macro = { ...names, 'example.org': { TXT: ['v=spf1 exists:%{l}.users.example.org -all'] } };
    expect(await spf({ ip: '203.0.113.9' }, macro)).not.toContain('SPF-018 example.org 203.0.113.9');
  });
});

describe('a return address below', () => {
  test.each<readonly [string, Lost, readonly string[]]>([
    ['of the author’s domain', { path: 'news.example.org' }, ['SPF-020 example.org news.example.org']],
    [
      'of a name with a list, of which the author’s is one',
      { path: 'a.b.example.org', from: 'b.example.org' },
      ['SPF-020 example.org a.b.example.org'],
    ],
    [
      'of nobody’s list',
      { path: 'news.nobody.example', from: 'nobody.example' },
      ['SPF-001 news.nobody.example'],
    ],
    [
      'the receiver saw a pass',
      { path: 'news.example.org', saw: { spf: 'pass' } },
      ['SPF-001 news.example.org'],
    ],
  ])('%s', async (_, changes, problems) => {
    expect(await spf(changes)).toEqual(problems);
  });
});

test('the way through the list can be followed', async () => {
  const finding = await judge('spf', { ...lost, ip: '203.0.113.9' }, names);
  expect(factsOf(finding).filter((line) => /^spf_(?:result|step)/.test(line))).toEqual([
    'spf_result example.org 203.0.113.9 fail',
    'spf_step_no ip4:192.0.2.25',
    'spf_step_no include:_spf.partner.example',
    'spf_step_match -all fail',
  ]);
});

test('what Google says of the list is told, with no address known', async () => {
  expect(await spf({ complaints: ['suspicious-spf'], saw: {} })).toEqual(['SPF-028 example.org']);
});

test('DNS that does not answer calls nothing missing', async () => {
  const silent: Resolve = () => Promise.resolve({ kind: 'failed', reason: 'timeout', detail: '' });
  const finding = await mailChecks.spf(
    subjectOfLost({ ...lost, path: 'news.example.org', ip: '203.0.113.9' }),
    silent,
  );
  expect(idsOf(finding)).not.toMatch(/SPF-0(?:01|1[78]|2[05])/);
});

test('no question tells a local part', async () => {
  const asked: string[] = [];
  const listening: Resolve = (name) => {
    asked.push(name);
    return Promise.resolve(
      name === 'example.org'
        ? {
            kind: 'records',
            ttl: 60,
            authenticated: false,
            records: [
              {
                owner: name,
                type: 'TXT',
                strings: [new TextEncoder().encode('v=spf1 exists:%{l}.u.example.org -all')],
              },
            ],
          }
        : { kind: 'no-such-name', ttl: 60 },
    );
  };
  await mailChecks.spf(subjectOfLost({ ...lost, ip: '203.0.113.9' }), listening);
  expect(asked.filter((name) => name.endsWith('.u.example.org'))).toEqual([]);
});

describe('whose list it is', () => {
  const foreign = { saw: { dmarc: 'did-not-pass' } } as const;
  test.each<readonly [string, Lost, readonly string[]]>([
    ['of a service: its faults are not for its customer', { ...foreign, path: 'mandrillapp.com' }, []],
    ['of a house where anybody has an address', { ...foreign, from: 'gmail.com', path: 'gmail.com' }, []],
    [
      'of a service, whose own mail it is',
      { ...foreign, from: 'mandrillapp.com', path: 'mandrillapp.com' },
      ['SPF-010'],
    ],
    ['of a host that is no service', { ...foreign, path: 'web1.host.example' }, ['SPF-010']],
  ])('%s', async (_, mail, ids) => {
    const open = { TXT: ['v=spf1 +all'] };
    const told = await spf(mail, { 'mandrillapp.com': open, 'gmail.com': open, 'web1.host.example': open });
    expect(told.map((one) => one.split(' ')[0])).toEqual(ids);
  });
});
