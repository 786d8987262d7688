import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Authenticity } from '../../lib/authenticity/authenticity.ts';
import { textOfHtml } from '../../lib/bounce/html-text.ts';
import type { Message } from '../../lib/bounce/message.ts';
import { messageOfRaw } from '../../lib/bounce/raw-message.ts';
import { linkHostsOf } from '../../lib/bounce/link-hosts.ts';
import { readNotice } from '../../lib/diagnose.ts';
import { parseMime } from '../../lib/platform/postal-mime.ts';
import { aMessage } from '../helpers/messages.ts';
import { describeWithData, sharedData } from '../helpers/shared-data.ts';

interface Truth {
  readonly id: string;
  readonly file: string;
  readonly kind: string;
  readonly is_bounce: boolean;
  readonly from_: string | null;
  readonly subject: string | null;
  readonly rendered_text: string | null;
  readonly rendered_html: string | null;
}

interface Judged extends Partial<Authenticity> {
  readonly id: string;
  readonly isBounce: boolean;
  readonly kind: string;
}

const allTruth = () =>
  readFileSync(sharedData('bounces', 'truth.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Truth); // the data's README describes these fields

const judged = ({ id, kind, is_bounce }: Truth, message: Message): Judged => ({
  id,
  kind,
  isBounce: is_bounce,
  ...readNotice(message, 'test')?.authenticity,
});

const source = ({ file }: Truth) => messageOfRaw(readFileSync(sharedData('bounces', file)), parseMime);

/** As a webmail shows it to its reader. */
const rendered = async (mail: Truth): Promise<Judged> =>
  judged(
    mail,
    aMessage({
      webmail: 'gmail',
      from: mail.from_ ?? '',
      to: (await source(mail)).to,
      subject: mail.subject ?? '',
      text: mail.rendered_html === null ? (mail.rendered_text ?? '') : textOfHtml(mail.rendered_html),
      linkHosts: linkHostsOf(mail.rendered_html ?? mail.rendered_text ?? ''),
    }),
  );

const raw = async (mail: Truth): Promise<Judged> => judged(mail, await source(mail));

const of = (all: readonly Judged[], verdict: string, isBounce: boolean) =>
  all
    .filter((one) => one.isBounce === isBounce && one.verdict === verdict)
    .map(({ id, kind, signals }) => `${id} ${kind} ${String(signals)}`);

describeWithData('the genuine notices of the shared data', () => {
  test.each([
    ['as a webmail shows them', () => Promise.all(allTruth().map(rendered))],
    ['from their source', () => Promise.all(allTruth().map(raw))],
  ])(
    '%s: none looks like phishing, at most one in a hundred like no notice',
    async (_, read) => {
      const all = await read();
      const bounces = all.filter(({ isBounce }) => isBounce).length;
      expect(bounces).toBeGreaterThan(600);
      expect(of(all, 'phishing', true)).toEqual([]);
      expect(of(all, 'not-a-bounce', true).length).toBeLessThanOrEqual(bounces / 100);
    },
    120_000,
  );
});
