/** A tag of a DMARC record: its name in lower case, its value without the white space around it, and the part as written. */
export interface DmarcTag {
  readonly name: string;
  readonly value: string;
  readonly part: string;
}

/** A DMARC record taken apart (RFC 9989 §4.8 `dmarc-record`). */
export interface DmarcTagList {
  /** In the order of the record; of a name that stands twice the first. */
  readonly tags: readonly DmarcTag[];
  /** The parts that are no tag, or whose name has stood before (RFC 6376 §3.2), as written; `;;` for an empty part. */
  readonly faults: readonly string[];
}

const TAG = /^([A-Za-z][A-Za-z0-9_-]{0,62})[ \t]*=(.*)$/s;

/**
 * Takes a text apart at its semicolons. White space is a space or a tab, as in the RFC: a no-break space or a line end is a character like
 * any other. Never fails: what is no tag is a fault.
 */
export function readDmarcTags(text: string): DmarcTagList {
  const parts = text.split(';').map(withoutWhite);
  const closed = parts.at(-1) === '' ? parts.slice(0, -1) : parts;
  const tags = new Map<string, DmarcTag>();
  const faults: string[] = [];
  for (const part of closed) {
    const tag = readTag(part);
    if (tag === undefined || tags.has(tag.name)) faults.push(part || ';;');
    else tags.set(tag.name, tag);
  }
  return { tags: [...tags.values()], faults };
}

function readTag(part: string): DmarcTag | undefined {
  const [, name, value] = TAG.exec(part) ?? [];
  if (name === undefined || value === undefined) return undefined;
  return { name: name.toLowerCase(), value: withoutWhite(value), part };
}

/** Without the spaces and tabs around it. */
export function withoutWhite(text: string): string {
  const start = /^[ \t]*/.exec(text)?.[0].length ?? 0;
  let end = text.length;
  while (end > start && (text[end - 1] === ' ' || text[end - 1] === '\t')) end -= 1;
  return text.slice(start, end);
}
