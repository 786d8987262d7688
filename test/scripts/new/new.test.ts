import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import prettier from 'prettier';
import ts from 'typescript';
import { planBounce } from '../../../scripts/new/bounce.ts';
import { carryOut, PLACEHOLDER } from '../../../scripts/new/plan.ts';
import { planProvider } from '../../../scripts/new/provider.ts';

const at: { root: string } = { root: '' };
const INDEX = 'lib/knowledge/providers/index.ts';
beforeEach(() => {
  at.root = mkdtempSync(join(tmpdir(), 'bounce-inspector-new-'));
  cpSync(INDEX, join(at.root, INDEX));
});
afterEach(() => {
  rmSync(at.root, { recursive: true });
});

const read = (path: string) => readFileSync(join(at.root, path), 'utf8');
const provider = (...args: readonly string[]) => carryOut(planProvider(args, at.root), at.root);
const bounce = (...args: readonly string[]) => carryOut(planBounce(args, at.root), at.root);
/** What TypeScript finds wrong with the form of a file. */
const faultsOf = (path: string) =>
  ts
    .transpileModule(read(path), { reportDiagnostics: true })
    .diagnostics?.map(({ messageText }) => messageText);

describe('a new provider', () => {
  test.each([
    ['acme-mail', 'Acme Mail', 'acmeMail'],
    ['zzz', 'O’Neil & "Sons"', 'zzz'],
    ['a1', "Ann's Mail", 'a1'],
  ])('%s gets its file and its lines in the list', async (id, name, constant) => {
    const before = read(INDEX);
    const { code, text } = provider(id, name);
    expect([code, text]).toEqual([0, expect.stringContaining(`written: lib/knowledge/providers/${id}.ts`)]);
    const file = read(`lib/knowledge/providers/${id}.ts`);
    expect(file).toContain(`export const ${constant}: Provider = {`);
    expect(file.split(PLACEHOLDER).length).toBeGreaterThan(3);
    const added = read(INDEX)
      .split('\n')
      .filter((line) => !before.split('\n').includes(line));
    expect(added).toEqual([`import { ${constant} } from './${id}.ts';`, `  ${constant},`]);
    for (const path of [INDEX, `lib/knowledge/providers/${id}.ts`]) {
      expect(faultsOf(path)).toEqual([]);
      const options = await prettier.resolveConfig('package.json');
      expect(await prettier.check(read(path), { ...options, parser: 'typescript' })).toBe(true);
    }
  });

  test('an import stands where its file would', () => {
    provider('acme-mail', 'Acme Mail');
    provider('zz-top', 'ZZ Top');
    const files = [...read(INDEX).matchAll(/from '\.\/(.+)\.ts'/g)].map(([, file]) => file);
    expect([files[0], files.at(-1)]).toEqual(['acme-mail', 'zz-top']);
  });

  test.each([
    ['nothing', []],
    ['no name', ['acme']],
    ['too much', ['acme', 'Acme', 'Mail']],
    ['a capital', ['Acme', 'Acme']],
    ['a path', ['../acme', 'Acme']],
    ['a blank', ['acme mail', 'Acme']],
    ['a hyphen at the end', ['acme-', 'Acme']],
    ['a word of the language', ['new', 'New']],
    ['a name that the list has', ['providers', 'Providers']],
    ['a provider that is there', ['google', 'Google']],
    ['the list itself', ['index', 'Index']],
    ['an empty name', ['acme', ' ']],
    ['a name of two lines', ['acme', 'Acme\nMail']],
    ['a name that ends a text', ['acme', 'Acme\\']],
  ])('%s is refused with one sentence, and nothing is written', (_, args) => {
    const before = read(INDEX);
    const { code, text } = provider(...args);
    expect(code).toBe(2);
    expect(text).toMatch(/^.{10,200}$/);
    expect(read(INDEX)).toBe(before);
  });

  test('a list of another form is refused', () => {
    rmSync(join(at.root, INDEX));
    expect(provider('acme', 'Acme').code).toBe(2);
    expect(existsSync(join(at.root, 'lib/knowledge/providers/acme.ts'))).toBe(false);
  });

  test('twice is refused', () => {
    provider('acme', 'Acme');
    expect(provider('acme', 'Acme')).toEqual({
      code: 2,
      text: 'lib/knowledge/providers/acme.ts is there already.',
    });
  });
});

describe('a new bounce', () => {
  test.each([
    ['gmail-google-mailbox-full-2026-03', 'google', 'mailbox_full'],
    ['outlook-microsoft-smtp-auth-dmarc-2026-11', 'microsoft-smtp', 'auth_dmarc'],
    ['text-generic-recipient-unknown-2026-12', 'generic', 'recipient_unknown'],
    ['text-google-groups-policy-other-2025-01', 'google-groups', 'policy_other'],
  ])('%s', (name, dialect, cause) => {
    expect(bounce(name).code).toBe(0);
    const folder = `test/fixtures/bounces/${name}`;
    expect(JSON.parse(read(`${folder}/expected.json`))).toMatchObject({ dialect, recipients: [{ cause }] });
    expect(read(`${folder}/expected.json`)).toContain(PLACEHOLDER);
    expect(read(`${folder}/notice.txt`)).toMatch(/^From: .+\nTo: .+\nSubject: .+\n\n/);
    expect(bounce(name)).toEqual({ code: 2, text: `${folder} is there already.` });
  });

  test.each([
    ['nothing', []],
    ['too much', ['gmail-google-mailbox-full-2026-03', 'x']],
    ['no webmail', ['hotmail-google-mailbox-full-2026-03']],
    ['no dialect', ['gmail-nobody-mailbox-full-2026-03']],
    ['no cause', ['gmail-google-2026-03']],
    ['a cause that is none', ['gmail-google-grumpy-2026-03']],
    ['no month', ['gmail-google-mailbox-full']],
    ['a month that is none', ['gmail-google-mailbox-full-2026-13']],
    ['a path', ['../gmail-google-mailbox-full-2026-03']],
    ['a capital', ['Gmail-google-mailbox-full-2026-03']],
  ])('%s is refused with one sentence, and nothing is written', (_, args) => {
    const { code, text } = bounce(...args);
    expect(code).toBe(2);
    expect(text).toMatch(/^.{10,1000}$/);
    expect(existsSync(join(at.root, 'test/fixtures'))).toBe(false);
  });
});

test('on the command line a bad id ends with exit code 2 and the sentence', () => {
  const args = ['scripts/run.mjs', 'scripts/new/main.ts', 'provider', 'Acme', 'Acme'];
  const { status, stderr, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^“Acme” is no id: .+\n$/);
});
