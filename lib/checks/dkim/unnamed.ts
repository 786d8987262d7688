import type { DomainName } from '../../dns/domain-name.ts';
import type { KeySize } from '../../dns/public-key.ts';
import type { Resolve } from '../../dns/resolve.ts';
import type { Fact, Finding, Problem, Subject } from '../check.ts';
import { finding, outcomeOf, problem, unknown } from '../finding.ts';
import type { ProblemId } from '../problems.ts';
import { isWholeDomain, sendsNoMail } from '../whole-domain.ts';
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
  if (isWholeDomain(subject) && (await isQuiet(domain, found, resolve)))
    return finding('dkim', domain, outcomeOf([]), { facts: [{ id: 'spf_never_sends', values: [domain] }] });
  if (found.parent === 'absent' && found.hits.length === 0) return judgeNoKey(domain, found);
  return isWholeDomain(subject) ? judgeDomain(domain, found) : judgeForMail(domain, found);
}

/** A domain that declares that it sends no mail needs no key, and may withdraw all there could be. */
async function isQuiet(domain: DomainName, found: Found, resolve: Resolve): Promise<boolean> {
  const hasNoKey = found.hits.every(({ problems }) => problems.some(({ id }) => id === 'DKIM-004'));
  return (
    hasNoKey &&
    (found.parent === 'absent' || found.wildcard === 'revoked' || found.hits.length > 0) &&
    sendsNoMail(domain, resolve)
  );
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
const harmlessBesideOthers: ReadonlySet<ProblemId> = new Set<ProblemId>(['DKIM-004', 'DKIM-012']);

/** How the domain stands: faults of what is published are told, whoever uses it. */
function judgeDomain(domain: DomainName, found: Found): Finding {
  const { hits, wildcard } = found;
  const working = hits.filter(works);
  const told = hits.flatMap(({ problems }) =>
    problems.filter(({ id }) => working.length === 0 || !harmlessBesideOthers.has(id)),
  );
  const problems = [
    ...(wildcard === 'texts' ? [problem('DKIM-016', domain)] : []),
    ...savedTwice(domain, found),
    ...told,
    ...onlyModern(domain, working),
  ];
  if (problems.length === 0 && working.length === 0) return judgeUnfound(domain, found, true);
  return finding('dkim', domain, outcomeOf(problems), {
    record: recordOf(hits),
    facts: hits.flatMap(({ facts }) => facts),
  });
}

function savedTwice(domain: DomainName, { doubled, hits }: Found): readonly Problem[] {
  const isThereToo = hits.some(({ selector, key }) => selector === doubled?.selector && key !== undefined);
  return doubled === undefined || isThereToo
    ? []
    : [problem('DKIM-017', domain, doubled.selector, doubled.name)];
}

function onlyModern(domain: DomainName, working: readonly Learnt[]): readonly Problem[] {
  const [first] = working;
  return first !== undefined && working.every(({ key }) => key?.type === 'ed25519')
    ? [problem('DKIM-011', domain, first.selector)]
    : [];
}

function recordOf(hits: readonly Learnt[]): string | undefined {
  const inTrouble = hits.find(({ problems, record }) => problems.length > 0 && record !== undefined);
  return (inTrouble ?? hits.find(({ record }) => record !== undefined))?.record;
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
  const { parent, wildcard, failure, tried } = found;
  // What nobody uses does not exist, so no wildcard answers in its place: names below `_domainkey` are there for sure.
  const areKeysProven = parent === 'there' && wildcard === 'none';
  const facts: readonly Fact[] = areKeysProven
    ? [
        { id: 'dkim_keys_exist', values: [domain] },
        { id: 'dkim_names_tried', values: [domain, String(tried)] },
      ]
    : [];
  const reason = parent === 'there' || parent === 'absent' ? failure : parent;
  if (reason !== undefined) return finding('dkim', domain, unknown(reason), { facts });
  return isWhole && areKeysProven
    ? finding('dkim', domain, outcomeOf([problem('DKIM-015', domain)]), { facts: facts.slice(1) })
    : finding('dkim', domain, unknown('selector-unknown'), { facts });
}
