import { findAddress } from '../bounce/address.ts';
import type { AuthenticitySignal, ForgerySignal } from './authenticity.ts';
import { isRisky, type Clues } from './clues.ts';
import { hidesLetters } from './fold.ts';
import { hasLookAlike, isPersonAsSystem, isUnrelatedSender } from './sender.ts';
import type { Want } from './wants.ts';

interface Signal {
  readonly id: ForgerySignal;
  /** What it weighs; see `judgeAuthenticity` for what is enough. */
  readonly weight: number;
  /** What a genuine notice may have too counts half where a report or a reply stands in it, and no request with a way to follow it. */
  readonly isHalvedByStructure: boolean;
  readonly holds: (clues: Clues) => boolean;
}

/** What wants something of the reader by itself; a threat or a change of records alone may be good advice. */
const ASKS: readonly Want[] = [
  ...([
    'asks-to-log-in',
    'asks-to-release',
    'asks-for-password',
    'asks-to-confirm',
    'asks-for-room',
  ] as const),
];
const LOG_IN_HOST =
  /(?:log-?in|sign-?in|verify|webmail|password|\bowa\b|secure|auth|release|quarantine|account)/i;
const AGAIN =
  /(?<!\p{L})(?:send (?:it )?again|re-?send|try again now|re-?deliver|retry (?:now|delivery)|erneut (?:senden|zustellen)|renvoyer|réessayer|reenviar|volver a enviar|rinvia|invia di nuovo|opnieuw (?:verzenden|versturen)|wyślij ponownie|tekrar gönder|yeniden gönder|отправить (?:снова|повторно|ещё раз)|повторить отправку|надіслати (?:знову|ще раз)|odeslat znovu|skicka igen|send igen)(?!\p{L})|再送|重新发送|重新發送|再次发送|다시 보내기|재전송|إعادة (?:ال)?إرسال/iu;
const BLAMES =
  /(?<!\p{L})(?:SPF|DKIM|DMARC|authenticat\p{L}+|authentifi\p{L}+|autentic\p{L}+|autenti[fk]\p{L}+|аутентифик\p{L}+|автентифік\p{L}+)(?!\p{L})|認証|身份验证|인증/iu;
const OUR_NAME = /bounce inspector/i;
const OUR_WORDS: readonly RegExp[] = [
  /who must act/i,
  /what to do/i,
  /add this record/i,
  /check my fix/i,
  /why we think so/i,
];
/** A value of a record, offered to be copied. */
const RECORD = /v=spf1|v=dmarc1|v=dkim1|include:[a-z0-9_.-]{3,}|ip4:\d/i;

const asks = ({ wanted }: Clues) => ASKS.some((want) => wanted.has(want));
const wantsAnything = ({ wanted, words }: Clues) => wanted.size > 0 || AGAIN.test(words);

/** What speaks against a notice. Weighed by what it takes to come about by accident, not by how it sounds. */
export const signals: readonly Signal[] = [
  want('asks-for-password', 2.5),
  want('asks-to-log-in', 2),
  want('asks-to-release', 2),
  want('asks-to-confirm', 2),
  want('asks-for-room', 1.5),
  want('asks-to-call', 2),
  want('asks-to-change-records', 1),
  { id: 'threatens', weight: 1, isHalvedByStructure: true, holds: ({ wanted }) => wanted.has('threatens') },
  {
    id: 'blames-authentication',
    weight: 0.5,
    isHalvedByStructure: false,
    holds: (clues) => wantsAnything(clues) && BLAMES.test(clues.words),
  },
  {
    id: 'reader-in-link',
    weight: 2.5,
    isHalvedByStructure: true,
    holds: ({ message }) => message.linksHoldReader,
  },
  {
    id: 'log-in-link',
    weight: 2,
    isHalvedByStructure: true,
    holds: ({ strangeHosts }) => strangeHosts.some((host) => LOG_IN_HOST.test(host)),
  },
  {
    id: 'strange-link',
    weight: 1.5,
    isHalvedByStructure: false,
    holds: (clues) =>
      clues.strangeHosts.length > 0 && (wantsAnything(clues) || clues.structure === 'nothing'),
  },
  {
    id: 'send-again-link',
    weight: 2,
    isHalvedByStructure: true,
    holds: ({ strangeHosts, words, message }) =>
      AGAIN.test(words.slice(0, 4000)) && strangeHosts.some((host) => !message.text.includes(`@${host}`)),
  },
  {
    id: 'only-a-picture',
    weight: 3,
    isHalvedByStructure: false,
    holds: ({ message, strangeHosts }) => message.text.trim().length < 40 && strangeHosts.length > 0,
  },
  {
    id: 'risky-attachment',
    weight: 3.5,
    isHalvedByStructure: true,
    holds: ({ message }) => message.attachments.some(isRisky),
  },
  { id: 'person-plays-system', weight: 2, isHalvedByStructure: false, holds: isPersonAsSystem },
  { id: 'unrelated-sender', weight: 2, isHalvedByStructure: true, holds: isUnrelatedSender },
  { id: 'look-alike-name', weight: 3, isHalvedByStructure: false, holds: hasLookAlike },
  {
    id: 'hidden-letters',
    weight: 2,
    isHalvedByStructure: false,
    holds: ({ message: { subject, text } }) => hidesLetters(`${subject}\n${text}`),
  },
  {
    id: 'imitates-our-card',
    weight: 4,
    isHalvedByStructure: false,
    holds: ({ words }) =>
      OUR_WORDS.filter((form) => form.test(words)).length >= (OUR_NAME.test(words) ? 1 : 2) ||
      (OUR_NAME.test(words) && RECORD.test(words)),
  },
  {
    // Honest servers name their own include or address, too: beside a sound report it decides nothing by itself.
    id: 'reply-plants-record',
    weight: 2,
    isHalvedByStructure: true,
    holds: ({ said }) =>
      /\b(?:add|publish|paste|insert)\b[^\n]{0,60}(?:include:|ip4:|ip6:|v=spf1)/i.test(said),
  },
  {
    id: 'about-your-mailbox',
    weight: 1,
    isHalvedByStructure: false,
    holds: ({ structure, hasWay, words, message }) =>
      structure === 'nothing' &&
      hasWay &&
      words.toLowerCase().includes(findAddress(message.to)?.toLowerCase() ?? '\n\n'),
  },
  {
    id: 'names-no-lost-mail',
    weight: 1,
    isHalvedByStructure: false,
    holds: (clues) => clues.structure === 'nothing' && (clues.hasWay || wantsAnything(clues)),
  },
];

function want(id: Want, weight: number): Signal {
  return { id, weight, isHalvedByStructure: true, holds: ({ wanted }) => wanted.has(id) };
}

/** The signals that are there, the weightiest first, and their sum. */
export function weigh(clues: Clues): { readonly sum: number; readonly found: readonly AuthenticitySignal[] } {
  const isWhole = clues.structure === 'report' || clues.structure === 'reply';
  const isSolid = isWhole && !(asks(clues) && clues.hasWay); // the best made report does not excuse a request with a link
  const found = signals
    .filter(({ holds }) => holds(clues))
    .map(({ id, weight, isHalvedByStructure }) => ({
      id,
      weight: isHalvedByStructure && isSolid ? weight / 2 : weight,
    }))
    .sort((one, other) => other.weight - one.weight);
  return { sum: found.reduce((total, { weight }) => total + weight, 0), found: found.map(({ id }) => id) };
}
