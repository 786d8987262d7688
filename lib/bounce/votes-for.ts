import type { Question } from './evidence.ts';
import { tellsOfFailure, tellsOfFailureBesideAddress } from './tells-of-failure.ts';
import { hasSubjectForm, mayBeAPerson, opening, tellsTheReader } from './vote-senders.ts';
import { DAEMON_ADDRESS, DAEMON_NAME, ROBOT_ADDRESS } from './sender-words.ts';
import { ALONE } from './vote-words.ts';

/** What speaks for a mail being a notice. */
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
    isCostly: true,
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
    isCostly: true,
    holds: ({ notice }) => tellsOfFailure(opening(notice)),
  },
  {
    name: 'failure beside an address',
    weight: 1,
    isContent: true,
    isCostly: true,
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
  {
    name: 'speaks of a mail to somebody',
    weight: 1,
    isContent: true,
    isCostly: true,
    holds: tellsTheReader,
  },
  {
    name: 'no person speaks',
    weight: 2,
    isContent: true,
    isCostly: true,
    holds: (evidence) => mayBeAPerson(evidence) && tellsTheReader(evidence),
  },
  { name: 'recipient named', weight: 0.5, holds: ({ hasRecipient }) => hasRecipient },
];
