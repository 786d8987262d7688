import type { Rule } from '../provider.ts';
import {
  ADDRESS,
  BADLY,
  BLOCKED_YOU,
  BUSY,
  CHANGED,
  CLOSED,
  FEW,
  FORMAT,
  FULL,
  HEADER,
  INSIDER,
  LEFT,
  FILE,
  LETTER,
  LIMIT,
  MAILBOX,
  MOVED,
  NEAR,
  NONE,
  NO_RIGHT,
  NO_ROOM,
  ONLY,
  ONLY_FROM,
  PERSON,
  REACHED,
  SENDING,
  SERVER,
  SILENT,
  SUCH_NONE,
  TOO_BIG,
  UNKNOWN,
  near,
  rule,
} from './language-words.ts';

const OR = String.raw`\b(?:or|oder|ou|o|of|lub|nebo|alebo|или|або|eller|tai|vagy|sau|veya)\b|または|或`;

/** Two reasons for the person to choose from: the one named first, in doubt. */
export const eitherRules: readonly Rule[] = [
  {
    ...rule(
      'recipient_unknown',
      new RegExp(
        `(?:${UNKNOWN}|\\bunknown|\\bnot found|\\bnot exist)[^.。]{0,10}(?:${OR})[^.。]{0,40}(?:${FULL})`,
        'i',
      ),
      '550 Destinatario desconocido o buzón lleno',
    ),
    isDoubtful: true,
  },
];

/** The recipient, the way and the systems, in other languages. The exact stands before the vague. */
export const languageRules: readonly Rule[] = [
  rule(
    'mailbox_full',
    new RegExp(`${near(MAILBOX, FULL).source}|${near(`${MAILBOX}|${PERSON}`, NO_ROOM).source}`, 'i'),
    'La boîte du destinataire est pleine.',
  ),
  rule(
    'recipient_moved',
    new RegExp(`${MOVED}|${LEFT}|(?:${ADDRESS})${NEAR}(?:${CHANGED})`, 'i'),
    'Meine neue Adresse steht auf der Seite des Vereins.',
  ),
  rule('recipient_restricted', new RegExp(BLOCKED_YOU, 'i'), 'Der Empfänger hat Sie gesperrt.'),
  rule(
    'recipient_inactive',
    near(`${MAILBOX}|${PERSON}`, CLOSED),
    'Das Postfach wurde wegen Nichtnutzung gesperrt.',
  ),
  rule(
    'recipient_restricted',
    new RegExp(`${near(ONLY, INSIDER).source}|${ONLY_FROM}`, 'i'),
    'V tejto skupine môžu písať iba zamestnanci úradu.',
  ),
  rule(
    'recipient_restricted',
    new RegExp(NO_RIGHT, 'i'),
    'Sie sind nicht berechtigt, an diese Liste zu schreiben.',
  ),
  rule(
    'sender_account_limited',
    new RegExp(
      `(?:(?:${SENDING})${FEW}(?:${LIMIT})|(?:${LIMIT})${FEW}(?:${SENDING}))${NEAR}(?:${REACHED})|(?:${REACHED})${NEAR}(?:(?:${SENDING})${FEW}(?:${LIMIT})|(?:${LIMIT})${FEW}(?:${SENDING}))|(?:${SENDING})${FEW}(?:${REACHED})${FEW}(?:${LIMIT})`,
      'i',
    ),
    'Sie haben Ihr Versandlimit für heute erreicht.',
  ),
  rule('message_too_big', near(`${LETTER}|${FILE}`, TOO_BIG), 'メールのサイズが上限を超えています。'),
  rule(
    'malformed_message',
    new RegExp(
      `(?:${HEADER})${NEAR}(?:${BADLY})|(?:${BADLY})${NEAR}(?:${HEADER})|(?:${LETTER})\\S{0,3} ?(?:${FORMAT})${NEAR}(?:${BADLY})|(?:${FORMAT})${FEW}(?:${LETTER})${NEAR}(?:${BADLY})|(?:${BADLY})${FEW}(?:${FORMAT})${FEW}(?:${LETTER})`,
      'i',
    ),
    'Der Nachricht fehlt die Kopfzeile Date.',
  ),
  rule(
    'recipient_unknown',
    near(`${MAILBOX}|${PERSON}`, UNKNOWN),
    'Wiadomość nie dotarła, ponieważ takie konto nie istnieje.',
  ),
  rule(
    'recipient_unknown',
    new RegExp(`(?:${NONE}) (?:[^ ]{1,20} )?(?:${MAILBOX}|${PERSON})|${SUCH_NONE}`, 'i'),
    'Désolé, aucune boîte aux lettres ne porte ce nom ici.',
  ),
  rule(
    'tls_problem',
    /\b(?:start)?tls\b|\bssl\b|verschlüssel|chiffr(?:ée?|ement)|cifrad|encriptad|criptograf|cifrat|crittograf|versleutel|szyfrow|šifrov|шифров|krypter|salaus|salattu|titkosít|criptat|şifrel|κρυπτογρ|暗号|加密|암호화|הצפנה|zertifikat|certificat|certyfikat|сертифик|証明書|证书|憑證|인증서/i,
    'Der Server bietet keine verschlüsselte Verbindung an.',
  ),
  rule(
    'mail_loop_routing',
    /(?:mail|post)?schleife|\bboucle|\bbucle|lus in|pętl|smyčk|slučk|петл|зацикл|зацикл|\bslinga|sløjfe|sløyfe|silmukka|\bhurok|buclă|döngü|βρόχο|(?<!グ)ループ|循环|迴圈|循環|루프|(?:weiterleitung|umleitung)\b.{0,30}\bfalsch|keinen (?:pfad|weg)|\bim kreis\b|\bun ciclo\b|tourne en rond|en círculo|in tondo|in een kring|w kółko|по кругу|dokola/i,
    'Die Nachricht läuft in einer Schleife.',
  ),
  rule('server_unreachable', near(SERVER, SILENT), 'O servidor do destinatário não respondeu.'),
  rule('greylist_temporary', near(SERVER, BUSY), 'O servidor do destinatário está ocupado.'),
  rule(
    'recipient_server_error',
    /interne[rn]? fehler|erreur interne|errore? interno|interne fout|błąd wewnętrzny|wewnętrzn\S{1,3} błąd|intern[íý]\S{0,2} chyb|внутренн\S{1,3} ошибк|внутрішн\S{1,3} помилк|internt? (?:fel|fejl|feil)\b|sisäinen virhe|belső hiba|eroare intern|(?:dahili|iç) hata|εσωτερικό σφάλμα|内部エラー|内部错误|內部錯誤|내부 오류|שגיאה פנימית|خطأ داخلي/i,
    'Une erreur interne de notre serveur a empêché la remise.',
  ),
  rule(
    'rate_limited',
    /zu viele (?:nachrichten|e?-?mails|verbindungen|empfänger)|trop de (?:messages|courriels|destinataires|connexions)|demasiad[oa]s (?:mensajes|destinatarios|conexiones|correos)|(?:muit|demasiad)[oa]s (?:mensagens|destinatários|conexões)|tropp[ie] (?:messaggi|destinatari|connessioni)|te veel (?:berichten|ontvangers|verbindingen)|zbyt wiele|příliš mnoho|príliš veľa|слишком много|занадто багато|för många|for mange|liian monta|túl sok|prea mult|çok fazla|πάρα πολλ|多すぎ|过多|過多|(?:频率|頻率)(?:过|過)高|(?:过于|太|過於)(?:频繁|頻繁)|너무 많|preveč|previše|превише|pārāk daudz|per daug|liiga palju/i,
    'Слишком много писем за короткое время.',
  ),
  rule(
    'recipient_unknown',
    /existiert nicht|gibt es nicht|n['’]existe p|no existe\b|não existe|non esiste|bestaat niet|nie istnieje|neexistuje|не существует|не існує|finns inte|findes ikke|finnes ikke|nem létezik|nu există|δεν υπάρχει|存在しま|不存在|존재하지|sellist \S{1,30} ei ole/i,
    '550 no existe',
  ),
  rule(
    'policy_other',
    /\bblocked senders?\b|richtlinie|\bpolitique|\bpol[ií]ticas?\b|\bbeleid\b|\bzasad|polity[kc]|политик|політик|policy|szabályzat|pravidl|ポリシー|策略|政策|정책|πολιτικ|מדיניות|سياسة|นโยบาย|chính sách|kebijakan/i,
    '原因：對方機關的資訊安全政策不允許接收外部郵件。',
  ),
];
