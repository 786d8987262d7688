import { runBatch } from './inspect/batch.ts';
import { runHostBatch } from './inspect/check-host.ts';
import { openDns, type AskAnew } from './inspect/dns.ts';
import { inspectTheDomain } from './inspect/domain.ts';
import { inspectFiles } from './inspect/inspect-files.ts';
import { helpText, parseOptions, type Options, type Task } from './inspect/options.ts';

// The command line: docs/cli.md. It calls what the extension calls; nothing is decided here.

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0); // the reader has seen enough (`| head`)
  throw error;
});

process.exitCode = await run(parseOptions(process.argv.slice(2)));

/** 0: it ran, whatever was found. 2: wrong use or an unreadable file, with one sentence on standard error. */
async function run(options: Options): Promise<0 | 2> {
  if (options.kind === 'wrong') return failed(options.sentence);
  if (options.kind === 'help') return said(helpText);
  const askAnew = await openDns(options.dns);
  if (typeof askAnew === 'string') return failed(askAnew);
  const trouble = await runTask(options.task, askAnew);
  return trouble === undefined ? 0 : failed(trouble);
}

/** The sentence of what could not be read, if anything. */
async function runTask(task: Task, askAnew: AskAnew): Promise<string | undefined> {
  switch (task.kind) {
    case 'batch':
      await runBatch(process.stdin, write);
      return undefined;
    case 'check-host':
      await runHostBatch(process.stdin, write);
      return undefined;
    case 'files':
      return inspectFiles(task, askAnew, process.stdin, write);
    case 'domain':
      await write(await inspectTheDomain(task, askAnew));
      return undefined;
  }
}

async function said(text: string): Promise<0> {
  await write(text);
  return 0;
}

function failed(sentence: string): 2 {
  process.stderr.write(`${sentence}\n`);
  return 2;
}

/** Settles when the text has left this program. */
function write(text: string): Promise<void> {
  return new Promise((done) => {
    process.stdout.write(text, () => {
      done();
    });
  });
}
