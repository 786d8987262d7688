import { parseAcceptance } from './acceptance/parse.ts';
import type { Message } from './bounce/message.ts';
import { readNotice } from './diagnose.ts';
import type { AcceptanceInspection, NoticeInspection } from './inspection.ts';
import { findToldRefusal } from './knowledge/told-by-rule.ts';

/**
 * Reads what a person pasted or gave as a text: a notice, or a line by which a server took the mail over. A notice of trouble outweighs
 * such a line, and so does a whole notice of success. `now` is in milliseconds. Undefined when it is neither. Asks nobody.
 */
export function readGiven(
  message: Message,
  id: string,
  now: number,
): NoticeInspection | AcceptanceInspection | undefined {
  const notice = readNotice(message, id);
  if (message.source !== 'pasted' || (notice !== undefined && !isBare(message, notice))) return notice;
  const acceptance = parseAcceptance(message.text, now);
  if (acceptance !== undefined)
    return { kind: 'acceptance', acceptance, excerpt: message.text.trim().slice(0, MAX_EXCERPT) };
  return ANSWER.test(message.text) ? undefined : (notice ?? readTold(message, id));
}

/** What is no notice by its form may be a refusal by its words: a service's event, a reply without its code. */
function readTold(message: Message, id: string): NoticeInspection | undefined {
  const replyText = findToldRefusal(message.text);
  return replyText === undefined ? undefined : readNotice({ ...message, replyText }, id);
}

const MAX_EXCERPT = 4000;

/** Another answer of a server that refuses nothing (`221 Bye`) tells of no mail at all. */
const ANSWER = /^\s{0,20}["'(<]{0,3}2\d\d[ -]/;

/** A success without the lines above a mail, of one recipient at most: a reply, a line of a log. */
function isBare({ from, subject }: Message, { tone, diagnoses }: NoticeInspection): boolean {
  return tone === 'success' && from === '' && subject === '' && diagnoses.length <= 1;
}
