import { execFileSync, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const program = '.output/cli/inspect.mjs';

/** Builds the command line as `npm run inspect` does. */
export function buildInspect(): void {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  execFileSync(process.execPath, [
    vite,
    'build',
    '--config',
    'scripts/cli.vite.config.ts',
    '--logLevel',
    'error',
  ]);
}

/** Runs the built command line as a process of its own, to its end. */
export function runInspect(args: readonly string[], input: string | Uint8Array = ''): Promise<Ran> {
  const child = startInspect(args);
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin.on('error', () => undefined); // it need not read to the end
  child.stdin.end(input);
  return new Promise((done) => {
    child.on('close', (code) => {
      done({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() });
    });
  });
}

/** Starts the built command line; the caller feeds and ends it. */
export function startInspect(args: readonly string[]) {
  return spawn(process.execPath, [program, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
}

/** Each line of an output, read as JSON. */
export function jsonLines(out: string): unknown[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}
