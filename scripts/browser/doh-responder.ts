import { AUTHORITATIVE_ANSWER, decode, encode, type Answer, type Question } from 'dns-packet';
import type { Certificate } from './certificate.ts';
import { serveOnLoopback, type Loopback } from './loopback-server.ts';

/** What a sample zone holds for one name. Names are in lower case, without the final dot; a long TXT is cut into strings. */
export interface SampleRecords {
  readonly TXT?: readonly string[];
  readonly MX?: readonly { readonly preference: number; readonly exchange: string }[];
  readonly A?: readonly string[];
}
/** A name whose server is broken is answered SERVFAIL. */
export type SampleZones = ReadonlyMap<string, SampleRecords | 'SERVFAIL'>;

/** Is told each question before it is answered; the answer waits for its promise. */
export type Heard = (question: { name: string; type: string }) => void | Promise<void>;

const FORMERR = 1;
const SERVFAIL = 2;
const NXDOMAIN = 3;

/**
 * A DNS-over-HTTPS server (RFC 8484, GET) that knows the sample zones and nothing else. Every other name does not exist, unless a
 * known one lies below it (RFC 8020).
 */
export function startDohResponder(
  certificate: Certificate,
  zones: SampleZones,
  heard: Heard = () => undefined,
): Promise<Loopback> {
  return serveOnLoopback(certificate, (request, response) => {
    const url = new URL(request.url, 'https://resolver');
    const query = url.pathname === '/dns-query' ? url.searchParams.get('dns') : null;
    if (request.method !== 'GET' || query === null) {
      response.writeHead(400).end();
      return;
    }
    void answerTo(Buffer.from(query, 'base64url'), zones, heard).then((answer) => {
      response.writeHead(200, { 'content-type': 'application/dns-message', 'cache-control': 'max-age=60' });
      response.end(answer);
    });
  });
}

async function answerTo(message: Buffer, zones: SampleZones, heard: Heard): Promise<Buffer> {
  const asked = questionOf(message);
  if (!asked) return encode({ type: 'response', flags: FORMERR });
  await heard({ name: asked.question.name, type: asked.question.type });
  const name = asked.question.name.toLowerCase();
  const known = zones.get(name);
  const exists = known !== undefined || [...zones.keys()].some((below) => below.endsWith(`.${name}`));
  if (known === 'SERVFAIL') {
    return encode({ type: 'response', id: asked.id, flags: SERVFAIL, questions: [asked.question] });
  }
  const answers = known ? recordsOf(asked.question, known) : [];
  return encode({
    type: 'response',
    id: asked.id,
    flags: AUTHORITATIVE_ANSWER | (exists ? 0 : NXDOMAIN),
    questions: [asked.question],
    answers,
    authorities: answers.length > 0 ? [] : [startOfAuthority(name)],
  });
}

function questionOf(message: Buffer): { id: number; question: Question } | undefined {
  try {
    const { id = 0, questions = [] } = decode(message);
    return questions[0] && { id, question: questions[0] };
  } catch {
    return undefined; // no DNS message: answered FORMERR
  }
}

function recordsOf({ name, type }: Question, records: SampleRecords): Answer[] {
  if (type === 'TXT')
    return (records.TXT ?? []).map((text) => ({ name, type, ttl: 300, data: stringsOf(text) }));
  if (type === 'MX') return (records.MX ?? []).map((data) => ({ name, type, ttl: 300, data }));
  if (type === 'A') return (records.A ?? []).map((data) => ({ name, type, ttl: 300, data }));
  return [];
}

/** RFC 1035 §3.3.14: strings of at most 255 octets. */
function stringsOf(text: string): string[] {
  return text.match(/[\s\S]{1,200}/g) ?? [text];
}

/** A negative answer carries one, and its time to live with it (RFC 2308 §3). */
function startOfAuthority(name: string): Answer {
  const data = {
    mname: 'ns.example.net',
    rname: 'hostmaster.example.net',
    serial: 1,
    refresh: 3600,
    retry: 600,
    expire: 86_400,
    minimum: 300,
  };
  return { name: name.split('.').slice(-2).join('.'), type: 'SOA', ttl: 300, data };
}
