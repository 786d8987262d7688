import { analyse } from 'scslre';
import { beforeAll, expect, test } from 'vitest';

/** An expression that was put together when a module was loaded; those written as such are looked at by the linter. */
interface Made {
  readonly source: string;
  readonly flags: string;
}
const made: Made[] = [];
const modules = import.meta.glob(
  '../../lib/{acceptance,authenticity,bounce,checks,knowledge,search,webmail}/**/*.ts',
);

beforeAll(async () => {
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, given: ConstructorParameters<RegExpConstructor>) {
      const form = new target(...given);
      made.push({ source: form.source, flags: form.flags });
      return form;
    },
  });
  try {
    for (const load of Object.values(modules)) await load();
  } finally {
    globalThis.RegExp = original;
  }
}, 60_000);

/** What scslre finds in it: two repetitions that can take each other's text, or one that is tried from each place. */
function troubleIn({ source, flags }: Made): readonly string[] {
  const { reports } = analyse({ source, flags }, { assumeRejectingSuffix: true });
  return reports
    .filter(({ type }) => type !== 'Move' || !flags.includes('y'))
    .map(({ type, character }) => `${type} ${character.literal.source} in ${source.slice(0, 120)}`);
}

test('each expression that is put together is linear', () => {
  expect(made.length).toBeGreaterThan(50);
  expect(made.flatMap(troubleIn)).toEqual([]);
}, 60_000);

test.each([String.raw`^(?:a+)+$`, String.raw`\s*(?:b)?\s*$`, String.raw`[a-z]+\d`])(
  'and one that is not would be found: %s',
  (source) => {
    expect(troubleIn({ source, flags: '' })).not.toEqual([]);
  },
);
