import { parseDomainName } from '../../dns/domain-name.ts';
import { isOneSlipFrom } from '../one-slip.ts';
import { hasMacro, type Term } from './record.ts';

/**
 * Right by the letter of the grammar, and yet a typing error: `include=example.org` is a modifier that nobody knows (RFC 7208 §6), and
 * `include:a.example,include:b.example` the name of no host.
 */
export function isMistyped(term: Term): boolean {
  switch (term.kind) {
    case 'mechanism':
      return term.name !== 'ip4' && term.name !== 'ip6' && isNoHost(term.value ?? '');
    case 'modifier':
      return term.name === 'redirect' || term.name === 'exp'
        ? isNoHost(term.value)
        : knownName(term.name) !== undefined;
  }
}

function isNoHost(value: string): boolean {
  return value !== '' && !hasMacro(value) && hostName(value) === undefined;
}

/** No top-level domain begins with a digit: `192.0.2.0-255` is no host, though the grammar takes it for one. */
export function hostName(value: string): string | undefined {
  const name = parseDomainName(value);
  return name !== undefined && /\.[a-z][a-z0-9-]*$/.test(name) ? name : undefined;
}

/** A second `v=spf1` in the record reads as a modifier that nobody knows. */
export function isVersion(word: string): boolean {
  return word.toLowerCase() === 'v=spf1';
}

/** The mechanism or modifier that a word stands for. */
export function knownName(written: string): string | undefined {
  if (/^ip-?v?-?4?v?$/.test(written)) return 'ip4'; // also `ip:`, which is told by its address
  if (/^ip-?v?-?6$/.test(written)) return 'ip6';
  if (/^(?:a|mx|ptr|include|exists|redirect|exp)$/.test(written)) return written;
  return ['include', 'exists', 'redirect'].find((name) => isOneSlipFrom(written, name));
}
