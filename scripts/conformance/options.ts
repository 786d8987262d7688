import { parseArgs } from 'node:util';

/** What is run. */
export interface Options {
  /** The folder of the shared data. */
  readonly data: string;
  /** How many random zones, from which seed on. */
  readonly zones: number;
  readonly seed: number;
  readonly writeDocs: boolean;
}

export const usage = `npm run conformance             the suites of the shared data (BOUNCE_DATA), and random zones beside mailauth
  --zones N                     so many random zones (10000), half of them of DMARC
  --seed N                      the seed of the first (7208)
  --write-docs                  writes the tables of docs/conformance.md
Exit code 1 where an answer differs and no clause is given for it.`;

/** Reads the arguments; a sentence where they are wrong. */
export function parseOptions(args: readonly string[]): Options | string {
  try {
    const { values } = parseArgs({ args: [...args], options: flags });
    const [zones, seed] = [Number(values.zones ?? 10_000), Number(values.seed ?? 7208)];
    if (!Number.isInteger(zones) || !Number.isInteger(seed) || zones < 0) return usage;
    return {
      data: process.env['BOUNCE_DATA'] ?? '../shared/data',
      zones,
      seed,
      writeDocs: values['write-docs'] === true,
    };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\n\n${usage}`;
  }
}

const flags = {
  zones: { type: 'string' },
  seed: { type: 'string' },
  'write-docs': { type: 'boolean' },
} as const;
