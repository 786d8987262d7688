import { discover, organizationOf, walk } from '../../lib/checks/dmarc/discover.ts';
import type { DmarcRecord } from '../../lib/checks/dmarc/record.ts';
import { parseDomainName } from '../../lib/dns/domain-name.ts';
import { isRecordType } from '../../lib/dns/record-types.ts';
import type { DnsAnswer, Resolve } from '../../lib/dns/resolve.ts';
import { parseRecords } from '../../lib/zone/zone-records.ts';
import { dmarcLine, ourDmarc, type DmarcAnswer } from './dmarc-answer.ts';
import type { CaseResult, Suite } from './suite.ts';

interface Call {
  readonly fn: 'verifyDmarc' | 'getDmarcRecord';
  readonly input: {
    readonly arg0?: string;
    readonly headerFrom?: string | readonly string[];
    readonly spfDomains?: readonly Named[];
    readonly dkimDomains?: readonly Named[];
  };
  readonly dns: readonly {
    readonly name: string;
    readonly type: string;
    readonly answer?: readonly (readonly string[])[];
    readonly error?: string;
  }[];
  /** As mailauth gives it; null or missing where it rejects. */
  readonly output?: Verified | Fetched | false | null;
}
type Named = string | { readonly domain: string };
interface Verified {
  readonly status: { readonly result: string };
  readonly domain: string;
  readonly policyDomain?: string;
  readonly policy?: string;
  readonly rr?: string;
  readonly alignment?: Readonly<Record<'spf' | 'dkim', { readonly result?: string }>>;
}
interface Fetched {
  readonly rr: string;
  readonly recordDomain: string;
  readonly orgDomain: string;
  readonly isOrgRecord: boolean;
  readonly p?: string;
  readonly sp?: string;
  readonly adkim?: string;
  readonly aspf?: string;
}

/** mailauth's own cases, recorded with what its version 7.1.0 asked and said. */
export const dmarcMailauth: Suite = {
  id: 'mailauth-dmarc-vectors',
  title: 'DMARC: mailauth’s cases that keep their authors’ assertions',
  asks: 'result, policy in effect, where the record stands, organizational domain, alignment',
  run: async (read) => {
    const { vectors } = read('dmarc', 'mailauth-dmarc-vectors.json') as {
      readonly vectors: readonly {
        readonly file: string;
        readonly name: string;
        readonly assertionsPass: boolean;
        readonly calls: readonly Call[];
      }[];
    };
    return Promise.all(
      vectors
        .filter(({ assertionsPass }) => assertionsPass)
        .map(async ({ file, name, calls }): Promise<CaseResult> => {
          const lines = await Promise.all(calls.map(linesOf));
          return {
            id: `${file}: ${name}`,
            wanted: lines.map(({ wanted }) => wanted).join('\n'),
            found: lines.map(({ found }) => found).join('\n'),
          };
        }),
    );
  },
};

async function linesOf(call: Call): Promise<Pick<CaseResult, 'wanted' | 'found'>> {
  const resolve = replayed(call.dns);
  if (call.fn === 'getDmarcRecord')
    return {
      wanted: fetchedLine(call.output as Fetched | false | null | undefined),
      found: await recordLine(call.input.arg0 ?? '', resolve),
    };
  const { headerFrom = [], spfDomains = [], dkimDomains = [] } = call.input;
  const [from = ''] = [headerFrom].flat().map((address) => address.slice(address.lastIndexOf('@') + 1));
  const question = { from, spf: spfDomains.map(nameOf), dkim: dkimDomains.map(nameOf) };
  const ours = await ourDmarc(question, resolve);
  const theirs = answerOfOutput(call.output as Verified);
  // It names one aligned domain of each kind; so many of ours are looked at.
  const aligned = ours.aligned.filter((name) => theirs.aligned.includes(name));
  return { wanted: dmarcLine(theirs), found: dmarcLine({ ...ours, aligned }) };
}

function nameOf(named: Named): string {
  return typeof named === 'string' ? named : named.domain;
}

function answerOfOutput({ status, domain, policyDomain, rr, policy, alignment }: Verified): DmarcAnswer {
  return {
    result: status.result,
    organization: status.result === 'temperror' ? undefined : domain,
    at: policyDomain,
    record: rr,
    policy,
    aligned: [alignment?.spf.result, alignment?.dkim.result].flatMap((name) => name ?? []),
  };
}

function fetchedLine(output: Fetched | false | null | undefined): string {
  if (output === null || output === undefined) return 'failed';
  if (output === false) return 'none';
  const { rr, recordDomain, orgDomain, isOrgRecord, p, sp, adkim, aspf } = output;
  const tags = [p, sp ?? '–', adkim === 's' ? 's' : 'r', aspf === 's' ? 's' : 'r'].join(' ');
  return `${rr} | at ${recordDomain}, organization ${orgDomain}, ${isOrgRecord ? 'inherited' : 'own'}, ${tags}`;
}

async function recordLine(text: string, resolve: Resolve): Promise<string> {
  const domain = parseDomainName(text);
  if (domain === undefined) return 'none';
  const steps = await walk(domain, resolve);
  const [found, organization] = [discover(steps), organizationOf(steps)];
  if (found.kind !== 'found') return found.kind;
  const { name, text: record, record: read } = found.at;
  const above = organization.kind === 'known' ? organization.domain : '?';
  return `${record.trim()} | at ${name}, organization ${above}, ${name === domain ? 'own' : 'inherited'}, ${tagsOf(read)}`;
}

function tagsOf({ policy, subdomainPolicy, isStrict }: DmarcRecord): string {
  return [policy, subdomainPolicy ?? '–', isStrict.dkim ? 's' : 'r', isStrict.spf ? 's' : 'r'].join(' ');
}

/** DNS as it was recorded. A name of which anything is known to exist has no records of the other types. */
function replayed(dns: Call['dns']): Resolve {
  const existing = new Set(
    dns.filter(({ error }) => error === undefined || error === 'ENODATA').map(({ name }) => name),
  );
  return (name, type) => {
    const told = dns.find((answer) => answer.name === name && answer.type === type);
    return Promise.resolve<DnsAnswer>(
      told ? answerOf(told) : { kind: existing.has(name) ? 'no-such-record' : 'no-such-name', ttl: 60 },
    );
  };
}

function answerOf({ name, type, answer, error }: Call['dns'][number]): DnsAnswer {
  if (error === 'ENOTFOUND') return { kind: 'no-such-name', ttl: 60 };
  if (error === 'ENODATA' || answer?.length === 0) return { kind: 'no-such-record', ttl: 60 };
  if (error !== undefined) return { kind: 'failed', reason: 'timeout', detail: error };
  const records = isRecordType(type) ? parseRecords(name, type, answer) : undefined;
  return { kind: 'records', records: records ?? [], ttl: 60, authenticated: false };
}
