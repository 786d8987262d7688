import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** What a part of the built extension makes the browser load, as paths below the build's folder. */
export interface LoadedFiles {
  readonly contentScript: readonly string[];
  readonly popup: readonly string[];
}

interface Manifest {
  readonly content_scripts?: readonly { readonly js?: readonly string[]; readonly css?: readonly string[] }[];
  readonly action?: { readonly default_popup?: string };
}

/**
 * Reads the manifest of a build, then follows the popup's page through its scripts, styles and imports. What a page loads only once it stands
 * (`import()`) is not what makes a person wait, and does not count.
 */
export function loadedFiles(build: string): LoadedFiles {
  // The manifest is our own build's; both keys are optional above.
  const manifest = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8')) as Manifest;
  const scripts = manifest.content_scripts ?? [];
  return {
    contentScript: scripts.flatMap(({ js = [], css = [] }) => [...js, ...css]),
    popup: reachable(build, manifest.action?.default_popup ?? 'popup.html'),
  };
}

function reachable(build: string, start: string): string[] {
  const found = new Set([start]);
  for (const file of found) {
    for (const next of referencesOf(file, readFileSync(join(build, file), 'utf8'))) found.add(next);
  }
  return [...found];
}

const inPage = /<(?:script|link)\b[^>]*?\b(?:src|href)="([^":]+)"/g;
const inModule = /\b(?:from|import)\s*["'`](\.[^"'`]+)["'`]/g;

function referencesOf(file: string, text: string): string[] {
  const pattern = file.endsWith('.html') ? inPage : inModule;
  if (!/\.(html|js)$/.test(file)) return [];
  return [...text.matchAll(pattern)].map(([, reference = '']) =>
    posix.join(reference.startsWith('/') ? '' : posix.dirname(file), reference).replace(/^\//, ''),
  );
}
