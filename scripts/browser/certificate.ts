import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** Key and certificate (PEM) for servers on loopback, and the name of the key under which a browser can be told to accept it. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** base64 of SHA-256 over the public key's SubjectPublicKeyInfo (Chromium: --ignore-certificate-errors-spki-list). */
  readonly fingerprint: string;
}

const CONSTRUCTED = { sequence: 0x30, set: 0x31 };
const ecdsaWithSha256 = tlv(CONSTRUCTED.sequence, oid('2a8648ce3d040302')); // 1.2.840.10045.4.3.2 (RFC 5758)

/**
 * A self-signed certificate for these host names, made anew for each run: X.509 v3 (RFC 5280 §4.1), P-256, valid for 30 days around
 * today. In Node alone, since a person's laptop may have no openssl; nobody is asked to trust it.
 */
export function selfSigned(hosts: readonly string[]): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const publicKeyInfo = publicKey.export({ type: 'spki', format: 'der' });
  const name = tlv(CONSTRUCTED.sequence, commonName('Bounce Inspector test run'));
  const day = 24 * 60 * 60 * 1000;
  const toBeSigned = tlv(
    CONSTRUCTED.sequence,
    tlv(0xa0, tlv(0x02, Buffer.from([2]))), // version 3
    tlv(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])), // serial number, positive
    ecdsaWithSha256,
    name, // issuer
    tlv(CONSTRUCTED.sequence, time(Date.now() - day), time(Date.now() + 29 * day)),
    name, // subject
    publicKeyInfo,
    tlv(0xa3, tlv(CONSTRUCTED.sequence, subjectAltName(hosts))),
  );
  const signature = sign('sha256', toBeSigned, privateKey);
  const certificate = tlv(CONSTRUCTED.sequence, toBeSigned, ecdsaWithSha256, bitString(signature));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: pem(certificate),
    fingerprint: createHash('sha256').update(publicKeyInfo).digest('base64'),
  };
}

/** Tag, length, value (X.690 §8.1); the value is what stands in it, one after the other. */
function tlv(tag: number, ...parts: readonly Buffer[]): Buffer {
  const value = Buffer.concat(parts);
  const long = value.length > 0xff ? [0x82, value.length >> 8, value.length & 0xff] : [0x81, value.length];
  return Buffer.concat([Buffer.from([tag, ...(value.length < 0x80 ? [value.length] : long)]), value]);
}

function oid(hex: string): Buffer {
  return tlv(0x06, Buffer.from(hex, 'hex'));
}

function bitString(octets: Buffer): Buffer {
  return tlv(0x03, Buffer.from([0]), octets);
}

function commonName(text: string): Buffer {
  return tlv(CONSTRUCTED.set, tlv(CONSTRUCTED.sequence, oid('550403'), tlv(0x0c, Buffer.from(text))));
}

function time(ms: number): Buffer {
  return tlv(
    0x18,
    Buffer.from(
      new Date(ms)
        .toISOString()
        .replace(/[-:T]/g, '')
        .replace(/\.\d+Z$/, 'Z'),
    ),
  );
}

/** RFC 5280 §4.2.1.6: dNSName is [2]. */
function subjectAltName(hosts: readonly string[]): Buffer {
  const names = tlv(CONSTRUCTED.sequence, ...hosts.map((host) => tlv(0x82, Buffer.from(host))));
  return tlv(CONSTRUCTED.sequence, oid('551d11'), tlv(0x04, names));
}

function pem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
