import http2 from 'node:http2';

const TIMEOUT_MS = 5000;

/**
 * `fetch` for Node that speaks HTTP/2 first (over TLS, or in the clear on loopback), then HTTP/1.1: BIND answers the first only, small test
 * servers often the second only. Rejects as `fetch` does.
 */
export const http2Fetch: typeof fetch = async (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input);
  try {
    return await overHttp2(url, new Headers(init?.headers), init?.signal ?? undefined);
  } catch (error) {
    if (init?.signal?.aborted) throw error;
    return fetch(input, init); // the other side speaks HTTP/1.1
  }
};

/** A server asked over TLS with a certificate of its own making is trusted on loopback only. */
function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\./.test(hostname);
}

function overHttp2(url: URL, headers: Headers, signal: AbortSignal | undefined): Promise<Response> {
  const session = http2.connect(url.origin, { rejectUnauthorized: !isLoopback(url) });
  const answer = new Promise<Response>((done, fail) => {
    session.on('error', fail);
    signal?.addEventListener('abort', () => {
      fail(new DOMException('aborted', 'AbortError'));
    });
    const stream = session.request({ ...Object.fromEntries(headers), ':path': url.pathname + url.search });
    stream.setTimeout(TIMEOUT_MS, () => {
      fail(new Error('no answer'));
    });
    const body: Buffer[] = [];
    const head = { status: 0, type: '' };
    stream.on('error', fail);
    stream.on('response', (fields) => {
      head.status = Number(fields[':status']);
      head.type = String(fields['content-type'] ?? '');
    });
    stream.on('data', (piece: Buffer) => body.push(piece));
    stream.on('end', () => {
      const response = new Response(Buffer.concat(body), {
        status: head.status,
        headers: { 'content-type': head.type },
      });
      done(Object.defineProperty(response, 'url', { value: url.href }));
    });
  });
  return answer.finally(() => {
    session.destroy();
  });
}
