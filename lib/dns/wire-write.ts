import type { DomainName } from './domain-name.ts';

const RECURSION_DESIRED_AND_AD = 0x0120;
const CHECKING_DISABLED = 0x0010;
const IN = 1;
/** EDNS(0): with it a server may tell why it failed (RFC 8914 §2). DO stays off: signatures are not ours to check. */
const [OPT, PADDING, PAYLOAD] = [41, 12, 1232] as const;
const [OPT_OCTETS, OPTION_OCTETS] = [11, 4] as const;

/** What a question asks for beside its name and type. */
interface Wishes {
  /** CD: the answer without DNSSEC validation (RFC 4035 §3.2.2). */
  readonly checkingDisabled?: boolean;
  /** With EDNS(0), filled up to a multiple of so many octets (RFC 7830; RFC 8467 §4.1 says 128); 0: without EDNS. */
  readonly padTo?: number;
}

/**
 * A question of RFC 1035 §4.1.2 as octets: ID 0 (RFC 8484 §4.1), recursion desired, AD set so that the answer tells whether it was
 * validated (RFC 6840 §5.7). `type` is IANA's code. A DomainName fits the lengths by its own rules.
 */
export function writeQuestion(
  name: DomainName,
  type: number,
  { checkingDisabled = false, padTo = 0 }: Wishes = {},
): Uint8Array {
  const flags = RECURSION_DESIRED_AND_AD | (checkingDisabled ? CHECKING_DISABLED : 0);
  const labels = name
    .split('.')
    .flatMap((label) => [label.length, ...Array.from(label, (letter) => letter.charCodeAt(0))]);
  const question = [...labels, 0, ...both(type), ...both(IN)];
  const counts = [1, 0, 0, padTo > 0 ? 1 : 0].flatMap(both);
  const plain = [...both(0), ...both(flags), ...counts, ...question];
  return Uint8Array.from(padTo > 0 ? [...plain, ...paddedOpt(plain.length, padTo)] : plain);
}

/** An OPT record (RFC 6891 §6.1.2) whose only option is as many zeros as the message lacks (RFC 7830 §3). */
function paddedOpt(length: number, padTo: number): readonly number[] {
  const padding = (padTo - ((length + OPT_OCTETS + OPTION_OCTETS) % padTo)) % padTo;
  const head = [0, ...both(OPT), ...both(PAYLOAD), ...both(0), ...both(0)];
  const option = [...both(PADDING), ...both(padding), ...Array.from({ length: padding }, () => 0)];
  return [...head, ...both(option.length), ...option];
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
