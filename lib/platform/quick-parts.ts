/** A part that holds no other, with the type of the closest `multipart/alternative` around it. */
export interface Leaf {
  readonly type: ContentType;
  readonly isAttached: boolean;
  /** The token of Content-Transfer-Encoding, in lower case. */
  readonly encoding: string;
  /** As it stands, each line with its line end. */
  readonly body: string;
  readonly alternative: ContentType | undefined;
}

/** Type and parameters (RFC 2045 §5.1), their names in lower case. */
export interface ContentType {
  readonly value: string;
  readonly params: ReadonlyMap<string, string>;
}

/** The few fields of a header that are looked at, unfolded, by lower-case name. */
export type QuickHeader = ReadonlyMap<string, readonly string[]>;

/** What a source is made of; its lines end in LF. Undefined where it is not written in the plainest form. */
export function readParts(
  lines: string,
): { readonly header: QuickHeader; readonly leaves: readonly Leaf[] } | undefined {
  const { header, body } = cut(lines);
  const fields = readHeader(header);
  const leaves = fields && leavesOf(fields, body, { boundaries: [], alternative: undefined });
  return fields && leaves && { header: fields, leaves };
}

/** Header and body at the first empty line. */
function cut(lines: string): { readonly header: string; readonly body: string } {
  if (lines.startsWith('\n')) return { header: '', body: lines.slice(1) };
  const end = lines.indexOf('\n\n');
  return end < 0
    ? { header: lines, body: '' }
    : { header: lines.slice(0, end + 1), body: lines.slice(end + 2) };
}

const FIELD =
  /^(content-type|content-transfer-encoding|content-disposition|from|to|subject)[ \t]*:([^\n]*(?:\n[ \t][^\n]*)*)/gim;

/** Not one with 8-bit characters, or one that begins with a folded line. */
function readHeader(header: string): QuickHeader | undefined {
  if (/^[ \t]|[^\x00-\x7f]/.test(header)) return undefined;
  const fields = new Map<string, string[]>();
  for (const [, name = '', folded = ''] of header.matchAll(FIELD)) {
    const value = withoutEdges(folded.replaceAll('\n', ''));
    const values = fields.get(name.toLowerCase());
    if (values) values.push(value);
    else fields.set(name.toLowerCase(), [value]);
  }
  return fields;
}

function withoutEdges(value: string): string {
  const start = /^[ \t]*/.exec(value)?.[0].length ?? 0;
  let end = value.length;
  while (end > start && ' \t'.includes(value.charAt(end - 1))) end -= 1;
  return value.slice(start, end);
}

/** Where a part stands: within which boundaries, and within which `multipart/alternative`. */
interface Place {
  readonly boundaries: readonly string[];
  readonly alternative: ContentType | undefined;
}

function leavesOf(fields: QuickHeader, body: string, place: Place): readonly Leaf[] | undefined {
  const first = (name: string, otherwise: string) => fields.get(name)?.[0] ?? otherwise;
  const type = readType(first('content-type', 'text/plain'));
  if (type?.value.startsWith('multipart/')) return leavesWithin(type, body, place);
  const disposition = /^[a-z-]*(?=[ \t]*(?:;|$))/i.exec(first('content-disposition', ''))?.[0];
  const encoding = /^[\w-]*$/.exec(first('content-transfer-encoding', ''))?.[0];
  if (type === undefined || disposition === undefined || encoding === undefined) return undefined;
  const isAttached = disposition.toLowerCase() === 'attachment';
  return [{ type, isAttached, encoding: encoding.toLowerCase(), body, alternative: place.alternative }];
}

function leavesWithin(type: ContentType, body: string, place: Place): readonly Leaf[] | undefined {
  const boundary = type.params.get('boundary') ?? '';
  if (type.value === 'multipart/digest' || !canSplit(boundary, place.boundaries)) return undefined;
  const within: Place = {
    boundaries: [...place.boundaries, boundary],
    alternative: type.value === 'multipart/alternative' ? type : place.alternative,
  };
  const leaves = split(body, boundary).map((part) => {
    const { header, body: inner } = cut(part);
    const fields = readHeader(header);
    return fields && leavesOf(fields, inner, within);
  });
  return isWhole(leaves) ? leaves.flat() : undefined;
}

/** Whether every one of them is there. */
export function isWhole<T>(all: readonly (T | undefined)[]): all is readonly T[] {
  return all.every((one) => one !== undefined);
}

const MAX_DEPTH = 10;

/** Not where a line could be the boundary of two of them. */
function canSplit(boundary: string, outer: readonly string[]): boolean {
  const isAlike = (other: string) => other.startsWith(boundary) || boundary.startsWith(other);
  return boundary !== '' && outer.length < MAX_DEPTH && !outer.some(isAlike);
}

/** No notice has more; what is behind them is not looked at. */
const MAX_PARTS = 1000;

/** The parts between the lines of a boundary (RFC 2046 §5.1.1), up to the last one, each with the line end before the next. */
function split(body: string, boundary: string): readonly string[] {
  const [lines, line] = [`\n${body}`, `\n--${boundary}`];
  const parts: string[] = [];
  let start = -1;
  for (let at = lines.indexOf(line); at >= 0; at = lines.indexOf(line, at + 1)) {
    const end = lines.indexOf('\n', at + 1);
    const rest = /^(--)?[ \t]*$/.exec(lines.slice(at + line.length, end));
    if (rest === null) continue;
    if (start >= 0) parts.push(lines.slice(start, at + 1));
    if (rest[1] !== undefined || parts.length >= MAX_PARTS) return parts;
    start = end + 1;
  }
  return start < 0 ? parts : [...parts, lines.slice(start)];
}

const TYPE = /^[a-z0-9!#$&^_.+-]{1,60}\/[a-z0-9!#$&^_.+-]{1,100}(?=[ \t]*(?:;|$))/i;
const PARAMS = /^(?:[ \t]*;[ \t]*[a-z0-9-]+=(?:"[^"\\]*"|[^\s;"\\]+))*[ \t]*(?:;[ \t]*)?$/i;
const PARAM = /;[ \t]*([a-z0-9-]+)=(?:"([^"\\]*)"|([^\s;"\\]+))/gi;

/** Without comments, continuations, encoded words and doubled parameters. */
function readType(value: string): ContentType | undefined {
  const type = TYPE.exec(value)?.[0];
  const rest = value.slice(type?.length);
  if (type === undefined || !PARAMS.test(rest) || /\(|=\?/.test(rest)) return undefined;
  const found = [...rest.matchAll(PARAM)].map(
    ([, name = '', quoted, bare]) => [name.toLowerCase(), quoted ?? bare ?? ''] as const,
  );
  const params = new Map(found);
  return params.size === found.length ? { value: type.toLowerCase(), params } : undefined;
}
