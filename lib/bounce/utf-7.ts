/** Not the tag of `bob+tag@example.com`, where a system put an address in as it was. */
const SHIFTED = /\+([A-Za-z0-9+/]{0,4000})(?:-|(?![A-Za-z0-9+/@]))/g;
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** UTF-7 (RFC 2152) to text: `+-` is a plus, `+AOQ-` is ä. Browsers do not know it any more, older Exchange servers wrote it. */
export function decodeUtf7(text: string): string {
  return text.replace(SHIFTED, (whole, base64: string) => {
    if (base64 === '') return whole === '+-' ? '+' : whole;
    return isUtf16(base64) ? unitsOf(base64) : whole;
  });
}

/** Whole units of 16 bits, less than six bits to spare, and these zero. */
function isUtf16(base64: string): boolean {
  const spare = (base64.length * 6) % 16;
  const last = BASE64.indexOf(base64.at(-1) ?? 'A');
  return spare < 6 && last % 2 ** spare === 0;
}

function unitsOf(base64: string): string {
  const units: number[] = [];
  let bits = 0;
  let held = 0;
  for (const character of base64) {
    bits = (bits * 64 + BASE64.indexOf(character)) % 2 ** 22;
    held += 6;
    if (held < 16) continue;
    held -= 16;
    units.push(Math.floor(bits / 2 ** held) % 65_536);
  }
  return String.fromCharCode(...units);
}
