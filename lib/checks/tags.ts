/** A tag list, and what in it is none. */
export interface TagList {
  /** By name in lower case, values trimmed; of a name that stands twice the first. A Map: the names are a stranger's. */
  readonly tags: ReadonlyMap<string, string>;
  /** The parts that are no tag, or whose name has stood before, as written; `;;` for an empty part. */
  readonly faults: readonly string[];
}

const TAG = /^([A-Za-z][A-Za-z0-9_]{0,62})\s*=/;

/** Reads a tag list `a=b; c=d` (RFC 6376 §3.2, RFC 9989 §4.8: DKIM keys and DMARC). Never fails: what it cannot read is a fault. */
export function readTagList(text: string): TagList {
  const parts = text.split(';').map((part) => part.trim());
  const closed = parts.at(-1) === '' ? parts.slice(0, -1) : parts;
  const tags = new Map<string, string>();
  const faults: string[] = [];
  for (const part of closed) {
    const tag = readTag(part);
    if (tag === undefined || tags.has(tag.name)) faults.push(part || ';;');
    else tags.set(tag.name, tag.value);
  }
  return { tags, faults };
}

function readTag(part: string): { readonly name: string; readonly value: string } | undefined {
  const [head, name] = TAG.exec(part) ?? [];
  if (head === undefined || name === undefined) return undefined;
  return { name: name.toLowerCase(), value: part.slice(head.length).trim() };
}
