import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { filesBelow, nodesOf, sources, treeOf } from './sources.ts';

type Messages = Readonly<Record<string, { readonly message: string; readonly description?: string }>>;

const languages = readdirSync('public/_locales');
// The shape is that of browsers' messages.json; the tests below look at every entry.
const messagesOf = (language: string) =>
  JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8')) as Messages;
const english = messagesOf('en');
const keys = Object.keys(english);

describe.each(languages)('the words of %s', (language) => {
  const messages = messagesOf(language);

  test('have keys that every browser takes', () => {
    expect(Object.keys(messages).filter((key) => !/^[A-Za-z0-9_]+$/.test(key))).toEqual([]);
  });

  test('have keys that differ in more than case', () => {
    const lower = Object.keys(messages).map((key) => key.toLowerCase());
    expect(lower.filter((key, index) => lower.indexOf(key) !== index)).toEqual([]);
  });

  test('take at most nine substitutions, $1 to $9 without a gap, and no name of a placeholder', () => {
    const odd = Object.entries(messages).filter(([key, { message }]) => {
      const plain = message.replaceAll('$$', '');
      const used = new Set([...plain.matchAll(/\$(\d+)/g)].map(([, digits]) => Number(digits)));
      const isGapless = [...used].every((number) => number >= 1 && number <= used.size && number <= 9);
      // All texts of a cause (or told in its stead), of a root, and all of a finding, are given the same values and need not use each.
      const isGiven = /^(?:cause|told|finding|fact|root)_/.test(key) && used.size <= 9;
      return !(isGapless || isGiven) || /\$(?!\d)/.test(plain);
    });
    expect(odd.map(([key]) => key)).toEqual([]);
  });

  test('say something, in one piece of plain text', () => {
    const odd = Object.entries(messages).filter(
      ([, { message }]) => message.trim() !== message || message === '' || /[<>]|&\w+;/.test(message),
    );
    expect(odd.map(([key]) => key)).toEqual([]);
  });

  test('are there for every key of English, with the same substitutions', () => {
    const slots = (text = '') => [...new Set(text.match(/\$\d/g))].sort().join(' ');
    const odd = keys.filter((key) => slots(messages[key]?.message) !== slots(english[key]?.message));
    expect(Object.keys(messages).sort()).toEqual([...keys].sort());
    expect(odd).toEqual([]);
  });
});

describe('keys and code agree', () => {
  const { literals, templates } = mentions();

  test('every key is used somewhere', () => {
    const isUsed = (key: string) => literals.has(key) || templates.some((template) => template.test(key));
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });

  test('every key that the code puts together fits some words', () => {
    const unknown = templates.filter((template) => !keys.some((key) => template.test(key)));
    expect(unknown.map(String)).toEqual([]);
  });

  test('every key that the code names has words', () => {
    const asked = [...filesBelow(['components', 'entrypoints'], /\.tsx?$/)].flatMap((file) =>
      [...nodesOf(treeOf(file))]
        .filter(
          (node) => ts.isCallExpression(node) && /^(props\.)?(t|translate)$/.test(node.expression.getText()),
        )
        .flatMap((node) => (ts.isCallExpression(node) ? node.arguments.slice(0, 1) : []))
        .filter((argument) => ts.isStringLiteral(argument))
        .map((argument) => argument.text),
    );
    expect(asked.filter((key) => english[key] === undefined)).toEqual([]);
  });
});

/** Every text of the program that may be a key, and a pattern for every template that may make one. */
function mentions(): { literals: ReadonlySet<string>; templates: readonly RegExp[] } {
  const nodes = [...sources, 'wxt.config.ts'].flatMap((file) => [...nodesOf(treeOf(file))]);
  const inMarkup = [...filesBelow(['entrypoints'], /\.html$/), 'wxt.config.ts'].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/__MSG_(\w+?)__/g)].map(([, key = '']) => key),
  );
  const texts = nodes.flatMap((node) => (ts.isStringLiteralLike(node) ? [node.text] : []));
  const templates = nodes.flatMap((node) => (ts.isTemplateExpression(node) ? keyPattern(node) : []));
  return { literals: new Set([...texts, ...inMarkup]), templates };
}

/** The keys that a template can make; none when it does not begin as the keys of some family do (`cause_…`). */
function keyPattern(template: ts.TemplateExpression): readonly RegExp[] {
  const parts = [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)];
  const family = /^[A-Za-z]+_/.exec(template.head.text)?.[0];
  const isOfFamily = family !== undefined && keys.some((key) => key.startsWith(family));
  return isOfFamily && parts.every((part) => /^\w*$/.test(part))
    ? [new RegExp(`^${parts.join('\\w+')}$`)]
    : [];
}
