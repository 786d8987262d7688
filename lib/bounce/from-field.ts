import { domainOfAddress, type DomainName } from '../dns/domain-name.ts';
import { findAddress } from './address.ts';

/** Who wrote a mail, by its From fields (RFC 5322 §3.6.2). */
export interface Authors {
  /** How many different addresses there are. */
  readonly count: number;
  /** Their domains, each once, in order; an address whose domain is no name (`[192.0.2.1]`) adds none. */
  readonly domains: readonly DomainName[];
}

const MOST_READ = 64 * 1024; // characters of all From fields
const MOST_ADDRESSES = 1000;

/**
 * Reads the addresses of a mail's From fields: a list of mailboxes and groups (RFC 5322 §3.4), with the faults of real programs (a name with a
 * comma or a colon and without quotation marks, a quotation mark or a bracket that never closes). What stands in a display name is no address.
 */
export function readAuthors(fields: readonly string[]): Authors {
  const addresses = addressesIn(fields.join(',').slice(0, MOST_READ));
  const domains = addresses.flatMap((address) => domainOfAddress(address) ?? []);
  return { count: addresses.length, domains: [...new Set(domains)] };
}

/** The different addresses of a list, in lower case: two spellings of one are no two writers. */
export function addressesIn(list: string): readonly string[] {
  const found = withoutComments(withoutNames(list))
    .split(/[,;]/, MOST_ADDRESSES)
    .flatMap((piece) => addressOf(piece) ?? []);
  return [...new Set(found)];
}

/** Display names in quotation marks go; a quoted local part (`"ana b"@example.org`) loses what could be taken for a comma. */
function withoutNames(list: string): string {
  return list.replace(/"[^"\\]{1,64}"@/g, 'quoted@').replace(/"(?:[^"\\]|\\.){0,998}"/g, ' ');
}

const MOST_DEPTH = 5;

/** RFC 5322 §3.2.2: the innermost go first; one that never closes stays. */
function withoutComments(list: string): string {
  return Array.from({ length: MOST_DEPTH }).reduce<string>(
    (left) => left.replace(/\([^()]{0,998}\)/g, ' '),
    list,
  );
}

/** What stands in angle brackets; else the piece itself, without the name of a group before it. */
function addressOf(piece: string): string | undefined {
  const inner = /<([^<>]{0,998})/.exec(piece)?.[1] ?? piece;
  const text = inner.slice(inner.lastIndexOf(':', inner.indexOf('@')) + 1);
  return /[^\s@]@[^\s@]/.test(text) ? (findAddress(text) ?? text.trim()).toLowerCase() : undefined;
}
