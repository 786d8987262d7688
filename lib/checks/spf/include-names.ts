/** The names that an SPF record leads to (`include:`, `redirect=`: RFC 7208 §5.2, §6.1), whether or not the rest of it reads. In lower case, without a final dot. */
export function includeNames(spf: string): readonly string[] {
  const led = spf.split(' ').map((term) => /^(?:[+?~-]?include:|redirect=)(.+)$/i.exec(term)?.[1]);
  return led.flatMap((name) => name?.toLowerCase().replace(/\.$/, '') ?? []);
}
