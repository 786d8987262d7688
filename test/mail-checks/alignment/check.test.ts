import { describe, expect, test } from 'vitest';
import { mailChecks } from '../../../lib/mail-checks/index.ts';
import type { Resolve } from '../../../lib/dns/resolve.ts';
import { domain } from '../../helpers/notices.ts';
import { signature } from '../../helpers/originals.ts';
import { idsOf, problemsOf } from '../../checks/subjects.ts';
import { judge, key, subjectOfLost, type Lost } from './mails.ts';

const strictly = (record: string) => ({ ...home, '_dmarc.example.org': { TXT: [record] } });
const home = {
  'example.org': { TXT: ['v=spf1 ip4:192.0.2.0/24 -all'], MX: ['10 mx.example.org'] },
  '_dmarc.example.org': { TXT: ['v=DMARC1; p=reject; rua=mailto:r@example.org'] },
  's1._domainkey.example.org': key,
  's1._domainkey.news.example.org': key,
  'news.example.org': { A: ['192.0.2.9'], TXT: ['v=spf1 ip4:192.0.2.0/24 -all'] },
  'mandrillapp.com': { TXT: ['v=spf1 ip4:198.51.100.0/24 -all'] },
  'mte1._domainkey.mandrillapp.com': key,
  'gmail.com': { TXT: ['v=spf1 ip4:203.0.113.0/24 ~all'] },
  '_dmarc.gmail.com': { TXT: ['v=DMARC1; p=none; rua=mailto:r@gmail.com'] },
  '20230601._domainkey.gmail.com': key,
};
const failed = { dmarc: 'did-not-pass' } as const;
const own = signature('example.org');
const theirs = signature('mandrillapp.com', 'mte1');
const alignment = async (lost: Lost, names: Readonly<Record<string, unknown>> = home) =>
  problemsOf(await judge('alignment', lost, names));

describe('another’s proof', () => {
  test.each<readonly [string, Lost, readonly string[]]>([
    [
      'SPF of the service, no seal',
      { path: 'mandrillapp.com', saw: failed },
      ['AL-001 example.org mandrillapp.com'],
    ],
    [
      'the same, and SPF passed',
      { path: 'mandrillapp.com', ip: '198.51.100.9', saw: failed },
      ['AL-001 example.org mandrillapp.com'],
    ],
    ['SPF of the service failed too', { path: 'mandrillapp.com', ip: '203.0.113.9', saw: failed }, []],
    [
      'the service’s seal alone',
      { path: 'mandrillapp.com', signatures: [theirs], saw: failed },
      ['AL-001 example.org mandrillapp.com', 'AL-002 example.org mandrillapp.com'],
    ],
    [
      'the service’s seal, its own return address unknown',
      { signatures: [theirs], saw: failed },
      ['AL-002 example.org mandrillapp.com'],
    ],
    ['both seals', { path: 'mandrillapp.com', signatures: [theirs, own], saw: failed }, []],
    [
      'a seal of a name below',
      { path: 'mandrillapp.com', signatures: [signature('news.example.org')], saw: failed },
      [],
    ],
    [
      'SPF passed for the author',
      { path: 'example.org', ip: '192.0.2.9', signatures: [theirs], saw: { spf: 'pass' } },
      [],
    ],
    [
      'the receiver says that DMARC passed',
      { path: 'mandrillapp.com', saw: { dmarc: 'pass', spf: 'fail' } },
      [],
    ],
    ['it complains of SPF alone', { path: 'example.org', signatures: [theirs], saw: { spf: 'fail' } }, []],
    [
      'no header came back',
      { hasHeader: false, hasAllSignatures: false, path: 'mandrillapp.com', saw: failed },
      [],
    ],
    [
      'none, but the receiver tells both results',
      {
        hasHeader: false,
        hasAllSignatures: false,
        path: 'mandrillapp.com',
        saw: { spf: 'pass', dkim: 'fail', dmarc: 'fail' },
      },
      ['AL-001 example.org mandrillapp.com'],
    ],
    [
      'none, and the receiver saw no seal',
      {
        hasHeader: false,
        hasAllSignatures: false,
        path: 'mandrillapp.com',
        saw: { dkim: 'none', dmarc: 'fail' },
      },
      ['AL-001 example.org mandrillapp.com'],
    ],
    [
      'what signs only last gave it back',
      { hasAllSignatures: false, path: 'mandrillapp.com', saw: failed },
      [],
    ],
    ['a name of the same house', { path: 'bounce.example.org', saw: failed }, []],
  ])('%s', async (_, lost, problems) => {
    expect(await alignment(lost)).toEqual(problems);
  });

  test('without any DMARC record a name of another house is another’s all the same, one of the same house is not', async () => {
    expect(await alignment({ path: 'mandrillapp.com' }, {})).toEqual(['AL-001 example.org mandrillapp.com']);
    expect(await alignment({ from: 'a.example.org', path: 'b.example.org' }, {})).toEqual([]);
  });
});

describe('an address that anybody can have', () => {
  const gmail = { from: 'gmail.com', saw: failed };
  const sealed = signature('gmail.com', '20230601');
  const form = { isByWebSite: true, isReplyToFrom: true, toDomains: [domain('shop.example')] };
  test.each<readonly [string, Lost, readonly string[]]>([
    ['through a service', { ...gmail, path: 'mandrillapp.com', signatures: [theirs] }, ['AL-003 gmail.com']],
    [
      'through a server that is not theirs',
      { ...gmail, path: 'gmail.com', ip: '192.0.2.9' },
      ['AL-003 gmail.com'],
    ],
    ['through their own', { ...gmail, path: 'gmail.com', ip: '203.0.113.9', signatures: [sealed] }, []],
    ['their own seal', { ...gmail, path: 'mandrillapp.com', signatures: [sealed] }, []],
    ['nothing is known of the way', { ...gmail, hasHeader: false, hasAllSignatures: false }, []],
    ['the other name of the house', { ...gmail, path: 'googlemail.com' }, []],
    [
      'handed over by the server of another house, without their seal',
      { ...gmail, path: 'gmail.com', sentBy: 'web1.host.example' },
      ['AL-003 gmail.com'],
    ],
    [
      'the same, with their seal',
      { ...gmail, path: 'gmail.com', sentBy: 'web1.host.example', signatures: [sealed] },
      [],
    ],
    [
      'the same, where it may have been sealed last',
      { ...gmail, path: 'gmail.com', sentBy: 'web1.host.example', hasAllSignatures: false },
      [],
    ],
    [
      'the same, and nobody says that DMARC failed',
      { from: 'gmail.com', path: 'gmail.com', sentBy: 'web1.host.example' },
      [],
    ],
    [
      'handed over by a server of theirs under another name',
      { ...gmail, path: 'gmail.com', sentBy: 'mail-yb1-f9.google.com' },
      [],
    ],
    ['a form of a web site', { ...gmail, path: 'shop.example', form }, ['AL-004 gmail.com']],
    [
      'a form, without the marks of a program',
      { ...gmail, path: 'shop.example', form: { ...form, isByWebSite: false, isReplyToFrom: false } },
      ['AL-004 gmail.com'],
    ],
    [
      'a form at another house, by its program',
      { ...gmail, path: 'host.example', form: { ...form, isReplyToFrom: false } },
      ['AL-004 gmail.com'],
    ],
    [
      'a newsletter with the marks of a program',
      { ...gmail, path: 'mandrillapp.com', form: { ...form, toDomains: [] } },
      ['AL-003 gmail.com'],
    ],
    [
      'a visitor with an address of his own house',
      { path: 'shop.example', form, saw: failed },
      ['AL-004 example.org'],
    ],
    [
      'the site’s own mail to a customer',
      { path: 'web7.host.example', form: { ...form, toDomains: [domain('example.com')] }, saw: failed },
      ['AL-001 example.org web7.host.example'],
    ],
  ])('%s', async (_, lost, problems) => {
    expect(await alignment(lost)).toEqual(problems);
  });
});

describe('who wrote it', () => {
  test.each<readonly [string, Lost, string]>([
    ['two', { authors: { count: 2, domains: [domain('example.org')] } }, 'AL-005 example.org 2'],
    [
      'nobody',
      { authors: { count: 0, domains: [] }, path: 'bounce.example.org' },
      'AL-005 bounce.example.org 0',
    ],
  ])('%s', async (_, lost, told) => {
    expect(await alignment(lost)).toEqual([told]);
  });
  test('where From did not come back nothing is said of it', async () => {
    expect(
      idsOf(
        await judge('alignment', { authors: undefined, hasHeader: false, hasAllSignatures: false }, home),
      ),
    ).toBe('unknown header-missing');
  });
});

describe('passed on', () => {
  const by = { by: 'lists.example', saw: failed, path: 'example.org' };
  test.each<readonly [string, Lost, Readonly<Record<string, unknown>>, readonly string[]]>([
    [
      'under a strict rule',
      { ...by, signatures: [own] },
      home,
      ['AL-006 example.org lists.example', 'DMARC-010 example.org'],
    ],
    [
      'under a rule that only watches',
      { ...by, signatures: [own] },
      strictly('v=DMARC1; p=none'),
      ['AL-006 example.org lists.example'],
    ],
    [
      'the rule is on trial',
      { ...by, signatures: [own] },
      strictly('v=DMARC1; p=quarantine; t=y'),
      ['AL-006 example.org lists.example'],
    ],
    [
      'without a seal, and the list’s own return address',
      { by: 'lists.example', path: 'lists.example' },
      home,
      ['AL-006 example.org lists.example', 'DMARC-010 example.org'],
    ],
    [
      'SPF failed there, the seal may hold',
      { by: 'lists.example', path: 'example.org', ip: '203.0.113.9', signatures: [own] },
      home,
      [],
    ],
    [
      'the body was changed',
      {
        by: 'lists.example',
        path: 'example.org',
        ip: '203.0.113.9',
        signatures: [own],
        complaints: ['body-changed'],
      },
      home,
      ['AL-006 example.org lists.example', 'DMARC-010 example.org'],
    ],
    ['SPF holds', { by: 'lists.example', path: 'example.org', ip: '192.0.2.9' }, home, []],
    [
      'a freemail address',
      { by: 'lists.example', from: 'gmail.com', path: 'gmail.com', ip: '192.0.2.9', saw: failed },
      home,
      ['AL-006 gmail.com lists.example'],
    ],
  ])('%s', async (_, lost, names, problems) => {
    expect(await alignment(lost, names)).toEqual(problems);
  });
});

describe('the record itself', () => {
  const news = signature('news.example.org');
  const sub: Lost = { from: 'news.example.org', path: 'example.org', signatures: [own], saw: failed };
  test.each<readonly [string, Lost, Readonly<Record<string, unknown>>, readonly string[]]>([
    [
      'strict for seals',
      { signatures: [news], saw: failed },
      strictly('v=DMARC1; p=reject; adkim=s'),
      ['DMARC-016 example.org adkim=s'],
    ],
    [
      'strict for seals, and one of the very name',
      { signatures: [news, own], saw: failed },
      strictly('v=DMARC1; p=reject; adkim=s'),
      [],
    ],
    [
      'strict for seals, and a key that is missing',
      { signatures: [signature('news.example.org', 's9')], saw: failed },
      strictly('v=DMARC1; p=reject; adkim=s'),
      [],
    ],
    [
      'strict for return addresses, SPF passed',
      { path: 'news.example.org', ip: '192.0.2.9', saw: failed },
      strictly('v=DMARC1; p=reject; aspf=s'),
      ['DMARC-016 example.org aspf=s'],
    ],
    [
      'strict for return addresses, SPF failed',
      { path: 'news.example.org', ip: '203.0.113.9', saw: failed },
      strictly('v=DMARC1; p=reject; aspf=s'),
      [],
    ],
    [
      'strict for both',
      { path: 'news.example.org', ip: '192.0.2.9', signatures: [news], saw: failed },
      strictly('v=DMARC1; p=reject; aspf=s; adkim=s'),
      ['DMARC-016 example.org adkim=s; aspf=s'],
    ],
    ['relaxed', { signatures: [news], saw: failed }, home, []],
    ['inherited', sub, home, ['DMARC-012 news.example.org example.org p=reject']],
    [
      'inherited by sp=',
      sub,
      strictly('v=DMARC1; p=none; sp=quarantine'),
      ['DMARC-012 news.example.org example.org sp=quarantine'],
    ],
    ['inherited, and only watching', sub, strictly('v=DMARC1; p=reject; sp=none'), []],
    ['a record of its own', sub, { ...home, '_dmarc.news.example.org': { TXT: ['v=DMARC1; p=reject'] } }, []],
    ['DMARC is not known to have failed', { ...sub, saw: {} }, home, []],
    [
      'a name that does not exist',
      { ...sub, from: 'gone.example.org' },
      strictly('v=DMARC1; p=none; np=reject'),
      ['DMARC-013 gone.example.org example.org np=reject'],
    ],
    ['a name that exists', sub, strictly('v=DMARC1; p=none; np=reject'), []],
  ])('%s', async (_, lost, names, problems) => {
    expect(await alignment(lost, names)).toEqual(problems);
  });
});

describe('an entry that does nothing', () => {
  const entry = { ...home, 'example.org': { TXT: ['v=spf1 include:spf.mandrillapp.com -all'] } };
  test.each<readonly [string, Lost, Readonly<Record<string, unknown>>, string | undefined]>([
    [
      'its own return address',
      { path: 'mandrillapp.com', signatures: [theirs], saw: failed },
      entry,
      'SPF-019 example.org Mandrill / Mailchimp Transactional include:spf.mandrillapp.com',
    ],
    ['no entry', { path: 'mandrillapp.com', signatures: [theirs], saw: failed }, home, undefined],
    [
      'the author’s return address',
      { path: 'example.org', signatures: [theirs], saw: failed },
      entry,
      undefined,
    ],
  ])('%s', async (_, lost, names, told) => {
    expect((await alignment(lost, names)).find((line) => line.startsWith('SPF-019'))).toBe(told);
  });
});

test('DNS that does not answer is no missing key and no missing rule', async () => {
  const silent: Resolve = () => Promise.resolve({ kind: 'failed', reason: 'timeout', detail: '' });
  const lost = { path: 'example.org', ip: '192.0.2.9', signatures: [own, signature('news.example.org')] };
  for (const saw of [{}, failed])
    expect(idsOf(await mailChecks.alignment(subjectOfLost({ ...lost, saw }), silent))).toBe(
      'unknown timeout',
    );
});
