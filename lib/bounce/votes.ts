import type { Message } from './message.ts';
import {
  ANSWERED,
  DAEMON_ADDRESS,
  DAEMON_NAME,
  FAILURE,
  FORWARDED,
  PERSONAL,
  QUOTED_DAEMON,
  ROBOT_ADDRESS,
  SUBJECT,
  WROTE,
} from './vote-words.ts';

/** What speaks for and against a mail being a notice of a mail system; the sum decides. */
export interface Vote {
  readonly name: string;
  readonly weight: number;
}

export interface Evidence {
  readonly message: Message;
  /** The notice's own words, without what it returns. */
  readonly notice: string;
  /** Some dialect knows it. */
  readonly hasDialect: boolean;
  readonly hasMachinePart: boolean;
  readonly hasReturnedHeader: boolean;
  readonly hasRecipient: boolean;
  readonly reply: 'status' | 'code' | 'none';
}

/** From here on a mail counts as a notice. */
export const ENOUGH = 3;
/** The same for a text that a person pasted into the field that asks for one. */
const ENOUGH_PASTED = 1.5;

/** What is voted on, how much it weighs, and whether it is about what the mail says, not only about who sent it. */
interface Question {
  readonly name: string;
  readonly weight: number;
  readonly isContent?: true;
  readonly holds: (evidence: Evidence) => boolean;
}

const FOR: readonly Question[] = [
  { name: 'machine part', weight: 5, isContent: true, holds: ({ hasMachinePart }) => hasMachinePart },
  { name: 'daemon address', weight: 2, holds: ({ message }) => DAEMON_ADDRESS.test(message.from) },
  { name: 'daemon name', weight: 1, holds: ({ message }) => DAEMON_NAME.test(message.from.trim()) },
  {
    name: 'subject form',
    weight: 1.5,
    isContent: true,
    holds: ({ message }) => SUBJECT.test(message.subject.trim()),
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
    holds: ({ notice }) => /^[ \t]{0,40}(?:Final-Recipient|Diagnostic-Code|Reporting-MTA):/im.test(notice),
  },
  { name: 'reply with status', weight: 1.5, isContent: true, holds: ({ reply }) => reply === 'status' },
  { name: 'reply code', weight: 1, isContent: true, holds: ({ reply }) => reply === 'code' },
  { name: 'failure words', weight: 1, isContent: true, holds: ({ notice }) => FAILURE.test(opening(notice)) },
  {
    name: 'returned header',
    weight: 1,
    isContent: true,
    holds: ({ hasReturnedHeader }) => hasReturnedHeader,
  },
  { name: 'recipient named', weight: 0.5, holds: ({ hasRecipient }) => hasRecipient },
];

const AGAINST: readonly Question[] = [
  { name: 'sender is no mail system', weight: -1, holds: ({ message }) => !isDaemon(message) },
  {
    name: 'answer or forward',
    weight: -4,
    holds: ({ message }) => ANSWERED.test(message.subject) && !ROBOT_ADDRESS.test(message.from),
  },
  { name: 'forwarded mail', weight: -4, holds: ({ notice }) => FORWARDED.test(opening(notice)) },
  {
    name: 'quotes a mail',
    weight: -4,
    holds: ({ notice }) =>
      (notice.match(/^[ \t]{0,40}>(?!>>)/gm)?.length ?? 0) >= 4 || WROTE.test(opening(notice)),
  },
  {
    name: 'a person writes',
    weight: -4,
    holds: (evidence) => isPersons(evidence) && writesToAPerson(opening(evidence.notice)),
  },
  {
    name: 'abuse report',
    weight: -6,
    holds: ({ notice }) =>
      /\b(?:email abuse report|feedback-type:|abuse report for)\b/i.test(opening(notice)),
  },
  { name: 'read receipt', weight: -6, holds: isReceipt },
  {
    name: 'auto-reply',
    weight: -4,
    holds: ({ message, notice }) =>
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
      /^_{10,}$[\s\S]{0,200}(?:mailing list|listinfo)/m.test(notice) ||
      /^\s*\[[\w .-]{2,30}\]/.test(message.subject),
  },
  {
    name: 'newsletter',
    weight: -3,
    holds: ({ notice }) =>
      /\b(?:unsubscribe|view (?:this|it) (?:email )?in your browser|abbestellen|désabonner)\b/i.test(notice),
  },
];

function isReceipt({ message, notice }: Evidence): boolean {
  return (
    /^(?:read|not read|gelesen|lu|leído|lida|letto|gelezen):/i.test(message.subject) ||
    /\b(?:was (?:read|displayed|opened) (?:on|at)|disposition:|this is a return receipt|return receipt for)/i.test(
      opening(notice),
    )
  );
}

function isDaemon({ from }: Message): boolean {
  return DAEMON_ADDRESS.test(from) || DAEMON_NAME.test(from.trim());
}

/** A person may sit behind this address: no robot's, and nothing in form or layout is a mail system's. People run postmaster mailboxes. */
function isPersons({ message, hasDialect, hasMachinePart }: Evidence): boolean {
  if (hasMachinePart || ROBOT_ADDRESS.test(message.from)) return false;
  return !isDaemon(message) || (!SUBJECT.test(message.subject.trim()) && !hasDialect);
}

function writesToAPerson(text: string): boolean {
  return QUOTED_DAEMON.test(text) || PERSONAL.test(text);
}

/** Where a notice says what it is. */
function opening(notice: string): string {
  return notice.slice(0, 3000);
}

/** All votes that were cast. */
export function castVotes(evidence: Evidence): readonly Vote[] {
  return [...FOR, ...AGAINST]
    .filter(({ holds }) => holds(evidence))
    .map(({ name, weight }) => ({ name, weight }));
}

/** Enough votes, and one at least for what the mail says. Of a pasted text nothing is known but what it says. */
export function isNotice(evidence: Evidence): boolean {
  const isPasted = evidence.message.source === 'pasted';
  const votes = isPasted ? FOR : [...FOR, ...AGAINST];
  const cast = votes.filter(({ holds }) => holds(evidence));
  const sum = cast.reduce((total, { weight }) => total + weight, 0);
  return sum >= (isPasted ? ENOUGH_PASTED : ENOUGH) && cast.some(({ isContent }) => isContent === true);
}
