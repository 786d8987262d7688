import { describe, expect, test } from 'vitest';
import { mailChecks } from '../../lib/mail-checks/index.ts';
import type { Resolve } from '../../lib/dns/resolve.ts';
import { domain } from '../helpers/notices.ts';
import { signature } from '../helpers/originals.ts';
import { judge, key, subjectOfLost, type Lost } from './alignment/mails.ts';
import { factsOf, idsOf, problemsOf } from '../checks/subjects.ts';

const names = {
  'example.org': { A: ['192.0.2.1'] },
  's1._domainkey.example.org': key,
  's2._domainkey.example.org': key,
  'strict._domainkey.example.org': { TXT: [key.TXT.join('').replace('k=rsa;', 'k=rsa; t=y : s;')] },
  's1._domainkey.service.example': key,
};
const at = 1767225600;
const dkim = async (lost: Lost) =>
  problemsOf(await judge('dkim', lost, names)).filter((line) => !/^DKIM-00[89] /.test(line));
const sha1 = signature('example.org', 's1', { algorithm: 'rsa-sha1' });
const gone = signature('example.org', 's1', { signedAt: at - 60, expiresAt: at - 1 });

describe('what the signatures say', () => {
  test.each<readonly [string, Lost, readonly string[]]>([
    ['none', {}, ['DKIM-001 example.org']],
    ['none, but what gave it back signs only last', { hasAllSignatures: false }, []],
    [
      'none of those, and the receiver found none that is good',
      { hasAllSignatures: false, saw: { dkim: 'did-not-pass' } },
      ['DKIM-001 example.org'],
    ],
    [
      'none of those, and the receiver found one that is bad',
      { hasAllSignatures: false, saw: { dkim: 'fail' } },
      [],
    ],
    ['no header came back', { hasHeader: false, hasAllSignatures: false, saw: { dkim: 'did-not-pass' } }, []],
    [
      'no header, and the receiver saw none',
      { hasHeader: false, hasAllSignatures: false, saw: { dkim: 'none' } },
      ['DKIM-001 example.org'],
    ],
    ['none, and the receiver saw a good one', { saw: { dkim: 'pass' } }, []],
    ['none, of a house where anybody has an address', { from: 'gmail.com' }, []],
    [
      'none, of a visitor in whose name a web form speaks',
      {
        path: 'shop.example',
        form: { isByWebSite: true, isReplyToFrom: true, toDomains: [domain('shop.example')] },
      },
      [],
    ],
    ['a sound one', { signatures: [signature('example.org')] }, []],
    ['SHA-1', { signatures: [sha1] }, ['DKIM-010 example.org s1']],
    ['SHA-1 beside a sound one', { signatures: [sha1, signature('example.org', 's2')] }, []],
    ['run out', { signatures: [gone] }, ['DKIM-019 example.org']],
    ['still good', { signatures: [signature('example.org', 's1', { expiresAt: at })] }, []],
    ['run out, when is not known', { signatures: [gone], receivedAt: undefined }, []],
    [
      'one too old, one by an old method',
      { signatures: [gone, { ...sha1, selector: 's2' }] },
      ['DKIM-019 example.org', 'DKIM-010 example.org s2'],
    ],
    [
      'a part of the body',
      { signatures: [signature('example.org', 's1', { hasBodyLength: true })] },
      ['DKIM-020 example.org'],
    ],
    [
      'a name below under a strict key',
      { signatures: [signature('example.org', 'strict', { identity: domain('a.example.org') })] },
      ['DKIM-013 example.org strict a.example.org'],
    ],
    [
      'the very name under a strict key',
      { signatures: [signature('example.org', 'strict', { identity: domain('example.org') })] },
      [],
    ],
    ['no identity under a strict key', { signatures: [signature('example.org', 'strict')] }, []],
    [
      'a name below under another key',
      { signatures: [signature('example.org', 's1', { identity: domain('a.example.org') })] },
      [],
    ],
    [
      'the body was changed',
      { signatures: [signature('example.org')], complaints: ['body-changed'] },
      ['DKIM-018 example.org'],
    ],
    [
      'the body was changed on the way, and the receiver saw a pass',
      { signatures: [signature('example.org')], complaints: ['body-changed'], saw: { dkim: 'pass' } },
      [],
    ],
    [
      'faults of a service’s own seal',
      {
        signatures: [
          signature('service.example', 's1', { algorithm: 'rsa-sha1', expiresAt: 1, hasBodyLength: true }),
        ],
      },
      [],
    ],
  ])('%s', async (_, lost, problems) => {
    expect((await dkim(lost)).filter((line) => !line.startsWith('DKIM-014'))).toEqual(problems);
  });
});

test('whose seals it bore is told', async () => {
  const finding = await judge('dkim', { signatures: [signature('service.example')] }, names);
  expect(factsOf(finding)).toContain('mail_seal service.example s1');
});

test('DNS that does not answer forbids no identity', async () => {
  const silent: Resolve = () => Promise.resolve({ kind: 'failed', reason: 'timeout', detail: '' });
  const strict = signature('example.org', 'strict', { identity: domain('a.example.org') });
  expect(idsOf(await mailChecks.dkim(subjectOfLost({ signatures: [strict] }), silent))).toBe(
    'unknown timeout',
  );
});

test.each<readonly [string, Lost, readonly string[]]>([
  ['the reply asks for encryption', { complaints: ['no-encryption'] }, ['TLS-001 example.org']],
  ['it does not', {}, []],
])('the way: %s', async (_, lost, problems) => {
  expect(problemsOf(await judge('transport', lost, {}))).toEqual(problems);
});
