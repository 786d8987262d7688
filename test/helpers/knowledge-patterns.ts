import RandExp from 'randexp';
import { sharedJson } from './shared-data.ts';

/** One pattern of the shared knowledge, with strings that it matches. */
export interface KnownPattern {
  readonly id: string;
  readonly provider: string;
  readonly pattern: string;
  readonly cause: string;
  /** What the data calls defensible, in words; '' where nothing else is. */
  readonly doubt: string;
  readonly ambiguous: boolean;
  /** Replies made from the pattern, with the code that its gate asks for. */
  readonly replies: readonly string[];
}

interface Entry {
  readonly id?: string;
  readonly receiver?: string;
  readonly provider?: string;
  readonly match: string;
  readonly reply?: string | null;
  readonly status?: string | null;
  readonly code_range?: readonly [number, number];
  readonly cause: string;
  readonly cause_doubt?: string;
  readonly ambiguous?: boolean;
}

/** The 456 patterns of replies in the shared knowledge. */
export function replyPatterns(): readonly KnownPattern[] {
  return ['google', 'microsoft', 'others'].flatMap((file) => {
    const { entries } = sharedJson('knowledge', `${file}.json`) as { entries: readonly Entry[] };
    return entries.map((entry) => known(entry, entry.provider ?? file));
  });
}

/** The 31 texts by which receivers tell of DMARC. */
export function dmarcPatterns(): readonly KnownPattern[] {
  const { receivers } = sharedJson('knowledge', 'dmarc-rejections.json') as { receivers: readonly Entry[] };
  return receivers.map((entry) => known(entry, entry.receiver ?? ''));
}

function known(entry: Entry, provider: string): KnownPattern {
  return {
    id: entry.id ?? provider,
    provider,
    pattern: entry.match,
    cause: entry.cause,
    doubt: entry.cause_doubt ?? '',
    ambiguous: entry.ambiguous === true,
    replies: [...new Set(Array.from({ length: 8 }, (_, round) => madeFrom(entry, round)))],
  };
}

/** Round n of the strings of a pattern: the same each time. What repeats comes at most three times more often than it must. */
function madeFrom(entry: Entry, round: number): string {
  const wanted = new RegExp(entry.match, 'i');
  const code = codeFor(entry, round);
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const random = seeded(round * 1000 + attempt + entry.match.length);
    const maker = new RandExp(inRange(entry, random).replace(/\(\?<\w+>/g, '('));
    maker.max = 3;
    // Any character is one that mail servers print; the typographic apostrophe stands in some patterns.
    maker.defaultRange.subtract(0, 0xffff).add(0x20, 0x7e).add(0x2019, 0x2019);
    maker.randInt = random;
    const text = maker.gen();
    if (wanted.test(text)) return `${code} ${text}`.trim();
  }
  throw new Error(`nothing can be made from ${entry.match}`);
}

/** The pattern, with a number of the entry's range where it catches the code. */
function inRange({ match, code_range: range }: Entry, random: (from: number, to: number) => number): string {
  return range === undefined ? match : match.replace('\\d{4}', String(random(...range)));
}

/** Of several codes each in turn; 550 where every code is right. */
function codeFor({ reply }: Entry, round: number): string {
  if (reply === '5xx') return '550';
  if (reply === '4xx') return '451';
  const codes = (reply ?? '550').split('|');
  return codes[round % codes.length] ?? '550';
}

/** Numbers that look like chance and are the same each time. */
function seeded(seed: number): (from: number, to: number) => number {
  const state = { value: (seed * 2654435761) % 4294967296 };
  return (from, to) => {
    state.value = (state.value * 1664525 + 1013904223) % 4294967296;
    return from + Math.floor((state.value / 4294967296) * (to - from + 1));
  };
}
