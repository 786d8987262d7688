import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

/** What is looked at; every other part only by name. */
interface Manifest extends Readonly<Record<string, unknown>> {
  readonly content_scripts: readonly {
    readonly matches: readonly string[];
    readonly world?: string;
    readonly match_origin_as_fallback?: boolean;
  }[];
  readonly content_security_policy: { readonly extension_pages: string };
  readonly browser_specific_settings?: { readonly gecko: Readonly<Record<string, unknown>> };
}

const folder = mkdtempSync(join(tmpdir(), 'bounce-inspector-manifest-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe.each(['chrome', 'edge', 'firefox'])('the manifest for %s', (browser) => {
  const manifest = manifestFor(browser);

  test('asks for storage and for nothing else', () => {
    expect(manifest['permissions']).toEqual(['storage']);
    expect(Object.keys(manifest).filter((key) => key.startsWith('optional_'))).toEqual([]);
  });

  test('may reach the two resolvers alone', () => {
    expect(manifest['host_permissions']).toEqual(['https://cloudflare-dns.com/*', 'https://dns.google/*']);
  });

  test('reads the five webmail hosts alone, in its own world', () => {
    const scripts = manifest.content_scripts;
    expect(scripts.map(({ world }) => world ?? 'ISOLATED')).toEqual(['ISOLATED']);
    expect(scripts.filter(({ match_origin_as_fallback: fallback }) => fallback === true)).toEqual([]);
    expect(scripts.flatMap(({ matches }) => matches).sort()).toEqual([
      'https://mail.google.com/*',
      'https://outlook.cloud.microsoft/*',
      'https://outlook.live.com/*',
      'https://outlook.office.com/*',
      'https://outlook.office365.com/*',
    ]);
  });

  test('opens no door to pages', () => {
    expect(manifest).not.toHaveProperty('externally_connectable');
    expect(manifest['web_accessible_resources'] ?? []).toEqual([]);
  });

  test('allows scripts of its own only, and no host but the resolvers', () => {
    const policy = new Map<string, string>(
      manifest.content_security_policy.extension_pages
        .split('; ')
        .map((directive) => [directive.replace(/ .*/, ''), directive.replace(/^\S+ /, '')]),
    );
    expect(Object.fromEntries(policy)).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self'",
      'connect-src': 'https://cloudflare-dns.com https://dns.google',
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': "'none'",
    });
  });

  test('is of version 3', () => {
    expect(manifest['manifest_version']).toBe(3);
  });

  if (browser === 'firefox') {
    test('tells before the installation that content of pages is used', () => {
      expect(manifest.browser_specific_settings?.gecko['data_collection_permissions']).toEqual({
        required: ['websiteContent'],
      });
    });
  }
});

/** Builds the extension aside, so that it is the manifest that ships which is looked at. */
function manifestFor(browser: string): Manifest {
  const options = JSON.stringify({ browser, manifestVersion: 3, outDir: folder });
  const program = `
    import { build } from 'wxt';
    const quiet = () => {};
    const logger = { debug: quiet, log: quiet, info: quiet, warn: console.warn, error: console.error, fatal: console.error, success: quiet, level: 0 };
    await build({ ...${options}, logger });`;
  execFileSync(process.execPath, ['--input-type=module', '--eval', program], { stdio: 'pipe' });
  // WXT wrote it; every part that a test looks at is compared with a plain value.
  return JSON.parse(readFileSync(join(folder, `${browser}-mv3`, 'manifest.json'), 'utf8')) as Manifest;
}
