import type { Resolve } from '../dns/resolve.ts';
import type { Finding, Subject } from './check.ts';
import { checkPublished, fieldsOf, type Kind } from './published.ts';

const ID = /^id=([A-Za-z0-9]{1,32})$/;

/**
 * The record that tells others that the domain's mail is to be handed over in safety (RFC 8461 §3.1): one, and readable, or none. It is about mail
 * that comes in, and never the reason why mail of the domain comes back.
 */
export function checkMtaSts({ recipientDomain }: Subject, resolve: Resolve): Promise<Finding> {
  return checkPublished(kind, recipientDomain, resolve);
}

const kind: Kind = {
  check: 'mta-sts',
  label: '_mta-sts',
  isRecord: /^v=STSv1[ \t]*;/,
  looksLike: /\bv\s*[=:]\s*["\u201c]?sts|stsv\d/i,
  valueOf: idOf,
  problem: 'STS-001',
  facts: { none: 'mta_sts_none', found: 'mta_sts_found' },
};

/** The id of a record that reads; undefined where it does not. */
export function idOf(record: string): string | undefined {
  const ids = (fieldsOf(record, 'v=STSv1', ID) ?? []).filter((field) => field.startsWith('id='));
  return ids.length === 1 ? ID.exec(ids[0] ?? '')?.[1] : undefined;
}
