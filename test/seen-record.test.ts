import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DnsAnswer, DnsRecord } from '../lib/dns/resolve.ts';
import type { RecordChange } from '../lib/remedy/remedy.ts';
import { seenIn } from '../lib/seen-record.ts';
import { domain } from './helpers/notices.ts';
import { recordChange } from './helpers/remedies.ts';

const text = (...strings: string[]): DnsRecord => ({
  owner: 'example.org',
  type: 'TXT',
  strings: strings.map((one) => new TextEncoder().encode(one)),
});
const records = (...found: DnsRecord[]): DnsAnswer => ({
  kind: 'records',
  records: found,
  ttl: 240,
  authenticated: false,
});
const none: DnsAnswer = { kind: 'no-such-record', ttl: 90 };
const alias = (target: string): DnsRecord => ({
  owner: 'mte1._domainkey.example.org',
  type: 'CNAME',
  target,
});

const SPF = recordChange();
const NEW = 'v=spf1 mx include:spf.mandrillapp.com -all';
const OLD = 'v=spf1 mx -all';
const DMARC = recordChange({ name: domain('_dmarc.example.org'), old: [], value: 'v=DMARC1; p=none' });
const KEY = recordChange({ name: domain('a._domainkey.example.org'), old: [], value: 'v=DKIM1; p=AbC' });
const CNAME = recordChange({ type: 'CNAME', old: [], value: 'dkim1.mandrillapp.com' });
const PERSONAL = recordChange({ type: 'CNAME', old: [], value: '<account>.dkim.example.net' });
const ANY = recordChange({ old: [], value: '<value from Mandrill>' });
const MX = recordChange({ type: 'MX', old: ['0 .'], value: '10 mx.example.org' });

test.each<[string, RecordChange, DnsAnswer, string]>([
  ['the new record', SPF, records(text(NEW)), 'new'],
  [
    'in other capitals and spaces, in two strings',
    SPF,
    records(text('V=SPF1  mx include:spf.', 'mandrillapp.com -ALL ')),
    'new',
  ],
  ['beside texts that are no list of senders', SPF, records(text('site-verification=1'), text(NEW)), 'new'],
  ['the old record', SPF, records(text('site-verification=1'), text(OLD)), 'old'],
  ['both: two lists count for nothing', SPF, records(text(OLD), text(NEW)), 'other'],
  ['something else', SPF, records(text('v=spf1 include:spf.mandrillapp.com ~all')), 'other'],
  ['the old one taken away, no new one', SPF, records(text('site-verification=1')), 'other'],
  ['none before, none now', DMARC, { kind: 'no-such-name', ttl: 90 }, 'old'],
  ['spaces of tags make no difference', DMARC, records(text('v=DMARC1;p = none;')), 'new'],
  ['a key is as it is written', KEY, records(text('v=DKIM1;p=abc')), 'other'],
  ['the key itself', KEY, records(text('v=DKIM1; p=AbC;')), 'new'],
  ['a pointer', CNAME, records(alias('DKIM1.mandrillapp.com.')), 'new'],
  [
    'a pointer that the editor made longer',
    CNAME,
    records(alias('dkim1.mandrillapp.com.example.org')),
    'other',
  ],
  ['the part that the service gives', PERSONAL, records(alias('u17.dkim.example.net')), 'new'],
  ['nothing in place of it', PERSONAL, records(alias('.dkim.example.net')), 'other'],
  ['the placeholder itself, pasted', ANY, records(text('<value from Mandrill>')), 'other'],
  ['any value, where all of it comes from the service', ANY, records(text('v=DKIM1; p=xyz')), 'new'],
  [
    'a mail server',
    MX,
    records({ owner: 'example.org', type: 'MX', preference: 10, exchange: 'mx.example.org' }),
    'new',
  ],
  [
    'the null MX, as before',
    MX,
    records({ owner: 'example.org', type: 'MX', preference: 0, exchange: '.' }),
    'old',
  ],
  ['no answer', SPF, { kind: 'failed', reason: 'timeout', detail: '' }, 'failed'],
])('%s', (_, change, answer, state) => {
  expect(seenIn(change, 'Cloudflare', answer).state).toBe(state);
});

test('the time of the answer, and what stands there, are kept', () => {
  expect(seenIn(SPF, 'Google', records(text('other'), text(OLD)))).toEqual({
    resolver: 'Google',
    state: 'old',
    ttl: 240,
    found: [OLD],
  });
  expect(seenIn(DMARC, 'Google', none)).toMatchObject({ ttl: 90, found: [] });
});

test('of any text nothing breaks, and a placeholder is never slow', () => {
  const value = `a${'<x>b'.repeat(50)}`;
  fc.assert(
    fc.property(fc.string(), fc.string(), (given, old) => {
      const state = seenIn(recordChange({ old: [old], value }), 'r', records(text(given))).state;
      expect(['new', 'old', 'other']).toContain(state);
    }),
  );
  const started = Date.now();
  seenIn(recordChange({ old: [], value }), 'r', records(text(`a${'b'.repeat(200_000)}`)));
  expect(Date.now() - started).toBeLessThan(500);
});
