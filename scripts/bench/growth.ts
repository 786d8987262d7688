import { isSuspected } from '../../lib/bounce/suspect.ts';
import type { Message } from '../../lib/bounce/message.ts';
import { octetsOfBinary } from '../../lib/bounce/octets.ts';
import { readMessage } from '../../lib/dns/wire-read.ts';
import { textOfHtml } from '../../lib/bounce/html-text.ts';
import { readNotice } from '../../lib/diagnose.ts';
import { readInput } from '../../lib/input.ts';
import { hostileSources } from './hostile-sources.ts';
import { hostileTexts, longNotice } from './hostile-texts.ts';
import { readSource } from './reader.ts';

// Ratios within one run: how much longer four times the input takes. A square would take sixteen times as long.
const MOST = 5;
/** A tenth more for caches that the larger input no longer fits. */
const TOLERANCE = 1.1;
/** Work that is done within this many milliseconds is not worth a ratio: it measures the clock. */
const TOO_SHORT = 0.5;
/** docs/decisions and the design give the worker 30 ms for a notice of 256 KB, and never more than 50. */
const BUDGET_MS = 30;

interface Work {
  readonly name: string;
  readonly small: () => unknown;
  readonly large: () => unknown;
  readonly rounds: number;
}

const KB = 1024;
const message = (text: string): Message => ({
  source: 'page',
  webmail: 'gmail',
  from: 'MAILER-DAEMON@mx.example.net',
  to: 'ada@example.org',
  subject: 'Undelivered Mail Returned to Sender',
  text,
  replyText: undefined,
  deliveryStatus: undefined,
  originalHeaders: undefined,
  origin: undefined,
  linkHosts: [],
  linksHoldReader: false,
  attachments: [],
});
const read = (text: string) => readNotice(message(text), 'bench');

/** Work on 64 KB of a text beside that on 256 KB, which is the cap. */
function onText<T>(name: string, make: (size: number) => T, work: (input: T) => unknown): Work {
  const [small, large] = [make(64 * KB), make(256 * KB)];
  return { name, small: () => work(small), large: () => work(large), rounds: 15 };
}

/** Work on 1.25 MB of a source beside that on 5 MB, which is the cap. */
function onSource(name: string, make: (size: number) => string): Work {
  const of = (size: number) => octetsOfBinary(make(size).slice(0, size));
  const [small, large] = [of(1280 * KB), of(5120 * KB)];
  return { name, small: () => readSource(small), large: () => readSource(large), rounds: 3 };
}

const works: readonly (() => Work)[] = [
  () => onText('a notice, read and classified', longNotice, read),
  () => onText('the votes of the content script', longNotice, (text) => isSuspected(message(text))),
  () => onText('HTML to text', (size) => '<div><p>word <b>bold</b></p>'.repeat(size / 28), textOfHtml),
  () => onText('the field', longNotice, readInput),
  // One DNS message holds at most 64 KB: a quarter of that against the whole.
  () => onText('a hostile DNS message', (size) => packet(size / 4 - 4), readMessage),
  ...hostileTexts.map(
    ({ name, source }) =>
      () =>
        onText(`text: ${name}`, source, read),
  ),
  ...hostileSources.map(
    ({ name, source }) =>
      () =>
        onSource(`source: ${name}`, source),
  ),
];

/** An answer that claims more records than it holds, each of them the root. */
function packet(size: number): Uint8Array {
  const head = [0, 0, 129, 128, 0, 0, 255, 255, 0, 0, 0, 0];
  return Uint8Array.from({ length: size }, (_, index) => head[index] ?? 0);
}

/** Prints for each work how its time grows; yields the sentence of what grows too fast or takes too long. */
export async function benchGrowth(): Promise<string | undefined> {
  const slow: string[] = [];
  for (const open of works) {
    const work = open();
    const small = await fastest(work.small, work.rounds);
    const large = await fastest(work.large, work.rounds);
    const ratio = large < TOO_SHORT ? 1 : large / small;
    console.log(`${ratio.toFixed(1).padStart(5)} × ${large.toFixed(1).padStart(8)} ms  ${work.name}`);
    if (ratio > MOST * TOLERANCE) slow.push(`${work.name} (${ratio.toFixed(1)} ×)`);
  }
  const median = await medianOf(() => read(longNotice(256 * KB)), 15);
  console.log(
    `a notice of 256 KB: ${median.toFixed(1)} ms in the median, of ${String(BUDGET_MS)} ms that it may take`,
  );
  return slow.length === 0
    ? undefined
    : `four times the input takes more than ${String(MOST)} times as long: ${slow.join(', ')}`;
}

/** Milliseconds of the fastest round: what the work needs when nothing else runs. */
async function fastest(work: () => unknown, rounds: number): Promise<number> {
  return Math.min(...(await timesOf(work, rounds)));
}

async function medianOf(work: () => unknown, rounds: number): Promise<number> {
  const times = await timesOf(work, rounds);
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

async function timesOf(work: () => unknown, rounds: number): Promise<readonly number[]> {
  await work(); // warm
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times;
}
