import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Known } from '../../lib/diagnose.ts';
import { leaveOneOut } from './leave-one-out.ts';
import { parseOptions, type Options } from './options.ts';
import { openMails, readMails, type Form } from './read-mails.ts';
import { measure, troubleWithReasons, withReadingTables } from './reading-tables.ts';
import { score } from './score.ts';
import { leaveOneOutTable, missLine, scoreTable } from './tables.ts';
import { readTruth } from './truth.ts';

// Measures the reading on a collection of real mails; the format is that of its README (truth.jsonl, mails/*.eml).

const options = parseOptions(process.argv.slice(3));
const trouble = typeof options === 'string' ? options : await run(options);
if (trouble !== undefined) {
  console.error(trouble);
  process.exitCode = 2;
}

/** The sentence of what was wrong, if anything. */
async function run(given: Options): Promise<string | undefined> {
  if (!existsSync(join(given.folder, 'truth.jsonl'))) return `There is no truth.jsonl in ${given.folder}.`;
  return given.writeDocs ? writeDocs(given.folder) : print(given);
}

async function print({ folder, raw, misses, withoutProviderRules, ...asked }: Options): Promise<undefined> {
  const form: Form = raw ? 'raw' : 'rendered';
  const truths = readTruth(folder);
  const mails = await openMails(folder, truths, form);
  if (asked.leaveOneOut) {
    const all = leaveOneOut(mails, form);
    console.log(leaveOneOutTable(all));
    if (misses) for (const one of all.flatMap((left) => left.misses)) console.log(missLine(one));
    return undefined;
  }
  const known: Known = withoutProviderRules ? { providers: [] } : {};
  const result = score(truths, readMails(mails, known), form);
  console.log(scoreTable(result));
  if (misses) for (const miss of result.misses) console.log(missLine(miss));
  return undefined;
}

async function writeDocs(folder: string): Promise<string | undefined> {
  const measured = await measure(folder);
  const trouble = troubleWithReasons(measured);
  if (trouble !== undefined) return trouble;
  const text = withReadingTables(readFileSync('docs/reading.md', 'utf8'), measured);
  if (text === undefined) return 'docs/reading.md has lost the marks around its tables.';
  writeFileSync('docs/reading.md', text);
  return undefined;
}
