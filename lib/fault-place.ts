import type { Finding, Problem, SpfCost } from './checks/check.ts';
import type { ProblemId } from './checks/problems.ts';

/** Where in a record a fault stands: characters from `start` up to, not with, `end`. */
export interface FaultPlace {
  readonly start: number;
  readonly end: number;
}

/** A record other than the finding's own that holds the fault, and the name at which it stands. */
export interface FaultyRecord {
  readonly name: string;
  readonly record: string;
}

/** Which value of a problem is the text at fault, and which one names where its record stands. */
const pieces: Readonly<Partial<Record<ProblemId, { readonly piece: number; readonly at?: number }>>> = {
  'SPF-006': { piece: 1 },
  'SPF-007': { piece: 1, at: 2 },
  'SPF-008': { piece: 2 },
  'SPF-009': { piece: 1 },
  'SPF-010': { piece: 1, at: 2 },
  'SPF-012': { piece: 1 },
  'SPF-013': { piece: 1 },
  'SPF-014': { piece: 1 },
  'SPF-021': { piece: 1 },
  'SPF-023': { piece: 1 },
  'DMARC-003': { piece: 1 },
  'DMARC-006': { piece: 1 },
  'DMARC-014': { piece: 1 },
  'DMARC-016': { piece: 1 },
};

/** The place of a problem's fault in a record; undefined where the record does not hold it, or the problem speaks of the whole. */
export function placeOfFault(record: string, { id, values }: Problem): FaultPlace | undefined {
  const piece = values[pieces[id]?.piece ?? -1];
  if (piece === undefined || piece === '') return undefined;
  const places = occurrences(record, piece);
  const whole = places.filter(({ start, end }) => isWhole(record, start, end));
  const fitting = whole.length > 0 ? whole : places;
  return id === 'SPF-021' ? fitting.at(-1) : fitting[0]; // of two that are alike the second is too much
}

/** The places of faults in a finding's own record, in order and without overlap. */
export function placesIn(record: string, problems: readonly Problem[]): readonly FaultPlace[] {
  const places = problems.flatMap((problem) => placeOfFault(record, problem) ?? []);
  const sorted = [...places].sort((one, other) => one.start - other.start);
  return sorted.filter(({ start }, index) => sorted.slice(0, index).every(({ end }) => end <= start));
}

/** The record with a problem's fault, where that is one further down the SPF tree. */
export function recordBelow({ domain, tree }: Finding, { id, values }: Problem): FaultyRecord | undefined {
  const name = values[pieces[id]?.at ?? -1];
  if (name === undefined || name === domain || tree === undefined) return undefined;
  const record = findNode(tree, name)?.record;
  return record === undefined ? undefined : { name, record };
}

function findNode(node: SpfCost, name: string): SpfCost | undefined {
  if (node.name === name && node.record !== undefined) return node;
  return node.below.map((one) => findNode(one, name)).find((found) => found !== undefined);
}

const MOST_PLACES = 50;

function occurrences(record: string, piece: string): readonly FaultPlace[] {
  const found: FaultPlace[] = [];
  for (
    let start = record.indexOf(piece);
    start >= 0 && found.length < MOST_PLACES;
    start = record.indexOf(piece, start + piece.length)
  )
    found.push({ start, end: start + piece.length });
  return found;
}

/** A term of SPF stands between blanks, a part of DMARC between semicolons. */
function isWhole(record: string, start: number, end: number): boolean {
  return (
    /^[\s;]?$/.test(record.slice(Math.max(0, start - 1), start)) &&
    /^[\s;]?$/.test(record.slice(end, end + 1))
  );
}
