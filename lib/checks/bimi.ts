import { below, type DomainName } from '../dns/domain-name.ts';
import type { Resolve } from '../dns/resolve.ts';
import type { Fact, Finding, Outcome, Subject } from './check.ts';
import { checkDmarc } from './dmarc/check.ts';
import { readDmarcTags } from './dmarc/tag-list.ts';
import { fine, finding, outcomeOf, problem, unknown } from './finding.ts';
import { readPublished, shown, type Published } from './published.ts';

const IS_RECORD = /^v=BIMI1[ \t]*(?:;|$)/;
const LOOKS_LIKE = /\bv\s*[=:]\s*["\u201c]?bimi|bimi\d/i;

/**
 * The record of the domain's logo (draft-brand-indicators-for-message-identification §4, selector `default`). Without a DMARC policy that is
 * enforced no logo shows; it never makes mail come back.
 */
export async function checkBimi(subject: Subject, resolve: Resolve): Promise<Finding> {
  const { fromDomain: domain } = subject;
  if (domain === undefined) return finding('bimi', undefined, unknown('not-said'));
  const published = await readPublished(below('default._bimi', domain), IS_RECORD, LOOKS_LIKE, resolve);
  if (published.kind === 'failed') return finding('bimi', domain, unknown(published.reason));
  const fact = factOf(domain, published);
  const showsNone = fact.id === 'bimi_none' || fact.id === 'bimi_declined';
  const outcome = showsNone ? fine : await judgePolicy(domain, subject, resolve);
  return finding('bimi', domain, outcome, { record: textOf(published), facts: [fact] });
}

function textOf(published: Published): string | undefined {
  return 'text' in published ? published.text : 'texts' in published ? published.texts[0] : undefined;
}

function factOf(domain: DomainName, published: Exclude<Published, { kind: 'failed' }>): Fact {
  switch (published.kind) {
    case 'none':
      return { id: 'bimi_none', values: [domain] };
    case 'several':
      return { id: 'bimi_unreadable', values: [domain, shown(published.texts)] };
    case 'near':
      return { id: 'bimi_unreadable', values: [domain, shown([published.text])] };
    case 'one':
      return factOfRecord(domain, published.text);
  }
}

/** `l=` is the address of the logo; empty, and no certificate in `a=`: the domain declines to show one. */
function factOfRecord(domain: DomainName, text: string): Fact {
  const { tags, faults } = readDmarcTags(text); // the same list of tags
  const [logo, certificate = ''] = ['l', 'a'].map(
    (wanted) => tags.find(({ name }) => name === wanted)?.value,
  );
  if (logo === '' && certificate === '') return { id: 'bimi_declined', values: [domain] };
  const isAddress = (uri: string) => /^https:\/\/[^\s/]+\/\S*$/i.test(uri);
  const isSound =
    faults.length === 0 && [logo, certificate].every((uri) => uri === '' || isAddress(uri ?? ''));
  return isSound && logo !== undefined
    ? { id: 'bimi_found', values: [domain, shown([logo || certificate])] }
    : { id: 'bimi_unreadable', values: [domain, shown([text])] };
}

/** By what the DMARC check says of this domain; it asks nothing that is not asked anyway. */
async function judgePolicy(domain: DomainName, subject: Subject, resolve: Resolve): Promise<Outcome> {
  const { outcome, facts } = await checkDmarc(subject, resolve);
  const policy = facts.find(({ id }) => id === 'dmarc_policy')?.values[0];
  if (policy === 'reject' || policy === 'quarantine') return fine;
  if (policy === undefined && outcome.state === 'unknown') return outcome;
  return outcomeOf([problem('BIMI-001', domain)]);
}
