import { createServer as createHttp1Server } from 'node:http';
import { createServer as createHttp2Server } from 'node:http2';
import type { AddressInfo, Server } from 'node:net';
import { decode, encode } from 'dns-packet';
import { beforeAll, expect, test } from 'vitest';
import { buildInspect, jsonLines, runInspect } from './run-inspect.ts';

beforeAll(buildInspect, 60_000);

/** Knows an SPF and a DMARC record of example.org, and that it gets mail at mx.example.org; any other name does not exist. */
const records = new Map([
  ['TXT example.org', 'v=spf1 -all'],
  ['TXT _dmarc.example.org', 'v=DMARC1; p=reject'],
  ['A mx.example.org', '192.0.2.1'],
]);

function answerTo(path: string, asked: string[]): Uint8Array {
  const query = Buffer.from(new URL(path, 'http://resolver').searchParams.get('dns') ?? '', 'base64url');
  const { id = 0, questions: [question] = [] } = decode(query);
  if (!question) return new Uint8Array();
  const { name, type } = question;
  asked.push(`${type} ${name}`);
  const data = records.get(`${type} ${name}`);
  const exchange =
    type === 'MX' && name === 'example.org'
      ? [{ name, type, ttl: 60, data: { preference: 10, exchange: 'mx.example.org' } } as const]
      : [];
  const answers = data === undefined ? exchange : [{ name, type: type as 'TXT', ttl: 60, data }];
  const exists = [...records.keys()].some((key) => key.endsWith(name));
  return encode({ type: 'response', id, flags: 0x0180 | (exists ? 0 : 3), questions: [question], answers });
}

type Request = { readonly url?: string | undefined };
type Response = {
  writeHead: (status: number, headers: Record<string, string>) => unknown;
  end: (body: Uint8Array) => unknown;
};

test.each([
  [
    'HTTP/1.1 alone',
    (answer: (request: Request, response: Response) => void): Server => createHttp1Server(answer),
  ],
  [
    'HTTP/2 alone',
    (answer: (request: Request, response: Response) => void): Server => createHttp2Server(answer),
  ],
])(
  '--doh asks a server that speaks %s',
  async (_, open) => {
    const asked: string[] = [];
    const server = open((request, response) => {
      response.writeHead(200, { 'content-type': 'application/dns-message' });
      response.end(answerTo(request.url ?? '/', asked));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    // A server that listens on a port has an address of this kind.
    const host = `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    const { code, out, err } = await runInspect([
      '--json',
      '--doh',
      `http://${host}/dns-query`,
      '--domain',
      'example.org',
    ]);
    server.close();
    const [report] = jsonLines(out);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(asked).toEqual(
      expect.arrayContaining(['TXT example.org', 'TXT _dmarc.example.org', 'MX example.org']),
    );
    expect(report).toMatchObject({
      domain: 'example.org',
      findings: expect.arrayContaining([
        expect.objectContaining({ id: 'spf', record: 'v=spf1 -all' }),
      ]) as unknown,
      questions: expect.arrayContaining([
        { resolver: host, name: 'example.org', type: 'TXT', answer: 'records' },
      ]) as unknown,
    });
  },
  30_000,
);

test('a server that is not there: the run ends, and nothing is said to be missing', async () => {
  const { code, out } = await runInspect([
    '--json',
    '--doh',
    'http://127.0.0.1:1/dns-query',
    '--domain',
    'example.org',
  ]);
  expect(code).toBe(0);
  expect(jsonLines(out)).toMatchObject([{ verdict: 'unknown' }]);
}, 30_000);
