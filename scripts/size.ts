import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildFolder } from './browser/build.ts';
import { loadedFiles, type LoadedFiles } from './loaded-files.ts';

/** The most that each part may load, in octets after gzip. */
export const sizeLimits: Readonly<Record<keyof LoadedFiles, number>> = {
  contentScript: 15 * 1024,
  popup: 40 * 1024,
};

/** Octets after gzip of all that a part of the Chrome build loads. */
export function loadedSize(part: keyof LoadedFiles): number {
  const build = buildFolder('chrome');
  const sizes = loadedFiles(build)[part].map((file) => gzipSync(readFileSync(join(build, file))).length);
  return sizes.reduce((sum, size) => sum + size, 0);
}
