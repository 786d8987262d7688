import { build } from 'vite';

/** Builds a file (its path from the project's root) with all that it imports, as the extension is built; yields where it stands in `folder`. */
export async function buildForNode(entry: string, folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      ssr: entry,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'built.mjs', codeSplitting: false } },
    },
    ssr: { noExternal: true },
  });
  return `${folder}/built.mjs`;
}
