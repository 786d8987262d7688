import fc from 'fast-check';
import RandExp from 'randexp';
import { expect, test } from 'vitest';
import { dialects } from '../../lib/bounce/dialects/index.ts';
import * as senderWords from '../../lib/bounce/sender-words.ts';
import * as voteWords from '../../lib/bounce/vote-words.ts';
import { emptyRules, exactRules, refusalRules, vagueRules } from '../../lib/knowledge/general/index.ts';
import { providers } from '../../lib/knowledge/providers/index.ts';
import { gramsOf } from '../../lib/search/grams.ts';
import { needOf, type Need } from '../../lib/search/needs.ts';
import { wordingOf } from '../../lib/search/wording.ts';

const rules = [
  ...providers.flatMap((provider) => provider.rules),
  ...[exactRules, vagueRules, refusalRules, emptyRules].flat(),
];
const tables: readonly RegExp[] = [
  ...rules.map(({ reply }) => reply),
  ...providers.flatMap(({ hosts, footprint }) => [hosts, footprint]).filter((form) => form !== undefined),
  ...dialects.flatMap(({ from, subject, text, returned, reporting }) =>
    [from, subject, text, returned, reporting].filter((form) => form !== undefined),
  ),
  ...[...Object.values(voteWords), ...Object.values(senderWords)].map(({ source, flags }) => {
    return new RegExp(source, flags.replace('g', ''));
  }),
];

function mayFit(form: RegExp, text: string): boolean {
  return wordingOf(form, 0).mayFit(gramsOf(text));
}

function shown(need: Need | undefined): string {
  if (need === undefined) return '';
  return need.kind === 'literal'
    ? need.literal
    : `${need.kind}(${need.of.map((one) => shown(one)).join(', ')})`;
}

test.each<[RegExp, string]>([
  [/user unknown/i, 'user unknown'],
  [/\bUser\s+unknown\b/, 'user unknown'],
  [/mailbox (?:is )?full/i, 'any(mailbox full, mailbox is full)'],
  [/(?:user|recipient)\b.{0,60}\bunknown/i, 'all(any(user, recipient), unknown)'],
  [/didn['’]?t/i, "any(didnt, didn't, didn’t)"],
  [/5\.7\.1 \[BL2\d\]/, '0.0.0 [bl00]'],
  [/(?=x)abc(?!def)(?<!ghi)/, 'abc'],
  [/(?<name>abc)\k<name>/, 'abc'],
  [/(abc)?def/, 'def'],
  [/abc|def|/, ''],
  [/a{3}b{0,2}/, 'aaa'],
  [/(?:abc){0,}/, ''],
  [/(?:abc){2,}/, 'abc'],
  [/[Мм]айл/u, 'майл'],
  [/stra\u00dfe/i, 'stra'], // ß is ss in capitals
  [/\u{1f600}abc/u, 'abc'],
  [/[^a]bc./, ''],
  [/a[b-d]e/, 'any(abe, ace, ade)'],
  [/\x41\u0042\cA/, ''],
])('%s needs %s', (form, needs) => {
  expect(shown(needOf(form))).toBe(needs);
});

test.each<[RegExp, string]>([
  [/user unknown/i, 'no such recipient'],
  [/\bmail ?box\b.{0,60}\bfull\b/i, 'the mailbox is empty'],
  [/(?<![\d.])(?:[789]\d|100) ?%/, 'a size of 100 MB'],
  [/переполнен/iu, 'The mailbox is full.'],
])('%s is not looked for in %j', (form, text) => {
  expect(mayFit(form, text)).toBe(false);
});

test('where it is looked for, it is found as by the expression itself', () => {
  const [form, text] = [/(?<what>user|mailbox) unknown/i, '550 5.1.1 User unknown'];
  const { test: fits, exec } = wordingOf(form, 0);
  expect(fits(text, gramsOf(text))).toBe(true);
  expect(exec(text, gramsOf(`before ${text} behind`))).toEqual(form.exec(text));
});

/** Strings that fit, as randexp makes them of what it knows of an expression; those that the whole one does not take are left out. */
function fitting(form: RegExp): readonly string[] {
  const simple = form.source
    .replace(/\(\?<[^=!>]+>/g, '(')
    .replace(/\(\?<?[=!](?:\\[^]|\[(?:\\[^]|[^\]\\])*\]|\([^()]*\)|[^()\\])*\)/g, '')
    .replace(/\\[pP]\{[^}]*\}/g, 'x');
  const maker = new RandExp(simple, form.flags.replace('u', ''));
  maker.max = 3;
  return Array.from({ length: 12 }, () => maker.gen()).filter((text) => form.test(text));
}

test('every expression of the tables is looked for in whatever fits it', () => {
  const withSamples = tables.map((form) => ({ form, texts: fitting(form) }));
  const missed = withSamples.flatMap(({ form, texts }) =>
    texts
      .flatMap((text) => [text, `Before it ${text}. Behind it`.replaceAll(' ', '\u00a0 \n')])
      .filter((text) => form.test(text) && !mayFit(form, text))
      .map((text) => `${form.source.slice(0, 80)} in ${JSON.stringify(text)}`),
  );
  expect(missed).toEqual([]);
  const made = withSamples.filter(({ texts }) => texts.length > 0).length;
  expect(made).toBeGreaterThan(tables.length * 0.9); // else this tests nothing
});

test('every rule is looked for in the reply by which it was written, and in few of the others', () => {
  const seen = rules.map(({ seen: { text } }) => gramsOf(text));
  const wordings = rules.map(({ reply }) => wordingOf(reply, 0));
  const asked = wordings.map(({ mayFit: may }) => seen.filter((grams) => may(grams)).length);
  expect(rules.filter(({ reply, seen: { text } }) => reply.test(text) && !mayFit(reply, text))).toEqual([]);
  expect(asked.reduce((sum, count) => sum + count)).toBeLessThan(rules.length ** 2 * 0.1);
});

// Expressions of any form over few characters, and texts of the same characters: what fits must be looked for.
const characters = fc.constantFrom(...Array.from('aAbBkKsS 19.-%@ßſ\u212aİıσςΣéÉя\u00a0\n退\u{1f600}'));
const atoms = fc.oneof(
  fc
    .array(characters, { minLength: 1, maxLength: 4 })
    .map((all) => all.join('').replaceAll('.', String.raw`\.`)),
  fc.constantFrom(
    '.',
    String.raw`\d`,
    String.raw`\s`,
    '[ab]',
    '[a-c9]',
    '[^a]',
    String.raw`\b`,
    '^',
    '(?=a)',
    '(?<!b)',
    '[s\u212a]',
    String.raw`\u{17f}`,
  ),
);
const expressions = fc.letrec<{ whole: string; part: string }>((tie) => ({
  whole: fc.array(tie('part'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
  part: fc.oneof(
    { weight: 4, arbitrary: atoms },
    fc.tuple(tie('whole'), tie('whole')).map(([one, other]) => `(?:${one}|${other})`),
    fc
      .tuple(tie('whole'), fc.constantFrom('?', '*', '+', '{2}', '{0,2}', '{1,3}?', '{3,}'))
      .map(([part, many]) => `(?:${part})${many}`),
  ),
})).whole;

test('whatever an expression fits, it is looked for there', () => {
  fc.assert(
    fc.property(
      expressions,
      fc.constantFrom('', 'i', 'u', 'iu', 'im'),
      fc.array(characters, { maxLength: 30 }),
      (source, flags, all) => {
        const isValid = flags.includes('u') || !source.includes('u{');
        const form = new RegExp(source, isValid ? flags : `${flags}u`);
        const text = all.join('');
        if (form.test(text)) expect(mayFit(form, text)).toBe(true);
      },
    ),
    { numRuns: 3000 },
  );
});
