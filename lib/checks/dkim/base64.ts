/** Whether a text is base64 (RFC 4648 §4), whole or cut short; padding may be left out. */
export function isBase64(text: string): boolean {
  return /^[A-Za-z0-9+/]+={0,2}$/.test(text);
}

/** The octets of a base64 text; what a cut left of the last group is dropped. Undefined for any other text. */
export function decodeBase64(text: string): readonly number[] | undefined {
  if (!isBase64(text)) return undefined;
  const digits = text.replaceAll('=', '');
  const isOneOver = digits.length % 4 === 1; // six bits are no octet, and `atob` takes nothing that ends so
  return Array.from(atob(isOneOver ? digits.slice(0, -1) : digits), (octet) => octet.charCodeAt(0));
}
