import { dialectOf } from './dialects/index.ts';
import type { Message } from './message.ts';

/** What speaks for and against a mail being a notice of a mail system; the sum decides. */
export interface Vote {
  readonly name: string;
  readonly weight: number;
}

export interface Evidence {
  readonly message: Message;
  /** The notice's own words, without what it returns. */
  readonly notice: string;
  readonly hasMachinePart: boolean;
  readonly hasReturnedHeader: boolean;
  readonly hasRecipient: boolean;
  readonly reply: 'status' | 'code' | 'none';
}

/** From here on a mail counts as a notice. */
export const ENOUGH = 3;

const DAEMON =
  /(?:^|[<\s"'])(?:mailer[-_.]?daemon|postmaster|mail[-_.]?daemon|mdaemon|mailerdaemon|microsoftexchange329e[0-9a-f]*|mail[-_.]?delivery(?:[-_.]?(?:system|subsystem))?|mail[-_.]?(?:admin|system)|bounces?(?:[-+][^@\s]*)?|mailer|smtp|delivery|dsn|exim|qmail|uucp|mta|maildrop|noreply-dmarc)@/i;
const DAEMON_NAME =
  /^["']?(?:mail(?:er)? ?(?:delivery|daemon|administrator|system|transfer)|mailer-daemon|postmaster|internet mail delivery|microsoft outlook|system administrator|delivery (?:subsystem|system|notification)|.{0,30}mail delivery (?:sub)?system)/i;
const SUBJECT =
  /^(?:\[[^\]]{1,40}\] *)?(?:delivery (?:status notification|failure|failed|has failed|report|notification|problem|delay|incomplete)|undeliver(?:able|ed)|returned mail|mail (?:delivery )?(?:fail|return|error|status|system error|could not)|mail delivery|failure notice|failed (?:mail|delivery)|message (?:delivery|undeliverable|not delivered|could not)|non[- ]?deliver|nondeliverable|could not (?:send|deliver)|warning[: ]|delayed mail|e-?mail (?:delivery|could not|not delivered)|error sending|rejected (?:mail|message)|mail rejected|notification d'|unzustellbar|nicht zustellbar|non (?:remis|recapitabile)|mancato recapito|no se puede entregar|não é possível entregar|onbestelbaar|olevererbart|nie można dostarczyć|niedostarczone|kan ikke leveres|не удается доставить|недоставлено|配信不能|未送达|無法傳遞|postmaster notify|delivered:|relayed:|expanded:|successful mail delivery|mail deliver|delivery)/i;
const FAILURE_WORDS =
  /\b(?:(?:could|can|was|has|have|is|were)(?: ?not|n't) (?:be |been )?(?:able to )?(?:deliver|delivered|sent|reached?)|undeliverable|delivery (?:has )?failed|not be delivered|failed to deliver|unable to deliver|returned to sender|delivery failure|did not reach|permanent(?:ly)? (?:error|failure|fatal)|not deliverable|message was not delivered|were not delivered|problem delivering|has been blocked|rejected your message)\b/i;

const ANSWERED =
  /^\s*(?:re|aw|antw|sv|vs|fw|fwd|wg|tr|rv|enc|doorst|res|i|回复|转发|返信)\s*(?:\[\d+\])?\s*[:：]/i;
const AGAINST: readonly (readonly [name: string, weight: number, test: (evidence: Evidence) => boolean])[] = [
  ['answer or forward', -4, ({ message }) => ANSWERED.test(message.subject)],
  [
    'abuse report',
    -6,
    ({ notice }) => /\b(?:email abuse report|feedback-type:|abuse report for)\b/i.test(notice.slice(0, 3000)),
  ],
  [
    'read receipt',
    -6,
    ({ message, notice }) =>
      /^(?:read|not read|gelesen|lu|leído|letto):/i.test(message.subject) ||
      /\b(?:was (?:read|displayed|opened) (?:on|at)|disposition:|this is a return receipt|return receipt for)/i.test(
        notice.slice(0, 2000),
      ),
  ],
  [
    'auto-reply',
    -4,
    ({ message, notice }) =>
      /\b(?:out of (?:the )?office|auto(?:matic)?[- ]?(?:reply|response|antwort)|abwesen|on vacation|absence)\b/i.test(
        `${message.subject}\n${notice.slice(0, 600)}`,
      ),
  ],
  [
    'challenge',
    -5,
    ({ notice }) =>
      /\b(?:confirm (?:that )?(?:your|you|this)|challenge[- ]response|verify that you are|to prove (?:that )?you|click (?:the|on the) (?:link|following).{0,60}(?:deliver|release|confirm))/i.test(
        notice.slice(0, 3000),
      ),
  ],
  [
    'mailing list',
    -4,
    ({ message, notice }) =>
      /^_{10,}$[\s\S]{0,200}(?:mailing list|listinfo)/m.test(notice) ||
      /^\s*\[[\w .-]{2,30}\]/.test(message.subject),
  ],
  [
    'newsletter',
    -3,
    ({ notice }) =>
      /\b(?:unsubscribe|view (?:this|it) (?:email )?in your browser|abbestellen|désabonner)\b/i.test(notice),
  ],
  [
    'quotes a mail',
    -4,
    ({ notice }) =>
      (notice.match(/^[ \t]*>(?!>>)/gm)?.length ?? 0) >= 4 ||
      /^.{0,120}\b(?:wrote|schrieb|a écrit|escribió|ha scritto)\s*:\s*$/im.test(notice),
  ],
];

const FOR: readonly (readonly [name: string, weight: number, test: (evidence: Evidence) => boolean])[] = [
  ['machine part', 5, ({ hasMachinePart }) => hasMachinePart],
  ['daemon address', 2, ({ message }) => DAEMON.test(message.from) || /<>|^\s*$/.test(message.from)],
  ['daemon name', 1, ({ message }) => DAEMON_NAME.test(message.from.trim())],
  ['subject form', 1.5, ({ message }) => SUBJECT.test(message.subject.trim())],
  ['known dialect', 2, ({ message, notice }) => dialectOf(message, notice) !== undefined],
  [
    'report fields',
    2,
    ({ notice }) => /^[ \t]*(?:Final-Recipient|Diagnostic-Code|Reporting-MTA):/im.test(notice),
  ],
  ['reply with status', 1.5, ({ reply }) => reply === 'status'],
  ['reply code', 1, ({ reply }) => reply === 'code'],
  ['failure words', 1, ({ notice }) => FAILURE_WORDS.test(notice.slice(0, 2500))],
  ['returned header', 1, ({ hasReturnedHeader }) => hasReturnedHeader],
  ['recipient named', 0.5, ({ hasRecipient }) => hasRecipient],
];

/** All votes that were cast. */
export function castVotes(evidence: Evidence): readonly Vote[] {
  return [...FOR, ...AGAINST]
    .filter(([, , test]) => test(evidence))
    .map(([name, weight]) => ({ name, weight }));
}

export function isNotice(evidence: Evidence): boolean {
  return castVotes(evidence).reduce((sum, { weight }) => sum + weight, 0) >= ENOUGH;
}
