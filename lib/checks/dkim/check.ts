import { below, isAtOrBelow, type DomainName } from '../../dns/domain-name.ts';
import type { Instruments } from '../../dns/instruments.ts';
import type { KeySize } from '../../dns/public-key.ts';
import type { DnsAnswer, Resolve } from '../../dns/resolve.ts';
import type { Finding, Subject } from '../check.ts';
import { finding, outcomeOf, problem, textsOf, unknown } from '../finding.ts';
import { learnAbsence, UNUSED } from './absent.ts';
import { hasKey, learn, nothingOf, placeOf, type Learnt, type Place } from './learn.ts';
import { checkUnnamed, onlyModern } from './unnamed.ts';

const MOST_SIGNATURES = 4;

type Signature = Subject['dkimSignatures'][number];

/**
 * DKIM keys (RFC 6376 §3.6): of the selectors that the returned mail or the person names; where none is known, whether the domain has any key
 * at all, by the one question that can prove it, and what stands at the usual selectors. A guess that fails proves nothing.
 */
export async function checkDkim(
  subject: Subject,
  resolve: Resolve,
  { keySize }: Instruments = {},
): Promise<Finding> {
  const { fromDomain: domain } = subject;
  const signatures = ofThisDomain(subject);
  if (signatures.length > 0) return checkNamed(domain, signatures, resolve, keySize);
  return domain === undefined
    ? finding('dkim', undefined, unknown('not-said'))
    : checkUnnamed(domain, subject, resolve, keySize);
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

async function checkNamed(
  fromDomain: DomainName | undefined,
  signatures: readonly Signature[],
  resolve: Resolve,
  keySize: KeySize | undefined,
): Promise<Finding> {
  const learnt = await Promise.all(signatures.map((signature) => readKey(signature, resolve, keySize)));
  const problems = [...learnt.flatMap((one) => one.problems), ...onlyModern(signatures[0]?.domain, learnt)];
  const open = learnt.find((one) => one.unknown !== undefined)?.unknown;
  const outcome = problems.length === 0 && open !== undefined ? unknown(open) : outcomeOf(problems);
  return finding('dkim', fromDomain ?? signatures[0]?.domain, outcome, {
    record: learnt.find(({ record }) => record !== undefined)?.record,
    facts: learnt.flatMap(({ facts }) => facts),
  });
}

async function readKey(
  { domain, selector }: Signature,
  resolve: Resolve,
  keySize: KeySize | undefined,
): Promise<Learnt> {
  const place = placeOf(domain, selector);
  if (place === undefined) return { ...nothingOf(selector), unknown: 'selector-unknown' };
  const answer = await resolve(place.name, 'TXT');
  switch (answer.kind) {
    case 'failed':
      return { ...nothingOf(selector), unknown: answer.reason };
    case 'no-such-name':
    case 'no-such-record':
      return learnAbsence(place, answer, resolve);
    case 'records':
      return hasKey(answer) ? learn(place, answer, keySize) : learnOther(place, answer, resolve);
  }
}

/** A text that is no key: a catch-all entry's, or something that was saved here by mistake. */
async function learnOther(place: Place, answer: DnsAnswer, resolve: Resolve): Promise<Learnt> {
  const { domain, selector } = place;
  const unused = below(`${UNUSED}._domainkey`, domain);
  const wild = unused === undefined ? [] : textsOf(await resolve(unused, 'TXT', 'guess'));
  if (wild.join('\n') !== textsOf(answer).join('\n')) return learn(place, answer, undefined);
  const told = [problem('DKIM-002', domain, selector), problem('DKIM-016', domain)];
  return { ...nothingOf(selector), record: wild[0], problems: told };
}
