import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { buildFolder } from '../../../scripts/browser/build.ts';
import { scratchFolder } from '../../../scripts/browser/scratch.ts';

/** A copy of the Chrome build in which every script's text is changed; fails unless the pattern was found. */
export function patchedBuild(pattern: RegExp, replacement: string): string {
  const copy = scratchFolder('bounce-inspector-build-');
  cpSync(buildFolder('chrome'), copy, { recursive: true });
  let hits = 0;
  for (const file of scriptsOf(copy)) {
    const text = readFileSync(file, 'utf8');
    hits += text.match(pattern)?.length ?? 0;
    writeFileSync(file, text.replace(pattern, replacement));
  }
  expect(hits, `places where the build matches ${String(pattern)}`).toBeGreaterThan(0);
  return copy;
}

/** Every script of a build. */
export function scriptsOf(build: string): string[] {
  return readdirSync(build, { recursive: true, encoding: 'utf8' })
    .map((name) => join(build, name))
    .filter((file) => file.endsWith('.js') && statSync(file).isFile());
}
