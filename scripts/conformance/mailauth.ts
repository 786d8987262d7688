import type { DMARCResult } from 'mailauth';
import { evaluateDmarc } from 'mailauth/lib/dmarc/index.js';
import { spf, type SPFOptions } from 'mailauth/lib/spf/index.js';
import { nothing, type DmarcAnswer, type DmarcQuestion } from './dmarc-answer.ts';
import type { SpfQuestion } from './our-spf.ts';
import { parseDomainName, parseMacroName } from '../../lib/dns/domain-name.ts';
import type { DnsAnswer, DnsRecord, RecordType, Resolve } from '../../lib/dns/resolve.ts';

/** Node's DNS as mailauth wants it: it yields the data of the records, and rejects with Node's codes. */
export type NodeResolver = (name: string, type: string) => Promise<unknown>;

/** What mailauth says of a sender (RFC 7208); `explanation` where it fails and the domain says why. */
export async function mailauthSpf(
  question: SpfQuestion,
  resolve: Resolve,
  strict: boolean,
): Promise<{ readonly result: string; readonly explanation: string | undefined; readonly comment: string }> {
  // Its declaration of a resolver knows Node's overloads only.
  const resolver = nodeResolver(resolve) as NonNullable<SPFOptions['resolver']>;
  const { status, explanation } = await spf({ ...question, mta: 'mx.example.org', strict, resolver });
  return { result: status.result, explanation, comment: status.comment ?? '' };
}

/** What mailauth says of an author's domain and what was proven of it (RFC 9989); `none` where it sees no author's domain. */
export async function mailauthDmarc(
  { from, spf: spfDomains, dkim }: DmarcQuestion,
  resolve: Resolve,
): Promise<DmarcAnswer> {
  const { response, dkimAligned } = await evaluateDmarc({
    headerFrom: `user@${from}`,
    spfDomains: [...spfDomains],
    dkimDomains: dkim.map((domain) => ({ domain })),
    strict: true,
    resolver: nodeResolver(resolve) as NonNullable<SPFOptions['resolver']>,
  });
  if (response === false) return nothing;
  const { status, domain, policyDomain, rr } = response;
  // Its declaration says that they are always there; without a policy they are not.
  const spfAligned = (response as Partial<DMARCResult>).alignment?.spf.result;
  return {
    result: status.result,
    organization: status.result === 'temperror' ? undefined : domain,
    at: status.result === 'temperror' ? undefined : policyDomain,
    record: rr,
    policy: status.policy?.dmarc,
    aligned: [...(spfAligned ? [spfAligned] : []), ...dkim.filter((name) => dkimAligned?.has(name))],
  };
}

const codes: Readonly<Record<string, string>> = {
  'no-such-name': 'ENOTFOUND',
  'no-such-record': 'ENODATA',
  timeout: 'ETIMEOUT',
  refused: 'EREFUSED',
};

/** Our port of DNS as Node's. */
export function nodeResolver(resolve: Resolve): NodeResolver {
  return async (name, type) => {
    const asked = parseDomainName(name) ?? parseMacroName(name);
    if (asked === undefined) throw failure('EBADNAME');
    // mailauth asks for types that we know.
    const answer = await resolve(asked, type as RecordType);
    if (answer.kind === 'records') return answer.records.map(dataOf);
    throw failure(codes[keyOf(answer)] ?? 'ESERVFAIL');
  };
}

function keyOf(answer: DnsAnswer): string {
  return answer.kind === 'failed' ? answer.reason : answer.kind;
}

function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}

function dataOf(record: DnsRecord): unknown {
  switch (record.type) {
    case 'A':
    case 'AAAA':
      return record.address;
    case 'CNAME':
    case 'NS':
    case 'PTR':
      return record.target;
    case 'MX':
      return { priority: record.preference, exchange: record.exchange === '.' ? '' : record.exchange };
    case 'TXT':
      return record.strings.map((octets) => Buffer.from(octets).toString('latin1'));
    case 'SOA':
    case 'CAA':
    case 'TLSA':
      return record;
  }
}
