import { tellsOfFailure, tellsOfFailureBesideAddress } from './failure-words.ts';
import type { Message } from './message.ts';
import {
  ALONE,
  ANSWERED,
  COUNT_LINE,
  DAEMON_ADDRESS,
  DAEMON_NAME,
  FIRST_PERSON,
  FORWARDED,
  GREETS_BY_NAME,
  HELP,
  LOG_LINE,
  NEARLY_FULL,
  NO_REPLY,
  PERSONAL,
  QUOTED_DAEMON,
  ROBOT_ADDRESS,
  SUBJECT,
  SYSTEM_NAME,
  WROTE,
} from './vote-words.ts';

/** What the votes look at. */
export interface Evidence {
  readonly message: Message;
  /** The notice's own words, without what it returns. */
  readonly notice: string;
  /** Some dialect knows it. */
  readonly hasDialect: boolean;
  /** Its subject is, word for word, one that some mail system writes. */
  readonly hasKnownSubject: boolean;
  /** The fields of RFC 3464 stand in the text. */
  readonly hasShownReport: boolean;
  readonly hasMachinePart: boolean;
  readonly hasReturnedHeader: boolean;
  readonly hasRecipient: boolean;
  readonly reply: 'status' | 'code' | 'none';
}

/** What is voted on, how much it weighs, and whether it is about what the mail says, not only about who sent it. */
export interface Question {
  readonly name: string;
  readonly weight: number;
  readonly isContent?: true;
  readonly holds: (evidence: Evidence) => boolean;
}

export const FOR: readonly Question[] = [
  { name: 'machine part', weight: 5, isContent: true, holds: ({ hasMachinePart }) => hasMachinePart },
  { name: 'daemon address', weight: 2, holds: ({ message }) => DAEMON_ADDRESS.test(message.from) },
  { name: 'daemon name', weight: 1, holds: ({ message }) => DAEMON_NAME.test(message.from.trim()) },
  {
    name: 'robot names somebody',
    weight: 0.5,
    isContent: true,
    holds: ({ message, hasRecipient }) => hasRecipient && ROBOT_ADDRESS.test(message.from),
  },
  {
    name: 'header of failed recipients',
    weight: 4,
    isContent: true,
    holds: ({ message }) => message.origin?.namesFailedRecipients === true,
  },
  {
    name: 'delivery report by its type',
    weight: 2,
    isContent: true,
    holds: ({ message, hasMachinePart }) => !hasMachinePart && message.origin?.isDeliveryReport === true,
  },
  {
    name: 'subject form',
    weight: 1.5,
    isContent: true,
    holds: ({ message }) => hasSubjectForm(message),
  },
  {
    name: 'failure in the subject',
    weight: 1,
    isContent: true,
    holds: ({ message }) => !hasSubjectForm(message) && tellsOfFailure(message.subject),
  },
  {
    name: 'known subject',
    weight: 1.5,
    isContent: true,
    holds: ({ hasKnownSubject }) => hasKnownSubject,
  },
  {
    name: 'known dialect',
    weight: 2,
    isContent: true,
    holds: ({ hasDialect }) => hasDialect,
  },
  {
    name: 'report fields',
    weight: 2,
    isContent: true,
    holds: ({ notice, hasShownReport }) =>
      hasShownReport || /^[ \t]{0,40}(?:Final-Recipient|Diagnostic-Code|Reporting-MTA):/im.test(notice),
  },
  { name: 'reply with status', weight: 1.5, isContent: true, holds: ({ reply }) => reply === 'status' },
  { name: 'reply code', weight: 1, isContent: true, holds: ({ reply }) => reply === 'code' },
  {
    name: 'failure words',
    weight: 1,
    isContent: true,
    holds: ({ notice }) => tellsOfFailure(opening(notice)),
  },
  {
    name: 'failure beside an address',
    weight: 1,
    isContent: true,
    holds: ({ notice, hasRecipient }) => hasRecipient && tellsOfFailureBesideAddress(opening(notice)),
  },
  {
    name: 'recipient on a line',
    weight: 0.5,
    isContent: true,
    holds: ({ notice, hasRecipient }) => hasRecipient && ALONE.test(opening(notice)),
  },
  {
    name: 'returned header',
    weight: 1,
    isContent: true,
    holds: ({ hasReturnedHeader }) => hasReturnedHeader,
  },
  { name: 'recipient named', weight: 0.5, holds: ({ hasRecipient }) => hasRecipient },
];

export const AGAINST: readonly Question[] = [
  {
    name: 'sender is no mail system',
    weight: -1,
    holds: ({ message }) => !isSystem(message),
  },
  { name: 'sender may be a person', weight: -2, holds: mayBeAPerson },
  {
    name: 'answer or forward',
    weight: -4,
    holds: ({ message }) => ANSWERED.test(message.subject) && !ROBOT_ADDRESS.test(message.from),
  },
  { name: 'forwarded mail', weight: -4, holds: ({ notice }) => FORWARDED.test(opening(notice)) },
  {
    name: 'quotes a mail',
    weight: -4,
    holds: ({ message, notice }) =>
      (notice.match(/^[ \t]{0,40}>(?!>>)/gm)?.length ?? 0) >= (isSystem(message) ? 4 : 2) ||
      WROTE.test(opening(notice)),
  },
  {
    name: 'a person writes',
    weight: -4,
    holds: (evidence) => isPersons(evidence) && writesToAPerson(evidence),
  },
  {
    name: 'asks for help',
    weight: -3,
    holds: (evidence) =>
      isPersons(evidence) && HELP.test(`${evidence.message.subject}\n${opening(evidence.notice)}`),
  },
  {
    name: 'abuse report',
    weight: -6,
    holds: ({ notice }) =>
      /\bfeedback-type:|\b(?:email abuse report|abuse report for)\b/i.test(opening(notice)),
  },
  { name: 'read receipt', weight: -6, holds: isReceipt },
  { name: 'mailbox nearly full', weight: -4, holds: ({ notice }) => NEARLY_FULL.test(opening(notice)) },
  {
    name: 'log or statistics',
    weight: -6,
    holds: ({ notice, hasDialect }) =>
      !hasDialect &&
      (LOG_LINE.test(opening(notice)) || (opening(notice).match(COUNT_LINE)?.length ?? 0) >= 4),
  },
  {
    name: 'auto-reply',
    weight: -4,
    holds: ({ message, notice }) =>
      message.origin?.isAutoReply === true ||
      /\b(?:out of (?:the )?office|auto(?:matic|matische|matique|mática|matica)?[- ]?(?:reply|response|antwort)|réponse automatique|respuesta automática|abwesen|on vacation|absence)\b/i.test(
        `${message.subject}\n${notice.slice(0, 600)}`,
      ),
  },
  {
    name: 'challenge',
    weight: -5,
    holds: ({ notice }) =>
      /\b(?:confirm (?:that )?(?:your|you|this)|challenge[- ]response|verify that you are|to prove (?:that )?you|click (?:the|on the) (?:link|following).{0,60}(?:deliver|release|confirm))/i.test(
        opening(notice),
      ),
  },
  {
    name: 'mailing list',
    weight: -4,
    holds: ({ message, notice }) =>
      message.origin?.isOfList === true ||
      /^_{10,}$[\s\S]{0,200}(?:mailing list|listinfo)/m.test(notice) ||
      /^\s*\[[\w .-]{2,30}\]/.test(message.subject),
  },
  {
    name: 'newsletter',
    weight: -3,
    holds: ({ notice, hasShownReport }) =>
      !hasShownReport &&
      /\b(?:unsubscribe|view (?:this|it) (?:email )?in your browser|abbestellen|désabonner)\b/i.test(notice),
  },
];

function hasSubjectForm({ subject }: Message): boolean {
  return SUBJECT.test(subject.trim()) || (subject.includes('@') && tellsOfFailure(subject));
}

function isReceipt({ message, notice }: Evidence): boolean {
  return (
    /^(?:read|not read|gelesen|lu|leído|lida|letto|gelezen):/i.test(message.subject) ||
    /\b(?:was (?:read|displayed|opened) (?:on|at)|disposition:(?!\s{0,20}automatic-action\S{0,40};\s{0,20}(?:deleted|rejected|denied|failed))|this is a return receipt|return receipt for)/i.test(
      opening(notice),
    )
  );
}

/** Neither the sender's name nor anything in the mail is any mail system's. */
function mayBeAPerson({
  message,
  hasDialect,
  hasKnownSubject,
  hasMachinePart,
  hasShownReport,
}: Evidence): boolean {
  const isKnown = hasDialect || hasKnownSubject || hasMachinePart || hasShownReport;
  return !isKnown && !isSystem(message) && !NO_REPLY.test(message.from);
}

function isSystem(message: Message): boolean {
  return isDaemon(message) || SYSTEM_NAME.test(message.from);
}

function isDaemon({ from }: Message): boolean {
  return DAEMON_ADDRESS.test(from) || DAEMON_NAME.test(from.trim());
}

/** A person may sit behind this address: no robot's, and nothing in form or layout is a mail system's. People run postmaster mailboxes. */
function isPersons({ message, hasDialect, hasMachinePart }: Evidence): boolean {
  if (hasMachinePart || ROBOT_ADDRESS.test(message.from)) return false;
  return !isDaemon(message) || (!SUBJECT.test(message.subject.trim()) && !hasDialect);
}

/** A machine may greet and sign as well, but does not speak of itself as "I". */
function writesToAPerson({ message: { from }, notice }: Evidence): boolean {
  const text = opening(notice);
  if (QUOTED_DAEMON.test(text) || GREETS_BY_NAME.test(text.slice(0, 300).trimStart())) return true;
  return PERSONAL.test(text) && (FIRST_PERSON.test(text) || !isMachine(from));
}

function isMachine(from: string): boolean {
  return DAEMON_ADDRESS.test(from) || SYSTEM_NAME.test(from) || NO_REPLY.test(from);
}

/** Where a notice says what it is. */
function opening(notice: string): string {
  return notice.slice(0, 3000);
}
