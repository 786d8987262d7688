import * as v from 'valibot';

/** What could not be taken, and why: the words that stand under `error`. */
export interface Refused {
  readonly id: string | null;
  readonly error: string;
}

/** One line of a batch, read as JSON of a shape. */
export function parseLine<Shape extends v.GenericSchema>(
  shape: Shape,
  line: string,
): { readonly value: v.InferOutput<Shape> } | Refused {
  const json = jsonOf(line);
  if (json === undefined) return { id: null, error: 'this line is not JSON' };
  const read = v.safeParse(shape, json);
  return read.success ? { value: read.output } : { id: idOf(json), error: problemOf(read.issues[0]) };
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined; // the caller says so under `error`
  }
}

function idOf(json: unknown): string | null {
  const read = v.safeParse(v.object({ id: v.string() }), json);
  return read.success ? read.output.id : null;
}

/** What came out of the line may be long, and is cut. */
function problemOf(issue: v.BaseIssue<unknown>): string {
  const where = v.getDotPath(issue)?.slice(0, 100);
  return where === undefined ? wordsOf(issue) : `${where}: ${wordsOf(issue)}`;
}

function wordsOf({ type, message, expected, received }: v.BaseIssue<unknown>): string {
  if (type === 'check') return message;
  if (type === 'strict_object' && expected === 'never') return 'this key is not known';
  if (type === 'strict_object' && received === 'undefined') return 'this key is missing';
  return `expected ${expected ?? ''}, found ${received.slice(0, 100)}`;
}
