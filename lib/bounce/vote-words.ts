// Words and names by which notices are known. Votes only: none of these decides alone, so a language that is missing costs one vote.

/** Local parts that mail systems write from. `<>` is the null sender (RFC 5321 §4.5.5). */
export const DAEMON_ADDRESS =
  /(?:^|[<\s"'])(?:mailer[-_.]?daemon|postmaster|mail[-_.]?daemon|mdaemon|microsoftexchange329e[0-9a-f]*|mail[-_.]?delivery(?:[-_.]?(?:system|subsystem))?|mail[-_.]?(?:admin|system)|bounces?(?:[-+][^@\s]{0,200})?|mailer|smtp|delivery|dsn|exim|qmail|uucp|mta|maildrop)@|^\s*<>\s*$/i;
/** Those that no person ever writes from: `Re:` in their subject is the thread's, which some webmails show for the notice's own. */
export const ROBOT_ADDRESS = /(?:^|[<\s"'])(?:mailer[-_.]?daemon|microsoftexchange329e[0-9a-f]*)@/i;
/** The same without an address, as a webmail may show it. */
export const DAEMON_NAME =
  /^["']?(?:mail(?:er)? ?(?:delivery|daemon|administrator|system|transfer)|mailer-daemon|postmaster|internet mail delivery|microsoft outlook|system administrator|delivery (?:subsystem|system|notification)|[^<]{0,30}mail delivery (?:sub)?system)/i;

/** How the subjects of notices begin. */
export const SUBJECT = new RegExp(
  String.raw`^(?:\[[^\]]{1,40}\] *|\*+)?(?:${[
    'delivery (?:status notification|failure|failed|has failed|report|notification|problem|delay|incomplete)',
    'undeliver(?:able|ed)',
    'returned mail',
    'mail (?:delivery )?(?:fail|return|error|status|system error|could not)',
    'mail deliver',
    'failure (?:notice|delivery)',
    'failed (?:mail|delivery)',
    'message (?:delivery|undeliverable|not delivered|could not|you sent (?:was )?(?:blocked|rejected))',
    'non[- ]?deliver',
    'could not (?:send|deliver)',
    'warning: (?:could not|message|mail|e-?mail|your (?:message|mail|e-?mail) )',
    'delayed mail',
    'e-?mail (?:delivery|could not|not delivered)',
    'error sending',
    'rejected (?:mail|message)',
    'mail rejected',
    'メール送信エラー|送信エラー|エラーメール',
    'postmaster notify',
    'delivered:|relayed:|expanded:|successful mail delivery',
    'delivery$',
    // Exchange and Gmail in other languages; what is from memory alone stands here too, since a vote decides nothing alone.
    "unzustellbar|nicht zustellbar|zustellung|notification d'|non remis|échec de (?:la )?remise|non recapitabile|mancato recapito",
    'no se puede entregar|no entregado|não é possível entregar|não entregue|falha na entrega|onbestelbaar|kan inte levereras|olevererbart',
    'nie można dostarczyć|niedostarczone|kan ikke leveres|ikke leverbar|toimitus epäonnistui|nedoručitelné|kézbesíthetetlen|teslim edilemedi',
    'не удается доставить|недоставлено|配信不能|配信エラー|未送达|未传递|無法傳遞|无法投递|系统退信|退信|배달되지 않음|.{0,10}(?:발송|전송) ?실패|郵件無法|配信エラー|お届けできません|niedoręczona|ikke leveret|недоставлен|повідомлення не',
  ].join('|')})`,
  'iu',
);

/** A person's answer or forward. */
export const ANSWERED =
  /^\s*(?:re|aw|antw|antwort|sv|vs|vb|fw|fwd|wg|tr|rv|enc|doorst|res|r|i|odp|pd|ynt|回复|转发|返信|轉寄|回覆)\s*(?:\[\d+\])?\s*[:：]/i;
export const FORWARDED =
  /^[ \t>]{0,40}(?:-{4,40} ?(?:forwarded message|weitergeleitete nachricht|message transféré|mensaje reenviado|messaggio inoltrato|mensagem encaminhada|doorgestuurd bericht)|begin forwarded message:|anfang der weitergeleiteten)/im;
export const WROTE =
  /^.{0,120}\b(?:wrote|schrieb(?:en)?|a écrit|escribió|escreveu|ha scritto|schreef|skrev|napisał\(?a?\)?|написал)\s*:\s*$/im;
/** The lines that a mail program puts above what it quotes: the quoted mail came from a mail system. */
export const QUOTED_DAEMON =
  /^[ \t>*]{0,40}(?:from|von|de|da|van|från|od|от)\s*:.{0,80}(?:mailer-daemon|postmaster|mail delivery|microsoft outlook|microsoftexchange)/im;
/** How a person opens or ends a mail to another. */
export const PERSONAL =
  /^[ \t]{0,40}(?:hi|hello|hey|dear|hallo|liebe[rs]?|sehr geehrte|guten (?:tag|morgen)|bonjour|salut|hola|ciao|olá|good (?:morning|afternoon))\b[^\n]{0,60}[,!.]?[ \t]{0,40}$|^[ \t]{0,40}(?:thanks|thank you|cheers|best|kind regards|best regards|regards|viele grüße|mfg|cordialement|saludos)[,.!]?[ \t]{0,40}$/im;
/** The same in one line: `Hello Anna, the mail …`; a system that greets does so with a line or a sentence of its own. */
export const GREETS_BY_NAME =
  /^(?:hi|hello|hey|dear|hallo|liebe[rs]?|sehr geehrte[rs]?|guten (?:tag|morgen)|bonjour|hola|ciao|olá|cześć|hej) (?:(?:mr|mrs|ms|dr|herr|frau|m|mme|sr|sra)\.? )?\p{Lu}[\p{L}.-]{1,30}(?: \p{Lu}[\p{L}.-]{1,30}){0,2}[,!]/iu;
/** Somebody who asks what a bounce means, and shows it. */
export const HELP =
  /\b(?:help please|please help|can (?:you|anyone|somebody|someone) (?:help|tell|explain|look)|could you (?:please )?(?:help|look|check|tell)|what does (?:this|that|it) mean|any idea|what (?:am i|are we) doing wrong|i (?:got|received|get|keep getting) (?:this|the following|back)|(?:got|received) this (?:back|bounce|error|message)|kannst du|könn(?:t|ten) (?:ihr|sie) (?:mir |uns )?|was bedeutet|ich (?:habe|bekomme) (?:diese|folgende)|pouvez-vous|peux-tu|j['’]ai reçu|puede[sn]? ayudar|he recibido|puoi aiutar|ho ricevuto)\b/i;
/** An address alone on its line, or in angle brackets before a colon: how notices of every language list whom they could not reach. */
export const ALONE =
  /^[ \t]{0,20}(?:<?[^\s<>@:;,]{1,64}@[^\s<>@:;,]{3,253}>?[ \t]{0,20}:?[ \t]{0,20}$|<[^\s<>@:;,]{1,64}@[^\s<>@:;,]{3,253}>:[ \t])/m;
