import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { filesBelow } from './sources.ts';

interface Package {
  readonly engines: { readonly node: string };
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
}
// The shape of a package.json, which npm itself has read before this runs.
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Package;

test.each(Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }))(
  '%s is pinned: %s',
  (_, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  },
);

test('it runs on Node 20.19 and up', () => {
  expect(manifest.engines.node).toBe('>=20.19');
});

test('the lock file holds checksums and no address of a registry', () => {
  const lock = readFileSync('package-lock.json', 'utf8');
  expect(lock).not.toMatch(/"resolved": "http/);
  expect(lock).toMatch(/"integrity": "sha512-/);
});

test.each(['dev', 'build', 'zip', 'check', 'test', 'fix', 'demo', 'inspect'])(
  'npm run %s is there',
  (name) => {
    expect(Object.keys(manifest.scripts)).toContain(name);
  },
);

describe('nothing names a place of the machine it was written on', () => {
  const ignored = ['node_modules', '.git', '.output', '.wxt', 'coverage', 'reports', '.stryker-tmp'];
  const top = readdirSync('.', { withFileTypes: true }).filter(({ name }) => !ignored.includes(name));
  const text = [
    ...top.filter((entry) => entry.isFile()).map(({ name }) => name),
    ...filesBelow(
      top.filter((entry) => entry.isDirectory()).map(({ name }) => name),
      /\.(tsx?|m?js|json|md|html|css|svg|sh|ya?ml|eml|txt|zone)$|^\.(ci|github)\//,
    ),
  ];
  const places = new RegExp(`(^|[\\s"'\`(=:])/(${['work', 'tmp', 'root', 'home'].join('|')})/`, 'm');

  test('over all text files', () => {
    expect(text.filter((file) => places.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  test('and the pattern finds one', () => {
    expect(['see', 'work', 'main'].join('/').replace('see', 'see ')).toMatch(places);
  });
});
