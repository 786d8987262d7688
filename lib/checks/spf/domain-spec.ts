import { parseMacroString, type Fault, type MacroString } from './macro.ts';

/**
 * Reads a domain-spec (RFC 7208 §7.1): a macro string that ends in a macro or in a dot and a top label. What it gives may still be no name of
 * DNS.
 */
export function parseDomainSpec(text: string): MacroString | Fault {
  const read = parseMacroString(text, 'domain-spec');
  if ('fault' in read) return read;
  if (text === '') return { fault: 0 };
  return read.tail === text.length ? read.macros : (faultOfEnd(text, read.tail) ?? read.macros);
}

/** The last label of a name (§7.1): `( *alphanum ALPHA *alphanum ) / ( 1*alphanum "-" *( alphanum / "-" ) alphanum )` */
export const TOP_LABEL = /^(?!\d*$)[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/;

function faultOfEnd(text: string, tail: number): Fault | undefined {
  const name = text.replace(/\.$/, '');
  const dot = name.lastIndexOf('.');
  if (dot < tail) return { fault: tail };
  const label = name.slice(dot + 1);
  if (TOP_LABEL.test(label)) return undefined;
  const odd = label.search(/[^A-Za-z0-9-]/);
  return { fault: dot + 1 + Math.max(0, odd) };
}

/** Where a domain-spec without a macro can be no name of DNS: an empty label, one over 63 octets, over 253 in all. */
export function impossibleAt(text: string): Fault | undefined {
  if (text.includes('%')) return undefined;
  const name = text.replace(/\.$/, '');
  const odd = /(?:^|\.)(?=\.|[^.]{64})/.exec(name);
  if (odd) return { fault: odd.index + odd[0].length };
  return name.length > 253 ? { fault: 0 } : undefined;
}

/** Whether a domain-spec holds a macro: what it asks for depends on the mail. */
export function hasMacro(spec: string): boolean {
  return spec.includes('%');
}
