import { isInDialect } from './dialect.ts';
import { dialects } from './dialects/index.ts';
import type { Message } from './message.ts';

/** What speaks for an open message being a notice of a mail system. */
export type SuspectVote = 'daemon' | 'reply' | 'code' | 'dialect' | 'fields' | 'layout' | 'subject' | 'words';

const DAEMON =
  /(?:^|[<\s"':])(?:mailer[-_.]?daemon|postmaster|mail[-_.]?daemon|mdaemon|microsoftexchange329e[0-9a-f]*|mail[-_.]?delivery(?:[-_.]?(?:sub)?system)?|mail[-_.]?system|bounces?)@/i;
/** Within one organisation only this name is shown, without an address. */
const NAME_ALONE = /^(?:[^:@<>]{1,20}: ?)?Microsoft Outlook$/;
const REPLY = /(?<![\w.])([245])\d\d[ ;#-]{1,3}#?\1\.\d{1,3}\.\d{1,3}(?![\d.])/;
const CODE = /(?:^|[\s(:'"<])[45][0-57]\d[ -](?=\S*\s)[^\n]{8}/m;
const FIELDS = /\b(?:Final-Recipient|Diagnostic-Code|Reporting-MTA)\s*:/i;
const SUBJECT =
  /^(?:\[[^\]]{1,40}\] ?)?(?:delivery (?:status notification|failure|has failed|failed|report|notification|delayed)|undeliver|returned mail|mail (?:delivery|system error|could not)|failure notice|message (?:delivery|undeliverable|not delivered)|warning:|delayed mail|non[- ]?deliver|unzustellbar|non (?:remis|recapitabile)|no se puede entregar|não é possível entregar|onbestelbaar|olevererbart|delivered:|relayed:|expanded:)/i;
const WORDS =
  /\b(?:(?:could|can|was|has|have|were)(?: ?not|n['’]t) (?:be |been )?(?:deliver|sent|reach)|undeliverable|delivery (?:has )?failed|unable to deliver|failed permanently|problem delivering|has been blocked|rejected your message|error occurred while trying to deliver)/i;
const ANSWERED =
  /^\s*(?:re|aw|antw|sv|vs|fw|fwd|wg|tr|rv|enc|doorst|rif|回复|转发|返信)\s*(?:\[\d+\])?\s*[:：]/i;

/** All votes that were cast, cheap ones only: this is what the content script can afford. */
export function castSuspicion({
  from,
  subject,
  text,
  replyText,
}: Pick<Message, 'from' | 'subject' | 'text' | 'replyText'>): readonly SuspectVote[] {
  const opening = text.slice(0, 20_000);
  const votes: readonly (readonly [SuspectVote, boolean])[] = [
    ['daemon', DAEMON.test(` ${from}`) || NAME_ALONE.test(from.trim())],
    ['layout', replyText !== undefined],
    ['reply', REPLY.test(opening)],
    ['code', CODE.test(opening)],
    ['dialect', isInDialect(opening, dialects)],
    ['fields', FIELDS.test(opening)],
    ['subject', SUBJECT.test(subject.trim())],
    ['words', WORDS.test(opening.slice(0, 3000))],
  ];
  return votes.filter(([, isCast]) => isCast).map(([vote]) => vote);
}

/**
 * Whether an open message may be a notice and goes to the worker, which decides for good. A daemon-like sender needs one more sign; any other
 * sender two of the strong kinds. What is answered or forwarded by a person is none.
 */
export function isSuspected(message: Pick<Message, 'from' | 'subject' | 'text' | 'replyText'>): boolean {
  const votes = castSuspicion(message);
  if (votes.includes('daemon')) return votes.length > 1;
  const strong = votes.filter((vote) => vote === 'reply' || vote === 'dialect' || vote === 'fields');
  return !ANSWERED.test(message.subject) && strong.length > 1;
}
