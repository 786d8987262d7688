import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

/** The most that the checks and DNS may weigh, in octets after `gzip -9`. */
export const MOST_OF_CHECKS = 30 * 1024;

/** What is weighed apart: the tables of lib/knowledge, which the worker has anyway, and the public suffix list. */
const APART = /\/lib\/knowledge\/|^tldts/;

/** What every inspection runs: the checks of what is published, and of lib/dns what the checks and the edge import. */
export function filesOfChecks(): readonly string[] {
  return ['lib/checks/index.ts', 'lib/dns/index.ts'];
}

/** The same, and what is looked at of a lost mail: with what of lib/checks only that runs. */
export function filesOfMailChecks(): readonly string[] {
  return [...filesOfChecks(), 'lib/mail-checks/index.ts'];
}

/** Every file of the three folders, so also what only the command line and the domain screen run. */
export function allFilesOfChecks(): readonly string[] {
  return [...filesIn('lib/checks'), ...filesIn('lib/mail-checks'), ...filesIn('lib/dns')];
}

function filesIn(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.ts')).map((file) => join(folder, file));
}

/** Octets after `gzip -9` of these files and what they import, libraries included, as one minified bundle. */
export async function bundledSize(files: readonly string[]): Promise<number> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      { name: 'entry', resolveId: idOfEntry, load: (id) => (id === ENTRY ? entryOf(files) : undefined) },
    ],
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      rolldownOptions: {
        input: 'checks',
        preserveEntrySignatures: 'strict',
        external: (id) => APART.test(id),
      },
    },
  });
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const code = outputs.flatMap((chunk) => (chunk.type === 'chunk' ? [chunk.code] : [])).join('\n');
  return gzipSync(code, { level: 9 }).length;
}

const ENTRY = '\0checks'; // Rollup's mark of a module that is no file

function idOfEntry(id: string): string | undefined {
  return id === 'checks' ? ENTRY : undefined;
}

function entryOf(files: readonly string[]): string {
  return files
    .map((file, at) => `export * as part${String(at)} from ${JSON.stringify(resolve(file))};`)
    .join('\n');
}
