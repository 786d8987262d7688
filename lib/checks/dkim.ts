import { below, isAtOrBelow, parseDomainName, type DomainName } from '../dns/domain-name.ts';
import type { DnsFailure, Resolve } from '../dns/resolve.ts';
import type { Fact, Finding, Problem, Subject } from './check.ts';
import { looksLikeKey, parseDkimKey, type DkimKey } from './dkim-key.ts';
import { guessSelectors } from './dkim-selectors.ts';
import { finding, outcomeOf, problem, textsOf, unknown } from './finding.ts';
import { isWholeDomain, sendsNoMail } from './whole-domain.ts';

const MOST_SIGNATURES = 4;

type Signature = Subject['dkimSignatures'][number];

/**
 * DKIM keys (RFC 6376 §3.6): of the selectors that the returned mail names; where none is known, whether the domain has any key at all, by
 * the one question that can prove it, then the usual selectors of the services that the domain uses. A guess that fails proves nothing.
 */
export async function checkDkim(subject: Subject, resolve: Resolve): Promise<Finding> {
  const { fromDomain: domain } = subject;
  const signatures = ofThisDomain(subject);
  if (signatures.length > 0) return checkKnown(domain, signatures, resolve);
  return domain === undefined
    ? finding('dkim', undefined, unknown('not-said'))
    : checkUnknown(domain, subject, resolve);
}

/** Signatures in the name of the From domain come first: only they count for DMARC. A service's own are looked at where there is no From domain. */
function ofThisDomain({ fromDomain, dkimSignatures }: Subject): readonly Signature[] {
  const aligned = dkimSignatures.filter(
    ({ domain }) => fromDomain === undefined || isRelated(domain, fromDomain),
  );
  const keys = aligned.map(({ domain, selector }) => `${selector}.${domain}`);
  return aligned.filter((_, index) => keys.indexOf(keys[index] ?? '') === index).slice(0, MOST_SIGNATURES);
}

function isRelated(one: DomainName, other: DomainName): boolean {
  return isAtOrBelow(one, other) || isAtOrBelow(other, one);
}

/** What was learnt of one selector. */
interface Learnt {
  readonly record: string | undefined;
  readonly problems: readonly Problem[];
  readonly facts: readonly Fact[];
  readonly unknown: DnsFailure | 'selector-unknown' | undefined;
}

async function checkKnown(
  fromDomain: DomainName | undefined,
  signatures: readonly Signature[],
  resolve: Resolve,
): Promise<Finding> {
  const learnt = await Promise.all(signatures.map((signature) => readKey(signature, resolve)));
  const problems = learnt.flatMap((one) => one.problems);
  const open = learnt.find((one) => one.unknown !== undefined)?.unknown;
  const outcome = problems.length === 0 && open !== undefined ? unknown(open) : outcomeOf(problems);
  return finding('dkim', fromDomain ?? signatures[0]?.domain, outcome, {
    record: learnt.find(({ record }) => record !== undefined)?.record,
    facts: learnt.flatMap(({ facts }) => facts),
  });
}

const nothing: Learnt = { record: undefined, problems: [], facts: [], unknown: undefined };

async function readKey({ domain, selector }: Signature, resolve: Resolve): Promise<Learnt> {
  const name = below(`${selector}._domainkey`, domain);
  if (name === undefined) return { ...nothing, unknown: 'selector-unknown' };
  const answer = await resolve(name, 'TXT');
  if (answer.kind === 'failed') return { ...nothing, unknown: answer.reason };
  const texts = textsOf(answer);
  const keys = texts.filter(looksLikeKey);
  const record = keys[0] ?? texts[0];
  if (record === undefined)
    return { ...nothing, problems: [await judgeAbsence(domain, selector, name, resolve)] };
  if (keys.length > 1) return { ...nothing, record, problems: [problem('DKIM-006', domain, selector)] };
  return judgeKey(record, domain, selector);
}

/** No key stands there: does nothing at all, or a pointer that leads nowhere? */
async function judgeAbsence(
  domain: DomainName,
  selector: string,
  name: DomainName,
  resolve: Resolve,
): Promise<Problem> {
  const alias = await resolve(name, 'CNAME', 'guess');
  return problem(alias.kind === 'records' ? 'DKIM-003' : 'DKIM-002', domain, selector);
}

function judgeKey(record: string, domain: DomainName, selector: string): Learnt {
  const key = parseDkimKey(record);
  switch (key.kind) {
    case 'revoked':
      return { ...nothing, record, problems: [problem('DKIM-004', domain, selector)] };
    case 'damaged':
      return { ...nothing, record, problems: [problem('DKIM-005', domain, selector)] };
    case 'key':
      return {
        ...nothing,
        record,
        problems: problemsOfKey(key, domain, selector),
        facts: [{ id: 'dkim_key_found', values: [selector, domain] }],
      };
  }
}

/** What a key allows itself to be used for (RFC 6376 §3.6.1, RFC 8301 §3.1). */
function problemsOfKey(
  { hashes, services, flags }: Extract<DkimKey, { kind: 'key' }>,
  domain: DomainName,
  selector: string,
): readonly Problem[] {
  const excludesSha256 = hashes.length > 0 && !hashes.includes('sha256');
  const excludesMail = services.length > 0 && !services.includes('*') && !services.includes('email');
  return [
    ...(excludesSha256 ? [problem('DKIM-010', domain, selector)] : []),
    ...(excludesMail ? [problem('DKIM-012', domain, selector)] : []),
    ...(flags.includes('y') ? [problem('DKIM-009', domain, selector)] : []),
  ];
}

async function checkUnknown(domain: DomainName, subject: Subject, resolve: Resolve): Promise<Finding> {
  const parent = below('_domainkey', domain);
  if (parent === undefined) return finding('dkim', domain, unknown('selector-unknown'));
  const answer = await resolve(parent, 'TXT');
  if (answer.kind === 'failed') return finding('dkim', domain, unknown(answer.reason));
  // RFC 8020: below a name that does not exist there is nothing.
  if (answer.kind === 'no-such-name') return judgeNoKey(domain, subject, resolve);
  const { hit, areKeysProven } = await guessSelectors(domain, resolve);
  const facts: readonly Fact[] = areKeysProven ? [{ id: 'dkim_keys_exist', values: [domain] }] : [];
  if (hit === undefined) return finding('dkim', domain, unknown('selector-unknown'), { facts });
  const { record, ...learnt } = judgeKey(hit.record, domain, hit.selector);
  // A fault of a key that nobody was seen to use is not the mail's fault: it may be an old one beside the one in use.
  return learnt.problems.some(({ severity }) => severity === 'critical' || severity === 'high')
    ? finding('dkim', domain, unknown('selector-unknown'), { facts })
    : finding('dkim', domain, outcomeOf(learnt.problems), { record, facts: learnt.facts });
}

/** A domain that declares that it sends no mail needs no key; mail of a sub-domain may bear the seal of a name above it. */
async function judgeNoKey(domain: DomainName, subject: Subject, resolve: Resolve): Promise<Finding> {
  const isQuiet = isWholeDomain(subject) && (await sendsNoMail(domain, resolve));
  if (isQuiet)
    return finding('dkim', domain, outcomeOf([]), { facts: [{ id: 'spf_never_sends', values: [domain] }] });
  const above = await Promise.all(
    ancestorsOf(domain).map((name) => resolve(below('_domainkey', name) ?? name, 'TXT')),
  );
  const failed = above.find((answer) => answer.kind === 'failed');
  if (failed?.kind === 'failed') return finding('dkim', domain, unknown(failed.reason));
  return above.every(({ kind }) => kind === 'no-such-name')
    ? finding('dkim', domain, outcomeOf([problem('DKIM-014', domain)]))
    : finding('dkim', domain, unknown('selector-unknown'));
}

const MOST_ANCESTORS = 3;

/** The names above, the nearest first; no top-level domain. */
function ancestorsOf(domain: DomainName): readonly DomainName[] {
  const labels = domain.split('.');
  return labels
    .slice(1, 1 + MOST_ANCESTORS)
    .flatMap((_, index) => parseDomainName(labels.slice(index + 1).join('.')) ?? []);
}
