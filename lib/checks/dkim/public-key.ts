import { readNodes, sizeOfInteger, type DerNode } from './der.ts';

/** What the octets of a `p=` are. `bits` is the length of an RSA modulus. */
export type Material =
  /** A whole SubjectPublicKeyInfo (RFC 5280 §4.1.2.7) of an RSA key, as every verifier takes it. */
  | { readonly kind: 'rsa'; readonly bits: number }
  /** The inner RSAPublicKey alone (RFC 8017 §A.1.1): what RFC 6376 §3.6.1 says and few take (its erratum 3017). */
  | { readonly kind: 'rsa-alone'; readonly bits: number }
  /** 32 octets (RFC 8463 §4.2). */
  | { readonly kind: 'ed25519' }
  /** The same wrapped as SubjectPublicKeyInfo (RFC 8410 §4): damaged for DKIM. `octets`: the 32 within. */
  | { readonly kind: 'ed25519-wrapped'; readonly octets: readonly number[] }
  /** A private key (RFC 8017 §A.1.2, RFC 5958): it must never be published. */
  | { readonly kind: 'private' }
  /** Begins as a key and ends too early. */
  | { readonly kind: 'cut' }
  /** A key, then more octets; `whole`: how many are the key. */
  | { readonly kind: 'extra'; readonly whole: number }
  /** No key that DKIM knows. */
  | { readonly kind: 'other' };

const RSA_OID = '42,134,72,134,247,13,1,1,1'; // 1.2.840.113549.1.1.1
const ED25519_OID = '43,101,112'; // 1.3.101.112
const ED25519_LENGTH = 32;
const [INTEGER, BIT_STRING, OID, SEQUENCE] = [0x02, 0x03, 0x06, 0x30];
const other: Material = { kind: 'other' };

/** Tells what key, if any, the octets are. */
export function readMaterial(octets: readonly number[]): Material {
  if (octets.length === ED25519_LENGTH) return { kind: 'ed25519' };
  const [outer] = readNodes(octets);
  if (outer?.tag !== SEQUENCE) return other;
  if (isPrivate(outer)) return { kind: 'private' };
  if (!outer.isWhole) return { kind: 'cut' };
  const key = readKey(outer);
  const isLonger = outer.end < octets.length && key.kind !== 'other';
  return isLonger ? { kind: 'extra', whole: outer.end } : key;
}

/** Its first member is a version number, 0 or 1, as no modulus is. */
function isPrivate({ content }: DerNode): boolean {
  const [version] = readNodes(content.slice(0, 3));
  return (
    version?.tag === INTEGER &&
    version.isWhole &&
    [0, 1].includes(version.content[0] ?? 2) &&
    version.content.length === 1
  );
}

function readKey({ content }: DerNode): Material {
  const [first, second, ...more] = readNodes(content);
  if (first === undefined || second === undefined || more.length > 0) return other;
  if (first.tag === SEQUENCE && second.tag === BIT_STRING) return readWrapped(first, second);
  return withKind('rsa-alone', sizeOfRsa([first, second]));
}

function readWrapped(algorithm: DerNode, { content: [unused, ...octets] }: DerNode): Material {
  const [oid] = readNodes(algorithm.content);
  const name = oid?.tag === OID ? oid.content.join() : '';
  if (unused !== 0) return other;
  if (name === RSA_OID) return withKind('rsa', sizeOfRsa(membersOf(octets)));
  return name === ED25519_OID && octets.length === ED25519_LENGTH
    ? { kind: 'ed25519-wrapped', octets }
    : other;
}

/** What is in the one SEQUENCE that the octets are; nothing for any other. */
function membersOf(octets: readonly number[]): readonly DerNode[] {
  const [inner, ...more] = readNodes(octets);
  const isOne = inner?.tag === SEQUENCE && inner.isWhole && more.length === 0;
  return isOne ? readNodes(inner.content) : [];
}

function withKind(kind: 'rsa' | 'rsa-alone', bits: number | undefined): Material {
  return bits === undefined ? other : { kind, bits };
}

/** The bits of the modulus; undefined where the two numbers are no RSA key: both are odd and positive, the exponent is 3 or more. */
function sizeOfRsa(nodes: readonly DerNode[]): number | undefined {
  const [bits, bitsOfExponent] = nodes.map(sizeOfOdd);
  return nodes.length === 2 && bits !== undefined && (bitsOfExponent ?? 0) > 1 ? bits : undefined;
}

function sizeOfOdd(node: DerNode): number | undefined {
  return node.tag === INTEGER && node.isWhole && isOdd(node) ? sizeOfInteger(node.content) : undefined;
}

function isOdd({ content }: DerNode): boolean {
  return (content.at(-1) ?? 0) % 2 === 1;
}
