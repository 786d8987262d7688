import { expect, test } from 'vitest';
import { parseOptions } from '../../scripts/inspect/options.ts';

const extension = { kind: 'extension' };

test.each([
  ['files', ['a.eml', '-'], { kind: 'files', files: ['a.eml', '-'], json: false }, extension],
  ['files as JSON', ['--json', 'a.eml'], { kind: 'files', files: ['a.eml'], json: true }, extension],
  [
    'a file that begins with a dash',
    ['--', '-x.eml'],
    { kind: 'files', files: ['-x.eml'], json: false },
    extension,
  ],
  ['a batch', ['--batch'], { kind: 'batch' }, extension],
  ['SPF by itself', ['--check-host', '--batch'], { kind: 'check-host' }, extension],
  ['a batch, said twice to be JSON', ['--batch', '--json'], { kind: 'batch' }, extension],
  [
    'a domain',
    ['--domain', 'Example.ORG.'],
    { kind: 'domain', domain: 'example.org', json: false },
    extension,
  ],
  [
    'a domain with an umlaut',
    ['--domain', 'bücher.example'],
    { kind: 'domain', domain: 'xn--bcher-kva.example', json: false },
    extension,
  ],
  [
    'a domain, by one of its keys',
    ['--domain', 'example.org', '--selector', 'S1._domainkey.example.org'],
    {
      ...{ kind: 'domain', domain: 'example.org', json: false },
      selector: { kind: 'selector', selector: 's1', domain: 'example.org' },
    },
    extension,
  ],
  [
    'a zone',
    ['--zone', 'z.json', 'a'],
    { kind: 'files', files: ['a'], json: false },
    { kind: 'zone', file: 'z.json' },
  ],
  ['nobody', ['--offline', 'a'], { kind: 'files', files: ['a'], json: false }, { kind: 'offline' }],
  [
    'a server',
    ['--doh', 'https://dns.example/dns-query', 'a'],
    { kind: 'files', files: ['a'], json: false },
    { kind: 'doh', url: new URL('https://dns.example/dns-query') },
  ],
])('%s', (_, args, task, dns) => {
  expect(parseOptions(args)).toEqual({ kind: 'ok', task, dns });
});

test.each(['http://localhost:8053/q', 'http://127.0.0.1/q', 'http://127.9.0.1:80/', 'http://[::1]:53/q'])(
  'http on this computer is taken: %s',
  (url) => {
    expect(parseOptions(['--doh', url, 'a'])).toMatchObject({ kind: 'ok' });
  },
);

test.each([
  ['nothing', [], /Name a file/],
  ['a flag that nobody knows', ['--frob', 'a'], /--frob/],
  ['a flag without its value', ['--zone'], /--zone/],
  ['a value for a flag that takes none', ['--json=1', 'a'], /--json/],
  ['SPF without a batch', ['--check-host'], /--batch/],
  ['SPF of a file', ['--check-host', '--batch', 'a.json'], /--batch/],
  ['SPF of a domain', ['--check-host', '--batch', '--domain', 'example.org'], /--batch/],
  ['SPF over one zone', ['--check-host', '--batch', '--zone', 'z.json'], /its zone/],
  ['SPF over a server', ['--check-host', '--batch', '--doh', 'https://dns.example/q'], /its zone/],
  ['SPF offline', ['--check-host', '--batch', '--offline'], /its zone/],
  ['a batch of files', ['--batch', 'a.eml'], /standard input/],
  ['a domain and a file', ['--domain', 'example.org', 'a.eml'], /neither/],
  ['a domain and a batch', ['--domain', 'example.org', '--batch'], /neither/],
  ['no domain', ['--domain', 'not a domain'], /not a domain name/],
  ['a mail without a domain', ['--through', '192.0.2.1', 'a.eml'], /--domain/],
  ['a return address alone', ['--domain', 'example.org', '--return-path', 'example.org'], /--through/],
  [
    'an odd return address',
    ['--domain', 'example.org', '--through', '192.0.2.1', '--return-path', 'a b'],
    /not a domain name/,
  ],
  [
    'a service that nobody knows',
    ['--domain', 'example.org', '--through', 'no such thing'],
    /neither an IP address nor a service/,
  ],
  ['a key without a domain', ['--selector', 's1', 'a.eml'], /--domain/],
  [
    'a key of another domain',
    ['--domain', 'example.org', '--selector', 's1._domainkey.example.com'],
    /not the name of a key/,
  ],
  ['an IP address', ['--domain', '192.0.2.1'], /not a domain name/],
  ['an e-mail address', ['--domain', 'ann@example.org'], /not a domain name/],
  ['two sources of DNS', ['--offline', '--zone', 'z', 'a'], /Only one/],
  ['DNS in the clear', ['--doh', 'http://dns.example/q', 'a'], /https/],
  ['a host that begins like this computer', ['--doh', 'http://127.0.0.1.example/q', 'a'], /https/],
  ['another protocol', ['--doh', 'ftp://dns.example/', 'a'], /https/],
  ['no address at all', ['--doh', 'dns.example', 'a'], /https/],
])('%s is wrong use, told in one sentence', (_, args, sentence) => {
  const options = parseOptions(args);
  expect(options).toMatchObject({ kind: 'wrong', sentence: expect.stringMatching(sentence) as unknown });
  expect(options.kind === 'wrong' && options.sentence).not.toMatch(/\n|\. [A-Z]/);
});

test('what was typed cannot draw on the terminal', () => {
  const options = parseOptions(['--domain', `\u001b[2Jx\u202e${'y'.repeat(5000)}`]);
  expect(options.kind === 'wrong' && options.sentence).toMatch(
    /^“\?\[2Jx\?y{100,115}…” is not a domain name\.$/,
  );
});
