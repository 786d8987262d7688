import { below, type DomainName } from '../dns/domain-name.ts';
import type { Resolve } from '../dns/resolve.ts';
import type { Fact, Finding, Subject } from './check.ts';
import { fine, finding, outcomeOf, problem, unknown, withCorrection } from './finding.ts';
import { fieldsOf, readPublished, shown, theSame } from './published.ts';

const IS_RECORD = /^v=STSv1[ \t]*;/;
const LOOKS_LIKE = /\bv\s*[=:]\s*["\u201c]?sts|stsv\d/i;
const ID = /^id=([A-Za-z0-9]{1,32})$/;

/**
 * The record that tells others that the domain's mail is to be handed over in safety (RFC 8461 §3.1): one, and readable, or none. It is about mail
 * that comes in, and never the reason why mail of the domain comes back.
 */
export async function checkMtaSts({ recipientDomain: domain }: Subject, resolve: Resolve): Promise<Finding> {
  if (domain === undefined) return finding('mta-sts', undefined, unknown('not-said'));
  const published = await readPublished(below('_mta-sts', domain), IS_RECORD, LOOKS_LIKE, resolve);
  switch (published.kind) {
    case 'failed':
      return finding('mta-sts', domain, unknown(published.reason));
    case 'none':
      return finding('mta-sts', domain, fine, { facts: [{ id: 'mta_sts_none', values: [domain] }] });
    case 'several':
      return wrong(domain, published.texts, theSame(published.texts));
    case 'near':
      return wrong(domain, [published.text], published.text);
    case 'one':
      return judgeRecord(domain, published.text);
  }
}

function judgeRecord(domain: DomainName, record: string): Finding {
  const id = idOf(record);
  if (id === undefined) return wrong(domain, [record], record);
  const facts: readonly Fact[] = [{ id: 'mta_sts_found', values: [domain, id] }];
  return finding('mta-sts', domain, fine, { record, facts });
}

/** The id of a record that reads; undefined where it does not. */
export function idOf(record: string): string | undefined {
  const ids = (fieldsOf(record, 'v=STSv1', ID) ?? []).filter((field) => field.startsWith('id='));
  return ids.length === 1 ? ID.exec(ids[0] ?? '')?.[1] : undefined;
}

function wrong(domain: DomainName, texts: readonly string[], meant: string | undefined): Finding {
  const told = withCorrection(problem('STS-001', domain, shown(texts)), meant && mended(meant));
  return finding('mta-sts', domain, outcomeOf([told]), { record: texts[0] });
}

/** The id is any word that changes with the policy: without the marks that it must not have it still is one. */
function mended(text: string): string | undefined {
  const [, typed = ''] =
    /(?:^|[^a-z0-9])id\s*[=:]\s*["'\u2018-\u201f]?([a-z0-9][a-z0-9_.:+/-]*)/i.exec(text) ?? [];
  const id = typed.replace(/[^A-Za-z0-9]/g, '');
  return id === '' || id.length > 32 ? undefined : `v=STSv1; id=${id};`;
}
