import type { DomainName } from '../../dns/domain-name.ts';
import { textsOf } from '../finding.ts';
import type { SpfFault } from './host-result.ts';
import { isSpf, parseGrammar, type Term } from './record.ts';
import type { Memory } from './session.ts';

/** The record of a domain, looked up, selected and read (RFC 7208 §4.4 to §4.6). */
export async function readRecord(
  domain: DomainName,
  { ask }: Memory,
): Promise<{ readonly kind: 'record'; readonly terms: readonly Term[] } | SpfFault> {
  const answer = await ask(domain, 'TXT');
  if (answer.kind === 'failed')
    return { kind: 'dns-failed', name: domain, type: 'TXT', reason: answer.reason };
  const records = textsOf(answer).filter(isSpf);
  const [record] = records;
  if (record === undefined) return { kind: 'no-record', domain };
  if (records.length > 1) return { kind: 'several-records', domain, count: records.length };
  const read = parseGrammar(record);
  if (read.kind === 'record') return read;
  return { kind: 'syntax', domain, record, token: read.token, at: read.at };
}
