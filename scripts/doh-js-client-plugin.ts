import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const ID = 'virtual:doh-js-client';
const REVIEWED_VERSION = '0.2.1';

/**
 * Serves doh-js-client's own `dist/doh.js` and `dist/util.js`, word for word, as the module `virtual:doh-js-client`. Each file
 * stands in the wrapper that Node gives to a CommonJS file, so `require` and `Buffer` are parameters, which the adapter
 * (lib/platform/doh-js-client.ts) fills. No alias and no global; the build and vitest get the same wiring.
 * Throws at build time when another version of the library is installed than the one that was reviewed.
 */
export function dohJsClient(): Plugin {
  return {
    name: 'doh-js-client',
    enforce: 'pre',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load: (id) => (id === `\0${ID}` ? moduleText() : undefined),
  };
}

function moduleText(): string {
  const manifest = createRequire(import.meta.url).resolve('doh-js-client/package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  if (version !== REVIEWED_VERSION) {
    throw new Error(
      `doh-js-client ${version} is installed, ${REVIEWED_VERSION} was reviewed: read its dist/ first`,
    );
  }
  const wrapped = (file: string) =>
    `function (exports, require, module, Buffer) {\n${readFileSync(join(dirname(manifest), 'dist', file), 'utf8')}\n}`;
  return `
    const files = { './util': ${wrapped('util.js')}, './doh': ${wrapped('doh.js')} };
    export function loadDohJsClient(injected) {
      const loaded = {};
      const require = (id) => {
        if (Object.hasOwn(injected, id)) return injected[id];
        if (loaded[id]) return loaded[id].exports;
        if (!files[id]) throw new Error('doh-js-client: unexpected require of ' + id);
        const module = (loaded[id] = { exports: {} });
        files[id].call(module.exports, module.exports, require, module, injected.Buffer);
        return module.exports;
      };
      return { DoH: require('./doh'), Util: require('./util') };
    }`;
}
