import { isAtOrBelow } from '../dns/domain-name.ts';
import type { RecordChange } from './remedy.ts';

/** One record in the forms in which it is typed. */
export interface RecordForms {
  /** As the usual zone editors ask for it: the host below the zone, `@` for the zone itself; they add the domain by themselves. */
  readonly panel: { readonly host: string; readonly type: string; readonly value: string };
  /** The whole name with its final dot, which no editor lengthens. */
  readonly absolute: { readonly name: string; readonly type: string; readonly value: string };
  /** A line of a zone file (RFC 1035 §5.1), text cut into strings of at most 255 octets. */
  readonly zoneFile: string;
}

/** A record for the eye and for the clipboard. */
export function formsOf(change: RecordChange): RecordForms {
  const { name, type, value } = change;
  const host = hostOf(change);
  return {
    panel: { host, type, value },
    absolute: { name: `${name}.`, type, value },
    zoneFile: `${name}. IN ${type} ${zoneFileValue(change)}`,
  };
}

/** The name as typed into the panel of its zone: `@`, `_dmarc`, `mte1._domainkey.news`; a name outside of it stays whole. */
export function hostOf({ zone, name }: Pick<RecordChange, 'zone' | 'name'>): string {
  if (name === zone) return '@';
  return isAtOrBelow(name, zone) ? name.slice(0, -zone.length - 1) : `${name}.`;
}

function zoneFileValue({ type, value }: RecordChange): string {
  switch (type) {
    case 'TXT':
      return stringsOf(value).map(quoted).join(' ');
    case 'CNAME':
    case 'PTR':
    case 'MX':
      return isComplete(value) ? `${value.replace(/\.$/, '')}.` : value;
    case 'A':
      return value;
  }
}

/** Whether nothing is left to be filled in: `<…>` stands for what a service gives to each customer by itself. */
export function isComplete(value: string): boolean {
  return !value.includes('<');
}

/** RFC 1035 §5.1: a quote mark and a backslash are escaped. */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, (mark) => `\\${mark}`)}"`;
}

const MOST_OCTETS = 255; // RFC 1035 §3.3

/** A text cut into strings of at most 255 octets (RFC 7208 §3.3); joined without a space they are the record. */
export function stringsOf(value: string): readonly string[] {
  const strings: string[] = [];
  let string = '';
  let octets = 0;
  for (const letter of value) {
    const size = new TextEncoder().encode(letter).length;
    if (octets + size > MOST_OCTETS) {
      strings.push(string);
      string = '';
      octets = 0;
    }
    string += letter;
    octets += size;
  }
  return [...strings, string];
}
