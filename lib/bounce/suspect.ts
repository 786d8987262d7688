import type { Message } from './message.ts';
import { DAEMON_ADDRESS, DAEMON_NAME, NO_REPLY, SYSTEM_NAME } from './sender-words.ts';
import { ALONE, ANSWERED, SUBJECT } from './vote-words.ts';

/** What speaks for an open message being a notice of a mail system. */
export type SuspectVote =
  | 'daemon'
  | 'machine'
  | 'reply'
  | 'code'
  | 'fields'
  | 'layout'
  | 'form'
  | 'subject'
  | 'words'
  | 'list'
  | 'address';

/** Within one organisation Exchange shows only its name; the null sender has no address (RFC 5321 §4.5.5). */
const NAME_ALONE = /^(?:[^:@<>]{1,20}: ?)?(?:Microsoft Outlook|MAILER-DAEMON(?: <>)?|<>)$/;
const REPLY = /(?<![\w.])([245])\d\d[ ;#-]{1,3}#?\1\.\d{1,3}\.\d{1,3}(?![\d.])/;
const CODE = /(?:^|[\s(:：'"<])[45][0-57]\d[ -](?=\S*\s)[^\n]{8}/m;
const FIELDS =
  /\b(?:Final-Recipient|Diagnostic-Code|Reporting-MTA|bouncedRecipients|ERROR_CODE)["\\]{0,2}\s{0,4}:/i;
const ADDRESS = /[^\s<>@]@[\p{L}\p{N}-]{1,63}\.[\p{L}\p{N}]/u;
/**
 * Stems of words for delivering, refusing and being full, in the languages of failure-words.ts: whoever writes none of them tells of no
 * lost mail. Few, since they ship in every page.
 */
const STEMS =
  /deliver|undeliv|bounce|reject|refus|return|block|could ?n[o'’]t|unable|fail|full|unknown|no such|does ?n[o'’]t|zustell|zugestell|gesendet|versand|abgelehnt|abgewiesen|zurück|voll|remis|distribu|livr|envoy|achemin|rejet|pleine|inconnu|entreg|enviad|rechaz|devuel|llen[oa]|rejeit|recus|devolv|chei[ao]|lotad|recapit|consegn|inviat|rifiut|respint|pien[ao]|livrat|trimis|respins|plin|bezorg|afgelever|verzonden|geweig|teruggest|vol\b|lever|skick|avvis|fuld|sendt|toimit|lähet|hylät|täynnä|dostarcz|doręcz|wysł|odrzuc|zwróc|pełn|doruč|odesl|odmítn|vrácen|plná|neexist|dostav|poslan|odbij|vraćen|kézbes|elküld|továbbít|utasít|megtelt|teslim|iletil|gönder|redded|dolu|παραδ|παράδ|σταλ|απορρ|πλήρ|достав|отправ|отклон|возвращ|переполн|існує|надісл|відправ|відхил|поверн|изпрат|отхвър|върнат|испоруч|послат|одбиј|pristat|išsių|atmest|piegād|nosūt|noraid|נמסר|נדח|הוחזר|תسليم|تسليم|إرسال|رفض|ممتلئ|ارسال|تحویل|नहीं|ไม่สามารถ|ตีกลับ|không|tidak|gagal|ditolak|配信|送信|届|拒|満杯|送达|送達|投递|投遞|傳遞|传递|发送|發送|退|满|滿|전송|배달|전달|발송|반송|거부|실패/iu;

/** All votes that were cast, cheap ones only: this is what the content script can afford. */
export function castSuspicion({
  from,
  subject,
  text,
  replyText,
}: Pick<Message, 'from' | 'subject' | 'text' | 'replyText'>): readonly SuspectVote[] {
  const opening = text.slice(0, 20_000);
  const start = opening.slice(0, 3000);
  const sender = from.replace(/^[^:@<>]{1,20}: ?/, '').trim();
  const votes: readonly (readonly [SuspectVote, boolean])[] = [
    ['daemon', DAEMON_ADDRESS.test(` ${sender}`) || NAME_ALONE.test(from.trim())],
    ['machine', [DAEMON_NAME, SYSTEM_NAME, NO_REPLY].some((name) => name.test(sender))],
    ['layout', replyText !== undefined],
    ['reply', REPLY.test(opening)],
    ['code', CODE.test(opening)],
    ['fields', FIELDS.test(opening)],
    ['form', SUBJECT.test(subject.trim())],
    ['subject', SUBJECT.test(subject.trim()) || STEMS.test(subject)],
    ['words', STEMS.test(start)],
    ['list', ALONE.test(start)],
    ['address', ADDRESS.test(start)],
  ];
  return votes.filter(([, isCast]) => isCast).map(([vote]) => vote);
}

/** What is enough together where the sender is no daemon: a report, or the form, the words and the name that notices have. */
const ENOUGH: readonly (readonly SuspectVote[])[] = [
  ['fields'],
  ['form', 'words'],
  ['machine', 'subject', 'address'],
  ['machine', 'subject', 'list'],
  ['machine', 'subject', 'code'],
  ['machine', 'words', 'address'],
  ['subject', 'words', 'address'],
  ['reply', 'words', 'address'],
];

/**
 * Whether an open message may be a notice and goes to the worker, which decides for good; it lets through whatever the worker might call
 * one. A daemon-like sender needs one more sign. What is answered or forwarded by a person is none.
 */
export function isSuspected(message: Pick<Message, 'from' | 'subject' | 'text' | 'replyText'>): boolean {
  const votes = castSuspicion(message);
  if (votes.includes('daemon')) return votes.some((vote) => vote !== 'daemon' && vote !== 'machine');
  return (
    !ANSWERED.test(message.subject) &&
    ENOUGH.some((together) => together.every((vote) => votes.includes(vote)))
  );
}
