import { isSuspected } from '../../lib/bounce/suspect.ts';
import type { Message } from '../../lib/bounce/message.ts';
import { readMessage } from '../../lib/dns/wire-read.ts';
import { textOfHtml } from '../../lib/bounce/html-text.ts';
import { readNotice } from '../../lib/diagnose.ts';
import { readInput } from '../../lib/input.ts';

// Ratios within one run, no times: how much longer four times the input takes. A square would take sixteen times as long.
const MOST = 5;
const ROUNDS = 25;

const notice = `This is the mail system at host mx.example.net.\n\n<bob@example.com>: host mx.example.com[192.0.2.5] said: 550-5.7.26
    Unauthenticated email from example.org is not accepted due to domain's DMARC policy. (in reply to end of DATA command)\n\n`;
const words = 'The quick brown fox, 550 or not, said: user unknown to carol@example.net; 5.7.1 of them.\n';

const filled = (size: number) =>
  notice + words.repeat(Math.ceil(size / words.length)).slice(0, size - notice.length);
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
});

/** Each: what is measured, its input of so many characters, and the work on it. */
const works: readonly (readonly [
  name: string,
  input: (size: number) => string,
  work: (input: string) => unknown,
])[] = [
  ['a notice, read and classified', filled, (text) => readNotice(message(text), 'bench')],
  [
    'hostile text: codes without end',
    (size) => '550 5.1.1 <a@b.example> '.repeat(size / 24),
    (text) => readNotice(message(text), 'bench'),
  ],
  ['hostile text: one long line', (size) => 'a'.repeat(size), (text) => readNotice(message(text), 'bench')],
  ['the votes of the content script', filled, (text) => isSuspected(message(text))],
  ['HTML to text', (size) => '<div><p>word <b>bold</b></p>'.repeat(size / 28), textOfHtml],
  ['the field', filled, readInput],
];

const SMALL = 64 * 1024;
const results = works.map(([name, input, work]) => ({
  name,
  ratio: fastest(work, input(4 * SMALL)) / fastest(work, input(SMALL)),
}));
// One DNS message holds at most 64 KB: a quarter of that against the whole.
results.push({
  name: 'a hostile DNS message',
  ratio: fastest(readMessage, packet(65_532)) / fastest(readMessage, packet(16_383)),
});

for (const { name, ratio } of results) console.log(`${ratio.toFixed(1).padStart(6)}  ${name}`);
const slow = results.filter(({ ratio }) => ratio > MOST * 1.1); // a tenth for caches that the larger input no longer fits
if (slow.length > 0) {
  console.error(
    `four times the input takes more than ${String(MOST)} times as long: ${slow.map(({ name }) => name).join(', ')}`,
  );
  process.exitCode = 1;
}

/** An answer that claims more records than it holds, each of them the root. */
function packet(size: number): Uint8Array {
  const head = [0, 0, 129, 128, 0, 0, 255, 255, 0, 0, 0, 0];
  return Uint8Array.from({ length: size }, (_, index) => head[index] ?? 0);
}

/** Milliseconds of the fastest round: what the work needs when nothing else runs. */
function fastest<T>(work: (input: T) => unknown, input: T): number {
  work(input); // warm
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    work(input);
    return performance.now() - start;
  });
  return Math.min(...times);
}
