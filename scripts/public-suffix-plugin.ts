import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const ID = 'virtual:public-suffixes';

/**
 * Serves the rules of the public suffix list, as tldts carries them, as one text in the module `virtual:public-suffixes`: a text costs a worker
 * nothing when it starts, tldts itself 10 ms (docs/decisions/0018-public-suffixes-as-a-text.md).
 */
export function publicSuffixes(): Plugin {
  return {
    name: 'public-suffixes',
    enforce: 'pre',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load: async (id) =>
      id === `\0${ID}` ? `export const rules = ${JSON.stringify(await rulesText())};` : undefined,
  };
}

/** The packed tree of tldts 7: its nodes, the edges between them, and the labels of the edges one behind the other. */
interface Trie {
  readonly nodeFlags: Uint8Array;
  readonly edgeStart: Uint16Array;
  readonly edgeLength: Uint8Array;
  readonly edgeChild: Uint16Array;
  readonly labelText: string;
  readonly rulesRoot: number;
  readonly exceptionsRoot: number;
}

/** The rules in A-labels, one a line, with a line end before the first and behind the last. */
export async function rulesText(): Promise<string> {
  const folder = dirname(createRequire(import.meta.url).resolve('tldts/package.json'));
  // Its source map has no place beside a data: URL, and Node stumbles over that where source maps are on.
  const text = readFileSync(join(folder, 'dist/es6/src/data/trie.js'), 'utf8').replace(
    /^\/\/# sourceMappingURL=.*$/m,
    '',
  );
  const trie = (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(text)}`)) as Trie;
  const rules = [
    ...rulesBelow(trie, trie.rulesRoot),
    ...rulesBelow(trie, trie.exceptionsRoot).map((rule) => `!${rule}`),
  ];
  const written = rules.filter((rule) => /^[!-~]+$/.test(rule)).sort(); // the others stand there as A-labels too
  if (written.length < 9000) throw new Error('the public suffix list of tldts could not be read');
  return `\n${written.join('\n')}\n`;
}

function rulesBelow(trie: Trie, root: number): readonly string[] {
  const ends: number[] = [];
  for (const length of trie.edgeLength) ends.push((ends.at(-1) ?? 0) + length);
  const below = (node: number, name: string): readonly string[] => {
    const own = name !== '' && trie.nodeFlags[node] !== 0 ? [name] : [];
    const edges = range(trie.edgeStart[node] ?? 0, trie.edgeStart[node + 1] ?? 0);
    return own.concat(
      ...edges.map((edge) => {
        const end = ends[edge] ?? 0;
        const label = trie.labelText.slice(end - (trie.edgeLength[edge] ?? 0), end);
        return below(trie.edgeChild[edge] ?? 0, name === '' ? label : `${label}.${name}`);
      }),
    );
  };
  return below(root, '');
}

function range(start: number, end: number): readonly number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
