/**
 * Reads a tag list `a=b; c=d` (RFC 6376 §3.2, used by DKIM keys and DMARC). Names as written, values trimmed. Undefined where a part is no
 * tag or a name stands twice. A Map: the names are a stranger's.
 */
export function parseTags(text: string): ReadonlyMap<string, string> | undefined {
  const tags = new Map<string, string>();
  const parts = text.split(';').map((part) => part.trim());
  if (parts.at(-1) === '') parts.pop();
  for (const part of parts) {
    const [, name, value] = /^([A-Za-z][A-Za-z0-9_]{0,62})\s*=\s*([^]*)$/.exec(part) ?? [];
    if (name === undefined || value === undefined || tags.has(name)) return undefined;
    tags.set(name, value.trim());
  }
  return tags;
}

/** The first part of a list that is no tag, for showing where the fault is. */
export function findOddTag(text: string): string | undefined {
  const seen = new Set<string>();
  const parts = text.split(';').map((part) => part.trim());
  return parts.find((part, index) => {
    if (part === '') return index < parts.length - 1;
    const name = /^([A-Za-z][A-Za-z0-9_]{0,62})\s*=/.exec(part)?.[1];
    if (name === undefined || seen.has(name)) return true;
    seen.add(name);
    return false;
  });
}
