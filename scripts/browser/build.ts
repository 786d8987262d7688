import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

export type BuildTarget = 'chrome' | 'firefox';

/** The folder of a build, made or not. */
export function buildFolder(target: BuildTarget): string {
  return resolve('.output', `${target}-mv3`);
}

/** Builds the extension into `buildFolder(target)`; what the tool says goes to standard error. Throws where it fails. */
export function buildExtension(target: BuildTarget): string {
  const wxt = resolve('node_modules', 'wxt', 'bin', 'wxt.mjs');
  const { status } = spawnSync(process.execPath, [wxt, 'build', '-b', target, '--mv3'], {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NODE_ENV: 'production' }, // what ships, whatever the runner of scripts says of itself
  });
  if (status !== 0) throw new Error('the extension could not be built');
  return buildFolder(target);
}
