import { decode } from 'dns-packet';
import type * as Virtual from 'virtual:doh-js-client';
import { describe, expect, test, vi } from 'vitest';
import { withBogusTold } from '../../lib/dns/bogus.ts';
import { parseDomainName, type DomainName } from '../../lib/dns/domain-name.ts';
import { typeOfCode } from '../../lib/dns/record-types.ts';
import type { DnsAnswer } from '../../lib/dns/resolve.ts';
import { resolveOver, type Transport } from '../../lib/platform/doh-js-client.ts';
import { octetsOf, realAnswers } from '../dns/bank.ts';
import { fetchFrom, fetchOf, questionIn } from '../helpers/doh-server.ts';
import { describeWithData } from '../helpers/shared-data.ts';
import { zone } from '../helpers/zone.ts';

const server = { name: 'test', url: 'https://resolver.test/dns-query' };

const fetchedUrl = (input: string | URL | Request) => (input instanceof Request ? input.url : String(input));

function nameOf(text: string): DomainName {
  const name = parseDomainName(text);
  if (name === undefined) throw new Error(`no domain name: ${text}`);
  return name;
}
const example = nameOf('example.org');

const ask = (transport: Transport) =>
  resolveOver(server, { online: () => true, ...transport })(example, 'TXT');

/** `example.org TXT` answered with `v=spf1 -all`; parts may be changed. */
function message({ flags = 0x8180, id = 0, type = 16, more = '' } = {}): Uint8Array {
  const numbers = [id, flags, 1, 1, 0, 0].map((number) => number.toString(16).padStart(4, '0')).join('');
  const name = '076578616d706c65036f726700';
  const question = `${name}${type.toString(16).padStart(4, '0')}0001`;
  return octetsOf(`${numbers}${question}c00c001000010000012c000c0b763d73706631202d616c6c${more}`);
}

/** The same with an OPT record (RFC 6891 §6.1.2): its TTL field and its options in hex. */
function withOpt({ flags = 0x8180, ttl = '00000000', options = '' } = {}): Uint8Array {
  const length = (options.length / 2).toString(16).padStart(4, '0');
  const octets = message({ flags, more: `00002904d0${ttl}${length}${options}` });
  octets[11] = 1; // ARCOUNT
  return octets;
}

describe('what leaves', () => {
  test('one GET with the exact query, without credentials, referrer or cache, and no header that needs a preflight', async () => {
    const fetchIt = vi.fn(fetchOf(message()));
    const answer = await ask({ fetch: fetchIt });
    expect(answer).toMatchObject({ kind: 'records', ttl: 300, authenticated: false });
    expect(fetchIt).toHaveBeenCalledOnce();
    const [url, init] = fetchIt.mock.calls[0] ?? [];
    expect(url).toBe(
      `${server.url}?dns=AAABIAABAAAAAAABB2V4YW1wbGUDb3JnAAAQAAEAACkE0AAAAAAAWAAMAFQ${'A'.repeat(112)}`,
    );
    expect(init).toMatchObject({
      headers: { accept: 'application/dns-message' },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'follow',
    });
    expect(init?.method ?? 'GET').toBe('GET');
  });

  test('questions of many lengths look alike: each fills 128 octets, or 256', async () => {
    const fetchIt = vi.fn(fetchOf(message()));
    const resolve = resolveOver(server, { fetch: fetchIt, online: () => true });
    const names = ['a.be', 'example.org', `${'l'.repeat(60)}.example.org`, `${'l.'.repeat(60)}org`];
    for (const name of names) await resolve(nameOf(name), 'TXT');
    const queries = fetchIt.mock.calls.map(([url]) => questionIn(url).query);
    expect(queries.map(({ length }) => length)).toEqual([128, 128, 128, 256]);
    expect(new Set(fetchIt.mock.calls.slice(0, 3).map(([url]) => fetchedUrl(url).length)).size).toBe(1);
    for (const query of queries)
      expect(decode(query).additionals).toMatchObject([
        { type: 'OPT', udpPayloadSize: 1232, flag_do: false, options: [{ type: 'PADDING' }] },
      ]);
  });

  test('without EDNS, for a server that does not know it', async () => {
    const fetchIt = vi.fn(fetchOf(message()));
    await ask({ fetch: fetchIt, padTo: 0 });
    expect(fetchIt.mock.calls[0]?.[0]).toBe(`${server.url}?dns=AAABIAABAAAAAAAAB2V4YW1wbGUDb3JnAAAQAAE`);
  });

  test('the look-up is made by the library: when its own `resolve` throws, no question leaves', async () => {
    vi.resetModules();
    vi.doMock('virtual:doh-js-client', async (original) => {
      const real = await original<typeof Virtual>();
      return {
        loadDohJsClient: (injected: Parameters<typeof real.loadDohJsClient>[0]) => {
          const loaded = real.loadDohJsClient(injected);
          Object.assign(loaded.DoH.prototype as object, {
            resolve: () => {
              throw new Error('broken on purpose');
            },
          });
          return loaded;
        },
      };
    });
    const { resolveOver: resolveOverBroken } = await import('../../lib/platform/doh-js-client.ts');
    const fetchIt = vi.fn(fetchOf(message()));
    const answer = await resolveOverBroken(server, { fetch: fetchIt, online: () => true })(example, 'TXT');
    vi.doUnmock('virtual:doh-js-client');
    expect(answer).toEqual({ kind: 'failed', reason: 'unreachable', detail: 'broken on purpose' });
    expect(fetchIt).not.toHaveBeenCalled();
  });

  test('CD is set for an unchecked question alone', async () => {
    const fetchIt = vi.fn(fetchOf(message()));
    const resolve = resolveOver(server, { fetch: fetchIt, online: () => true });
    await resolve(example, 'TXT', 'guess');
    await resolve(example, 'TXT', 'unchecked');
    expect(fetchIt.mock.calls.map(([url]) => questionIn(url).query.readUInt16BE(2))).toEqual([
      0x0120, 0x0130,
    ]);
  });
});

describe('five failures that the popup tells apart', () => {
  const down = () => Promise.reject(new TypeError('Failed to fetch'));
  const never: typeof fetch = (_, init) =>
    new Promise((_done, fail) => {
      init?.signal?.addEventListener('abort', () => {
        fail(new DOMException('aborted', 'AbortError'));
      });
    });
  const state = { online: true };

  test.each<readonly [string, string, Transport]>([
    ['the resolver cannot be reached', 'failed: unreachable', { fetch: down }],
    ['the computer was offline before', 'failed: offline', { fetch: down, online: () => false }],
    [
      'the computer went offline meanwhile',
      'failed: offline',
      {
        fetch: () => {
          state.online = false;
          return down();
        },
        online: () => state.online,
      },
    ],
    ['SERVFAIL', 'failed: servfail', { fetch: fetchOf(message({ flags: 0x8182 })) }],
    ['NXDOMAIN', 'no-such-name', { fetch: fetchOf(message({ flags: 0x8183 })) }],
    ['no answer in time', 'failed: timeout', { fetch: never, timeoutMs: 20 }],
  ])('%s: %s', async (_, expected, transport) => {
    const answer = await ask(transport);
    expect(answer.kind === 'failed' ? `failed: ${answer.reason}` : answer.kind).toBe(expected);
  });

  test('a body that never ends is a timeout', async () => {
    const stalled: typeof fetch = (_, init) => {
      const body = new ReadableStream({
        start(controller) {
          controller.enqueue(message().subarray(0, 20));
          init?.signal?.addEventListener('abort', () => {
            controller.error(new DOMException('aborted', 'AbortError'));
          });
        },
      });
      return Promise.resolve(new Response(body, { headers: { 'content-type': 'application/dns-message' } }));
    };
    expect(await ask({ fetch: stalled, timeoutMs: 20 })).toMatchObject({ reason: 'timeout' });
  });

  test('nobody is asked when the computer is offline', async () => {
    const fetchIt = vi.fn(fetchOf(message()));
    await ask({ fetch: fetchIt, online: () => false });
    expect(fetchIt).not.toHaveBeenCalled();
  });
});

describe('an odd answer of the server', () => {
  const page = { headers: { 'content-type': 'text/html' } };
  test.each<readonly [string, typeof fetch, Partial<DnsAnswer>]>([
    ['HTTP 400', fetchOf(message(), { status: 400 }), { reason: 'http', detail: 'HTTP 400' }],
    [
      'HTTP 429 with the time to wait',
      fetchOf(message(), { status: 429, headers: { 'retry-after': '30' } }),
      { reason: 'http', detail: 'HTTP 429, retry after 30' },
    ],
    ['HTTP 503', fetchOf(message(), { status: 503 }), { reason: 'http', detail: 'HTTP 503' }],
    ['a page', fetchOf(message(), page), { reason: 'http', detail: 'content type text/html' }],
    [
      'a content type that only begins alike',
      fetchOf(message(), { headers: { 'content-type': 'application/dns-message-ish' } }),
      { reason: 'http' },
    ],
    ['70 KB', fetchOf(new Uint8Array(70_000)), { reason: 'malformed', detail: 'more than 65535 octets' }],
    ['no body', fetchOf(new Uint8Array()), { reason: 'malformed', detail: 'an empty body' }],
    ['half a header', fetchOf(message().subarray(0, 5)), { reason: 'malformed' }],
    ['a redirect to another host', redirectedTo('https://elsewhere.test/dns-query'), { reason: 'http' }],
    ['a redirect to http', redirectedTo('http://resolver.test/dns-query'), { reason: 'http' }],
    ['another id', fetchOf(message({ id: 7 })), { reason: 'malformed' }],
    ['another question', fetchOf(message({ type: 1 })), { reason: 'malformed' }],
    ['no response (QR 0)', fetchOf(message({ flags: 0x0180 })), { reason: 'malformed' }],
    ['cut off (TC)', fetchOf(message({ flags: 0x8380 })), { reason: 'malformed' }],
    ['another opcode', fetchOf(message({ flags: 0x8980 })), { reason: 'malformed' }],
    ['REFUSED', fetchOf(message({ flags: 0x8185 })), { reason: 'refused', detail: 'rcode 5' }],
    ['NOTIMP', fetchOf(message({ flags: 0x8184 })), { reason: 'servfail', detail: 'rcode 4' }],
    ['BADVERS, half of which stands in OPT', fetchOf(withOpt({ ttl: '01000000' })), { detail: 'rcode 16' }],
    [
      'SERVFAIL with what the server says of it (RFC 8914)',
      fetchOf(withOpt({ flags: 0x8182, options: '000f000c0016617420746573742e0a2e' })),
      { reason: 'servfail', detail: 'rcode 2; EDE 22: at test. .', said: 'EDE 22: at test. .' },
    ],
    [
      'SERVFAIL, and two reasons, one without words',
      fetchOf(withOpt({ flags: 0x8182, options: '000f00020006000f0003001770' })),
      { said: 'EDE 6; EDE 23: p' },
    ],
  ])('%s', async (_, fetchIt, failure) => {
    expect(await ask({ fetch: fetchIt })).toMatchObject({ kind: 'failed', ...failure });
  });

  test.each<readonly [string, typeof fetch, Partial<DnsAnswer>]>([
    ['a redirect on the same host', redirectedTo(`${server.url}/v2`), { kind: 'records' }],
    [
      'a content type with a parameter',
      fetchOf(message(), { headers: { 'content-type': 'Application/DNS-Message; charset=x' } }),
      { kind: 'records' },
    ],
    ['EDNS in the answer', fetchOf(withOpt()), { kind: 'records' }],
    ['octets behind the message', fetchOf(message({ more: '0000' })), { kind: 'records' }],
    ['AD', fetchOf(message({ flags: 0x81a0 })), { kind: 'records', authenticated: true }],
  ])('none: %s', async (_, fetchIt, answer) => {
    expect(await ask({ fetch: fetchIt })).toMatchObject(answer);
  });
});

function redirectedTo(url: string): typeof fetch {
  return async (input) => Object.defineProperty(await fetchOf(message())(input), 'url', { value: url });
}

describe('broken DNSSEC', () => {
  const known = zone({ 'example.org': { TXT: ['v=spf1 -all'] } });
  const fetchWhere = (servesUnchecked: boolean): typeof fetch => {
    return (input) => {
      const { query } = questionIn(input);
      const isUnchecked = (query.readUInt16BE(2) & 0x10) !== 0;
      return isUnchecked && servesUnchecked
        ? fetchFrom(known)(input)
        : fetchOf(message({ flags: 0x8182 }))(input);
    };
  };
  test.each([
    ['an answer without validation: bogus', true, 'bogus'],
    ['none either way: servfail', false, 'servfail'],
  ])('%s', async (_, servesUnchecked, reason) => {
    const resolve = withBogusTold(
      resolveOver(server, { fetch: fetchWhere(servesUnchecked), online: () => true }),
    );
    expect(await resolve(example, 'TXT')).toMatchObject({ kind: 'failed', reason });
  });
});

describeWithData('answers of a real server, looked up', () => {
  const plainFlags = (flags: Readonly<Record<string, boolean>>) =>
    Object.keys(flags).every((flag) => flag === 'ad' || flag === 'cd');
  const known = realAnswers().filter(
    ({ name, type }) => typeOfCode(type) !== undefined && parseDomainName(name) !== undefined,
  );

  test.each(known)('$name $type: $status', async ({ name, type, flags, query, response, status, ad }) => {
    const asked: string[] = [];
    const fetchIt: typeof fetch = (input) => {
      asked.push(questionIn(input).query.toString('hex'));
      return fetchOf(octetsOf(response))(input);
    };
    const purpose = flags['cd'] ? 'unchecked' : undefined;
    const known = typeOfCode(type) ?? 'A';
    // The queries were recorded without EDNS.
    const answer = await resolveOver(server, { fetch: fetchIt, online: () => true, padTo: 0 })(
      nameOf(name),
      known,
      purpose,
    );
    expect(answer.kind === 'failed' ? answer.reason : answer.kind).toBe(status);
    expect(answer.kind === 'records' && answer.authenticated).toBe(status === 'records' && ad);
    if (plainFlags(flags)) expect(asked).toEqual([query]);
  });
});

test('forty look-ups at once, answered in the wrong order, are not mixed up', async () => {
  const names = Array.from({ length: 40 }, (_, index) => nameOf(`host${String(index)}.example.org`));
  const known = zone(
    Object.fromEntries(names.map((name, index) => [name, { A: [`192.0.2.${String(index)}`] }])),
  );
  const fetchIt: typeof fetch = async (input) => {
    const { name } = questionIn(input);
    await new Promise((done) => setTimeout(done, 40 - Number(/\d+/.exec(name)?.[0])));
    return fetchFrom(known)(input);
  };
  const resolve = resolveOver(server, { fetch: fetchIt, online: () => true });
  const answers = await Promise.all(names.map((name) => resolve(name, 'A')));
  expect(
    answers.map(
      (answer) => answer.kind === 'records' && answer.records.map((r) => r.type === 'A' && r.address),
    ),
  ).toEqual(names.map((_, index) => [`192.0.2.${String(index)}`]));
});
