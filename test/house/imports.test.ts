import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { importsOf, sources } from './sources.ts';

/** From the ground up. A file imports from its own row and from the rows above it in this table, never from below. */
const layers: readonly (readonly [string, RegExp])[] = [
  ['words', /^(public\/|lib\/(i18n|slug)\.ts$)/],
  ['search', /^lib\/search\//],
  ['dns', /^lib\/(dns|zone)\//],
  ['mail', /^lib\/(bounce\/|acceptance\/|webmail\/|(file-trouble|display-text)\.ts$)/],
  ['knowledge', /^lib\/knowledge\//],
  ['judgement', /^lib\/(checks|mail-checks|authenticity|roots)\//],
  ['help', /^lib\/(repair|remedy|letters)\//],
  // inspection.ts and screen.ts are the shapes that everything above shares; the rest of the row fills them.
  [
    'diagnosis',
    /^lib\/(input|mail-file|inspection|diagnose|add-source|read-given|confidence|jobs|facts-of-mail|sending-services|find-remedies|remedy-words|tone|trouble|screen|json-report|json-remedies|card-words|letter-case|letter-asks|redacted-copy|telling|accepted-words|acceptances|technical-words|domain-verdict|verdict-reasons|domain-steps|domain-words|domain-asked|fault-place|selector-input|through-input|service-address|would-get|would-get-words)\.ts$/,
  ],
  ['edge', /^(lib\/platform|components)\//],
  ['programs', /^(entrypoints|scripts)\//],
];

const graph = new Map(sources.map((file) => [file, importsOf(file)]));
const edges = [...graph].flatMap(([from, imports]) => imports.map((to) => [from, to] as const));

function layerOf(file: string): number {
  return layers.findIndex(([, files]) => files.test(file));
}

test('every file has its layer (a new one: give it a row in this test and in docs/architecture.md)', () => {
  expect(sources.filter((file) => layerOf(file) < 0)).toEqual([]);
});

test('no arrow points upward', () => {
  const upward = edges.filter(([from, to]) => layerOf(to) > layerOf(from));
  expect(upward.map(([from, to]) => `${from} → ${to}`)).toEqual([]);
});

test('lib/platform and components do not know each other, and nothing else in lib knows either', () => {
  const isForbidden = ([from, to]: readonly [string, string]) =>
    (to.startsWith('lib/platform/') && !/^(lib\/platform|entrypoints|scripts)\//.test(from)) ||
    (to.startsWith('components/') && !/^(components|entrypoints)\//.test(from));
  expect(edges.filter(isForbidden).map(([from, to]) => `${from} → ${to}`)).toEqual([]);
});

test('lib/checks does not know what is looked at of a lost mail', () => {
  const wrong = edges.filter(
    ([from, to]) => from.startsWith('lib/checks/') && to.startsWith('lib/mail-checks/'),
  );
  expect(wrong.map(([from, to]) => `${from} → ${to}`)).toEqual([]);
});

test('no import runs in a circle', () => {
  expect(circlesOf(graph)).toEqual([]);
});

test('every import of our own names a file that is there, with its extension', () => {
  expect(edges.filter(([, to]) => !existsSync(to)).map(([from, to]) => `${from} → ${to}`)).toEqual([]);
});

test('no file of lib or components is imported by nobody: a new one is listed in its index.ts', () => {
  const imported = new Set(edges.map(([, to]) => to));
  const isPart = (file: string) => /^(lib|components)\//.test(file) && !file.endsWith('.d.ts');
  expect(sources.filter((file) => isPart(file) && !imported.has(file))).toEqual([]);
});

test('the search for circles finds one', () => {
  const round = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', ['a']],
    ['d', []],
  ]);
  expect(circlesOf(round)).toEqual(['a → b → c → a']);
});

/** Each circle once, from the file at which it was entered. */
function circlesOf(imports: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]) => {
    const start = path.indexOf(file);
    if (start >= 0) circles.push([...path.slice(start), file].join(' → '));
    if (start >= 0 || done.has(file)) return;
    for (const next of imports.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of imports.keys()) visit(file, []);
  return circles;
}
