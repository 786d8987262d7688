import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What we use of a line of truth.jsonl; the README of the collection describes the rest. */
export interface Truth {
  readonly id: string;
  /** The path of the source, from the collection's folder. */
  readonly file: string;
  readonly slice: string;
  readonly kind: string;
  readonly is_bounce: boolean;
  readonly from_: string | null;
  readonly subject: string | null;
  readonly rendered_text: string | null;
  readonly rendered_html: string | null;
  readonly recipients: readonly TrueRecipient[];
}

/** One recipient as the collection has it. */
export interface TrueRecipient {
  readonly address?: string | null;
  readonly alias?: string | null;
  readonly replycode?: string | null;
  readonly status?: string | null;
  readonly category?: string | null;
  readonly category_also_ok?: readonly string[] | null;
  /** Where a fact stands: `rendered`, `rendered(alias)`, `dsn-part`, `elsewhere/none`. */
  readonly seen_in?: Readonly<Partial<Record<'recipient' | 'replycode' | 'status', string | null>>> | null;
}

/** The truth about each mail of a collection; throws where the folder holds none. */
export function readTruth(folder: string): readonly Truth[] {
  return readFileSync(join(folder, 'truth.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Truth); // the collection's README gives this shape
}
