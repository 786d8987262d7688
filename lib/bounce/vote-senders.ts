import { wordingOf } from '../search/wording.ts';
import { findAddresses } from './address.ts';
import { isUnknown, type Evidence } from './evidence.ts';
import { tellsOfFailure, tellsOfMailToAddress } from './tells-of-failure.ts';
import type { Message } from './message.ts';
import { DAEMON_ADDRESS, DAEMON_NAME, NO_REPLY, ROBOT_ADDRESS, SYSTEM_NAME } from './sender-words.ts';
import { FIRST_PERSON, GREETS_BY_NAME, PERSONAL, QUOTED_DAEMON, SUBJECT } from './vote-words.ts';

export function hasSubjectForm({ subject }: Message): boolean {
  return SUBJECT.test(subject.trim()) || (subject.includes('@') && tellsOfFailure(subject));
}

/** Neither the sender's name nor anything in the mail is any mail system's. */
export function mayBeAPerson(evidence: Evidence): boolean {
  const { hasDialect, hasKnownSubject, hasMachinePart, hasShownReport } = evidence;
  const isKnown = hasDialect || hasKnownSubject || hasMachinePart || hasShownReport;
  return !isKnown && !isSystem(evidence) && !isNoReply(evidence);
}

const SHORT = 1500; // characters: digests and reports go on

/** "Your mail to bob@example.com was refused", by nobody who speaks of himself or takes leave. */
export function tellsTheReader({ notice, grams }: Evidence): boolean {
  const text = opening(notice);
  const isShort = text.length < SHORT && new Set(findAddresses(text).map(({ address }) => address)).size < 3;
  return isShort && tellsOfMailToAddress(text) && !FIRST_PERSON.test(text) && !isPersonal.test(text, grams);
}

export function isSystem(evidence: Evidence): boolean {
  return isDaemon(evidence) || systemName.test(evidence.message.from, evidence.grams);
}

function isDaemon({ message: { from }, grams }: Evidence): boolean {
  return daemonAddress.test(from, grams) || daemonName.test(from.trim(), grams);
}

function isNoReply({ message, grams }: Evidence): boolean {
  return noReply.test(message.from, grams);
}

const [daemonAddress, daemonName] = [wordingOf(DAEMON_ADDRESS), wordingOf(DAEMON_NAME)];
const [systemName, noReply] = [wordingOf(SYSTEM_NAME), wordingOf(NO_REPLY)];
const [isPersonal, quotesDaemon] = [wordingOf(PERSONAL), wordingOf(QUOTED_DAEMON)];

/** A person may sit behind this address: no robot's, and nothing in form or layout is a mail system's. People run postmaster mailboxes. */
export function isPersons(evidence: Evidence): boolean {
  const { message, hasDialect, hasMachinePart } = evidence;
  if (hasMachinePart || ROBOT_ADDRESS.test(message.from)) return false;
  return !isDaemon(evidence) || (!SUBJECT.test(message.subject.trim()) && !hasDialect);
}

/** A machine may greet and sign as well, but does not speak of itself as "I". */
export function writesToAPerson(evidence: Evidence): boolean {
  const { notice, grams } = evidence;
  const text = opening(notice);
  if (quotesDaemon.test(text, grams) || GREETS_BY_NAME.test(text.slice(0, 300).trimStart())) return true;
  const isMachine = isSystem(evidence) || isNoReply(evidence);
  return isPersonal.test(text, grams) && (FIRST_PERSON.test(text) || !isMachine);
}

/** Where a notice says what it is. */
export function opening(notice: string): string {
  return notice.slice(0, 3000);
}

/** It names nobody, shows no reply and returns nothing, though there are words enough to do so. */
export function isAboutNothing(evidence: Evidence): boolean {
  const { hasRecipient, hasReturnedHeader, reply } = evidence;
  const isEmpty = !hasRecipient && !hasReturnedHeader && reply === 'none';
  return isEmpty && isUnknown(evidence) && saysMuch(evidence);
}

/** There are words enough to name somebody in; a page that shows a picture's octets or three dots has none. */
function saysMuch({ notice }: Evidence): boolean {
  return new Set(opening(notice).match(/\p{L}{2,40}/gu)).size >= 10;
}
