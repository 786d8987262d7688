import { parseArgs } from 'node:util';

/** What is measured of the collection in a folder. */
export interface Options {
  readonly folder: string;
  readonly raw: boolean;
  readonly misses: boolean;
  readonly leaveOneOut: boolean;
  readonly withoutProviderRules: boolean;
  readonly writeDocs: boolean;
}

export const usage = `npm run corpus -- DIR             how the mails of a collection are read as a webmail shows them
  --raw                     from their sources
  --no-misses               without the list of what was not read right
  --leave-one-out           each dialect switched off in turn
  --without-provider-rules  with the general rules and fallbacks alone
  --write-docs              writes the tables of docs/reading.md and docs/knowledge.md
Exit code 2, with one sentence, where DIR is no such collection.\nDIR holds truth.jsonl and mails/*.eml.`;

/** Reads the arguments; a sentence where they are wrong. */
export function parseOptions(args: readonly string[]): Options | string {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: flags, allowPositionals: true });
    const [folder, another] = positionals;
    if (folder === undefined || another !== undefined) return usage;
    return {
      folder,
      raw: values.raw === true,
      misses: values['no-misses'] !== true,
      leaveOneOut: values['leave-one-out'] === true,
      withoutProviderRules: values['without-provider-rules'] === true,
      writeDocs: values['write-docs'] === true,
    };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\n\n${usage}`;
  }
}

const flags = {
  raw: { type: 'boolean' },
  'no-misses': { type: 'boolean' },
  'leave-one-out': { type: 'boolean' },
  'without-provider-rules': { type: 'boolean' },
  'write-docs': { type: 'boolean' },
} as const;
