import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import { createServer as createHttp2Server } from 'node:http2';
import { createServer as createSocketServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { openHttp2Fetch } from '../../scripts/http2-fetch.ts';

const open: { readonly server: Server | HttpServer; readonly sockets: Set<Socket> }[] = [];

afterEach(() => {
  for (const { server, sockets } of open.splice(0)) {
    server.close();
    for (const socket of sockets) socket.destroy();
  }
});

/** The server's address on loopback; it is closed after the test. */
async function listening(server: Server | HttpServer): Promise<string> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket.on('error', () => undefined)));
  open.push({ server, sockets });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  // A server that listens on a port has an address of this kind.
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

describe('fetch over HTTP/2', () => {
  test('one connection serves many requests; status, headers and body come through', async () => {
    const server = createHttp2Server((request, response) => {
      response.writeHead(429, { 'retry-after': '7', 'content-type': 'text/plain' });
      response.end(`${request.method} ${request.url} ${String(request.headers.accept)}`);
    });
    const url = await listening(server);
    const fetchIt = openHttp2Fetch();
    const ask = (path: string) => fetchIt(url + path, { headers: { accept: 'a/b' } });
    const answers = await Promise.all(['/1', '/2?x=y', '/3'].map(ask));
    expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual([
      'GET /1 a/b',
      'GET /2?x=y a/b',
      'GET /3 a/b',
    ]);
    expect(answers[0]).toMatchObject({ status: 429, url: `${url}/1` });
    expect(answers[0]?.headers.get('retry-after')).toBe('7');
    expect(open[0]?.sockets.size).toBe(1);
  });

  test('a redirect is followed, five of them and no more', async () => {
    const server = createHttp2Server((request, response) => {
      const step = Number(request.url.slice(1));
      response.writeHead(step === 0 ? 200 : 307, { location: `/${String(step - 1)}` }).end('there');
    });
    const url = await listening(server);
    const answer = await openHttp2Fetch()(`${url}/5`);
    expect(answer).toMatchObject({ status: 200, url: `${url}/0` });
    await expect(openHttp2Fetch()(`${url}/6`)).rejects.toThrow('too many redirects');
  });

  test('a server that speaks HTTP/1.1 alone is asked in HTTP/1.1', async () => {
    const server = createHttpServer((_, response) => response.end('one'));
    const url = await listening(server);
    const fetchIt = openHttp2Fetch();
    expect(await (await fetchIt(url)).text()).toBe('one');
    expect(await (await fetchIt(url)).text()).toBe('one');
  });

  test('a server that cuts the connection: the promise rejects', async () => {
    const url = await listening(
      createHttp2Server((request) => {
        request.stream.session?.destroy();
      }),
    );
    await expect(openHttp2Fetch()(url)).rejects.toThrow();
  });

  test('a server that says nothing: ends with the signal', async () => {
    const url = await listening(createSocketServer());
    const start = Date.now();
    await expect(openHttp2Fetch()(url, { signal: AbortSignal.timeout(100) })).rejects.toThrow();
    expect(Date.now() - start).toBeLessThan(1000);
  });

  test('a server that never answers the request: ends with the signal', async () => {
    const url = await listening(createHttp2Server(() => undefined));
    await expect(openHttp2Fetch()(url, { signal: AbortSignal.timeout(100) })).rejects.toThrow();
  });

  test('after the server went away and came back, a new connection is made', async () => {
    const once = createHttp2Server((request, response) => {
      response.end('bye');
      const { session } = request.stream;
      request.stream.on('close', () => session?.destroy());
    });
    const url = await listening(once);
    const fetchIt = openHttp2Fetch();
    for (const path of ['/1', '/2', '/3']) {
      expect(await (await fetchIt(url + path)).text()).toBe('bye');
      await new Promise((done) => setTimeout(done, 20));
    }
    expect(open[0]?.sockets.size).toBe(3);
  });

  test('nobody listens: the promise rejects at once', async () => {
    const server = createSocketServer();
    const url = await listening(server);
    await new Promise((done) => server.close(done));
    await expect(openHttp2Fetch()(url)).rejects.toThrow(/ECONNREFUSED/);
  });
});
