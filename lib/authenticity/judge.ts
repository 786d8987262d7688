import { castSuspicion } from '../bounce/suspect.ts';
import type { Message } from '../bounce/message.ts';
import type { BounceReport } from '../bounce/report.ts';
import type { Authenticity } from './authenticity.ts';
import { cluesOf, type Clues } from './clues.ts';
import { judgeOwner } from './owner.ts';
import { weigh } from './signals.ts';

/** From here on a mail looks like phishing: a request and the way to follow it, or one thing that no accident makes. */
const PHISHING = 3.5;
/** From here on it is probably no real notice: one such request, or a sender that has no business with it. */
const NO_BOUNCE = 2;
/** A mail that tells of no lost mail is called phishing only where more is there; most such mails are no business of ours. */
const PHISHING_ALONE = 4;
const MOST_SIGNALS = 3;

/**
 * Whether a notice is one, and about the reader's mail: judged before any advice, from what the mail says alone. A bare reply that a person
 * pasted has no sender and no links: nothing is judged.
 */
export function judgeAuthenticity(message: Message, report: BounceReport): Authenticity {
  const { sum, found } = weigh(cluesOf(message, report));
  const signals = found.slice(0, MOST_SIGNALS);
  if (sum >= PHISHING) return { verdict: 'phishing', signals };
  if (sum >= NO_BOUNCE) return { verdict: 'not-a-bounce', signals };
  const isBare = message.source === 'pasted' && message.from === '' && message.to === '';
  return isBare && report.original === undefined
    ? { verdict: 'not-judged', signals: [] }
    : judgeOwner(message, report);
}

/** Of a mail that is no notice: whether it plays one to get at something. Undefined for all others. */
export function judgePretence(message: Message): Authenticity | undefined {
  if (message.source === 'pasted' || message.origin?.isOfList === true) return undefined;
  const clues = cluesOf(message, noReport);
  if (!playsNotice(clues)) return undefined;
  const { sum, found } = weigh(clues);
  return sum >= PHISHING_ALONE ? { verdict: 'phishing', signals: found.slice(0, MOST_SIGNALS) } : undefined;
}

/** It speaks of mails that wait or came back, and by the name or the subject of a machine. */
function playsNotice({ message, wanted }: Clues): boolean {
  const votes = castSuspicion(message);
  const isOfMachine = ['daemon', 'machine', 'form'].some((vote) => votes.some((cast) => cast === vote));
  return (
    wanted.has('asks-to-release') ||
    (isOfMachine && votes.some((vote) => vote === 'subject' || vote === 'words'))
  );
}

/** What is known of a mail that tells of no lost one. */
export const noReport: BounceReport = {
  dialect: 'generic',
  reportingMta: undefined,
  originalEnvelopeId: undefined,
  arrivalDate: undefined,
  reportingQueueId: undefined,
  original: undefined,
  mailFromDomain: undefined,
  recipients: [],
  sharedWords: '',
};
