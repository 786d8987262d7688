import type { Grams } from '../search/grams.ts';
import { readAction } from './action.ts';
import { isSameAddress } from './address.ts';
import { betterReply } from './better-reply.ts';
import { closerStatus, type DeliveryStatus } from './delivery-status.ts';
import type { Parts } from './parts.ts';
import { MAX_RECIPIENTS, type NamedRecipient } from './recipients.ts';
import { findRemoteServer, mergeServers } from './remote-mta.ts';
import type { Action, RecipientReport } from './report.ts';
import { findRetryUntil } from './retry-until.ts';
import { findRefusedCommand } from './smtp-command.ts';
import { findSmtpReply } from './find-reply.ts';
import { findOwnReplies } from './own-reply.ts';
import type { SmtpReply } from './smtp-reply.ts';
import { findStatusLine } from './status-line.ts';
import { findOwnStatus, findTranscribed, readTranscript } from './transcript.ts';

const MAX_EXPLANATION = 2000;

/** Each recipient as the words of the notice tell of it; one without an address where they name nobody. */
export function readFromWords(parts: Parts): readonly RecipientReport[] {
  const { message, notice, grams, named, shownReply } = parts;
  const action = readAction(message, notice, grams, shownReply?.code ?? shownReply?.enhancedStatus);
  const transcript = readTranscript(notice);
  const server = findRemoteServer(notice, grams);
  if (named.length === 0) {
    const nobody = recipientOf(action, shownReply, notice, grams);
    return [{ ...nobody, status: nobody.status ?? findOwnStatus(transcript, undefined) }];
  }
  const own = message.replyText === undefined ? findOwnReplies(transcript, named, grams) : [];
  // One reply for all, where none has its own; where one has, the reply shown first is that one's.
  const shared = own.every((reply) => reply === undefined) ? shownReply : undefined;
  const allRefused = findRefusedCommand(notice, undefined, grams);
  return named.map(({ address, original, block }, index) => {
    const reply = own[index] ?? shared;
    return {
      ...recipientOf(actionOf(action, reply, named.length), reply, block, grams),
      status: closerStatus(findOwnStatus(transcript, address) ?? findStatusBeside(block, reply), reply),
      ...namesOf(address, original, block),
      refusedCommand: findRefusedCommand(block, address, grams) ?? (own[index] ? undefined : allRefused),
      willRetryUntil: retryOf(action, block, notice, grams),
      ...mergeServers(findRemoteServer(block, grams), server),
    };
  });
}

/**
 * Sendmail's own machine part gives as Final-Recipient the address that was expanded, which the sender wrote, and the one it went on to as
 * X-Actual-Recipient (savemail.c); its words name them the other way round: `bob@example.net` / `(expanded from: <team@example.com>)`.
 */
function namesOf(
  address: string,
  original: string | undefined,
  block: string,
): Pick<RecipientReport, 'finalRecipient' | 'originalRecipient'> {
  const isExpanded = original !== undefined && /^[ \t]{1,20}\(expanded from: [^\n]{3,330}\)$/m.test(block);
  return isExpanded
    ? { finalRecipient: original, originalRecipient: undefined }
    : { finalRecipient: address, originalRecipient: original };
}

/** Of several recipients in a notice of delay one with a permanent refusal is lost: such a one is not tried again (RFC 5321 §4.2.1). */
function actionOf(action: Action, reply: SmtpReply | undefined, recipients: number): Action {
  return action === 'delayed' && recipients > 1 && reply?.code?.startsWith('5') ? 'failed' : action;
}

/** `bob@example.com; Failed; 5.1.1 (…)`: a status that the writer puts beside the address, of the class of the reply that follows. */
function findStatusBeside(block: string, reply: SmtpReply | undefined): string | undefined {
  const status = findStatusLine(block.split('\n', 1)[0] ?? '')?.enhancedStatus;
  return status?.slice(0, 1) === (reply?.code ?? status)?.slice(0, 1) ? status : undefined;
}

/** `250 …` in a report of failure means that the other server took the mail over: it was handed on, no more (RFC 3464 §2.3.3). */
function recipientOf(
  action: Action,
  reply: SmtpReply | undefined,
  block: string,
  grams: Grams,
): RecipientReport {
  return {
    finalRecipient: undefined,
    originalRecipient: undefined,
    action: reply?.code?.startsWith('2') && action === 'failed' ? 'relayed' : action,
    status: reply?.enhancedStatus,
    ...findRemoteServer(block, grams),
    diagnosticCode: reply,
    refusedCommand: findRefusedCommand(block, undefined, grams),
    lastAttemptDate: undefined,
    finalLogId: undefined,
    explanation: explanationOf(block),
    willRetryUntil: retryOf(action, block, block, grams),
    retryUntil: undefined, // counted out once all dates are known (parse.ts)
  };
}

/** What is said of this recipient, else of all; of a mail that has failed nothing is tried any more. */
function retryOf(action: Action, block: string, notice: string, grams: Grams): string | undefined {
  return action === 'delayed' ? (findRetryUntil(block, grams) ?? findRetryUntil(notice, grams)) : undefined;
}

/** The report of RFC 3464 is exact; the words add what it leaves out: an alias, a longer reply, an explanation. */
export function mergeReport(machine: DeliveryStatus, parts: Parts): readonly RecipientReport[] {
  const worst = machine.recipients.toSorted((one, other) => rankOf(one) - rankOf(other));
  const once = machine.recipients
    .slice(0, MAX_RECIPIENTS)
    .filter((one) => one.finalRecipient === undefined || isFirstOfItsName(one, worst.indexOf(one), worst));
  return once.map((recipient) => mergeWords(recipient, parts, once.length === 1));
}

function mergeWords(
  recipient: RecipientReport,
  { named, notice, grams, shownReply }: Parts,
  isOnly: boolean,
): RecipientReport {
  const { block, original } = named.find((one) => isAbout(one, recipient)) ?? {};
  const words = block ?? (isOnly ? notice : '');
  const whole = findWhole(words, recipient);
  const told = whole ?? findSmtpReply(words) ?? (isOnly ? shownReply : undefined);
  const reply = betterReply(recipient.diagnosticCode, told);
  return {
    ...recipient,
    status: closerStatus(recipient.status, reply),
    diagnosticCode: reply,
    ...mergeServers(recipient, findRemoteServer(words, grams)),
    ...addedFields(recipient, words, notice, grams),
    explanation: explanationOf(words),
    originalRecipient: recipient.originalRecipient ?? original,
  };
}

/** The reply of the machine part, mostly its first line only, as the printed dialogue has it whole. */
function findWhole(
  words: string,
  { diagnosticCode, finalRecipient = '' }: RecipientReport,
): SmtpReply | undefined {
  if (diagnosticCode?.code === undefined || !words.includes('<<<')) return undefined;
  return findTranscribed(readTranscript(words), finalRecipient, diagnosticCode);
}

function addedFields(
  { refusedCommand, finalRecipient, willRetryUntil, action }: RecipientReport,
  words: string,
  notice: string,
  grams: Grams,
): Pick<RecipientReport, 'refusedCommand' | 'willRetryUntil'> {
  return {
    refusedCommand: refusedCommand ?? findRefusedCommand(words, finalRecipient, grams),
    willRetryUntil: willRetryUntil ?? retryOf(action, words, notice, grams),
  };
}

/** Of two reports on one mailbox the failure counts, then the delay. */
function rankOf({ action }: RecipientReport): number {
  return ['failed', 'delayed'].indexOf(action) >= 0 ? ['failed', 'delayed'].indexOf(action) : 2;
}

function isFirstOfItsName(
  { finalRecipient }: RecipientReport,
  index: number,
  all: readonly RecipientReport[],
): boolean {
  return (
    finalRecipient === undefined ||
    all.findIndex((other) => isSameAddress(other.finalRecipient, finalRecipient)) === index
  );
}

function isAbout(
  { address, original }: NamedRecipient,
  { finalRecipient, originalRecipient }: RecipientReport,
): boolean {
  return [address, original].some(
    (one) => isSameAddress(one, finalRecipient) || isSameAddress(one, originalRecipient),
  );
}

function explanationOf(words: string): string | undefined {
  const text = words.trim().slice(0, MAX_EXPLANATION);
  return text === '' ? undefined : text;
}
