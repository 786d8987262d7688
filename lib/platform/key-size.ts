import type { KeySize, Measured } from '../dns/index.ts';

/** KeySize by WebCrypto: a key that `importKey` takes can be used. A browser that does not know Ed25519 cannot tell. */
export const keySize: KeySize = (type, octets) =>
  type === 'rsa' ? sizeOfRsa(octets) : sizeOfEd25519(octets);

const RSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };

async function sizeOfRsa(octets: Uint8Array): Promise<Measured> {
  try {
    const { algorithm } = await crypto.subtle.importKey('spki', Uint8Array.from(octets), RSA, true, [
      'verify',
    ]);
    const bits = 'modulusLength' in algorithm ? algorithm.modulusLength : undefined;
    return typeof bits === 'number' ? { kind: 'bits', bits } : { kind: 'not-able' };
  } catch (trouble) {
    // The name of what `importKey` rejects with, where the key itself is at fault (Web Cryptography §18.4.4, §20.8.5).
    return trouble instanceof DOMException && trouble.name === 'DataError'
      ? { kind: 'refused' }
      : { kind: 'not-able' };
  }
}

async function sizeOfEd25519(octets: Uint8Array): Promise<Measured> {
  try {
    await crypto.subtle.importKey('raw', Uint8Array.from(octets), { name: 'Ed25519' }, true, ['verify']);
    return { kind: 'bits', bits: 256 };
  } catch {
    return { kind: 'not-able' }; // 32 octets are never refused: the browser does not know the kind
  }
}
