import { isAtOrBelow, parseDomainName, type DomainName } from '../dns/domain-name.ts';
import type { DnsAnswer, DnsRecord, RecordType, Resolve } from '../dns/resolve.ts';
import { textOfTxt } from '../dns/txt-text.ts';
import type { RecordChange } from './remedy.ts';

const TTL = 300;
const MOST_ALIASES = 4;

/**
 * DNS as it would be with the changes made: at their names the old records are gone and the new ones stand there, and the names above them exist
 * (RFC 8020). Everything else is asked as before, and nothing is made up: what could not be asked stays so.
 */
export function withChanges(resolve: Resolve, changes: readonly RecordChange[]): Resolve {
  const ask = async (
    name: DomainName,
    type: RecordType,
    purpose: Parameters<Resolve>[2],
    aliases: number,
  ): Promise<DnsAnswer> => {
    const here = changes.filter((change) => change.name === name);
    const alias = here.find((change) => change.type === 'CNAME');
    if (alias !== undefined && type !== 'CNAME') return follow(alias, type, purpose, aliases);
    const answer = await resolve(name, type, purpose);
    return here.some((change) => change.type === type)
      ? changed(answer, name, type, here)
      : existing(answer, name, changes);
  };
  const follow = async (
    { value }: RecordChange,
    type: RecordType,
    purpose: Parameters<Resolve>[2],
    aliases: number,
  ): Promise<DnsAnswer> => {
    const target = parseDomainName(value);
    if (target === undefined || aliases >= MOST_ALIASES)
      return { kind: 'failed', reason: 'servfail', detail: 'a CNAME that leads nowhere' };
    const answer = await ask(target, type, purpose, aliases + 1);
    return answer.kind === 'no-such-name' || answer.kind === 'no-such-record'
      ? { alias: target, ...answer }
      : answer;
  };
  return (name, type, purpose) => ask(name, type, purpose, 0);
}

/** A failure stays one: what else stands at the name is not known. */
function changed(
  answer: DnsAnswer,
  name: DomainName,
  type: RecordType,
  here: readonly RecordChange[],
): DnsAnswer {
  if (answer.kind === 'failed') return answer;
  const changes = here.filter((change) => change.type === type);
  const old = changes.flatMap((change) => change.old);
  const kept =
    answer.kind === 'records' ? answer.records.filter((record) => !old.includes(textOf(record))) : [];
  const records = [...kept, ...changes.flatMap((change) => recordOf(name, change) ?? [])];
  return records.length === 0
    ? { kind: 'no-such-record', ttl: TTL }
    : { kind: 'records', records, ttl: TTL, authenticated: false };
}

/** A name at or above a new record is there (RFC 8020), though it has no record of this type. */
function existing(answer: DnsAnswer, name: DomainName, changes: readonly RecordChange[]): DnsAnswer {
  const isThere = changes.some((change) => isAtOrBelow(change.name, name));
  return answer.kind === 'no-such-name' && answer.alias === undefined && isThere
    ? { kind: 'no-such-record', ttl: answer.ttl }
    : answer;
}

/** A record as it stands in `RecordChange.old`. */
export function textOf(record: DnsRecord): string {
  switch (record.type) {
    case 'TXT':
      return textOfTxt(record.strings).text;
    case 'A':
    case 'AAAA':
      return record.address;
    case 'CNAME':
    case 'NS':
    case 'PTR':
      return record.target;
    case 'MX':
      return `${String(record.preference)} ${record.exchange}`;
    case 'SOA':
    case 'CAA':
    case 'TLSA':
      return '';
  }
}

function recordOf(owner: DomainName, { type, value }: RecordChange): DnsRecord | undefined {
  switch (type) {
    case 'TXT':
      return { owner, type, strings: [new TextEncoder().encode(value)] };
    case 'A':
      return { owner, type, address: value };
    case 'CNAME':
    case 'PTR':
      return { owner, type, target: value };
    case 'MX': {
      const [preference = '', exchange] = value.split(' ');
      return exchange === undefined
        ? undefined
        : { owner, type, preference: Number(preference), exchange: exchange.toLowerCase() };
    }
  }
}
