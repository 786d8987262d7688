import { findAddresses } from './address.ts';
import type { Evidence } from './evidence.ts';
import { tellsOfFailure, tellsOfMailToAddress } from './failure-words.ts';
import type { Message } from './message.ts';
import { DAEMON_ADDRESS, DAEMON_NAME, NO_REPLY, ROBOT_ADDRESS, SYSTEM_NAME } from './sender-words.ts';
import { FIRST_PERSON, GREETS_BY_NAME, PERSONAL, QUOTED_DAEMON, SUBJECT } from './vote-words.ts';

export function hasSubjectForm({ subject }: Message): boolean {
  return SUBJECT.test(subject.trim()) || (subject.includes('@') && tellsOfFailure(subject));
}

/** Neither the sender's name nor anything in the mail is any mail system's. */
export function mayBeAPerson({
  message,
  hasDialect,
  hasKnownSubject,
  hasMachinePart,
  hasShownReport,
}: Evidence): boolean {
  const isKnown = hasDialect || hasKnownSubject || hasMachinePart || hasShownReport;
  return !isKnown && !isSystem(message) && !NO_REPLY.test(message.from);
}

const SHORT = 1500; // characters: digests and reports go on

/** "Your mail to bob@example.com was refused", by nobody who speaks of himself or takes leave. */
export function tellsTheReader({ notice }: Evidence): boolean {
  const text = opening(notice);
  const isShort = text.length < SHORT && new Set(findAddresses(text).map(({ address }) => address)).size < 3;
  return isShort && tellsOfMailToAddress(text) && !FIRST_PERSON.test(text) && !PERSONAL.test(text);
}

export function isSystem(message: Message): boolean {
  return isDaemon(message) || SYSTEM_NAME.test(message.from);
}

function isDaemon({ from }: Message): boolean {
  return DAEMON_ADDRESS.test(from) || DAEMON_NAME.test(from.trim());
}

/** A person may sit behind this address: no robot's, and nothing in form or layout is a mail system's. People run postmaster mailboxes. */
export function isPersons({ message, hasDialect, hasMachinePart }: Evidence): boolean {
  if (hasMachinePart || ROBOT_ADDRESS.test(message.from)) return false;
  return !isDaemon(message) || (!SUBJECT.test(message.subject.trim()) && !hasDialect);
}

/** A machine may greet and sign as well, but does not speak of itself as "I". */
export function writesToAPerson({ message, notice }: Evidence): boolean {
  const text = opening(notice);
  if (QUOTED_DAEMON.test(text) || GREETS_BY_NAME.test(text.slice(0, 300).trimStart())) return true;
  const isMachine = isSystem(message) || NO_REPLY.test(message.from);
  return PERSONAL.test(text) && (FIRST_PERSON.test(text) || !isMachine);
}

/** Where a notice says what it is. */
export function opening(notice: string): string {
  return notice.slice(0, 3000);
}
