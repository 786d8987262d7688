import { castSuspicion, type SuspectVote } from '../bounce/suspect.ts';
import type { Message } from '../bounce/message.ts';
import { nothingPrivate } from '../bounce/private-words.ts';
import type { BounceReport } from '../bounce/report.ts';
import type { Authenticity, AuthenticitySignal } from './authenticity.ts';
import { cluesOf, type Clues } from './clues.ts';
import { judgeOwner } from './owner.ts';
import { weigh } from './signals.ts';
import type { Want } from './wants.ts';

/** From here on a mail looks like phishing: a request and the way to follow it, or one thing that no accident makes. */
const PHISHING = 3.5;
/** From here on it is probably no real notice: one such request, or a sender that has no business with it. */
const NO_BOUNCE = 2;
/** A mail that tells of no lost mail is called phishing only where more is there; most such mails are no business of ours. */
const PHISHING_ALONE = 4;
const NO_BOUNCE_ALONE = 3;
const MOST_SIGNALS = 3;

/**
 * Whether a notice is one, and about the reader's mail: judged before any advice, from what the mail says alone. A bare reply that a person
 * pasted has no sender and no links: nothing is judged.
 */
export function judgeAuthenticity(message: Message, report: BounceReport): Authenticity {
  const { sum, found } = weigh(cluesOf(message, report));
  const signals = found.slice(0, MOST_SIGNALS);
  if (sum >= PHISHING && found.some(isLure)) return { verdict: 'phishing', signals };
  if (sum >= NO_BOUNCE) return { verdict: 'not-a-bounce', signals };
  // It may be an honest server's own advice. Nothing of it is used, and it is not told as the reader's own without a word about it.
  if (found.includes(PLANTED)) return { verdict: 'unclear', signals: [PLANTED] };
  return isBareReply(message, report) ? { verdict: 'not-judged', signals: [] } : judgeOwner(message, report);
}

function isBareReply({ source, from, to }: Message, { original }: BounceReport): boolean {
  return source === 'pasted' && from === '' && to === '' && original === undefined;
}

const PLANTED: AuthenticitySignal = 'reply-plants-record';

/** What many an honest mail has as well, even several of them: by these alone no mail is called a trick. */
const NO_LURES: readonly AuthenticitySignal[] = [
  ...(['unrelated-sender', 'strange-link', 'about-your-mailbox', 'names-no-lost-mail'] as const),
];

function isLure(signal: AuthenticitySignal): boolean {
  return !NO_LURES.includes(signal);
}

/** Of a mail that is no notice: whether it plays one to get at something. Undefined for all others. */
export function judgePretence(message: Message): Authenticity | undefined {
  if (message.source === 'pasted' || message.origin?.isOfList === true) return undefined;
  const clues = cluesOf(message, noReport);
  return clues.hasWay && playsNotice(clues) ? judgePlayed(clues) : undefined;
}

function judgePlayed(clues: Clues): Authenticity | undefined {
  const { sum, found } = weigh(clues);
  const signals = found.slice(0, MOST_SIGNALS);
  if (sum >= PHISHING_ALONE && found.some(isLure)) return { verdict: 'phishing', signals };
  return sum >= NO_BOUNCE_ALONE ? { verdict: 'not-a-bounce', signals } : undefined;
}

/** It copies our card, or speaks of mails that wait, came back or cannot come, in its subject and by the words of a notice. */
function playsNotice({ message, wanted, words }: Clues): boolean {
  const votes = castSuspicion(message);
  const has = (vote: SuspectVote) => votes.includes(vote);
  if (OF_MAILS.some((want) => wanted.has(want)) || /bounce inspector/i.test(words)) return true;
  const isInSubject = has('subject') || has('form');
  return MAIL.test(words) && (isInSubject || (has('words') && (has('machine') || has('daemon'))));
}

const OF_MAILS: readonly Want[] = ['asks-to-release', 'asks-for-room'];
/** The thing itself, in many languages: a parcel that could not be delivered is none of our business. */
const MAIL =
  /e-?mail|(?<!\p{L})mail(?:s|box|boxen)?(?!\p{L})|messag|nachricht|postfach|bo[îi]te|courri|mensa|correo|buz[oó]n|caixa|posta|casella|bericht|postvak|wiadomo|skrzynk|poczt|ileti|сообщен|письм|почт|ящик|повідомл|лист|пошт|скриньк|zpráv|schránk|pošt|správ|meddeland|brevl|meddelels|meldinger|postkasse|viest|sähköpost|üzenet|levél|mesaj|μηνύμ|ηλεκτρον|رسال|رسائل|بريد|הודע|דוא|संदेश|thư|pesan|ข้อความ|อีเมล|メール|メッセージ|邮件|郵件|邮箱|信箱|메일|메시지|편지함/iu;

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
  privateWords: nothingPrivate,
};
