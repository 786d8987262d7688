import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSmtpReply } from '../../../lib/bounce/smtp-reply.ts';
import { findRule } from '../../../lib/knowledge/find-rule.ts';
import { apple } from '../../../lib/knowledge/providers/apple.ts';
import { att } from '../../../lib/knowledge/providers/att.ts';
import { google } from '../../../lib/knowledge/providers/google.ts';
import { microsoft } from '../../../lib/knowledge/providers/microsoft.ts';
import { outlookCom } from '../../../lib/knowledge/providers/outlook-com.ts';
import { yahoo } from '../../../lib/knowledge/providers/yahoo.ts';
import { dmarcPatterns, replyPatterns, type KnownPattern } from '../../helpers/knowledge-patterns.ts';
import { describeWithData, sharedData } from '../../helpers/shared-data.ts';
import { verdictOf } from '../../helpers/verdicts.ts';

const big = [google, outlookCom, microsoft, yahoo, att, apple];

/** Whose patterns, by how many there are, and the servers that print them. */
const families = [
  ['google', 85, /^Gmail/, ['gmail-smtp-in.l.google.com']],
  [
    'microsoft',
    90,
    /^(?:Microsoft|Outlook|Hotmail)/,
    ['example-com.mail.protection.outlook.com', 'hotmail-com.olc.protection.outlook.com'],
  ],
  ['yahoo', 15, /^(?:Yahoo|AOL)/, ['mta7.am0.yahoodns.net']],
  ['apple', 10, /^Apple/, ['mx01.mail.icloud.com']],
  ['att', 2, /^AT&T/, ['al-ip4-mx-vip1.prodigy.net', 'mta7.am0.yahoodns.net']],
] as const;

/** The replies of a pattern that get neither its cause nor one that the data calls defensible. */
function wrongOf({ id, cause, doubt, replies }: KnownPattern, host: string | undefined): readonly string[] {
  return replies.flatMap((reply) => {
    const found = verdictOf(reply, host).cause;
    return found === cause || doubt.includes(found) ? [] : [`${id}: ${reply} -> ${found}, not ${cause}`];
  });
}

describeWithData('the patterns of the big providers get their cause', () => {
  describe.each(families)('%s', (provider, count, receiver, hosts) => {
    const patterns = () => [
      ...replyPatterns().filter((pattern) => pattern.provider === provider),
      ...dmarcPatterns().filter((pattern) => receiver.test(pattern.provider)),
    ];
    test(`${String(count)} of them, and what the receivers say of DMARC`, () => {
      expect(patterns().length).toBeGreaterThanOrEqual(count);
    });
    test('what the data doubts is told with doubt', () => {
      const sure = patterns()
        .filter(({ doubt }) => doubt !== '')
        .flatMap(({ id, replies }) =>
          replies.flatMap((reply) => {
            const { basis, isDoubtful } = verdictOf(reply, hosts[0]);
            return basis === 'own-rule' && !isDoubtful ? [`${id}: ${reply}`] : [];
          }),
        );
      expect(sure).toEqual([]);
    });
    test.each([undefined, ...hosts])('refused by %s', (host) => {
      expect(patterns().flatMap((pattern) => wrongOf(pattern, host))).toEqual([]);
    });
  });
});

/** The rules that count whoever quotes them. */
const telling = big.map((provider) => ({
  id: provider.id,
  rules: provider.rules.filter(({ isOwnOnly }) => isOwnOnly !== true),
}));

/** What the telling rules of each provider make of a reply, where it is none of the accepted causes. */
function misread(given: string, accepted: readonly string[]): readonly string[] {
  const { line, code } = readSmtpReply(given);
  return telling.flatMap(({ id, rules }) => {
    const found = findRule(rules, line, code);
    return found === undefined || accepted.some((cause) => cause.includes(found.cause))
      ? []
      : [
          `${id} ${String(found.rule.reply)}: ${line.slice(0, 200)} -> ${found.cause}, not ${accepted.join('|')}`,
        ];
  });
}

describeWithData('no telling word of theirs fires on a reply of another cause', () => {
  test('made from any pattern of the data', () => {
    const wrong = [...replyPatterns(), ...dmarcPatterns()].flatMap(({ cause, doubt, replies }) =>
      replies.flatMap((reply) => misread(reply, [cause, doubt])),
    );
    expect([...new Set(wrong)]).toEqual([]);
  });
  test('of the shared bounces', () => {
    interface Truth {
      readonly recipients: readonly {
        readonly diagnostic?: string | null;
        readonly category?: string | null;
        readonly category_also_ok?: readonly string[] | null;
      }[];
    }
    const wrong = readFileSync(sharedData('bounces', 'truth.jsonl'), 'utf8')
      .split('\n')
      .filter(Boolean)
      .flatMap((line) => (JSON.parse(line) as Truth).recipients)
      .flatMap(({ diagnostic, category, category_also_ok: also }) =>
        diagnostic && category ? misread(diagnostic, [category, ...(also ?? [])]) : [],
      );
    expect([...new Set(wrong)]).toEqual([]);
  });
});
