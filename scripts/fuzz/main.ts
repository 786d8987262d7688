import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openWatchedWorker } from '../watched-worker.ts';
import { basesOfCollection, basesOfFixtures } from './bases.ts';
import { caseOf } from './cases.ts';
import { fuzz, type Finding } from './fuzz.ts';
import type { Outcome, Task } from './whole-reading.ts';

// npm run fuzz [-- --seconds 60 --seed 1 --case N]: mails made from the shared ones (BOUNCE_DATA), or from our own, are read in every way.

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    case: { type: 'string' },
  },
});
const [seconds, seed] = [Number(values.seconds), Number(values.seed)];
const only = values.case === undefined ? undefined : Number(values.case);
const collection = join(process.env['BOUNCE_DATA'] ?? '../shared/data', 'bounces');
const bases = existsSync(join(collection, 'truth.jsonl')) ? basesOfCollection(collection) : basesOfFixtures();
if (typeof bases === 'string') throw new Error(bases);
const [first, ...rest] = bases;
if (first === undefined) throw new Error('there is no mail to begin with');

const worker = await openWatchedWorker<Task, Outcome>('scripts/fuzz/worker.ts', caseOf([first], 0, 0).task);
const start = performance.now();
const read = { cases: 0 };
const goesOn = (index: number) => {
  read.cases = index;
  return performance.now() - start < seconds * 1000;
};
const findings: Finding[] = [];
for await (const finding of fuzz([first, ...rest], seed, worker, goesOn, only)) {
  findings.push(finding);
  report(finding);
}
await worker.close();
console.log(
  `seed ${String(seed)}: ${String(read.cases)} cases from ${String(rest.length + 1)} mails, ${String(findings.length)} findings`,
);
if (findings.length > 0) process.exitCode = 1;

/** Prints a finding and keeps its input, to be read again or made smaller. */
function report({ index, kind, name, detail, task }: Finding): void {
  const folder = join('.output', 'fuzz');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${String(seed)}-${String(index)}.${task.kind === 'raw' ? 'eml' : 'txt'}`);
  writeFileSync(
    file,
    task.kind === 'raw' ? task.octets : `From: ${task.from}\nSubject: ${task.subject}\n\n${task.text}`,
  );
  const plain = detail.replace(/[^\n\P{C}]/gu, '?').slice(0, 800);
  console.log(`${kind}: case ${String(index)}, ${name}\n  ${plain}\n  ${file}`);
}
