import { describe, expect, test } from 'vitest';
import { severities } from '../../lib/checks/problems.ts';
import messages from '../../public/_locales/en/messages.json';

const words = new Map(Object.entries(messages).map(([key, { message }]) => [key, message]));
const slug = (id: string) => id.toLowerCase().replaceAll('-', '_');
const fixes = Object.keys(severities).map((id) => [id, words.get(`finding_${slug(id)}_fix`) ?? ''] as const);

describe('every problem has words', () => {
  test.each(Object.keys(severities))('%s', (id) => {
    expect(words.get(`finding_${slug(id)}_title`)).toMatch(/\$1/);
    expect(words.get(`finding_${slug(id)}_fix`)).toMatch(/\.$|\$\d$|”$/);
  });
});

describe('advice that is never given', () => {
  test.each(fixes)('%s', (_, fix) => {
    expect(fix).not.toMatch(/\+all|\?all|pct=|p=reject|p=quarantine|include:|ip4:|flatten|second SPF/i);
    expect(fix).not.toMatch(/invalid|illegal|fatal|!/i);
  });
});
