import { loadDohJsClient } from 'virtual:doh-js-client';
import {
  base64url,
  codeOfType,
  judgeMessage,
  readMessage,
  writeQuestion,
  type DnsAnswer,
  type DnsFailure,
  type DnsMessage,
  type DomainName,
  type Malformed,
  type RecordType,
  type Resolve,
  type Resolver,
} from '../dns/index.ts';
import { online as browserOnline, type Online } from './online.ts';

const TIMEOUT_MS = 3000;
const MAX_OCTETS = 65_535;
const PAD_TO = 128; // RFC 8467 §4.1: questions of many lengths look alike

/** What may be exchanged for a test or for Node; what is left out is the browser's, 3 seconds for a question, and 128 octets to fill up to. */
export interface Transport {
  readonly fetch?: typeof fetch;
  readonly online?: Online;
  readonly timeoutMs?: number;
  readonly padTo?: number;
}

type FullTransport = Required<Transport>;

/** A failure of the transport, with its kind; travels as a rejection from `send` to `ask`, through the library. */
class TransportFault extends Error {
  constructor(
    readonly reason: DnsFailure,
    detail: string,
  ) {
    super(detail);
  }
}

/**
 * Resolve over one DNS-over-HTTPS server (RFC 8484, wire format, GET), asked by doh-js-client. The only network access of the extension.
 * Never rejects. A question gets 3 seconds.
 */
export function resolveOver(
  resolver: Resolver,
  {
    fetch: fetchIt = (...ask) => fetch(...ask),
    online = browserOnline,
    timeoutMs = TIMEOUT_MS,
    padTo = PAD_TO,
  }: Transport = {},
): Resolve {
  const transport: FullTransport = { fetch: fetchIt, online, timeoutMs, padTo };
  return async (name, type, purpose): Promise<DnsAnswer> => {
    if (!online()) return { kind: 'failed', reason: 'offline', detail: 'the browser is offline' };
    try {
      return judgeMessage(await ask(resolver, name, type, purpose === 'unchecked', transport), name, type);
    } catch (error) {
      const reason = error instanceof TransportFault ? error.reason : 'unreachable';
      const detail = error instanceof Error ? error.message : String(error);
      return {
        kind: 'failed',
        reason: reason === 'unreachable' && !online() ? 'offline' : reason,
        detail,
      };
    }
  };
}

/**
 * One look-up by the library, in a fresh instance: nothing is shared between two questions. What it requires is ours: the codec stands
 * for native-dns-packet, `fetch` for xhr2, and Buffer is a box of octets that prints itself as base64url.
 */
async function ask(
  { url }: Resolver,
  name: DomainName,
  type: RecordType,
  checkingDisabled: boolean,
  transport: FullTransport,
): Promise<DnsMessage | Malformed> {
  const { padTo } = transport;
  const Buffer = {
    alloc: () => new Box(new Uint8Array()),
    from: (body: ArrayBuffer) => new Box(new Uint8Array(body)),
  };
  class Packet {
    readonly question: { name: DomainName; type: number }[] = []; // the library pushes its question here
    static write(box: Box, { question: [asked] }: Packet): void {
      if (asked) box.octets = writeQuestion(asked.name, asked.type, { checkingDisabled, padTo });
    }
    static parse({ octets }: Box): { answer: DnsMessage | Malformed } {
      return { answer: readMessage(octets) };
    }
  }
  const { DoH, Util } = loadDohJsClient({
    xhr2: requestClass(transport),
    'native-dns-packet': Packet,
    Buffer,
  });
  Util.getDomainType = codeOfType; // its own table answers PTR, TLSA … as if A had been asked
  const client = new DoH('cloudflare'); // the constructor insists on a name that it knows; the map itself is open
  client.providers['selected'] = url;
  client.setProvider('selected');
  // The library hands on what Packet.parse put into `answer`.
  return (await client.resolve(name, type)) as DnsMessage | Malformed;
}

/** The library writes into it and prints it. */
class Box {
  constructor(public octets: Uint8Array) {}
  toString(): string {
    return base64url(this.octets);
  }
}

/** What the library takes for an XMLHttpRequest: it calls `onload` as a method and reads `status` and `response` from it. */
function requestClass(transport: FullTransport): new () => object {
  return class {
    status = 0;
    response: ArrayBuffer | undefined;
    onload = (): void => undefined;
    onerror: (error: unknown) => void = () => undefined;
    #url = '';
    open(_method: string, url: string): void {
      this.#url = url;
    }
    setRequestHeader(): void {
      // The library also sets Content-type, which would cost a preflight; fetchBody sets what is needed.
    }
    send(): void {
      const loaded = (body: ArrayBuffer) => {
        this.status = 200;
        this.response = body;
        this.onload();
      };
      fetchBody(this.#url, transport).then(loaded, this.onerror);
    }
  };
}

async function fetchBody(url: string, { fetch: fetchIt, timeoutMs }: FullTransport): Promise<ArrayBuffer> {
  const timeout = AbortSignal.timeout(timeoutMs);
  const unread = new AbortController();
  try {
    const response = await fetchIt(url, {
      headers: { accept: 'application/dns-message' },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'follow',
      signal: AbortSignal.any([timeout, unread.signal]),
    });
    refuseOdd(response, url);
    return await readBody(response);
  } catch (error) {
    unread.abort(); // what was not read of an odd answer is not fetched either
    if (error instanceof TransportFault) throw error;
    throw new TransportFault(
      timeout.aborted ? 'timeout' : 'unreachable',
      error instanceof Error ? error.message : String(error),
    );
  }
}

/** The body up to the greatest size of a DNS message (RFC 1035 §4.2.2); reading ends where it grows beyond. */
async function readBody({ body }: Response): Promise<ArrayBuffer> {
  const octets = new Uint8Array(MAX_OCTETS);
  let length = 0;
  const reader = body?.getReader();
  for (let piece = await reader?.read(); piece?.value; piece = await reader?.read()) {
    if (length + piece.value.length > MAX_OCTETS)
      throw new TransportFault('malformed', `more than ${String(MAX_OCTETS)} octets`);
    octets.set(piece.value, length);
    length += piece.value.length;
  }
  if (length === 0) throw new TransportFault('malformed', 'an empty body');
  return octets.buffer.slice(0, length);
}

/** Only a DNS message from the very server that was asked is read. */
function refuseOdd({ url: answeredBy, status, headers }: Response, url: string): void {
  const { origin } = new URL(url);
  if (answeredBy !== '' && new URL(answeredBy).origin !== origin) {
    throw new TransportFault('http', `redirected to ${new URL(answeredBy).origin}`);
  }
  if (status !== 200) {
    const after = headers.get('retry-after');
    throw new TransportFault(
      'http',
      `HTTP ${String(status)}${after === null ? '' : `, retry after ${after.slice(0, 40)}`}`,
    );
  }
  const type = headers.get('content-type') ?? '';
  if (!/^application\/dns-message\s*(?:;|$)/i.test(type))
    throw new TransportFault('http', `content type ${type.slice(0, 80)}`);
}
