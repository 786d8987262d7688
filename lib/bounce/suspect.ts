import { isInDialect, isKnownSubject } from './dialect.ts';
import { dialects } from './dialects/index.ts';
import { tellsOfFailure } from './failure-words.ts';
import type { Message } from './message.ts';
import { ALONE, ANSWERED, DAEMON_ADDRESS, SUBJECT } from './vote-words.ts';

/** What speaks for an open message being a notice of a mail system. */
export type SuspectVote =
  'daemon' | 'reply' | 'code' | 'dialect' | 'fields' | 'layout' | 'subject' | 'words' | 'list';

/** Within one organisation Exchange shows only its name; the null sender has no address (RFC 5321 §4.5.5). */
const NAME_ALONE = /^(?:[^:@<>]{1,20}: ?)?(?:Microsoft Outlook|MAILER-DAEMON(?: <>)?|<>)$/;
const REPLY = /(?<![\w.])([245])\d\d[ ;#-]{1,3}#?\1\.\d{1,3}\.\d{1,3}(?![\d.])/;
const CODE = /(?:^|[\s(:'"<])[45][0-57]\d[ -](?=\S*\s)[^\n]{8}/m;
const FIELDS = /\b(?:Final-Recipient|Diagnostic-Code|Reporting-MTA)\s*:/i;

/** All votes that were cast, cheap ones only: this is what the content script can afford. */
export function castSuspicion({
  from,
  subject,
  text,
  replyText,
}: Pick<Message, 'from' | 'subject' | 'text' | 'replyText'>): readonly SuspectVote[] {
  const opening = text.slice(0, 20_000);
  const votes: readonly (readonly [SuspectVote, boolean])[] = [
    [
      'daemon',
      DAEMON_ADDRESS.test(` ${from.replace(/^[^:@<>]{1,20}: ?/, '')}`) || NAME_ALONE.test(from.trim()),
    ],
    ['layout', replyText !== undefined],
    ['reply', REPLY.test(opening)],
    ['code', CODE.test(opening)],
    ['dialect', isInDialect(opening, dialects)],
    ['fields', FIELDS.test(opening)],
    ['subject', SUBJECT.test(subject.trim()) || isKnownSubject(subject, dialects)],
    ['words', tellsOfFailure(opening.slice(0, 3000))],
    ['list', ALONE.test(opening.slice(0, 3000))],
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
