import { readFileSync, writeFileSync } from 'node:fs';
import type { Known } from '../../lib/diagnose.ts';
import { leaveOneOut } from './leave-one-out.ts';
import type { Options } from './options.ts';
import { openMails, readMails, type Form } from './read-mails.ts';
import { troubleWithCauseReasons, withCauseTables } from './cause-tables.ts';
import { measure, troubleWithReasons, withReadingTables } from './reading-tables.ts';
import { score, type Miss } from './score.ts';
import { leaveOneOutTable, missLine, scoreTable } from './tables.ts';
import { readTruth, troubleWithSources, type Truth } from './truth.ts';

type Print = (text: string) => void;

/** Prints what was asked for; yields the sentence of what was wrong, if anything. */
export async function runCorpus(options: Options, print: Print): Promise<string | undefined> {
  const truths = readTruth(options.folder);
  if (typeof truths === 'string') return truths;
  const needsSources = options.raw || options.writeDocs;
  const trouble = needsSources ? troubleWithSources(options.folder, truths) : undefined;
  if (trouble !== undefined) return trouble;
  return options.writeDocs ? writeDocs(options.folder, truths) : printTables(options, truths, print);
}

async function printTables(
  { folder, raw, misses, withoutProviderRules, ...asked }: Options,
  truths: readonly Truth[],
  print: Print,
): Promise<undefined> {
  const form: Form = raw ? 'raw' : 'rendered';
  const mails = await openMails(folder, truths, form);
  const list = (missed: readonly Miss[]) => {
    if (misses) for (const miss of missed) print(missLine(miss));
  };
  if (asked.leaveOneOut) {
    const all = leaveOneOut(mails, form);
    print(leaveOneOutTable(all));
    list(all.flatMap((left) => left.misses));
    return undefined;
  }
  const known: Known = withoutProviderRules ? { providers: [] } : {};
  const result = score(truths, readMails(mails, known), form);
  print(scoreTable(result));
  list(result.misses);
  return undefined;
}

async function writeDocs(folder: string, truths: readonly Truth[]): Promise<string | undefined> {
  const measured = await measure(folder, truths);
  const trouble = troubleWithReasons(measured) ?? troubleWithCauseReasons(measured);
  if (trouble !== undefined) return trouble;
  for (const [file, withTables] of [
    ['docs/reading.md', withReadingTables],
    ['docs/knowledge.md', withCauseTables],
  ] as const) {
    const text = withTables(readFileSync(file, 'utf8'), measured);
    if (text === undefined) return `${file} has lost the marks around its tables.`;
    writeFileSync(file, text);
  }
  return undefined;
}
