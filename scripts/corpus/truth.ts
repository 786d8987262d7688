import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const text = v.nullish(v.string());
const recipientShape = v.object({
  address: text,
  alias: text,
  replycode: text,
  status: text,
  category: text,
  category_also_ok: v.nullish(v.array(v.string())),
  /** Where a fact stands: `rendered`, `rendered(alias)`, `dsn-part`, `elsewhere/none`. */
  seen_in: v.nullish(v.object({ recipient: text, replycode: text, status: text })),
});

/** What we use of a line of truth.jsonl; the README of the collection describes the rest, which is passed over. */
const truthShape = v.object({
  id: v.string(),
  /** The path of the source, from the collection's folder. */
  file: v.string(),
  slice: v.string(),
  kind: v.string(),
  is_bounce: v.boolean(),
  from_: text,
  subject: text,
  rendered_text: text,
  rendered_html: text,
  recipients: v.array(recipientShape),
});

export type Truth = Readonly<v.InferOutput<typeof truthShape>>;
/** One recipient as the collection has it. */
export type TrueRecipient = Readonly<v.InferOutput<typeof recipientShape>>;

/** The truth about each mail of a collection; a sentence where the folder holds none, or a line of it cannot be read. */
export function readTruth(folder: string): readonly Truth[] | string {
  const file = join(folder, 'truth.jsonl');
  if (!existsSync(file)) return `There is no truth.jsonl in ${folder}.`;
  const lines = readFileSync(file, 'utf8').split('\n');
  const read = lines.flatMap((line, index) => (line.trim() === '' ? [] : [truthOf(line, index + 1)]));
  const trouble = read.find((one) => typeof one === 'string');
  const truths = read.filter((one) => typeof one !== 'string');
  return trouble ?? troubleWithIds(truths) ?? truths;
}

function truthOf(line: string, number: number): Truth | string {
  const where = `truth.jsonl, line ${String(number)}`;
  const value = jsonOf(line);
  if (value === undefined) return `${where} is not JSON.`;
  const truth = v.safeParse(truthShape, value);
  if (truth.success) return truth.output;
  const [issue] = truth.issues;
  const field = v.getDotPath(issue) ?? 'the line';
  return `${where}: ${field} should be ${issue.expected}, but is ${issue.received}.`;
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined; // the caller says so
  }
}

function troubleWithIds(truths: readonly Truth[]): string | undefined {
  const first = new Map(truths.toReversed().map((truth) => [truth.id, truth]));
  const twice = truths.find((truth) => first.get(truth.id) !== truth);
  return twice && `truth.jsonl has two lines for ${JSON.stringify(twice.id)}.`;
}

/** The sentence of what is wrong where a source is not in its place. */
export function troubleWithSources(folder: string, truths: readonly Truth[]): string | undefined {
  const missing = truths.find(({ file }) => !isFile(join(folder, file)));
  return missing && `The source of ${JSON.stringify(missing.id)} is missing: ${join(folder, missing.file)}.`;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
