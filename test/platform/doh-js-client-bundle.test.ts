import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { dohJsClient } from '../../scripts/doh-js-client-plugin.ts';

/** The adapter as a browser gets it: one script, not minified. */
async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [dohJsClient()],
    build: {
      write: false,
      minify: false,
      lib: { entry: 'lib/platform/doh-js-client.ts', formats: ['es'], fileName: 'bundle' },
    },
  });
  const outputs = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  return outputs.map((output) => (output.type === 'chunk' ? output.code : '')).join('\n');
}

test("the virtual module holds the library's own two files, word for word", () => {
  const { load } = dohJsClient();
  const text: unknown =
    typeof load === 'function' ? Reflect.apply(load, undefined, ['\0virtual:doh-js-client']) : '';
  const folder = dirname(createRequire(import.meta.url).resolve('doh-js-client/package.json'));
  for (const file of ['doh.js', 'util.js'])
    expect(text).toContain(readFileSync(join(folder, 'dist', file), 'utf8'));
});

test('the bundle holds the library, and neither of its own dependencies', async () => {
  const code = await bundled();
  const ofTheLibrary = ['DoH.prototype.resolve', 'We only support these provider'];
  const foreign = ['BufferCursor', 'buffercursor', 'XMLHttpRequest(', 'verror', 'assert-plus'];
  expect(ofTheLibrary.filter((text) => !code.includes(text))).toEqual([]);
  expect(foreign.filter((text) => code.includes(text))).toEqual([]);
}, 30_000);
