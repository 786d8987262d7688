import { readFileSync } from 'node:fs';
import { ESLint } from 'eslint';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { filesBelow, importsOf, nodesOf, sources, treeOf } from './sources.ts';

const shipped = sources.filter((file) => !file.startsWith('scripts/'));
const tables = /^lib\/knowledge\/(providers|services)\//; // as long as they need to be

test('no file is longer than 200 lines, pure data aside', () => {
  const tooLong = sources.filter(
    (file) => !tables.test(file) && readFileSync(file, 'utf8').split('\n').length > 201 && !isPureData(file),
  );
  expect(tooLong).toEqual([]);
});

test('no function is longer than 40 lines in what is shipped', () => {
  const tooLong = shipped.flatMap((file) => {
    const tree = treeOf(file);
    const lineOf = (position: number) => tree.getLineAndCharacterOfPosition(position).line;
    return [...nodesOf(tree)]
      .filter((node) => ts.isFunctionLike(node) && lineOf(node.end) - lineOf(node.getStart()) >= 40)
      .map((node) => `${file}:${String(lineOf(node.getStart()) + 1)}`);
  });
  expect(tooLong).toEqual([]);
});

test('only the client of DNS, and the page’s reader of a source, go to the network', () => {
  const waysOut = /^(fetch|XMLHttpRequest|WebSocket|EventSource|WebTransport|sendBeacon|importScripts)$/;
  const goingOut = shipped.filter((file) =>
    [...nodesOf(treeOf(file))].some((node) => ts.isIdentifier(node) && waysOut.test(node.text)),
  );
  expect(goingOut).toEqual(['lib/platform/doh-js-client.ts', 'lib/platform/original-source.ts']);
  const readers = shipped.filter((file) => importsOf(file).includes('lib/platform/original-source.ts'));
  expect(readers).toEqual(['entrypoints/webmail.content/index.ts']);
});

test('only lib/dns/domain-name.ts says that a text is a DomainName', () => {
  const brands = sources.filter((file) =>
    [...nodesOf(treeOf(file))].some(
      (node) => ts.isAsExpression(node) && /\bDomainName\b/.test(node.type.getText()),
    ),
  );
  expect(brands).toEqual(['lib/dns/domain-name.ts']);
});

test('no markup is made from a string', () => {
  const sinks =
    /^(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|srcdoc|createContextualFragment)$/;
  const found = shipped.filter((file) =>
    [...nodesOf(treeOf(file))].some((node) => ts.isIdentifier(node) && sinks.test(node.text)),
  );
  expect(found).toEqual([]);
});

test('a link is never built from text: an href is a value of help-links.ts, a mailto draft or a page of our own', () => {
  const built = filesBelow(['components', 'entrypoints'], /\.tsx$/).flatMap((file) =>
    [...nodesOf(treeOf(file))]
      .filter((node) => ts.isJsxAttribute(node) && node.name.getText() === 'href')
      .filter((node) => /`|\+/.test(node.getText()))
      .map((node) => `${file}: ${node.getText()}`),
  );
  expect(built).toEqual([]);
});

test('the lint keeps the walls: lengths, complexity, no any, exhaustive switches, no world in lib', async () => {
  const eslint = new ESLint();
  // calculateConfigForFile says unknown; these are the parts that the walls rest on.
  const { rules } = (await eslint.calculateConfigForFile('lib/diagnose.ts')) as {
    rules: Record<string, readonly unknown[]>;
  };
  expect(rules).toMatchObject({
    'max-lines': [2, { max: 200 }],
    'max-lines-per-function': [2, { max: 40 }],
    complexity: [2, { max: 8, variant: 'modified' }],
    '@typescript-eslint/no-explicit-any': [2],
    '@typescript-eslint/no-non-null-assertion': [2],
    '@typescript-eslint/switch-exhaustiveness-check': [2],
  });
  expect(JSON.stringify(rules['no-restricted-globals'])).toContain('"fetch"');
  expect(JSON.stringify(rules['no-restricted-imports'])).toContain('**/platform/**');
});

/** Holds tables only: no function has a body in it. */
function isPureData(file: string): boolean {
  return ![...nodesOf(treeOf(file))].some((node) => ts.isFunctionLike(node) && 'body' in node);
}
