import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { buildExtension } from './browser/build.ts';

/** What we read of a Vitest report (reporter `json`). */
interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

const folder = resolve('.output', 'test');
const unit = runVitest('unit', []);
const built = build();
const endToEnd = built ? runVitest('end-to-end', ['--config', 'test/e2e/vitest.config.ts']) : undefined;
summarise([unit, endToEnd]);

function build(): boolean {
  try {
    buildExtension('chrome');
    buildExtension('firefox');
    return true;
  } catch (error) {
    console.error(String(error));
    return false;
  }
}

/** Runs one of the two suites; undefined where Vitest came to no report. */
function runVitest(name: string, words: readonly string[]): Report | undefined {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  rmSync(file, { force: true });
  const vitest = resolve('node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  spawnSync(process.execPath, [vitest, 'run', ...words, ...reporters], { stdio: 'inherit' });
  try {
    // The file was written by Vitest's own reporter.
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    console.error(`the ${name} tests came to no report`);
    return undefined;
  }
}

/** Prints what was skipped and what failed, last the one line that counts; a suite without a report is one failure. */
function summarise(reports: readonly (Report | undefined)[]): void {
  const files = reports.flatMap((report) => report?.testResults ?? []);
  const tests = files.flatMap(({ name, assertionResults }) =>
    assertionResults.map((test) => ({ ...test, file: relative('.', name) })),
  );
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const failed = tests.filter(({ status }) => status === 'failed');
  const broken = files.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  for (const { fullName, file, status } of tests) {
    if (status !== 'passed' && status !== 'failed') console.log(`skipped: ${fullName} (${file})`);
  }
  for (const { fullName, file } of failed) console.log(`failed: ${fullName} (${file})`);
  for (const { name, message = '' } of broken) console.log(`failed: ${relative('.', name)}: ${message}`);
  const silent = reports.filter((report) => report === undefined).length;
  const failures = failed.length + broken.length + silent;
  console.log(`${String(passed)} passed, ${String(failures)} failed`);
  process.exitCode = failures > 0 ? 1 : 0;
}
