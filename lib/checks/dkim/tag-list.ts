/** A tag of a key record, as written; blanks at the ends of its value are none of it. */
export interface KeyTag {
  readonly name: string;
  readonly value: string;
}

/** The parts of a key record, in order. */
export interface KeyTags {
  /** All tags, also those whose name stands twice. */
  readonly tags: readonly KeyTag[];
  /** What stands between semicolons and is no tag, as written. Parts without any text are left out: `;;` does no harm. */
  readonly odd: readonly string[];
}

const TAG = /^([A-Za-z][A-Za-z0-9_]{0,62})[ \t\r\n]*=/;

/** Reads a tag list by RFC 6376 §3.2, where the case of names counts. Never fails. */
export function readKeyTags(text: string): KeyTags {
  const parts = text.split(';').map(withoutEnds);
  const written = parts.filter((part) => part !== '');
  return {
    tags: written.flatMap((part) => readTag(part) ?? []),
    odd: written.filter((part) => readTag(part) === undefined),
  };
}

/** Without the blanks at both ends. Only those of ASCII count as such: another one is a stray mark. */
function withoutEnds(text: string): string {
  const start = text.search(/[^ \t\r\n]/);
  for (let end = text.length; end > start && start >= 0; end -= 1)
    if (isNoBlank(text.charAt(end - 1))) return text.slice(start, end);
  return '';
}

function isNoBlank(sign: string): boolean {
  return !' \t\r\n'.includes(sign);
}

function readTag(part: string): KeyTag | undefined {
  const [head, name] = TAG.exec(part) ?? [];
  return head === undefined || name === undefined
    ? undefined
    : { name, value: withoutEnds(part.slice(head.length)) };
}

/** The value of the first tag of that name. */
export function valueOf({ tags }: KeyTags, name: string): string | undefined {
  return tags.find((tag) => tag.name === name)?.value;
}

/** The names that stand more than once: they make the whole list invalid (§3.2). */
export function namesTwice({ tags }: KeyTags): readonly string[] {
  const names = tags.map(({ name }) => name);
  return [...new Set(names.filter((name, place) => names.indexOf(name) !== place))];
}
