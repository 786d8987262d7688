import { describe, expect, test } from 'vitest';
import { textsOf } from '../../lib/checks/finding.ts';
import { withChanges } from '../../lib/remedy/overlay.ts';
import type { RecordChange } from '../../lib/remedy/remedy.ts';
import { domain } from '../helpers/notices.ts';
import { zone } from '../helpers/zone.ts';

const below = zone({
  'example.org': { TXT: ['v=spf1 -all', 'other=1'], A: ['192.0.2.1'] },
  'key.example.net': { TXT: ['v=DKIM1; p=AAAA'] },
  'slow.example.org': 'TIMEOUT',
});

function changed(name: string, type: RecordChange['type'], value: string, old: readonly string[] = []) {
  return withChanges(below, [{ zone: domain('example.org'), name: domain(name), type, old, value }]);
}

describe('DNS with a change in it', () => {
  test('the old record is gone, the new one there, and what else stands at the name stays', async () => {
    const resolve = changed('example.org', 'TXT', 'v=spf1 mx -all', ['v=spf1 -all']);
    expect(textsOf(await resolve(domain('example.org'), 'TXT'))).toEqual(['other=1', 'v=spf1 mx -all']);
    expect(await resolve(domain('example.org'), 'A')).toEqual(await below(domain('example.org'), 'A'));
  });
  test('names above a new record are there, of other types without a record', async () => {
    const resolve = changed('a._domainkey.example.org', 'TXT', 'v=DKIM1; p=AAAA');
    const parent = await resolve(domain('_domainkey.example.org'), 'TXT');
    const other = await resolve(domain('a._domainkey.example.org'), 'MX');
    expect([parent.kind, other.kind]).toEqual(['no-such-record', 'no-such-record']);
    expect((await resolve(domain('b._domainkey.example.org'), 'TXT')).kind).toBe('no-such-name');
  });
  test('a pointer is followed, and its "no" tells where it leads', async () => {
    const good = changed('k.example.org', 'CNAME', 'key.example.net');
    expect(textsOf(await good(domain('k.example.org'), 'TXT'))).toEqual(['v=DKIM1; p=AAAA']);
    const lost = changed('k.example.org', 'CNAME', 'gone.example.net');
    expect(await lost(domain('k.example.org'), 'TXT')).toMatchObject({
      kind: 'no-such-name',
      alias: 'gone.example.net',
    });
  });
  test('a loop of pointers ends', async () => {
    const loop = changed('k.example.org', 'CNAME', 'k.example.org');
    expect((await loop(domain('k.example.org'), 'TXT')).kind).toBe('failed');
  });
  test('what could not be asked stays unknown', async () => {
    const resolve = changed('slow.example.org', 'TXT', 'v=spf1 -all');
    expect(await resolve(domain('slow.example.org'), 'TXT')).toMatchObject({
      kind: 'failed',
      reason: 'timeout',
    });
  });
});
