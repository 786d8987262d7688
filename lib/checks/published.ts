import { below, type DomainName } from '../dns/domain-name.ts';
import type { DnsFailure, Resolve } from '../dns/resolve.ts';
import type { CheckId } from '../knowledge/causes.ts';
import type { FactId, Finding, Problem } from './check.ts';
import { fine, finding, outcomeOf, problem, textsOf, unknown } from './finding.ts';
import type { ProblemId } from './problems.ts';

/** The text record that a standard asks for at a name of its own. `near`: what stands there was meant to be one and is none. */
export type Published =
  | { readonly kind: 'failed'; readonly reason: DnsFailure }
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly text: string }
  | { readonly kind: 'several'; readonly texts: readonly string[] }
  | { readonly kind: 'near'; readonly text: string };

/**
 * Reads it. `isRecord` tells by its beginning, as the standard does; `looksLike` finds what a person meant. Any other text is none: a wildcard may
 * answer at every name. That there is none is no fault, so no second resolver is asked.
 */
export async function readPublished(
  name: DomainName | undefined,
  isRecord: RegExp,
  looksLike: RegExp,
  resolve: Resolve,
): Promise<Published> {
  if (name === undefined) return { kind: 'none' }; // longer than a name may be: nobody can publish there
  const answer = await resolve(name, 'TXT', 'guess');
  if (answer.kind === 'failed') return { kind: 'failed', reason: answer.reason };
  const texts = textsOf(answer);
  const records = texts.filter((text) => isRecord.test(text));
  const [text] = records;
  if (records.length > 1) return { kind: 'several', texts: records };
  if (text !== undefined) return { kind: 'one', text };
  const near = texts.find((one) => looksLike.test(one));
  return near === undefined ? { kind: 'none' } : { kind: 'near', text: near };
}

/** A record that stands at a name of its own, once, and reads or does not. */
export interface Kind {
  readonly check: CheckId;
  /** Its name below the domain. */
  readonly label: string;
  readonly isRecord: RegExp;
  readonly looksLike: RegExp;
  /** What a record says, for the eye; undefined where it does not read. */
  readonly valueOf: (record: string) => string | undefined;
  readonly problem: ProblemId;
  readonly facts: { readonly none: FactId; readonly found: FactId };
}

/** One, and readable, or none: all else is the problem of this kind. */
export async function checkPublished(
  kind: Kind,
  domain: DomainName | undefined,
  resolve: Resolve,
): Promise<Finding> {
  const { check, label, isRecord, looksLike, facts } = kind;
  if (domain === undefined) return finding(check, undefined, unknown('not-said'));
  const published = await readPublished(below(label, domain), isRecord, looksLike, resolve);
  switch (published.kind) {
    case 'failed':
      return finding(check, domain, unknown(published.reason));
    case 'none':
      return finding(check, domain, fine, { facts: [{ id: facts.none, values: [domain] }] });
    case 'several':
      return wrong(kind, domain, published.texts);
    case 'near':
      return wrong(kind, domain, [published.text]);
    case 'one':
      return judgeOne(kind, domain, published.text);
  }
}

function judgeOne(kind: Kind, domain: DomainName, record: string): Finding {
  const value = kind.valueOf(record);
  if (value === undefined) return wrong(kind, domain, [record]);
  return finding(kind.check, domain, fine, {
    record,
    facts: [{ id: kind.facts.found, values: [domain, value] }],
  });
}

function wrong(kind: Kind, domain: DomainName, texts: readonly string[]): Finding {
  const told: Problem = {
    ...problem(kind.problem, domain, shown(texts)),
    published: { name: below(kind.label, domain), texts },
  };
  return finding(kind.check, domain, outcomeOf([told]), { record: texts[0] });
}

/** A field `name=value` of RFC 8461 §3.1 and RFC 8460 §3 that no standard knows. */
const EXTENSION = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,31}=[\x21-\x3a\x3c\x3e-\x7e]+$/;

/**
 * The fields behind the version, of a record whose fields are separated by `;` with spaces or tabs around it, the last one closed or not.
 * Undefined where the version is another one, or one of the fields is none. `known` reads the fields with a grammar of their own.
 */
export function fieldsOf(text: string, version: string, known: RegExp): readonly string[] | undefined {
  const [first, ...more] = text.split(';').map((part) => part.trim());
  const fields = more.at(-1) === '' ? more.slice(0, -1) : more;
  const isSound = fields.length > 0 && fields.every((field) => known.test(field) || EXTENSION.test(field));
  const isPlain = /^\S/.test(text) && !/[^\S \t]/.test(text); // spaces and tabs alone may stand around `;`
  return first === version && isPlain && isSound ? fields : undefined;
}

/** Characters. */
export const MOST_SHOWN = 120;

/** A record for the eye, not longer than a line or two. */
export function shown(texts: readonly string[]): string {
  return texts.join(' | ').slice(0, MOST_SHOWN);
}
