import { below, isAtOrBelow, parseDomainName, type DomainName } from './dns/domain-name.ts';

/** What a person may put into the field for the name of a DKIM key. */
export type SelectorInput =
  | { readonly kind: 'selector'; readonly selector: string; readonly domain: DomainName }
  | { readonly kind: 'not-understood'; readonly reason: SelectorTrouble };

/** empty · no selector (RFC 6376 §3.1) · a key of a domain that is not the one on the screen, nor above or below it. */
export type SelectorTrouble = 'empty' | 'odd' | 'other-domain';

const MOST = 2000; // a whole DKIM-Signature field may be pasted

/**
 * Reads a selector of a domain: `selector1`, `selector1._domainkey.example.org`, `s=selector1`, or a DKIM-Signature field, from which `d=` and
 * `s=` are taken. Blanks, quotes and a final dot do not count.
 */
export function readSelector(given: string, domain: DomainName): SelectorInput {
  const text = given
    .slice(0, MOST)
    .replace(/["'\u2018-\u201f\u200b-\u200f\ufeff]/g, '')
    .trim();
  if (text === '') return { kind: 'not-understood', reason: 'empty' };
  const { selector, of } = tagsOf(text) ?? partsOf(text.toLowerCase(), domain);
  const owner = of === undefined ? domain : parseDomainName(of);
  if (owner === undefined || !isSelectorOf(selector, owner)) return { kind: 'not-understood', reason: 'odd' };
  const isRelated = isAtOrBelow(owner, domain) || isAtOrBelow(domain, owner);
  return isRelated
    ? { kind: 'selector', selector, domain: owner }
    : { kind: 'not-understood', reason: 'other-domain' };
}

interface Parts {
  readonly selector: string;
  /** Whose key it is; undefined where the text does not say. */
  readonly of: string | undefined;
}

/** `s=` and `d=` of a signature (RFC 6376 §3.5). */
function tagsOf(text: string): Parts | undefined {
  const selector = /(?:^|[;\s:])s[ \t]*=\s*([^;\s]+)/i.exec(text)?.[1]?.toLowerCase();
  const of = /(?:^|[;\s:])d[ \t]*=\s*([^;\s]+)/i.exec(text)?.[1]?.toLowerCase();
  return selector === undefined ? undefined : { selector, of };
}

/** A name of DNS, or its first part. */
function partsOf(text: string, domain: DomainName): Parts {
  const name = text.replace(/\s+/g, '').replace(/\.$/, '');
  const [selector = '', rest] = name.split(/\._domainkey(?:\.|$)/, 2);
  if (rest !== undefined) return { selector, of: rest === '' ? undefined : rest };
  return { selector: name.endsWith(`.${domain}`) ? name.slice(0, -domain.length - 1) : name, of: undefined };
}

const SELECTOR = /^[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?$/;

/** RFC 6376 §3.1: labels with dots between, of which a name of DNS can be made. An underscore is none of theirs, but is seen. */
function isSelectorOf(text: string, domain: DomainName): boolean {
  const isText = SELECTOR.test(text) && !text.includes('..');
  return isText && below(`${text}._domainkey`, domain) !== undefined;
}
