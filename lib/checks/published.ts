import type { DomainName } from '../dns/domain-name.ts';
import type { DnsFailure, Resolve } from '../dns/resolve.ts';
import { textsOf } from './finding.ts';

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

const MOST_SHOWN = 120;

/** A record for the eye, not longer than a line or two. */
export function shown(texts: readonly string[]): string {
  return texts.join(' | ').slice(0, MOST_SHOWN);
}

/** Where the same record was pasted twice, the one. */
export function theSame(texts: readonly string[]): string | undefined {
  const plain = new Set(texts.map((text) => text.trim()));
  return plain.size === 1 ? [...plain][0] : undefined;
}
