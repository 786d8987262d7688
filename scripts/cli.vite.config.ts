import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { dohJsClient } from './doh-js-client-plugin.ts';
import { publicSuffixes } from './public-suffix-plugin.ts';

const outDir = '.output/cli';

/** The command line as one file for Node. */
export default defineConfig({
  publicDir: false,
  plugins: [dohJsClient(), publicSuffixes(), writesAtOnce()],
  ssr: { noExternal: true },
  build: {
    ssr: 'scripts/inspect.ts',
    outDir,
    target: 'node20',
    write: false,
    rolldownOptions: { output: { entryFileNames: '[name].mjs', codeSplitting: false } },
  },
});

/** Each call of `npm run inspect` builds: the file is put in place in one step, so that calls at the same time do not see a half. */
function writesAtOnce(): Plugin {
  return {
    name: 'writes-at-once',
    generateBundle(_, bundle) {
      mkdirSync(outDir, { recursive: true });
      for (const file of Object.values(bundle)) {
        const unfinished = join(outDir, `${file.fileName}.${String(process.pid)}`);
        writeFileSync(unfinished, file.type === 'chunk' ? file.code : file.source);
        renameSync(unfinished, join(outDir, file.fileName));
      }
    },
  };
}
