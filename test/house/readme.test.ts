import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { withTables } from '../../scripts/readme-tables.ts';
import { filesBelow } from './sources.ts';

const readme = readFileSync('README.md', 'utf8');

test('the tables of the README tell what the program knows (`npm run fix:readme` writes them)', () => {
  expect(readme).toBe(withTables(readme));
});

test('a README without the marks is told from one with old tables', () => {
  expect(withTables('# Bounce Inspector')).toBeUndefined();
});

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'PRIVACY.md',
  'SECURITY.md',
  'CHANGELOG.md',
  ...filesBelow(['docs'], /\.md$/),
];

test.each(documents)('every link of %s to a file of ours leads somewhere', (file) => {
  const text = readFileSync(file, 'utf8');
  const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)|(?:src|srcset)="([^"]+)"/g)].map(
    ([, link, source]) => link ?? source ?? '',
  );
  const own = links.filter((link) => !/^(https?|mailto):/.test(link));
  expect(own.filter((link) => !existsSync(join(dirname(file), link)))).toEqual([]);
});

test.each(documents)('every file that %s names in code is there', (file) => {
  const text = readFileSync(file, 'utf8').replace(/```[\s\S]*?```/g, '');
  const named = [
    ...text.matchAll(/`((?:lib|test|scripts|docs|components|entrypoints|public)\/[\w./-]+)`/g),
  ].map(([, path]) => path ?? '');
  const later = /^lib\/(remedy|letters)\//; // said to come
  expect(named.filter((path) => !later.test(path) && !existsSync(path.replace(/\.$/, '')))).toEqual([]);
});

test.each([...readme.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name]) => name ?? ''))(
  'npm run %s of the README is a script',
  (name) => {
    // npm has read the file before this runs.
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    expect(Object.keys(scripts)).toContain(name);
  },
);
