import { gramsOf, type Grams } from '../search/grams.ts';
import { wordingOf } from '../search/wording.ts';
import type { Message } from './message.ts';
import type { Action } from './report.ts';

const FIELD = wordingOf(/^[ \t>]{0,40}Action:[ \t]{0,40}(failed|delayed|delivered|relayed|expanded)\b/im);

/** How notices say that the mail is late, not lost. */
const DELAYED = [
  /\bstill being retried\b/i,
  /\bwill (?:be )?(?:retry|retried|keep trying|continue to (?:be attempted|try))/i,
  /\bdelivery (?:is|has been|was) delayed\b|\bdelivery delayed\b|\bdelivery incomplete\b|\bdelayed mail\b/i,
  /\b(?:has|have) not (?:yet )?been (?:delivered|able to deliver)\b.{0,80}\b(?:yet|retr|attempt)/i,
  /\bnot been delivered yet\b|\bhasn't been delivered yet\b/i,
  /\bno action is required on your part\b|\byou do not need to (?:resend|do anything)\b|\bdo not need to resend\b/i,
  /\bwarning[: ].{0,40}\b(?:could not|delayed|not (?:yet )?(?:sent|delivered)|still)\b/i,
  /\bthis is a warning (?:message )?only\b/i,
  /\bweiter(?:hin|e)? .{0,40}(?:versucht|zustellversuch)|\bnoch nicht zugestellt|\bzustellung .{0,30}verzögert|\bkeine erneute zusendung|\bmüssen .{0,30}nicht erneut senden/i,
  /\bpas encore été (?:remis|distribu|livr)|\b(?:nouvelles?|autres?) tentatives? .{0,40}(?:seront|sera|aur)|\bcontinuer(?:a|ons|ont) (?:à|d['’])|\bremise .{0,20}retardée/i,
  /\b(?:aún|todavía) no se (?:ha )?entreg|\bse seguirá (?:tratando|intentando)|\bainda não foi entregue|\bcontinuar(?:á|emos) tentando|\bnon è ancora stato (?:recapit|consegn)/i,
  /\bnog niet (?:bezorgd|afgeleverd)|\bwciąż próbuje|\bponawia|будут? продолжен|попытки доставки .{0,30}продолж|ещ[её] не доставлен/iu,
  /\bseguir(?:á|emos|án) (?:intentando|tratando)|\bse (?:volverá a intentar|intentará de nuevo)|\bdi nuovo (?:nelle|per) |\bverranno effettuati (?:altri|ulteriori) tentativi|\bcontinuer(?:à|emo) a (?:provare|tentare)|\bulteriori tentativi/i,
  /\b(?:będzie(?:my)?|będą) (?:ponawia|próbowa)|\bkolejn\w+ prób|\bnie trzeba wysyłać ponownie|\bfortsätter att (?:försöka|skicka)|\bnya försök|\bfortsetter å (?:prøve|forsøke)|\bfortsætter med at (?:prøve|forsøge)|\bforsøges igen|\byritetään (?:uudelleen|edelleen)|\bzkoušet (?:dál|znovu)|\bdalší pokus|\bújra (?:meg)?próbál|\bdenemeye devam|\btekrar denenecek/iu,
  /(?:будет|будут|будем)[^\n.]{0,20}(?:повтор|пытаться|попыт)|попыт\p{L}* (?:будут|продолж)|буде(?:мо)?[^\n.]{0,20}(?:повтор|намагат)|спроб\p{L}* (?:будуть|тривають)/iu,
  /再送を試み|引き続き.{0,10}(?:再送|配送|配信)|再度送信する必要はありません|再送信の必要はありません|继续(?:尝试|重试)|將?繼續(?:嘗試|重試)|계속 (?:시도|재시도)/u,
].map((form) => wordingOf(form));
const DELAYED_SUBJECT: readonly RegExp[] = [
  /\((?:delay|warning)\)/i,
  /\bdelayed\b|\bdelivery delay\b/i,
  /^warning: (?:could not|(?:your )?(?:message|mail|e-?mail)\b.{0,80}\b(?:delay|not (?:yet )?(?:been )?(?:sent|deliver)|still|queue|hours?))/i,
  /^(?:retraso en la entrega|verzögerte zustellung|zustellung verzögert|retard de remise|remise différée)/i,
];
/** What no system says that has given up. */
const STILL_TRYING = wordingOf(
  /\bstill being retried\b|\bwill be retried until\b|\bthis is a warning (?:message )?only\b|\bdo not need to resend\b/i,
);
/** How logs, events and services say of a line of their own that the mail waits. */
const WAITS =
  /^["'(]?deferred\b|\bstatus=deferred\b|"(?:event|status)" ?: ?"(?:deferred|deferral|delayed)"|\bsoft[ _-]?bounce\b|\bha(?:s|ve) been (?:delayed|deferred)\b/i;
const FOR_GOOD = /^[ \t]{0,40}5[0-5]\d[ \t;:-]/m;
/** What a notice says of a mail that is lost; no reply and no log of an attempt says so. */
const LOST =
  /\b(?:could not be|couldn['’]t be|cannot be|was not|wasn['’]t|not been) delivered\b|\bundeliver|\bdelivery (?:has )?failed\b|\breturned (?:to sender|mail)\b|\bstatus=(?:bounced|expired)\b|"(?:event|type)" ?: ?"(?:bounced?|failed)"|\bhard[ _-]?bounce\b|\bmessage expired\b/i;
/** How notices say that they gave up, though they speak of attempts. */
const GIVEN_UP =
  /\b(?:given up|giving up|gave up|permanent(?:ly)? (?:error|fail|fatal)|permanent error|too long|no further (?:attempts|delivery)|has been returned|retry time(?:out)?)\b/i;

const DONE: readonly (readonly [RegExp, Action])[] = [
  [/\b(?:successfully|was|been) relayed\b|^relayed:/im, 'relayed'],
  [
    /\bsuccessful(?:ly)? (?:mail )?(?:delivery|delivered)|\b(?:has|have) been (?:successfully )?delivered\b|\byour message has been delivered\b/i,
    'delivered',
  ],
  [/\b(?:expanded to|has been expanded|distribution list.{0,40}expanded)\b/i, 'expanded'],
];
/** Subjects that open with the outcome, as mail servers for offices write them in the language of the organisation. */
const DONE_WORD: readonly (readonly [RegExp, Action])[] = [
  [
    /^(?:delivered|zugestellt|remis|entregad[oa]|entregue|recapitato|consegnato|bezorgd|afgeleverd|lever(?:e|er)?a?t|toimitettu|dostarczono|doručeno|kézbesítve|teslim edildi|доставлено|配信済み|배달됨|已送达|已傳遞) ?[:：]/iu,
    'delivered',
  ],
  [
    /^(?:relayed|weitergeleitet|relayé|retransmitido|inoltrato|doorgestuurd|vidarebefordrat|przekazano) ?:/iu,
    'relayed',
  ],
  [/^(?:expanded|erweitert|développé|expandido|espanso|uitgevouwen|rozwinięto) ?:/iu, 'expanded'],
];
const DONE_SUBJECT = /\((?:success|relay(?:ed)?)\)|\bsuccessful (?:mail )?delivery\b/i;
const REFUSED = /(?<![\w.])[45]\d\d[ -]#?[45]\.\d{1,3}\.\d{1,3}(?![\d.])/;

/**
 * What the notice's own words say of the whole (`grams` are those of subject and notice): RFC 3464's `Action:` where it is shown, else the wording. A success is believed only
 * where the subject says so and the text does not gainsay it; a delay only where nothing says that the system has given up. `code`: the
 * reply code (or status) that the text shows, which counts where there is no notice around it.
 */
export function readAction(
  { subject }: Pick<Message, 'subject'>,
  notice: string,
  grams: Grams = gramsOf(`${subject}\n${notice}`),
  code?: string,
): Action {
  const field = FIELD.exec(notice, grams)?.[1]?.toLowerCase();
  if (field !== undefined) return asAction(field);
  return findDoneAction(subject, notice) ?? trouble(subject, notice.slice(0, 4000), grams, code);
}

/** By the text's words; where it has none of them, as in a language not known here, by the subject's, unless a refusal is shown. */
function findDoneAction(subject: string, notice: string): Action | undefined {
  const word = DONE_WORD.find(([form]) => form.test(subject))?.[1];
  if (word === undefined && !DONE_SUBJECT.test(subject)) return undefined;
  const worded = DONE.find(([wording]) => wording.test(notice))?.[1];
  return worded ?? (word === undefined || REFUSED.test(notice) ? 'failed' : word);
}

function trouble(subject: string, opening: string, grams: Grams, code: string | undefined): Action {
  const isLate = isDelay(subject, opening, grams) || (subject === '' && isLateAlone(opening, code));
  return isLate ? 'delayed' : 'failed';
}

function isDelay(subject: string, opening: string, grams: Grams): boolean {
  if (STILL_TRYING.test(subject, grams) || STILL_TRYING.test(opening, grams)) return true;
  const says =
    DELAYED.some((wording) => wording.test(opening, grams)) ||
    DELAYED_SUBJECT.some((wording) => wording.test(subject));
  return says && !GIVEN_UP.test(opening);
}

/**
 * A reply alone, or in a line of a log or an event, with no notice around it that has given up: class 4 means "try again" (RFC 5321 §4.2.1,
 * RFC 3463 §2).
 */
function isLateAlone(opening: string, code: string | undefined): boolean {
  const isGone = [FOR_GOOD, GIVEN_UP, LOST].some((form) => form.test(opening));
  return !isGone && (code === undefined ? WAITS.test(opening) : code.startsWith('4'));
}

function asAction(word: string): Action {
  const actions: readonly Action[] = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'];
  return actions.find((action) => action === word) ?? 'failed';
}
