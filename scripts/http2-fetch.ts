import http2, {
  type ClientHttp2Session,
  type IncomingHttpHeaders,
  type IncomingHttpStatusHeader,
} from 'node:http2';

/** A server that speaks HTTP/2 says so at once (RFC 9113 §3.4); one that stays silent this long is asked over HTTP/1.1. */
const GREETING_MS = 1500;
const MAX_REDIRECTS = 5;
const WITHOUT_BODY = [204, 205, 304];

type Fetch = typeof fetch;

/**
 * A `fetch` for Node that speaks HTTP/2 first (over TLS, or in the clear), then HTTP/1.1: BIND answers the first only, small servers often
 * the second only. GET alone; follows redirects; rejects as `fetch` does. One connection for each server, which does not keep the
 * program alive.
 */
export function openHttp2Fetch(): Fetch {
  const sessions = new Map<string, Promise<ClientHttp2Session | undefined>>();
  return async (input, init) => {
    let url = new URL(input instanceof Request ? input.url : input);
    for (let redirects = 0; ; redirects += 1) {
      const session = await sessionOf(url, sessions, init?.signal ?? undefined);
      if (session === undefined) return fetch(url, init); // the other side speaks HTTP/1.1
      const response = await request(session, url, init);
      const to = response.headers.get('location');
      if (![301, 302, 303, 307, 308].includes(response.status) || to === null) return response;
      if (redirects === MAX_REDIRECTS) throw new TypeError('too many redirects');
      url = new URL(to, url);
    }
  };
}

export const http2Fetch: Fetch = openHttp2Fetch();

/** The connection to a server; undefined where it does not speak HTTP/2. Rejects where nobody listens, or when the signal fires. */
async function sessionOf(
  { origin, hostname }: URL,
  sessions: Map<string, Promise<ClientHttp2Session | undefined>>,
  signal: AbortSignal | undefined,
): Promise<ClientHttp2Session | undefined> {
  const opening = sessions.get(origin) ?? connect(origin, hostname);
  sessions.set(origin, opening);
  const session = await unlessAborted(
    opening.catch((error: unknown) => {
      sessions.delete(origin);
      throw error;
    }),
    signal,
  );
  if (session === undefined || !(session.closed || session.destroyed)) return session;
  sessions.delete(origin);
  return unlessAborted(connect(origin, hostname), signal);
}

function connect(origin: string, hostname: string): Promise<ClientHttp2Session | undefined> {
  return new Promise((done, fail) => {
    const session = http2.connect(origin, { rejectUnauthorized: !isLoopback(hostname) });
    const withoutHttp2 = () => {
      clearTimeout(silence);
      session.destroy();
      done(undefined);
    };
    const silence = setTimeout(withoutHttp2, GREETING_MS);
    session.once('remoteSettings', () => {
      clearTimeout(silence);
      session.unref();
      done(session);
    });
    session.once('close', withoutHttp2); // after the greeting this changes nothing
    session.on('error', (error: NodeJS.ErrnoException) => {
      if (error.syscall === 'connect' || error.syscall === 'getaddrinfo') fail(error);
      withoutHttp2();
    });
  });
}

/** A certificate of its own making is trusted on loopback only. */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\./.test(hostname);
}

function request(session: ClientHttp2Session, url: URL, init: RequestInit = {}): Promise<Response> {
  const headers = Object.fromEntries(new Headers(init.headers));
  const stream = session.request({ ...headers, ':path': url.pathname + url.search });
  const whole = new Promise<Response>((done, fail) => {
    const body: Buffer[] = [];
    let head: IncomingHttpHeaders & IncomingHttpStatusHeader = {};
    stream.on('response', (fields) => (head = fields));
    stream.on('data', (piece: Buffer) => body.push(piece));
    stream.on('error', fail);
    stream.on('close', () => {
      const status = head[':status'];
      if (status === undefined || status < 200) fail(new TypeError('the connection ended without an answer'));
      else done(responseOf(url, status, head, Buffer.concat(body)));
    });
  });
  return unlessAborted(whole, init.signal ?? undefined).finally(() => {
    stream.close();
  });
}

function responseOf(url: URL, status: number, head: IncomingHttpHeaders, body: Buffer): Response {
  const headers = new Headers();
  for (const [name, value] of Object.entries(head))
    if (!name.startsWith(':') && value !== undefined) headers.set(name, String(value));
  const response = new Response(WITHOUT_BODY.includes(status) ? null : new Uint8Array(body), {
    status,
    headers,
  });
  return Object.defineProperty(response, 'url', { value: url.href });
}

function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise;
  return new Promise((done, fail) => {
    const abort = () => {
      // A signal's reason is what its owner gave, by default a DOMException.
      fail(signal.reason as Error);
    };
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(done, fail).finally(() => {
      signal.removeEventListener('abort', abort);
    });
  });
}
