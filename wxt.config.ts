import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { resolvers } from './lib/dns/resolvers.ts';
import { dohJsClient } from './scripts/doh-js-client-plugin.ts';
import { publicSuffixes } from './scripts/public-suffix-plugin.ts';

const resolverOrigins = Object.values(resolvers).map(({ url }) => new URL(url).origin);

/** `connect-src` binds the worker too: a host that is not named here cannot be asked, whatever the permissions say. */
const policyOfABuild = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'connect-src': resolverOrigins.join(' '),
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
};
/** `npm run dev` alone: Vite's socket and <style> elements need it. Never in a build. */
const policyOfTheDevServer = {
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'connect-src': `${resolverOrigins.join(' ')} ws://localhost:* http://localhost:*`,
};

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  vite: () => ({ plugins: [dohJsClient(), publicSuffixes(), preact()] }),
  manifest: ({ browser, command }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage'],
    host_permissions: resolverOrigins.map((origin) => `${origin}/*`),
    content_security_policy: {
      extension_pages: policyText(command === 'serve' ? policyOfTheDevServer : policyOfABuild),
    },
    icons: iconFiles([16, 32, 48, 128]),
    action: { default_icon: iconFiles([16, 32, 48]) },
    ...(browser !== 'firefox' && { minimum_chrome_version: '120' }), // AbortSignal.any, toSorted
    ...(browser === 'firefox' && { browser_specific_settings: { gecko } }),
  }),
  zip: { excludeSources: ['coverage/**', '.output/**'] },
});

/** Why `websiteContent`: docs/decisions/0010-firefox-data-collection.md. */
const gecko = {
  id: 'bounce-inspector@example.org',
  strict_min_version: '142.0',
  data_collection_permissions: { required: ['websiteContent'] },
};

function iconFiles(sizes: readonly number[]): Record<string, string> {
  return Object.fromEntries(sizes.map((size) => [String(size), `icon/${String(size)}.png`]));
}

function policyText(policy: Readonly<Record<string, string>>): string {
  return Object.entries(policy)
    .map(([directive, value]) => `${directive} ${value}`)
    .join('; ');
}
