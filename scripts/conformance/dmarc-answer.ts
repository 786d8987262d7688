import { walk, organizationOf } from '../../lib/checks/dmarc/discover.ts';
import { dmarcVerdictOf, type DmarcVerdict, type ProvenMail } from '../../lib/checks/dmarc/verdict.ts';
import { parseDomainName, type DomainName } from '../../lib/dns/domain-name.ts';
import type { Resolve } from '../../lib/dns/resolve.ts';

/** An author's domain, and the domains that SPF and DKIM have proven (RFC 9989 §5.3.3). */
export interface DmarcQuestion {
  readonly from: string;
  readonly spf: readonly string[];
  readonly dkim: readonly string[];
}

/** What counts of an answer, in a form that two implementations can give alike. */
export interface DmarcAnswer {
  readonly result: string;
  /** The organizational domain of the author's. */
  readonly organization: string | undefined;
  /** The name at whose `_dmarc` the record stands, and the record. */
  readonly at: string | undefined;
  readonly record: string | undefined;
  /** The policy that is applied, `t=y` included. */
  readonly policy: string | undefined;
  readonly aligned: readonly string[];
}

/** What we say. Where a name did not answer the result is `temperror`, as RFC 8601 calls it. */
export async function ourDmarc(question: DmarcQuestion, resolve: Resolve): Promise<DmarcAnswer> {
  const from = parseDomainName(question.from);
  if (from === undefined) return { ...nothing, result: 'none' };
  const [spf, ...more] = question.spf.map(passed);
  const verdict = await dmarcVerdictOf({ from, spf, dkim: [...question.dkim.map(passed)] }, resolve);
  if (more.length > 0) throw new Error('a mail has one return path');
  const organization = organizationOf(await walk(from, resolve));
  return answerOf(verdict, question, organization.kind === 'known' ? organization.domain : undefined);
}

/** No record, or none that means anything. */
export const nothing: DmarcAnswer = {
  result: 'none',
  organization: undefined,
  at: undefined,
  record: undefined,
  policy: undefined,
  aligned: [],
};

function passed(text: string): NonNullable<ProvenMail['spf']> {
  const domain: DomainName | undefined = parseDomainName(text);
  if (domain === undefined) throw new Error(`no name: ${text}`);
  return { domain, result: 'pass' };
}

function answerOf(
  verdict: DmarcVerdict,
  { spf, dkim }: DmarcQuestion,
  organization: string | undefined,
): DmarcAnswer {
  switch (verdict.result) {
    case 'none':
      return { ...nothing, organization };
    case 'unknown':
      return { ...nothing, result: 'temperror' };
    case 'pass':
    case 'fail':
      return {
        result: verdict.result,
        organization,
        at: verdict.at,
        record: verdict.record,
        policy: verdict.policy?.applied,
        aligned: [
          ...(verdict.spf === 'aligned' ? spf : []),
          ...dkim.filter((_, index) => verdict.dkim[index] === 'aligned'),
        ],
      };
  }
}

/** In one line, for a comparison. */
export function dmarcLine({ result, organization, at, record, policy, aligned }: DmarcAnswer): string {
  const by = aligned.length === 0 ? 'nothing' : aligned.join(', ');
  return at === undefined
    ? result === 'none'
      ? `none (organization ${String(organization)})`
      : result
    : `${result}, policy ${String(policy)} at ${at} (organization ${String(organization)}), aligned: ${by} | ${String(record)}`;
}
