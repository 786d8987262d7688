import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { helpLinks, helpSources, type HelpLinkId } from '../../lib/knowledge/help-links.ts';
import { setupPages } from '../../lib/knowledge/setup-pages.ts';
import { providers } from '../../lib/knowledge/providers/index.ts';
import { describeWithData, sharedData, sharedJson } from '../helpers/shared-data.ts';

/** What the data says of a page that nobody has seen. */
const UNSEEN = /\b(?:unknown|inferred|obsolete|unverified|memory)\b|\?/i;
/** Of these the data says "unverified", but stored copies of the page, or code of the operator and its users that links to it, bear them out. */
const SEEN_SINCE: readonly HelpLinkId[] = [
  'postmark-bounces',
  'sendgrid-events',
  'ses-errors',
  'sparkpost-bounces',
];

interface Place {
  readonly file: string;
  readonly text: string;
  /** What stands beside it of how sure it is. */
  readonly doubt: string;
}

/** Each string of the data with what its own record says of how sure it is. */
function* placesIn(file: string, value: unknown, doubt = ''): Generator<Place> {
  if (typeof value === 'string') yield { file, text: value, doubt };
  if (typeof value !== 'object' || value === null) return;
  const record = new Map<string, unknown>(Object.entries(value));
  const own = ['status', 'title', 'source']
    .map((key) => record.get(key))
    .filter((said) => typeof said === 'string' && !/^\d/.test(said));
  for (const part of record.values()) yield* placesIn(file, part, own.join(' '));
}

/** The address as such, whole: neither the beginning of a longer one nor another's end. */
function names({ text }: Place, link: string): boolean {
  const at = text.indexOf(link);
  const next = text.at(at + link.length);
  return at >= 0 && (next === undefined || /[\s"'),;#]/.test(next));
}

test.each(Object.entries(helpSources))('%s is used by a rule, and was found in a %s', (id) => {
  expect(providers.some(({ rules }) => rules.some(({ help }) => help === id))).toBe(true);
});

describeWithData('each address is one of the data, letter by letter', () => {
  const all = readdirSync(sharedData('knowledge'))
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => [...placesIn(file, sharedJson('knowledge', file))]);

  test.each(Object.entries(helpLinks))('help: %s', (id, link) => {
    const places = all.filter((place) => names(place, link));
    expect(places).not.toEqual([]);
    const isSeenSince = SEEN_SINCE.some((one) => one === id);
    expect(places.some(({ doubt }) => !UNSEEN.test(doubt)) || isSeenSince).toBe(true);
  });

  test.each(Object.entries(helpLinks).filter(([id]) => SEEN_SINCE.some((one) => one === id)))(
    'the exception %s is still one',
    (_, link) => {
      expect(all.filter((place) => names(place, link)).every(({ doubt }) => UNSEEN.test(doubt))).toBe(true);
    },
  );

  test.each(Object.entries(setupPages))('set-up: %s', (_, link) => {
    expect(all.filter((place) => names(place, link))).not.toEqual([]);
  });
});
