import type { Dialect } from '../dialect.ts';
import type { Message } from '../message.ts';
import { exchange } from './exchange.ts';
import { exim } from './exim.ts';
import { google } from './google.ts';
import { postfix } from './postfix.ts';
import { qmail } from './qmail.ts';
import { sendmail } from './sendmail.ts';

/** In this order: the first that knows the notice names it. */
export const dialects: readonly Dialect[] = [google, exchange, postfix, exim, qmail, sendmail];

/** The dialect of a notice; undefined where none of ours fits, which says nothing against it. */
export function dialectOf(
  { from, subject }: Pick<Message, 'from' | 'subject'>,
  notice: string,
  known: readonly Dialect[] = dialects,
): Dialect | undefined {
  const fits = (dialect: Dialect) =>
    isOf(dialect.from, from) && isOf(dialect.subject, subject) && isOf(dialect.text, notice);
  return known.find(fits);
}

function isOf(form: RegExp | undefined, text: string): boolean {
  return form?.test(text) ?? true;
}
