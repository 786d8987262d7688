import { wordingOf } from '../search/wording.ts';
import { isUnknown, type Evidence, type Question } from './evidence.ts';
import {
  hasSubjectForm,
  isAboutNothing,
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

const FORMS = {
  countsMails: wordingOf(COUNTS_MAILS),
  parcel: wordingOf(PARCEL),
  ticket: wordingOf(TICKET),
  periodic: wordingOf(PERIODIC),
  code: wordingOf(CODE),
  forwarded: wordingOf(FORWARDED),
  wrote: wordingOf(WROTE),
  help: wordingOf(HELP),
  abuse: wordingOf(/\bfeedback-type:|\b(?:email abuse report|abuse report for)\b/i),
  nearlyFull: wordingOf(NEARLY_FULL),
  logLine: wordingOf(LOG_LINE),
  autoReply: wordingOf(
    /\b(?:out of (?:the )?office|auto(?:matic|matische|matique|mática|matica)?[- ]?(?:reply|response|antwort)|réponse automatique|respuesta automática|abwesen|on vacation|absence)\b/i,
  ),
  challenge: wordingOf(
    /\b(?:confirm (?:that )?(?:your|you|this)|challenge[- ]response|verify that you are|to prove (?:that )?you|click (?:the|on the) (?:link|following).{0,60}(?:deliver|release|confirm))/i,
  ),
  listFooter: wordingOf(/^_{10,}$[\s\S]{0,200}(?:mailing list|listinfo)/m),
  newsletter: wordingOf(
    /\b(?:unsubscribe|view (?:this|it) (?:email )?in your browser|abbestellen|désabonner)\b/i,
  ),
  receipt: wordingOf(
    /\b(?:was (?:read|displayed|opened) (?:on|at)|disposition:(?!\s{0,20}automatic-action\S{0,40};\s{0,20}(?:deleted|rejected|denied|failed))|this is a return receipt|return receipt for)/i,
  ),
};

/** What speaks against a mail being a notice. */
export const AGAINST: readonly Question[] = [
  {
    name: 'sender is no mail system',
    weight: -1,
    holds: (evidence) => !isSystem(evidence),
  },
  {
    name: 'names nobody',
    weight: -2,
    holds: (evidence) => isUnknown(evidence) && !evidence.hasRecipient && !hasSubjectForm(evidence.message),
  },
  {
    name: 'is about no mail',
    weight: -2,
    holds: (evidence) => isAboutNothing(evidence) && hasSubjectForm(evidence.message),
  },
  {
    name: 'is about no mail, and offers a link',
    weight: -2,
    holds: (evidence) => isAboutNothing(evidence) && /\bhttps?:\/\//i.test(evidence.notice),
  },
  {
    name: 'subject counts mails',
    weight: -6,
    holds: (evidence) =>
      isUnknown(evidence) && FORMS.countsMails.test(evidence.message.subject, evidence.grams),
  },
  {
    name: 'parcel',
    weight: -4,
    holds: (evidence) =>
      isUnknown(evidence) &&
      FORMS.parcel.test(`${evidence.message.subject}\n${opening(evidence.notice)}`, evidence.grams),
  },
  {
    name: 'ticket, or what comes each day',
    weight: -4,
    holds: ({ message: { subject }, hasMachinePart, grams }) =>
      !hasMachinePart && (FORMS.ticket.test(subject, grams) || FORMS.periodic.test(subject, grams)),
  },
  {
    name: 'code',
    weight: -4,
    holds: (evidence) =>
      isUnknown(evidence) &&
      (FORMS.code.test(opening(evidence.notice), evidence.grams) ||
        /[{[]['"]/.test(evidence.message.subject)),
  },
  { name: 'sender may be a person', weight: -2, holds: mayBeAPerson },
  {
    name: 'answer or forward',
    weight: -4,
    holds: ({ message }) => ANSWERED.test(message.subject) && !ROBOT_ADDRESS.test(message.from),
  },
  {
    name: 'forwarded mail',
    weight: -4,
    holds: ({ notice, grams }) => FORMS.forwarded.test(opening(notice), grams),
  },
  {
    name: 'quotes a mail',
    weight: -4,
    holds: (evidence) =>
      quotedLines(evidence.notice) >= (isSystem(evidence) ? 4 : 2) ||
      FORMS.wrote.test(opening(evidence.notice), evidence.grams),
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
      isPersons(evidence) &&
      FORMS.help.test(`${evidence.message.subject}\n${opening(evidence.notice)}`, evidence.grams),
  },
  {
    name: 'abuse report',
    weight: -6,
    holds: ({ notice, grams }) => FORMS.abuse.test(opening(notice), grams),
  },
  { name: 'read receipt', weight: -6, holds: isReceipt },
  {
    name: 'mailbox nearly full',
    weight: -4,
    holds: ({ notice, grams, hasDialect, hasMachinePart }) =>
      !hasDialect && !hasMachinePart && FORMS.nearlyFull.test(opening(notice), grams),
  },
  {
    name: 'scheduled job', // cron(8)
    weight: -4,
    holds: ({ message }) => /^Cron </.test(message.subject),
  },
  {
    name: 'log or statistics',
    weight: -6,
    holds: ({ notice, grams, hasDialect }) =>
      !hasDialect &&
      (FORMS.logLine.test(opening(notice), grams) || (opening(notice).match(COUNT_LINE)?.length ?? 0) >= 4),
  },
  {
    name: 'auto-reply',
    weight: -4,
    holds: ({ message, notice, grams }) =>
      message.origin?.isAutoReply === true ||
      FORMS.autoReply.test(`${message.subject}\n${notice.slice(0, 600)}`, grams),
  },
  {
    name: 'challenge',
    weight: -5,
    holds: ({ notice, grams }) => FORMS.challenge.test(opening(notice), grams),
  },
  {
    name: 'mailing list',
    weight: -4,
    holds: ({ message, notice, grams }) =>
      message.origin?.isOfList === true ||
      FORMS.listFooter.test(notice, grams) ||
      /^\s*\[[\w .-]{2,30}\]/.test(message.subject),
  },
  {
    name: 'newsletter',
    weight: -3,
    holds: ({ notice, grams, hasShownReport }) => !hasShownReport && FORMS.newsletter.test(notice, grams),
  },
];

function isReceipt({ message, notice, grams }: Evidence): boolean {
  return (
    /^(?:disposition notification|read|not read|gelesen|lu|leído|lida|letto|gelezen):/i.test(
      message.subject,
    ) || FORMS.receipt.test(opening(notice), grams)
  );
}

/** Lines that a mail program quotes by an angle bracket; three are a dialogue's. */
function quotedLines(notice: string): number {
  return notice.includes('>') ? (notice.match(/^[ \t]{0,40}>(?!>>)/gm)?.length ?? 0) : 0;
}
