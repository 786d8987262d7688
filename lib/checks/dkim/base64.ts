/** The digits in their order (RFC 4648 §4). */
export const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Whether a text is base64 (RFC 4648 §4), whole or cut short; padding may be left out. */
export function isBase64(text: string): boolean {
  return /^[A-Za-z0-9+/]+={0,2}$/.test(text);
}

/** The octets of a base64 text; what a cut left of the last group is dropped. Undefined for any other text. */
export function decodeBase64(text: string): readonly number[] | undefined {
  if (!isBase64(text)) return undefined;
  const digits = text.replaceAll('=', '');
  const octets: number[] = [];
  for (let at = 0; at < digits.length; at += 4) {
    const four = [0, 1, 2, 3].map((place) => Math.max(0, ALPHABET.indexOf(digits[at + place] ?? 'A')));
    const bits = four.reduce((sum, six) => sum * 64 + six, 0);
    const count = Math.min(4, digits.length - at) - 1;
    octets.push(...[(bits >> 16) & 255, (bits >> 8) & 255, bits & 255].slice(0, count));
  }
  return octets;
}
