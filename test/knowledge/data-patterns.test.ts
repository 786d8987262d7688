import { expect, test } from 'vitest';
import { classify } from '../../lib/knowledge/classify.ts';
import { dmarcPatterns, replyPatterns, type KnownPattern } from '../helpers/knowledge-patterns.ts';
import { refused, reportOf } from '../helpers/reports.ts';
import { describeWithData } from '../helpers/shared-data.ts';

/**
 * Patterns that nobody can tell by their words alone, and why; from the provider's own host each is right (providers/data.test.ts).
 * They count as misses below.
 */
const ARGUED: Readonly<Record<string, string>> = {
  'netease-4': '"IP:" or "RP:" and nothing else: any reply that names an address may hold it',
  'cloudflare-3': '"unauthenticated" and nothing else: it may as well ask for a log-in',
};

const causeOf = (reply: string) => {
  const recipient = refused(reply);
  return classify(recipient, reportOf(recipient)).cause;
};

/** The replies of a pattern that get neither its cause nor one that the data calls defensible. */
function wrongOf({ id, cause, doubt, pattern, replies }: KnownPattern): readonly string[] {
  return replies.flatMap((reply) => {
    const found = causeOf(reply);
    return found === cause || doubt.includes(found)
      ? []
      : [`${id}\t${cause}\t${found}\t${reply}\t${pattern}`];
  });
}

describeWithData('replies made from the patterns of the knowledge files, by their words alone', () => {
  test.each([
    ['456 patterns of replies', replyPatterns, 456],
    ['31 texts about DMARC', dmarcPatterns, 31],
  ] as const)(
    '%s: at least 98 %% get their cause, and each that does not is argued',
    (_, patterns, count) => {
      const all = patterns();
      expect(all).toHaveLength(count);
      const wrong = all.flatMap((one) => (wrongOf(one).length > 0 ? [one] : []));
      const unargued = wrong.filter(({ id }) => ARGUED[id] === undefined);
      expect(unargued.flatMap(wrongOf)).toEqual([]);
      expect(1 - wrong.length / all.length).toBeGreaterThanOrEqual(0.98);
    },
  );

  test('an exception that is none any more is taken off the list', () => {
    const wrong = replyPatterns().filter((one) => wrongOf(one).length > 0);
    expect(wrong.map(({ id }) => id).sort()).toEqual(Object.keys(ARGUED).sort());
  });

  test('what is no refusal for want of proof is never told as DMARC', () => {
    const others = replyPatterns().filter(
      ({ cause, doubt }) => !cause.startsWith('auth_') && !/dmarc|authenticat/i.test(doubt),
    );
    expect(others.length).toBeGreaterThan(300);
    const told = others.flatMap(({ id, replies }) =>
      replies.filter((reply) => causeOf(reply) === 'auth_dmarc').map((reply) => `${id}: ${reply}`),
    );
    expect(told).toEqual([]);
  });
});
