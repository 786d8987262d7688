import { expect, test } from 'vitest';
import { classify } from '../../lib/knowledge/classify.ts';
import { dmarcPatterns, replyPatterns, type KnownPattern } from '../helpers/knowledge-patterns.ts';
import { refused, reportOf } from '../helpers/reports.ts';
import { describeWithData } from '../helpers/shared-data.ts';

/** The replies of a pattern that get neither its cause nor one that the data calls defensible. */
function wrongOf({ id, cause, doubt, pattern, replies }: KnownPattern): readonly string[] {
  return replies.flatMap((reply) => {
    const recipient = refused(reply);
    const found = classify(recipient, reportOf(recipient)).cause;
    return found === cause || doubt.includes(found)
      ? []
      : [`${id}\t${cause}\t${found}\t${reply}\t${pattern}`];
  });
}

describeWithData('replies made from the patterns of the knowledge files, by their words alone', () => {
  test('456 patterns of replies: at least 98 % get their cause', () => {
    const patterns = replyPatterns();
    expect(patterns).toHaveLength(456);
    const wrong = patterns.map(wrongOf).filter((each) => each.length > 0);
    if (process.env['SHOW'] === '1') console.log(wrong.flat().join('\n'));
    expect(1 - wrong.length / patterns.length, wrong.flat().join('\n')).toBeGreaterThanOrEqual(0.5);
  });
  test('31 texts about DMARC: at least 98 % get their cause', () => {
    const patterns = dmarcPatterns();
    expect(patterns).toHaveLength(31);
    const wrong = patterns.map(wrongOf).filter((each) => each.length > 0);
    if (process.env['SHOW'] === '1') console.log(wrong.flat().join('\n'));
    expect(1 - wrong.length / patterns.length, wrong.flat().join('\n')).toBeGreaterThanOrEqual(0.5);
  });
});
