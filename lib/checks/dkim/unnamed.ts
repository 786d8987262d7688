import type { DomainName } from '../../dns/domain-name.ts';
import type { KeySize } from '../../dns/public-key.ts';
import type { DnsFailure, Resolve } from '../../dns/resolve.ts';
import type { Fact, Finding, Problem, Subject } from '../check.ts';
import { finding, outcomeOf, problem, unknown } from '../finding.ts';
import type { ProblemId } from '../problems.ts';
import { isWholeDomain, readSenders } from '../whole-domain.ts';
import { findKeys, type Found } from './find.ts';
import { works, type Learnt } from './learn.ts';

/** The domain whose selectors nobody told: asks whether it has keys at all, and for the usual ones. */
export async function checkUnnamed(
  domain: DomainName,
  subject: Subject,
  resolve: Resolve,
  keySize: KeySize | undefined,
): Promise<Finding> {
  const found = await findKeys(domain, resolve, keySize);
  const quiet = isWholeDomain(subject) && (await isQuiet(domain, found, resolve));
  if (typeof quiet === 'object') return finding('dkim', domain, unknown(quiet.failed));
  if (quiet)
    return finding('dkim', domain, outcomeOf([]), { facts: [{ id: 'spf_never_sends', values: [domain] }] });
  if (found.parent === 'absent' && found.hits.length === 0) return judgeNoKey(domain, found);
  return isWholeDomain(subject) ? judgeDomain(domain, found) : judgeForMail(domain, found);
}

/** A domain that declares that it sends no mail needs no key, and may withdraw all there could be. A failure where that was not learnt. */
async function isQuiet(
  domain: DomainName,
  found: Found,
  resolve: Resolve,
): Promise<boolean | { readonly failed: DnsFailure }> {
  const hasNoKey = found.hits.every(({ problems }) => problems.some(({ id }) => id === 'DKIM-004'));
  const mayBeQuiet =
    hasNoKey && (found.parent === 'absent' || found.wildcard === 'revoked' || found.hits.length > 0);
  const senders = mayBeQuiet ? await readSenders(domain, resolve) : 'not-said';
  return typeof senders === 'object' ? senders : senders === 'nobody';
}

/** Nothing is below `_domainkey`. */
function judgeNoKey(domain: DomainName, { doubled, isDoubledThere, above }: Found): Finding {
  const open = above.find((one) => one !== 'absent');
  if (open !== undefined && doubled === undefined)
    return finding('dkim', domain, unknown(open === 'there' ? 'selector-unknown' : open));
  const told =
    doubled === undefined
      ? problem('DKIM-014', domain)
      : problem('DKIM-017', domain, doubled.selector, doubled.name);
  const isHinted = isDoubledThere && doubled === undefined;
  return finding('dkim', domain, outcomeOf([told]), {
    facts: isHinted ? [{ id: 'dkim_doubled', values: [domain] }] : [],
  });
}

/** Told only where no other key of the domain works: an old key may well be withdrawn, or serve another purpose than mail. */
const harmlessBesideOthers: readonly ProblemId[] = ['DKIM-004', 'DKIM-012'];
/** Told only where every question was answered: the other key of the service may be the one that works. */
const harmlessPerhaps: readonly ProblemId[] = [...harmlessBesideOthers, 'DKIM-003'];

/** How the domain stands: faults of what is published are told, whoever uses it. */
function judgeDomain(domain: DomainName, found: Found): Finding {
  const { hits, wildcard, failure } = found;
  const working = hits.filter(works);
  const spared = [
    ...(working.length > 0 ? harmlessBesideOthers : []),
    ...(failure === undefined ? [] : harmlessPerhaps),
  ];
  const problems = [
    ...(wildcard === 'texts' ? [problem('DKIM-016', domain)] : []),
    ...savedTwice(domain, found),
    ...hits.flatMap((hit) => hit.problems.filter(({ id }) => !spared.includes(id))),
    ...(failure === undefined ? onlyModern(domain, working) : []),
  ];
  if (problems.length === 0 && working.length === 0) return judgeUnfound(domain, found, true);
  return finding('dkim', domain, outcomeOf(problems), {
    record: recordOf(hits, problems),
    facts: hits.flatMap(({ facts }) => facts),
  });
}

function savedTwice(domain: DomainName, { doubled, hits }: Found): readonly Problem[] {
  const isThereToo = hits.some(({ selector, key }) => selector === doubled?.selector && key !== undefined);
  return doubled === undefined || isThereToo
    ? []
    : [problem('DKIM-017', domain, doubled.selector, doubled.name)];
}

/** RFC 8463 §3: a mail should bear an RSA signature as well, which all can read. `domain`: that of the first. */
export function onlyModern(domain: DomainName | undefined, working: readonly Learnt[]): readonly Problem[] {
  const [first] = working;
  return first !== undefined && domain !== undefined && working.every(({ key }) => key?.type === 'ed25519')
    ? [problem('DKIM-011', domain, first.selector)]
    : [];
}

/** That of the first key at fault, of those that are told; else that of a key that works. */
function recordOf(hits: readonly Learnt[], told: readonly Problem[]): string | undefined {
  const written = hits.filter(({ record }) => record !== undefined);
  const inTrouble = written.find(({ problems }) => problems.some((one) => told.includes(one)));
  return (inTrouble ?? written.find(works) ?? written[0])?.record;
}

/** Of a mail whose seal is not known. A fault of a key that nobody was seen to use is not its fault: it may be an old one beside the one in use. */
function judgeForMail(domain: DomainName, found: Found): Finding {
  const hit = found.hits.find(works);
  return hit === undefined
    ? judgeUnfound(domain, found, false)
    : finding('dkim', domain, outcomeOf(hit.problems), { record: hit.record, facts: hit.facts });
}

/** Nothing was found at the names that were tried, which proves nothing. */
function judgeUnfound(domain: DomainName, found: Found, isWhole: boolean): Finding {
  const areKeysProven = found.hasNamesBelow && isFreeOfWildcards(found);
  const hints = hintsOf(domain, found);
  const reason = failureOf(found);
  if (isWhole && areKeysProven && reason === undefined)
    return finding('dkim', domain, outcomeOf([problem('DKIM-015', domain)]), { facts: hints });
  const exist: Fact = { id: 'dkim_keys_exist', values: [domain] };
  return finding('dkim', domain, unknown(reason ?? 'selector-unknown'), {
    facts: areKeysProven ? [exist, ...hints] : hints,
  });
}

/** What nobody uses does not exist, so no wildcard answers in its place: names below `_domainkey` that are there are there for sure. */
function isFreeOfWildcards({ parent, wildcard }: Found): boolean {
  return parent === 'there' && wildcard === 'none';
}

function failureOf({ parent, failure }: Found): DnsFailure | undefined {
  return parent === 'there' || parent === 'absent' ? failure : parent;
}

function hintsOf(domain: DomainName, found: Found): readonly Fact[] {
  if (!isFreeOfWildcards(found)) return [];
  const { tried, isKeyAtParent } = found;
  const misplaced: readonly Fact[] = isKeyAtParent ? [{ id: 'dkim_no_selector', values: [domain] }] : [];
  return [{ id: 'dkim_names_tried', values: [domain, String(tried)] }, ...misplaced];
}
