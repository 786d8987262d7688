import { expect, test, vi } from 'vitest';
import { readMaterial } from '../../lib/checks/dkim/public-key.ts';
import { keySize } from '../../lib/platform/key-size.ts';
import { formsOf } from '../checks/dkim/forms.ts';
import { ed25519Key, rsaKey, rsaKey1024, rsaKey4096, rsaKey512, rsaKey768 } from '../checks/keys.ts';

const octetsOf = (digits: string) => Uint8Array.from(Buffer.from(digits, 'base64'));
const forms = formsOf();

test.each([
  [512, rsaKey512],
  [768, rsaKey768],
  [1024, rsaKey1024],
  [2048, rsaKey],
  [4096, rsaKey4096],
])('an RSA key of %i bits, as the octets themselves say', async (bits, digits) => {
  expect(await keySize('rsa', octetsOf(digits))).toEqual({ kind: 'bits', bits });
  expect(readMaterial([...octetsOf(digits)])).toEqual({ kind: 'rsa', bits });
});

test('an Ed25519 key', async () => {
  expect(await keySize('ed25519', octetsOf(ed25519Key))).toEqual({ kind: 'bits', bits: 256 });
});

test.each([
  ['cut', rsaKey.slice(0, 200)],
  ['without its wrapping', forms.pkcs1],
  ['a private key', forms.privatePkcs8],
  ['of another kind', forms.ecdsa],
  ['no key', 'SGVsbG8='],
  ['nothing', ''],
])('what is told as damaged is refused: %s', async (_, digits) => {
  expect(await keySize('rsa', octetsOf(digits))).toEqual({ kind: 'refused' });
  expect(readMaterial([...octetsOf(digits)]).kind).not.toBe('rsa');
});

test('a browser that does not know the kind, or has no WebCrypto, cannot tell', async () => {
  vi.stubGlobal('crypto', {
    subtle: { importKey: () => Promise.reject(new DOMException('', 'NotSupportedError')) },
  });
  expect(await keySize('ed25519', octetsOf(ed25519Key))).toEqual({ kind: 'not-able' });
  expect(await keySize('rsa', octetsOf(rsaKey))).toEqual({ kind: 'not-able' });
  vi.stubGlobal('crypto', undefined);
  expect(await keySize('rsa', octetsOf(rsaKey))).toEqual({ kind: 'not-able' });
  vi.unstubAllGlobals();
});
