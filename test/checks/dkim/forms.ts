import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { ed25519Key, rsaKey } from '../keys.ts';

/** Forms in which people save a key that is no DKIM key, as base64. */
export function formsOf() {
  const spki = Buffer.from(rsaKey, 'base64');
  const rsa = createPublicKey({ key: spki, format: 'der', type: 'spki' });
  const own = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;
  const ecdsa = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey;
  const edwards = generateKeyPairSync('ed25519').privateKey;
  const even = Uint8Array.from(spki);
  even[even.length - 6] = (even[even.length - 6] ?? 0) & 0xfe; // the last octet of the modulus; the exponent takes five
  return {
    withMore: base64([...spki, 1, 2, 3]),
    twice: base64([...spki, ...spki]),
    pkcs1: rsa.export({ type: 'pkcs1', format: 'der' }).toString('base64'),
    privatePkcs1: own.export({ type: 'pkcs1', format: 'der' }).toString('base64'),
    privatePkcs8: derOf(own),
    ed25519Private: derOf(edwards),
    ed25519Spki: base64([
      ...Buffer.from('302a300506032b6570032100', 'hex'),
      ...Buffer.from(ed25519Key, 'base64'),
    ]),
    ecdsa: ecdsa.export({ type: 'spki', format: 'der' }).toString('base64'),
    evenModulus: base64([...even]),
    // The outer form of a certificate (RFC 5280 §4.1): three members, the first of which is no number.
    certificate: base64([
      0x30, 0x0f, 0x30, 0x03, 0xa0, 0x01, 0x02, 0x30, 0x03, 0x06, 0x01, 0x2a, 0x03, 0x03, 0x00, 0x01, 0x02,
    ]),
  };
}

function derOf(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'der' }).toString('base64');
}

function base64(octets: readonly number[]): string {
  return Buffer.from(octets).toString('base64');
}
