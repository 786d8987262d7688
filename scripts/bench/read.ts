import { mkdtemp, rm } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildForNode } from '../build-for-node.ts';
import { shownMail } from '../corpus/read-mails.ts';
import { readTruth, troubleWithSources, type Truth } from '../corpus/truth.ts';
import { paced, type Pace } from './pace.ts';
import type * as Reader from './reader.ts';
import { openSisimai } from './sisimai.ts';

const ROUNDS = 9;
const LEAST = 10; // times as fast as Sisimai

/**
 * Reads and explains every mail of a collection, round by round, in turns with Sisimai on the same mails: one process each, warm, the
 * mails in memory. Prints the rates of the fastest rounds; yields the sentence of what was wrong, or of what is too slow.
 */
export async function benchReading(folder: string): Promise<string | undefined> {
  const truths = readTruth(folder);
  if (typeof truths === 'string') return truths;
  const missing = troubleWithSources(folder, truths);
  if (missing !== undefined) return missing;
  const sisimai = await openSisimai(join(folder, 'mails'));
  if (typeof sisimai === 'string') return sisimai;
  const { source, shown } = await openPaces(folder, truths);
  for (let round = 0; round < ROUNDS; round++) {
    await source.round();
    await shown.round();
    await sisimai.pace.round();
  }
  sisimai.close();
  const theirs = sisimai.pace.fastest();
  console.log(line(`Sisimai ${sisimai.version}, from the source`, sisimai.pace, theirs));
  console.log(line('ours, from the source', source, theirs));
  console.log(line('ours, from what a webmail shows', shown, theirs));
  const times = theirs / source.fastest();
  return times < LEAST
    ? `from the source we are ${times.toFixed(1)} times as fast as Sisimai, and should be ${String(LEAST)} times`
    : undefined;
}

function line(name: string, pace: Pace, theirs: number): string {
  const seconds = pace.fastest();
  const rate = (pace.mails / seconds).toFixed(0).padStart(7);
  const times = `${(theirs / seconds).toFixed(1).padStart(5)} ×`;
  const slowest = pace.slowest();
  const named = slowest && `; slowest: ${slowest.id}, ${slowest.milliseconds.toFixed(2)} ms`;
  return `${rate} mails/s ${times}  ${name}: ${String(pace.bounces())} bounces of ${String(pace.mails)} mails${named ?? ''}`;
}

async function openPaces(folder: string, truths: readonly Truth[]) {
  const { readShown, readSource } = await loadReader();
  const sources = truths.map(({ id, file }) => ({
    id,
    mail: new Uint8Array(readFileSync(join(folder, file))),
  }));
  const shown = truths.map((truth) => ({ id: truth.id, mail: shownMail(truth) }));
  return { source: paced(sources, readSource), shown: paced(shown, readShown) };
}

/** The reader as it is built for the extension. */
async function loadReader(): Promise<typeof Reader> {
  const work = await mkdtemp(join(tmpdir(), 'bounce-inspector-bench-'));
  const built = await buildForNode('scripts/bench/reader.ts', work);
  // What was just built exports what its source exports.
  const reader = (await import(/* @vite-ignore */ pathToFileURL(built).href)) as typeof Reader;
  await rm(work, { recursive: true, force: true });
  return reader;
}
