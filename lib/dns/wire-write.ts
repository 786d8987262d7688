import type { DomainName } from './domain-name.ts';

const RECURSION_DESIRED_AND_AD = 0x0120;
const CHECKING_DISABLED = 0x0010;
const IN = 1;

/**
 * A question of RFC 1035 §4.1.2 as octets: ID 0 (RFC 8484 §4.1), recursion desired, AD set so that the answer tells whether it was
 * validated (RFC 6840 §5.7). `type` is IANA's code. A DomainName fits the lengths by its own rules.
 */
export function writeQuestion(name: DomainName, type: number, { checkingDisabled = false } = {}): Uint8Array {
  const flags = RECURSION_DESIRED_AND_AD | (checkingDisabled ? CHECKING_DISABLED : 0);
  const labels = name
    .split('.')
    .flatMap((label) => [label.length, ...Array.from(label, (letter) => letter.charCodeAt(0))]);
  return Uint8Array.from([
    ...both(0),
    ...both(flags),
    ...both(1),
    ...both(0),
    ...both(0),
    ...both(0),
    ...labels,
    0,
    ...both(type),
    ...both(IN),
  ]);
}

function both(number: number): readonly [number, number] {
  return [number >> 8, number & 0xff];
}

/** RFC 4648 §5 without padding, as RFC 8484 §4.1 asks. */
export function base64url(octets: Uint8Array): string {
  const text = Array.from(octets, (octet) => String.fromCharCode(octet)).join('');
  return btoa(text)
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/={1,2}$/, '');
}
