import { problem, published } from '../finding.ts';
import type { Problem } from '../check.ts';
import type { RecordStep, Step } from './discover.ts';
import { looksLikeDmarc, shown, tokenOf } from './near.ts';
import { strengthOf, type AppliedPolicy } from './policy.ts';
import type { DmarcRecord } from './record.ts';

/** What is wrong with the record itself, wherever it stands (RFC 9989 §4.7, §4.8). Each problem once, at its first place. */
export function problemsOfRecord({ name, text, record }: RecordStep): readonly Problem[] {
  const token = faultOf(record);
  const bare = bareAddressOf(record);
  const isOdd = token !== undefined || bare !== undefined;
  const told = (one: Problem) => published(one, name, [text]);
  const unwatched = problem('DMARC-005', name);
  return [
    ...(token === undefined ? [] : [told(typingError(name, token, record))]),
    ...(lacksPolicy(record) ? [told(problem('DMARC-004', name))] : []),
    ...(isUnwatched(record) ? [isOdd ? told(unwatched) : unwatched] : []),
    ...(bare === undefined ? [] : [told(problem('DMARC-006', name, shown(bare)))]),
    ...problemsOfOldTags(name, text, record),
  ];
}

/** While a policy still reads, faults in the remainder are passed over (§4.8): they stop no mail. */
function typingError(name: string, token: string, { policy, hasBadPolicy }: DmarcRecord): Problem {
  const told = problem('DMARC-003', name, shown(token));
  return policy === undefined || hasBadPolicy ? told : { ...told, severity: 'medium' };
}

/** The first part that breaks the grammar, or the first report address that is none. */
function faultOf({ faults, reportUris, failureUris }: DmarcRecord): string | undefined {
  return faults[0] ?? [...reportUris, ...failureUris].find(({ kind }) => kind === 'malformed')?.text;
}

/** A mail address without `mailto:`; or a URI of another scheme, where no `mailto:` stands beside it: hardly a reporter knows it. */
function bareAddressOf({ reportUris, failureUris }: DmarcRecord): string | undefined {
  const bare = [...reportUris, ...failureUris].find(({ kind }) => kind === 'bare');
  const isReachable = reportUris.some(({ kind }) => kind === 'mail');
  return (bare ?? (isReachable ? undefined : reportUris.find(({ kind }) => kind === 'other')))?.text;
}

/** No policy was written at all: a mistyped one is a typing error, and told as such. */
function lacksPolicy({ policy, hasBadPolicy, faults }: DmarcRecord): boolean {
  return policy === undefined && !hasBadPolicy && !faults.some((part) => /^p(?![a-z])/i.test(part));
}

function isUnwatched({ policy, reportUris }: DmarcRecord): boolean {
  return policy === 'none' && reportUris.length === 0;
}

function problemsOfOldTags(name: string, text: string, { removed }: DmarcRecord): readonly Problem[] {
  if (removed.length === 0) return [];
  return [published(problem('DMARC-014', name, shown(removed.join('; '))), name, [text])];
}

/** Sub-domains are held to less than the domain itself. Told where the record stands, and only where `sp=` has an effect (§4.7). */
export function problemsOfSubdomains(
  domain: string,
  { name, text, record }: RecordStep,
  organization: string | undefined,
): readonly Problem[] {
  const { policy, subdomainPolicy } = record;
  if (domain !== name || organization !== name || policy === undefined || subdomainPolicy === undefined)
    return [];
  if (record.hasBadPolicy || strengthOf[subdomainPolicy] >= strengthOf[policy]) return [];
  return [published(problem('DMARC-011', name, subdomainPolicy, policy), name, [text])];
}

/** `t=y`: others act one step weaker than the record says. */
export function problemsOfTrial(name: string, policy: AppliedPolicy | undefined): readonly Problem[] {
  if (policy === undefined || policy.applied === policy.published) return [];
  return [problem('DMARC-015', name, policy.published, policy.applied)];
}

/** Faults at a name that the walk passed: told, for a receiver passes it too. Other texts count only at the domain's own name. */
export function problemsOfStep(domain: string, step: Step): readonly Problem[] {
  switch (step.kind) {
    case 'several':
      return [published(problem('DMARC-002', step.name, String(step.texts.length)), step.name, step.texts)];
    case 'other':
      return problemsOfTexts(domain, step.name, step.others);
    case 'record':
      return step.name === domain ? step.others.slice(0, 1).map((text) => unrelated(domain, text)) : [];
    case 'none':
      return step.name === domain ? problemsOfPointer(domain, step.pointer) : [];
    case 'failed':
      return [];
  }
}

function problemsOfPointer(domain: string, pointer: string | undefined): readonly Problem[] {
  return pointer === undefined ? [] : [problem('DMARC-019', domain, shown(pointer))];
}

function problemsOfTexts(domain: string, name: string, texts: readonly string[]): readonly Problem[] {
  const near = texts.find(looksLikeDmarc);
  if (near !== undefined) return [published(problem('DMARC-003', name, tokenOf(near)), name, [near])];
  return name === domain ? texts.slice(0, 1).map((text) => unrelated(domain, text)) : [];
}

function unrelated(domain: string, text: string): Problem {
  return problem('DMARC-018', domain, shown(text));
}
