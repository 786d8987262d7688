import type { Dialect } from '../../lib/bounce/dialect.ts';
import { dialects } from '../../lib/bounce/dialects/index.ts';
import { readNotice } from '../../lib/diagnose.ts';
import { readMails, type Form, type OpenedMail } from './read-mails.ts';
import { score, type Count, type Miss } from './score.ts';

/** How the mails of one dialect are read by all the others and the reader that needs none. */
export interface LeftOut {
  readonly dialect: string;
  /** Bounces that this dialect wins while it is on. */
  readonly mails: number;
  readonly noticed: Count;
  readonly recipients: Count;
  /** Reply codes and enhanced statuses together. */
  readonly codes: Count;
  readonly misses: readonly Miss[];
}

/** From so many mails on a dialect counts in the mean. */
const ENOUGH_MAILS = 5;

/** Switches each dialect off in turn and reads the bounces that it used to win: the nearest thing to mails nobody has seen. */
export function leaveOneOut(mails: readonly OpenedMail[], form: Form): readonly LeftOut[] {
  const bounces = mails.filter(({ truth }) => truth.is_bounce);
  const winners = new Map(bounces.map((mail) => [mail, winnerOf(mail)]));
  return dialects.map((dialect) => {
    const won = bounces.filter((mail) => winners.get(mail) === dialect.id);
    return leftOut(dialect, won, form);
  });
}

function winnerOf({ truth, message }: OpenedMail): string | undefined {
  return readNotice(message, truth.id)?.report.dialect;
}

function leftOut(dialect: Dialect, won: readonly OpenedMail[], form: Form): LeftOut {
  const others = dialects.filter((other) => other !== dialect);
  const truths = won.map(({ truth }) => truth);
  const { total, misses } = score(truths, readMails(won, { dialects: others }), form);
  const [replies, statuses] = [total['reply code'], total.status];
  return {
    dialect: dialect.id,
    mails: won.length,
    noticed: total.noticed,
    recipients: total.recipients,
    codes: { right: replies.right + statuses.right, of: replies.of + statuses.of },
    misses: misses.filter(({ measure }) => measure !== 'cause' && measure !== 'authentication'),
  };
}

/** The mean over all dialects with mails enough, each counted once, and the dialect that fares worst; of one measure. */
export function meanAndWorst(
  all: readonly LeftOut[],
  measure: 'noticed' | 'recipients' | 'codes',
): { readonly mean: number; readonly worst: string } | undefined {
  const shares = all
    .filter((one) => one.mails >= ENOUGH_MAILS && one[measure].of > 0)
    .map((one) => ({ dialect: one.dialect, share: one[measure].right / one[measure].of }))
    .sort((a, b) => a.share - b.share);
  const [worst] = shares;
  if (worst === undefined) return undefined;
  return { mean: shares.reduce((sum, { share }) => sum + share, 0) / shares.length, worst: worst.dialect };
}
