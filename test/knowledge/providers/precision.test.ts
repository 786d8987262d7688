import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSmtpReply } from '../../../lib/bounce/smtp-reply.ts';
import type { Rule } from '../../../lib/knowledge/provider.ts';
import { providers } from '../../../lib/knowledge/providers/index.ts';
import { dmarcPatterns, replyPatterns } from '../../helpers/knowledge-patterns.ts';
import { describeWithData, sharedData } from '../../helpers/shared-data.ts';

/** Rules that count whoever refused: their words must be nobody else's for another cause. */
const telling = providers
  .filter(({ id }) => !['google', 'microsoft', 'outlook', 'yahoo', 'apple', 'att'].includes(id))
  .flatMap(({ id, rules }) =>
    rules.filter(({ isOwnOnly }) => isOwnOnly !== true).map((rule) => ({ id, rule })),
  );

/** The telling rules that fit a reply. */
function fitting(reply: string): readonly { readonly id: string; readonly rule: Rule }[] {
  const { line, code } = readSmtpReply(reply);
  return telling.filter(({ rule }) => rule.gate?.test(code ?? '') !== false && rule.reply.test(line));
}

describeWithData('a telling rule fires on no reply of another cause', () => {
  test('made from the patterns of the knowledge files', { timeout: 20_000 }, () => {
    const wrong = [...replyPatterns(), ...dmarcPatterns()].flatMap(({ id, cause, doubt, replies }) =>
      replies.flatMap((reply) =>
        fitting(reply)
          .filter(({ rule }) => rule.cause !== cause && !doubt.includes(rule.cause))
          .map((one) => `${one.id} ${one.rule.cause} ${one.rule.reply.source}\t${id} ${cause}\t${reply}`),
      ),
    );
    expect(wrong).toEqual([]);
  });
  test('of the shared bounces', { timeout: 20_000 }, () => {
    const wrong = bouncedReplies().flatMap(({ reply, accepted }) =>
      fitting(reply)
        .filter(({ rule }) => !accepted.includes(rule.cause))
        .map(({ id, rule }) => `${id} ${rule.cause}\t${accepted.join(' ')}\t${reply}`),
    );
    expect(wrong).toEqual([]);
  });
  test('what is ambiguous about DMARC never yields DMARC', () => {
    const ambiguous = dmarcPatterns().filter((one) => one.ambiguous && !/dmarc/i.test(one.pattern));
    expect(ambiguous.map(({ provider }) => provider)).toContain('rspamd default');
    const wrong = ambiguous.flatMap(({ replies }) =>
      replies.flatMap((reply) =>
        fitting(reply)
          .filter(({ rule }) => rule.cause === 'auth_dmarc')
          .map(({ id }) => `${id} ${reply}`),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

interface Truth {
  readonly recipients: readonly {
    readonly diagnostic?: string | null;
    readonly category?: string | null;
    readonly category_also_ok?: readonly string[] | null;
  }[];
}

/** The replies of the shared bounces, with the causes that its people accept. */
function bouncedReplies(): readonly { readonly reply: string; readonly accepted: readonly string[] }[] {
  return readFileSync(sharedData('bounces', 'truth.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => (JSON.parse(line) as Truth).recipients)
    .flatMap(({ diagnostic, category, category_also_ok: also }) =>
      diagnostic && category ? [{ reply: diagnostic, accepted: [category, ...(also ?? [])] }] : [],
    );
}
