/** A place in a message: reading goes on at `at` and must not pass `end`. */
export interface Cursor {
  readonly octets: Uint8Array;
  readonly at: number;
  readonly end: number;
}

/** A value and where reading goes on; undefined where the message does not hold it. */
export type Read<T> = { readonly value: T; readonly at: number } | undefined;

export function number16(octets: Uint8Array, at: number): number {
  return (octets[at] ?? 0) * 256 + (octets[at + 1] ?? 0);
}

export function number32(octets: Uint8Array, at: number): number {
  return number16(octets, at) * 65_536 + number16(octets, at + 2);
}

const HEADER_OCTETS = 12;
const MAX_NAME_OCTETS = 255;
const MAX_POINTERS = 127;

/**
 * Reads a domain name (RFC 1035 §3.1, §4.1.4) in presentation form: lower case, no final dot, odd octets escaped; the root is `.`.
 * Each pointer must go back behind the last one, so there is no loop and no long chain.
 */
export function readName({ octets, at, end }: Cursor): Read<string> {
  const labels: string[] = [];
  const walk = { at, end, floor: at, next: -1, length: 1, pointers: 0 };
  while (walk.at < walk.end && octets[walk.at] !== 0) {
    if (!takeStep(walk, octets, labels)) return undefined;
  }
  if (walk.at >= walk.end) return undefined;
  return { value: labels.join('.') || '.', at: walk.next < 0 ? walk.at + 1 : walk.next };
}

interface Walk {
  at: number;
  end: number;
  /** The next pointer must lead to a place before this one. */
  floor: number;
  /** Where reading goes on behind the first pointer; -1 while there was none. */
  next: number;
  length: number;
  pointers: number;
}

function takeStep(walk: Walk, octets: Uint8Array, labels: string[]): boolean {
  return (octets[walk.at] ?? 0) >= 0xc0 ? followPointer(walk, octets) : takeLabel(walk, octets, labels);
}

function followPointer(walk: Walk, octets: Uint8Array): boolean {
  if (walk.at + 2 > walk.end) return false;
  const target = ((octets[walk.at] ?? 0) & 0x3f) * 256 + (octets[walk.at + 1] ?? 0);
  walk.pointers += 1;
  if (target >= walk.floor || target < HEADER_OCTETS || walk.pointers > MAX_POINTERS) return false;
  if (walk.next < 0) walk.next = walk.at + 2;
  walk.at = target;
  walk.floor = target;
  walk.end = octets.length;
  return true;
}

function takeLabel(walk: Walk, octets: Uint8Array, labels: string[]): boolean {
  const size = octets[walk.at] ?? 0;
  const start = walk.at + 1;
  walk.length += size + 1;
  if (size > 63 || start + size > walk.end || walk.length > MAX_NAME_OCTETS) return false;
  labels.push(Array.from(octets.subarray(start, start + size), presentationForm).join(''));
  walk.at = start + size;
  return true;
}

/** RFC 1035 §5.1: a dot or backslash inside a label, and what cannot be printed, is escaped. */
function presentationForm(octet: number): string {
  if (octet === 0x2e || octet === 0x5c) return `\\${String.fromCharCode(octet)}`;
  if (octet <= 0x20 || octet >= 0x7f) return `\\${String(octet).padStart(3, '0')}`;
  return String.fromCharCode(octet).toLowerCase();
}

/** A name as `readName` gives it back: what stands between the dots is escaped. */
export function presentationName(name: string): string {
  return name.replace(/[^.]/g, (letter) => presentationForm(letter.charCodeAt(0)));
}
