import type { Evidence, Question } from './evidence.ts';
import {
  hasSubjectForm,
  isPersons,
  writesToAPerson,
  mayBeAPerson,
  isSystem,
  opening,
} from './vote-senders.ts';
import { ROBOT_ADDRESS } from './sender-words.ts';
import {
  ANSWERED,
  CODE,
  COUNTS_MAILS,
  COUNT_LINE,
  FORWARDED,
  HELP,
  LOG_LINE,
  NEARLY_FULL,
  PARCEL,
  PERIODIC,
  TICKET,
  WROTE,
} from './vote-words.ts';

/** What speaks against a mail being a notice. */
export const AGAINST: readonly Question[] = [
  {
    name: 'sender is no mail system',
    weight: -1,
    holds: ({ message }) => !isSystem(message),
  },
  {
    name: 'names nobody',
    weight: -2,
    holds: (evidence) => isUnknown(evidence) && !evidence.hasRecipient && !hasSubjectForm(evidence.message),
  },
  {
    name: 'subject counts mails',
    weight: -6,
    holds: (evidence) => isUnknown(evidence) && COUNTS_MAILS.test(evidence.message.subject),
  },
  {
    name: 'parcel',
    weight: -4,
    holds: (evidence) =>
      isUnknown(evidence) && PARCEL.test(`${evidence.message.subject}\n${opening(evidence.notice)}`),
  },
  {
    name: 'ticket, or what comes each day',
    weight: -4,
    holds: ({ message: { subject }, hasMachinePart }) =>
      !hasMachinePart && (TICKET.test(subject) || PERIODIC.test(subject)),
  },
  {
    name: 'code',
    weight: -4,
    holds: (evidence) =>
      isUnknown(evidence) &&
      (CODE.test(opening(evidence.notice)) || /[{[]['"]/.test(evidence.message.subject)),
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
  {
    name: 'mailbox nearly full',
    weight: -4,
    holds: ({ notice, hasDialect, hasMachinePart }) =>
      !hasDialect && !hasMachinePart && NEARLY_FULL.test(opening(notice)),
  },
  {
    name: 'scheduled job', // cron(8)
    weight: -4,
    holds: ({ message }) => /^Cron </.test(message.subject),
  },
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

/** Nothing in it is any known mail system's. */
function isUnknown({
  hasDialect,
  hasKnownSubject,
  hasMachinePart,
  hasShownReport,
  message,
}: Evidence): boolean {
  const isNamed = message.origin?.namesFailedRecipients === true || message.origin?.isDeliveryReport === true;
  return !hasDialect && !hasKnownSubject && !hasMachinePart && !hasShownReport && !isNamed;
}

function isReceipt({ message, notice }: Evidence): boolean {
  return (
    /^(?:disposition notification|read|not read|gelesen|lu|leído|lida|letto|gelezen):/i.test(
      message.subject,
    ) ||
    /\b(?:was (?:read|displayed|opened) (?:on|at)|disposition:(?!\s{0,20}automatic-action\S{0,40};\s{0,20}(?:deleted|rejected|denied|failed))|this is a return receipt|return receipt for)/i.test(
      opening(notice),
    )
  );
}
