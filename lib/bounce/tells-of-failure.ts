import { gramsOf, type Grams } from '../search/grams.ts';
import { wordingOf } from '../search/wording.ts';
import { failureWords } from './failure-words.ts';

const FORMS = Object.values(failureWords).map((words) => wordingOf(new RegExp(words.join('|'), 'iu')));

/** `grams` are those of the text, or of one that holds it. */
function isFailure(text: string, grams: Grams): boolean {
  return FORMS.some((form) => form.test(text, grams));
}

/** Whether some sentence says, in any of these languages, that a mail did not arrive or is late. */
export function tellsOfFailure(text: string): boolean {
  const plain = withoutDots(text);
  return isFailure(plain, gramsOf(plain));
}

/** Whether one sentence says so and names an address. */
export function tellsOfFailureBesideAddress(text: string): boolean {
  const plain = withoutDots(text);
  const grams = gramsOf(plain);
  return sentencesOf(plain).some((sentence) => sentence.includes('@') && isFailure(sentence, grams));
}

/** A mail, in the same languages. */
const MAIL =
  /mail(?!box|ing|er\b|server|system|konto)|message|courri|nachricht|sendung|mensaje|correo|mensage[mn]|mensaxe|missatge|messaggio|posta|bericht|meddel|melding|besked|viesti|kiri|wiadomo|zpráv|správ|sporočil|poruk|üzenet|lev[eé]l|ileti|mesaj|μήνυμα|сообщени|письм|повідомлен|лист|порук|съобщени|laišk|vēstul|meldi|skeyti|teachtaireacht|mezu|הודע|رسال|پیام|संदेश|ข้อความ|thư|pesan|surat|メール|メッセージ|邮件|郵件|信件|메일|메시지|편지/iu;

/** Whether one sentence tells that a mail to an address, and not some parcel or invitation, did not arrive. */
export function tellsOfMailToAddress(text: string): boolean {
  const plain = withoutDots(text);
  const grams = gramsOf(plain);
  return sentencesOf(plain).some(
    (sentence) => sentence.includes('@') && MAIL.test(sentence) && isFailure(sentence, grams),
  );
}

function sentencesOf(plain: string): readonly string[] {
  return plain.split(/(?<=[.!?])\s|[\n。！？।]/);
}

/** Each paragraph on one line, for a sentence may go on in the next; names with dots in them as a sign, since a dot ends a sentence. */
function withoutDots(text: string): string {
  return text.replace(/([^\n])\n(?=[ \t]{0,40}[^\s<*•-])/g, '$1 ').replace(/\S+/g, (word) => {
    if (!/[\p{L}\p{N}][.@][\p{L}\p{N}]/u.test(word)) return word;
    return `${word.includes('@') ? '@' : '~'}${/[.,;:!?。]$/.exec(word)?.[0] ?? ''}`;
  });
}
