import type { DomainName } from './domain-name.ts';
import { codeOfType } from './record-types.ts';
import type { DnsAnswer, DnsFailure, RecordType } from './resolve.ts';
import { presentationName } from './wire-name.ts';
import type { DnsMessage, Malformed, ReadRecord } from './wire-read.ts';

const IN = 1;
const CNAME = codeOfType('CNAME');
const SOA = codeOfType('SOA');
const [NOERROR, NXDOMAIN, REFUSED] = [0, 3, 5];

/**
 * What a message says about the question that was asked. A message that is no answer, answers something else or was cut off is
 * `malformed`; an answer code that is neither NOERROR nor NXDOMAIN nor REFUSED is `servfail`.
 */
export function judgeMessage(message: DnsMessage | Malformed, name: DomainName, type: RecordType): DnsAnswer {
  if (message.kind === 'malformed') return failed('malformed', message.detail);
  if (!belongsTo(message, name, type))
    return failed('malformed', 'the answer does not belong to the question');
  if (message.rcode === REFUSED) return failed('refused', explain(message), saidBy(message));
  if (message.rcode === NXDOMAIN)
    return no('no-such-name', message, followAliases(message.answer, presentationName(name))?.owner);
  if (message.rcode !== NOERROR) return failed('servfail', explain(message), saidBy(message));
  return judgeRecords(message, name, type);
}

function failed(reason: DnsFailure, detail: string, said?: string): DnsAnswer {
  return { kind: 'failed', reason, detail, ...(said === undefined ? {} : { said }) };
}

function belongsTo(
  { id, isResponse, opcode, truncated, question }: DnsMessage,
  name: DomainName,
  type: RecordType,
): boolean {
  const asked =
    question?.name === presentationName(name) && question.type === codeOfType(type) && question.class === IN;
  return asked && id === 0 && isResponse && opcode === 0 && !truncated;
}

/** The answer code, and the server's own words for it (RFC 8914). */
function explain(message: DnsMessage): string {
  return [`rcode ${String(message.rcode)}`, ...errorsOf(message)].join('; ');
}

const MOST_SAID = 200;

function saidBy(message: DnsMessage): string | undefined {
  return errorsOf(message).join('; ').slice(0, MOST_SAID) || undefined;
}

/** Each extended error as `EDE 22: its text` (RFC 8914 §4); a stranger's text, of which only what can be seen is kept. */
function errorsOf({ extendedErrors }: DnsMessage): readonly string[] {
  return extendedErrors.map(({ code, text }) =>
    [`EDE ${String(code)}`, text.replace(/[\p{C}\s]+/gu, ' ').trim()].filter(Boolean).join(': '),
  );
}

function judgeRecords(message: DnsMessage, name: DomainName, type: RecordType): DnsAnswer {
  const asked = presentationName(name);
  const chain = type === 'CNAME' ? { owner: asked, ttls: [] } : followAliases(message.answer, asked);
  if (chain === undefined) return failed('servfail', 'a loop of CNAME records');
  const found = message.answer.filter(
    ({ owner, class: recordClass, type: code }) =>
      owner === chain.owner && recordClass === IN && code === codeOfType(type),
  );
  const records = found.flatMap(({ data }) => data ?? []);
  if (records.length === 0) return no('no-such-record', message, chain.owner);
  const ttl = Math.min(...chain.ttls, ...found.map((record) => record.ttl));
  return { kind: 'records', records, ttl, authenticated: message.authenticated };
}

/** A "no" about the name that was asked for, or about the one that its CNAMEs lead to. */
function no(
  kind: 'no-such-name' | 'no-such-record',
  message: DnsMessage,
  owner: string | undefined,
): DnsAnswer {
  const isAlias = owner !== undefined && owner !== message.question?.name;
  return { kind, ttl: negativeTtl(message), ...(isAlias ? { alias: owner } : {}) };
}

/** Where the CNAMEs from the name lead (RFC 1034 §3.6.2), and their times to live; undefined for a loop. */
function followAliases(answer: readonly ReadRecord[], name: string) {
  const aliases = new Map(
    answer
      .filter((record) => record.class === IN && record.type === CNAME)
      .map((record) => [record.owner, record]),
  );
  const ttls: number[] = [];
  let owner = name;
  for (let alias = aliases.get(owner); alias?.data?.type === 'CNAME'; alias = aliases.get(owner)) {
    ttls.push(alias.ttl);
    if (ttls.length > aliases.size) return undefined;
    owner = alias.data.target;
  }
  return { owner, ttls };
}

/** Seconds that a "no" may be kept: RFC 2308 §5. */
export function negativeTtl({ authority }: DnsMessage): number | undefined {
  const soa = authority.find((record) => record.class === IN && record.type === SOA);
  return soa?.data?.type === 'SOA' ? Math.min(soa.ttl, soa.data.minimum) : undefined;
}
