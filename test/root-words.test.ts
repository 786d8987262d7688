import { expect, test } from 'vitest';
import { pictureLines, rootWords } from '../lib/root-words.ts';
import { rootIds, type Root } from '../lib/roots/root.ts';
import { translateEnglish as t } from '../scripts/inspect/translate-english.ts';
import { diagnosis, notice } from './helpers/notices.ts';
import { found } from './roots/cases.ts';

const root: Root = {
  id: 'not-our-mail',
  confidence: 'possible',
  evidence: ['reply', 'returned-header', 'dns'],
  settle: 'is-it-yours',
  because: [],
  alsoFound: [],
};

test.each(rootIds)('%s is told in whole sentences, whatever is not known', (id) => {
  const words = rootWords(notice('x'), diagnosis('auth_dmarc', { root: { ...root, id } }), t);
  expect(words?.title).toMatch(/^\S.*\.$/);
  expect(words?.title).not.toMatch(/\$|undefined|  | [.,]/);
});

test('on what it stands, and what would settle it', () => {
  expect(rootWords(notice('x'), diagnosis('auth_dmarc', { root }), t)).toMatchObject({
    evidence:
      "This rests on: the mail server's reply, the header of the mail that came back, the records in DNS.",
    settle: t('settle_is_it_yours'),
    alsoFound: undefined,
  });
});

test('what was found beside it ends in one full stop', () => {
  const dns = { findings: [found('spf', ['SPF-001'])], questions: [], trouble: undefined };
  const told = notice('x', { dns: { state: 'done', ...dns } });
  const words = rootWords(told, diagnosis('auth_dmarc', { root: { ...root, alsoFound: ['SPF-001'] } }), t);
  expect(words?.alsoFound).toMatch(/[^.]\.$/);
});

test('without a root there are no words, and of a mail of which nothing is known no picture', () => {
  expect(rootWords(notice('x'), diagnosis(), t)).toBeUndefined();
  expect(pictureLines(notice('x'), diagnosis(), t)).toEqual([]);
});
