import { expect, test } from 'vitest';
import { classify } from '../../../lib/knowledge/classify.ts';
import { mailServers } from '../../helpers/mail-servers.ts';
import { domain } from '../../helpers/notices.ts';
import { dmarcPatterns, replyPatterns, type KnownPattern } from '../../helpers/knowledge-patterns.ts';
import { refused, reportOf } from '../../helpers/reports.ts';
import { describeWithData } from '../../helpers/shared-data.ts';

/** Tested elsewhere: the big five, each in its own file. */
const big = ['google', 'microsoft', 'outlook-com', 'yahoo', 'att', 'apple'];
/** The providers of the knowledge file, with a server of each; a block list is asked by anybody's. */
const servers: Readonly<Record<string, string | undefined>> = {
  ...Object.fromEntries(Object.entries(mailServers).filter(([id]) => !big.includes(id))),
  generic_rbl: 'mx.example.com',
};

const judge = (reply: string, server: string | undefined) => {
  const recipient = refused(reply, server === undefined ? {} : { remoteMta: domain(server) });
  return classify(recipient, reportOf(recipient));
};

/** The replies of a pattern that get neither its cause nor one that the data calls defensible. */
function wrongOf({ id, cause, doubt, replies }: KnownPattern, server: string | undefined): readonly string[] {
  return replies.flatMap((reply) => {
    const found = judge(reply, server).cause;
    return found === cause || doubt.includes(found) ? [] : [`${id}\t${cause}\t${found}\t${reply}`];
  });
}

describeWithData('each pattern of the smaller providers gets its cause', () => {
  const patterns = replyPatterns().filter(({ provider }) => provider in servers);
  test('there are 233 of 32 providers', () => {
    expect(patterns).toHaveLength(233);
    expect(new Set(patterns.map(({ provider }) => provider)).size).toBe(32);
  });
  test('from the refusing host’s reply: all of them', () => {
    const wrong = patterns.flatMap((pattern) => wrongOf(pattern, servers[pattern.provider]));
    expect(wrong).toEqual([]);
  });
  test('what the data doubts is told with doubt, where a rule of a provider decides', () => {
    const doubted = patterns.filter(({ doubt }) => doubt !== '');
    expect(doubted.length).toBeGreaterThan(30);
    for (const { id, provider, replies } of doubted)
      for (const reply of replies) {
        const { basis, isDoubtful } = judge(reply, servers[provider]);
        if (basis === 'own-rule' || basis === 'any-rule')
          expect([id, reply, isDoubtful]).toEqual([id, reply, true]);
      }
  });
});

describeWithData('each text about DMARC gets its cause', () => {
  const bigFive = /^(?:gmail|microsoft|outlook|hotmail|yahoo|aol|apple)/i;
  test('whoever gave it, by the words alone', () => {
    const patterns = dmarcPatterns().filter(({ id }) => !bigFive.test(id));
    expect(patterns).toHaveLength(20);
    expect(patterns.flatMap((pattern) => wrongOf(pattern, undefined))).toEqual([]);
  });
});
