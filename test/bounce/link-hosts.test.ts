import { expect, test } from 'vitest';
import { linkHostsOf } from '../../lib/bounce/link-hosts.ts';

test.each([
  ['see https://Support.Example.com/a?b=1.', ['support.example.com']],
  ['<a href="http://login.example.net:8080/x">http://login.example.net</a>', ['login.example.net']],
  ['https://example.org@evil.example/ and ftp://files.example', ['evil.example']],
  ['https://localhost/ http:// https://.', []],
  ['no link', []],
])('%s links to %j', (content, hosts) => {
  expect(linkHostsOf(content)).toEqual(hosts);
});

test('no more than 200 hosts are kept', () => {
  const many = Array.from({ length: 500 }, (_, n) => `https://h${String(n)}.example/`).join(' ');
  expect(linkHostsOf(many)).toHaveLength(200);
});
