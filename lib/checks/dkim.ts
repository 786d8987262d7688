import { below, isAtOrBelow, type DomainName } from '../dns/domain-name.ts';
import type { Resolve } from '../dns/resolve.ts';
import { services } from '../knowledge/services/index.ts';
import type { Fact, Finding, Outcome, Subject } from './check.ts';
import { fine, finding, outcomeOf, problem, recordsOf, textsOf, unknown } from './finding.ts';
import { parseTags } from './tags.ts';

const MOST_GUESSES = 8;

/**
 * DKIM keys (RFC 6376 §3.6): of the selectors that the returned mail names; where none is known, whether the domain has any key at all, by
 * the one question that can prove it, then the usual selectors of the services that the domain uses. A guess that fails proves nothing.
 */
export async function checkDkim(subject: Subject, resolve: Resolve): Promise<Finding> {
  const { fromDomain: domain, dkimSignatures } = subject;
  const aligned = dkimSignatures.filter(
    (signature) => domain !== undefined && isRelated(signature.domain, domain),
  );
  const [known] = aligned;
  if (known) return checkKnown(known.domain, known.selector, resolve);
  return domain === undefined
    ? finding('dkim', undefined, unknown('not-said'))
    : checkUnknown(domain, resolve);
}

function isRelated(one: DomainName, other: DomainName): boolean {
  return isAtOrBelow(one, other) || isAtOrBelow(other, one);
}

async function checkKnown(domain: DomainName, selector: string, resolve: Resolve): Promise<Finding> {
  const name = below(`${selector}._domainkey`, domain);
  if (name === undefined) return finding('dkim', domain, unknown('selector-unknown'));
  const answer = await resolve(name, 'TXT');
  if (answer.kind === 'failed') return finding('dkim', domain, unknown(answer.reason));
  const [record] = textsOf(answer);
  if (record === undefined)
    return finding('dkim', domain, outcomeOf([problem('DKIM-002', domain, selector)]));
  return finding('dkim', domain, judgeKey(record, domain, selector), {
    record,
    facts: [keyFact(selector, domain)],
  });
}

function keyFact(selector: string, domain: DomainName): Fact {
  return { id: 'dkim_key_found', values: [selector, domain] };
}

/** Revoked (empty `p=`), damaged, or a key that reads; its strength is not judged here (RFC 6376 §3.6.1). */
export function judgeKey(record: string, domain: string, selector: string): Outcome {
  const tags = parseTags(record) ?? new Map<string, string>();
  const key = tags.get('p')?.replace(/\s+/g, '');
  if (key === '' && hasVersion(tags)) return outcomeOf([problem('DKIM-004', domain, selector)]);
  const isKey = key !== undefined && hasVersion(tags) && /^[A-Za-z0-9+/]{40,}={0,2}$/.test(key);
  return isKey ? fine : outcomeOf([problem('DKIM-005', domain, selector)]);
}

function hasVersion(tags: ReadonlyMap<string, string>): boolean {
  return (tags.get('v') ?? 'DKIM1') === 'DKIM1';
}

async function checkUnknown(domain: DomainName, resolve: Resolve): Promise<Finding> {
  const parent = below('_domainkey', domain);
  if (parent === undefined) return finding('dkim', domain, unknown('selector-unknown'));
  const answer = await resolve(parent, 'TXT');
  if (answer.kind === 'failed') return finding('dkim', domain, unknown(answer.reason));
  // RFC 8020: below a name that does not exist there is nothing.
  if (answer.kind === 'no-such-name')
    return finding('dkim', domain, outcomeOf([problem('DKIM-014', domain)]));
  const hit = await tryUsualSelectors(domain, resolve);
  if (hit)
    return finding('dkim', domain, judgeKey(hit.record, domain, hit.selector), {
      record: hit.record,
      facts: [keyFact(hit.selector, domain)],
    });
  return finding('dkim', domain, unknown('selector-unknown'), {
    facts: [{ id: 'dkim_keys_exist', values: [domain] }],
  });
}

interface Hit {
  readonly selector: string;
  readonly record: string;
}

/** Asks for the selectors that the domain's own services usually give out, and for one that nobody uses: a wildcard answers everything. */
async function tryUsualSelectors(domain: DomainName, resolve: Resolve): Promise<Hit | undefined> {
  const selectors = await usualSelectors(domain, resolve);
  const asked = await Promise.all(
    [...selectors, 'no-such-selector-here'].map(async (selector) => {
      const name = below(`${selector}._domainkey`, domain);
      const answer = name && (await resolve(name, 'TXT', 'guess'));
      return { selector, record: answer && textsOf(answer).find((text) => /(?:^|;)\s*p\s*=/.test(text)) };
    }),
  );
  const isWildcard = asked.at(-1)?.record !== undefined;
  const hit = asked.find(({ record }) => record !== undefined);
  return isWildcard || hit?.record === undefined ? undefined : { selector: hit.selector, record: hit.record };
}

async function usualSelectors(domain: DomainName, resolve: Resolve): Promise<readonly string[]> {
  const [mx, txt] = await Promise.all([resolve(domain, 'MX', 'guess'), resolve(domain, 'TXT', 'guess')]);
  const hosts = recordsOf(mx, 'MX').map(({ exchange }) => exchange);
  const spf =
    textsOf(txt)
      .find((text) => /^v=spf1/i.test(text))
      ?.toLowerCase() ?? '';
  const used = services.filter(
    ({ mxSuffixes, spfIncludes }) =>
      mxSuffixes.some((suffix) => hosts.some((host) => isAtOrBelow(host, suffix))) ||
      spfIncludes.some((include) => spf.includes(`:${include}`)),
  );
  return [...new Set(used.flatMap(({ dkimSelectors }) => dkimSelectors))].slice(0, MOST_GUESSES);
}
