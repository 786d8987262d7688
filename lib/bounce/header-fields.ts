/** The fields of a header (RFC 5322 §2.2) by lower-case name, each with all its values in order; folded lines are joined. */
export type HeaderFields = ReadonlyMap<string, readonly string[]>;

const FIELD = /^([A-Za-z][A-Za-z0-9-]{0,75})[ \t]*:[ \t]?(.*)$/;

/** Reads as many fields as there are; lines that are none are left out. Foreign names stay in a Map, never in an object. */
export function readHeaderFields(text: string): HeaderFields {
  const fields = new Map<string, string[]>();
  for (const line of unfold(text)) {
    const [, name, value] = FIELD.exec(line) ?? [];
    if (name === undefined || value === undefined) continue;
    const values = fields.get(name.toLowerCase());
    if (values) values.push(value.trim());
    else fields.set(name.toLowerCase(), [value.trim()]);
  }
  return fields;
}

/** The lines of a header, each with those that it was folded into (RFC 5322 §2.2.3). */
export function unfold(text: string): readonly string[] {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return lines.replace(/\n[ \t]+/g, ' ').split('\n');
}

/** The first value of a field. */
export function firstField(fields: HeaderFields, name: string): string | undefined {
  return fields.get(name)?.[0];
}

/** Whether a line opens a header field. */
export function isFieldLine(line: string): boolean {
  return FIELD.test(line);
}

/** A returned mail without lines before the first field, and without the body. */
export function headerOnly(text: string): string {
  const normal = text.replace(/\r\n?/g, '\n');
  const start = normal.search(/^[A-Za-z][A-Za-z0-9-]{0,75}[ \t]{0,40}:/m);
  return start < 0 ? '' : (normal.slice(start).split(/\n[ \t]*\n/, 1)[0] ?? '');
}
