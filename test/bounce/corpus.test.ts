import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { textOfHtml } from '../../lib/bounce/html-text.ts';
import { parseBounce } from '../../lib/bounce/parse.ts';
import { isSuspected } from '../../lib/bounce/suspect.ts';
import { aMessage } from '../helpers/messages.ts';
import { describeWithData, sharedData } from '../helpers/shared-data.ts';

/** What we use of a line of truth.jsonl; its README describes the rest. */
interface Truth {
  readonly kind: string;
  readonly is_bounce: boolean;
  readonly from_: string | null;
  readonly subject: string | null;
  readonly rendered_text: string | null;
  readonly rendered_html: string | null;
  readonly recipients: readonly {
    readonly address?: string;
    readonly replycode?: string;
    readonly seen_in?: Record<string, string | null>;
  }[];
}

function open({ from_, subject, rendered_text, rendered_html }: Truth) {
  return aMessage({
    from: from_ ?? '',
    subject: subject ?? '',
    text: rendered_html ? textOfHtml(rendered_html) : (rendered_text ?? ''),
  });
}

const read = (truth: Truth) => parseBounce(open(truth));

// Floors, a little below what was measured: they fall when a rule loses what it had.
describeWithData('846 real mails as a webmail shows them', () => {
  const truth = () =>
    readFileSync(sharedData('bounces', 'truth.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Truth);
  const isFailure = (mail: Truth) =>
    read(mail)?.recipients.some(({ action }) => action === 'failed' || action === 'delayed') === true;

  test('at least 98 % of the bounces are noticed', () => {
    const bounces = truth().filter(({ is_bounce }) => is_bounce);
    expect(bounces.filter(isFailure).length / bounces.length).toBeGreaterThan(0.98);
  });

  test('the page sends the worker every mail that the worker tells of', () => {
    const unsent = truth().filter((mail) => read(mail) !== undefined && !isSuspected(open(mail)));
    expect(unsent.map(({ subject }) => subject)).toEqual([]);
  });

  test('at most 1 % of the other mails are taken for bounces', () => {
    const others = truth().filter(
      ({ is_bounce, kind }) => !is_bounce && kind !== 'dsn-success' && kind !== 'forwarded-bounce',
    );
    expect(others.filter(isFailure).length / others.length).toBeLessThan(0.01);
  });

  test('at least 97 % of the single recipients whose address and code are shown have both', () => {
    const single = truth().filter(({ is_bounce, recipients: [first, second] }) => {
      const seen = first?.seen_in;
      return (
        is_bounce &&
        second === undefined &&
        seen?.['recipient'] === 'rendered' &&
        seen['replycode'] === 'rendered'
      );
    });
    const right = single.filter((mail) => {
      const [found, second] = read(mail)?.recipients ?? [];
      const [wanted] = mail.recipients;
      return (
        second === undefined &&
        found?.finalRecipient?.toLowerCase() === wanted?.address?.toLowerCase() &&
        found?.diagnosticCode?.code === wanted?.replycode
      );
    });
    expect(right.length / single.length).toBeGreaterThan(0.97);
  });
});
