import fc from 'fast-check';
import { expect, test } from 'vitest';
import { domain } from '../helpers/notices.ts';
import { findRemoteServer, mergeServers, readRemoteMta } from '../../lib/bounce/remote-mta.ts';

const IP = '192.0.2.25';

test.each([
  ['host mx.example.com[192.0.2.25] said: 550 no', IP],
  ['host mx.example.com[2001:db8:0::25] said: 550 no', '2001:db8::25'],
  [
    'host mx.example.com [192.0.2.25]\n    SMTP error from remote mail server after RCPT TO:<bob@example.com>:\n    550 no',
    IP,
  ],
  ['... while talking to mx.example.com.:', undefined],
  ['Message rejected by: mx.example.com', undefined],
  ['Remote server:\n  MX.example.com', undefined],
  ['Remote server: mx.example.com (192.0.2.25)', IP],
  ['Remote server mx.example.com [IPv6:2001:db8::25] returned 550 no', '2001:db8::25'],
  ['mx.example.com rejected your message to the following email addresses:', undefined],
  ['Remote-MTA: dns; mx.example.com', undefined],
  ['Remote-MTA: dns; mx.example.com (192.0.2.25)', IP],
  ['rejected by the server for the recipient domain example.com by mx.example.com. [192.0.2.25].', IP],
  ['connect to mx.example.com[192.0.2.25]:25: timed out', IP],
  ['host mx.example.com (ticket 1.2) said: 550 no', undefined],
])('%j', (text, ip) => {
  expect(findRemoteServer(text)).toEqual({ remoteMta: 'mx.example.com', remoteMtaIp: ip });
});

test.each([
  ['', undefined],
  ['It failed.', undefined],
  ['host 192.0.2.25[192.0.2.25] said: no', IP],
  ['host [192.0.2.25] said: no', IP],
  ['192.0.2.25 does not like recipient.\nRemote host said: 550 no', IP],
  ['Connected to 2001:db8::25 but sender was rejected.', '2001:db8::25'],
  ['Giving up on 192.0.2.25.', IP],
  ['Remote server (192.0.2.25) issued an error.', IP],
  ['... while talking to [192.0.2.25]:', IP],
  ['host 192.0.2.256 said: no', undefined],
  ['connect to 12:30', undefined],
])('no name in %j', (text, ip) => {
  expect(findRemoteServer(text)).toEqual({ remoteMta: undefined, remoteMtaIp: ip });
});

test.each([
  ['dns; mx.example.com', 'mx.example.com', undefined],
  ['dns; mx.example.com. (192.0.2.25, the server for the domain example.com.)', 'mx.example.com', IP],
  ['dns;mx.example.com (TCP|192.0.2.1|4242|192.0.2.25|25)', 'mx.example.com', undefined],
  ['dns; [IPv6:2001:db8::25]', undefined, '2001:db8::25'],
  ['192.0.2.25', undefined, IP],
  ['dns; localhost', undefined, undefined],
  [undefined, undefined, undefined],
])('the field %j', (field, remoteMta, remoteMtaIp) => {
  expect(readRemoteMta(field)).toEqual({ remoteMta, remoteMtaIp });
});

const mx = (remoteMtaIp?: string) => ({ remoteMta: domain('mx.example.com'), remoteMtaIp });
const onlyIp = (remoteMtaIp?: string) => ({ remoteMta: undefined, remoteMtaIp });
test.each([
  ['the same name', mx(), mx(IP), mx(IP)],
  ['another name', mx(), { ...mx(IP), remoteMta: domain('mx.example.net') }, mx()],
  ['the same address', onlyIp(IP), mx(IP), mx(IP)],
  ['another address', onlyIp('192.0.2.1'), mx(IP), onlyIp('192.0.2.1')],
  ['nothing before', onlyIp(), mx(IP), mx(IP)],
  ['a name, then an address alone', mx(), onlyIp(IP), mx()],
])('%s: %j and %j', (_, first, second, merged) => {
  expect(mergeServers(first, second)).toEqual(merged);
});

test('any text: a name is a name, an address an address, in time', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { remoteMta, remoteMtaIp } = findRemoteServer(`host ${text} said: connect to ${text}[${text}]`);
      expect(remoteMta ?? 'a.example').toMatch(/^[a-z0-9._-]+$/);
      expect(remoteMtaIp ?? IP).toMatch(/^[0-9a-f:.]+$/);
    }),
  );
  const start = performance.now();
  for (const piece of ['host ', 'host a.', '[', 'host a[', ':', '1.', 'connect to 1:', 'by a.b'])
    findRemoteServer(piece.repeat(256_000 / piece.length));
  expect(performance.now() - start).toBeLessThan(3000);
});
