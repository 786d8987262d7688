// Words and names by which notices are known. Votes only: none of these decides alone, so a language that is missing costs one vote.

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
  /^\s*(?:re|aw|antw|antwort|sv|vs|vb|fw|fwd|wg|tr|rv|enc|doorst|res|r|i|odp|pd|ynt|回复|转发|返信|轉寄|回覆)\s{0,9}(?:\[\d{1,9}\]\s{0,9})?[:：]/i;
export const FORWARDED =
  /^[ \t>]{0,40}(?:-{4,40} ?(?:forwarded message|weitergeleitete nachricht|message transféré|mensaje reenviado|messaggio inoltrato|mensagem encaminhada|doorgestuurd bericht)|begin forwarded message:|anfang der weitergeleiteten)/im;
export const WROTE =
  /^.{0,120}\b(?:wrote|schrieb(?:en)?|a écrit|escribió|escreveu|ha scritto|schreef|skrev|napisał\(?a?\)?|написал)\s*:\s*$/im;
/** The lines that a mail program puts above what it quotes: the quoted mail came from a mail system. */
export const QUOTED_DAEMON =
  /^[ \t>*]{0,40}(?:from|von|de|da|van|från|od|от)\s*:.{0,80}(?:mailer-daemon|postmaster|mail delivery|microsoft outlook|microsoftexchange)/im;
/** How a person opens or ends a mail to another. */
export const PERSONAL =
  /^[ \t]{0,40}(?:hi|hello|hey|dear|hallo|liebe[rs]?|sehr geehrte|guten (?:tag|morgen)|bonjour|salut|hola|ciao|olá|good (?:morning|afternoon))\b[^\n]{0,60}[,!.]?[ \t]{0,40}$|^[ \t]{0,40}(?:thanks|thank you|cheers|best|kind regards|best regards|regards|viele grüße|mfg|cordialement|saludos|gracias|merci|danke|grazie|obrigad[oa]|dank|tack|kiitos|dziękuję|pozdrawiam|s pozdravem|üdvözlettel|saygılarımla|с уважением|спасибо|з повагою)[,.!]?[ \t]{0,40}$|(?:드림|올림|拝|敬上)[ \t]{0,20}$|よろしくお願い(?:いた|致)?します|お世話になって|^此致|谢谢[。！]?$/imu;
/** The same in one line: `Hello Anna, the mail …`; a system that greets does so with a line or a sentence of its own. */
export const GREETS_BY_NAME =
  /^(?:hi|hello|hey|dear|hallo|liebe[rs]?|sehr geehrte[rs]?|guten (?:tag|morgen)|bonjour|hola|ciao|olá|cześć|hej) (?:(?:mr|mrs|ms|dr|herr|frau|m|mme|sr|sra)\.? )?\p{Lu}[\p{L}.-]{1,30}(?: \p{Lu}[\p{L}.-]{1,30}){0,2}[,!]/iu;
/** "I", in languages that say it; notices say "we", or nobody at all. */
export const FIRST_PERSON =
  /(?<![\p{L}'’-])(?:I|I['’](?:m|ve|ll|d)|[Mm]y|[Ii]ch|[Mm]ein(?:e|en|er|em)?|[Mm]ir|[Mm]ich|[Jj]e|[Jj]['’](?:ai|étais)|[Mm](?:on|es|oi)|[Yy]o|[Ee]u|[Mm]eus?|[Mm]inhas?|[Ii]o|[Mm]i[oa]|[Ii]k|[Mm]ijn|[Jj]ag|[Jj]eg|[Mm]itt|[Mm]inä|[Mm]inun|[Mm]ój|[Mm]oja|[Mm]oje|[Mm]ůj|[Nn]ekem|[Яя]|[Мм]не|[Мм]о[йяё]|[Мм]ені|[Мм]ій)(?![\p{L}'’-])|我(?![们們])|私|僕|と申します|の\p{Script=Han}{1,4}です|제가|저는/u;
/** A mailbox that still takes mail: word of this goes to its owner. */
export const NEARLY_FULL =
  /\b\d{2,3} ?% (?:full|of|used|voll|belegt|plein|utilis|lleno|pien|chei|vol|zajęt|plná)|\b(?:almost|nearly|approaching|close to) (?:full|(?:its|the|your) (?:limit|quota))|\bfast voll|\bpresque pleine|\bcasi llen|\bquasi pien|\bquase chei|\bbijna vol|\bnästan full|\bnæsten (?:fuld|full)|\bnesten full|\bmelkein täynnä|\bprawie (?:pełn|zapełnion)|\btéměř pln|\btakmer pln|\bmajdnem (?:tele|megtelt)|\baproape plin|\bneredeyse dolu|почти (?:за|пере)полн|майже заповнен|もうすぐ(?:一杯|いっぱい)|残りわずか|(?:即将|快|将)[已要]?满|即將滿|거의 (?:가득|다) 찼|即将用尽|即將用盡|(?<![\d.])(?:[789]\d|100) ?%/iu;
/** A line of a mail program's log (RFC 5424 form: program[number]:), or of a statistics: a count and what it counts. */
export const LOG_LINE =
  /^[^\n]{0,60}\b[a-z][\w/.-]{1,40}\[\d{1,8}\]: |\bstatus=(?:bounced|deferred|sent)\b|\bdsn=[245]\.\d\.\d/m;
export const COUNT_LINE =
  /^[ \t]{0,40}(?:\d{1,7}[ \t]{2,20}\S|\p{L}[^\n:]{1,40} [^\n:]{1,40}[ \t]?[:：][ \t]{1,20}\d{1,7}[ \t]{0,20}$|\S[^\n]{2,80}[ \t]{3,40}\d{1,7}[ \t]{0,20}$)/gmu;
/** Subjects that count mails: what waits in a quarantine, or what a trap says is waiting. A notice is about one mail. */
export const COUNTS_MAILS =
  /(?<![\p{L}\d.-])\d{1,4} (?:\p{L}+ ){0,3}(?:messages?\b|e-?mails?\b|mails?\b|nachrichten|mensajes|mensagens|messaggi|berichten|meddelanden|viestiä|wiadomoś|zpráv|správ|üzenet|сообщени|пис[её]?м|повідомлен)|\d{1,4} ?(?:件|封|통)|[四三二五六七八九十]件/iu;
/** Goods on their way are delivered, too. */
export const PARCEL =
  /\b(?:parcel|package|shipment|courier|paket|sendungsnummer|colis|paquete|encomenda|pacco|pakket|paczk|balík|kargo)|посылк|包裹|お荷物|택배/iu;
/** A case that somebody works on, and what comes every day or week. */
export const TICKET =
  /\b(?:ticket|case|request|anfrage|vorgang|demande|caso)[ #:]{1,3}[\w-]{0,8}\d{3}|\[(?:ticket)?#\d{4,}/i;
export const PERIODIC =
  /(?<!\p{L})(?:daily|weekly|monthly|summary|digest|täglich\p{L}{0,2}|wöchentlich\p{L}{0,2}|zusammenfassung|résumé|quotidien|hebdomadaire|resumen|diario|resumo|diário|riepilogo|giornaliero|overzicht|dagelijks\p{L}?|daglig\p{L}?|codzienn\p{L}{1,3}|ежедневн\p{L}{2,3})(?!\p{L})/iu;
/** What one program tells another. */
export const CODE = /^\s{0,20}[{[]\s{0,20}["{]|Traceback \(most recent|^\s{1,20}at [\w.$]{1,80}\(/m;
/** Somebody who asks what a bounce means, and shows it. */
export const HELP =
  /\b(?:help please|please help|can (?:you|anyone|somebody|someone) (?:help|tell|explain|look)|could you (?:please )?(?:help|look|check|tell)|what does (?:this|that|it) mean|any idea|what (?:am i|are we) doing wrong|i (?:got|received|get|keep getting) (?:this|the following|back)|(?:got|received) this (?:back|bounce|error|message)|kannst du|könn(?:t|ten) (?:ihr|sie) (?:mir |uns )?|was bedeutet|ich (?:habe|bekomme) (?:diese|folgende)|pouvez-vous|peux-tu|j['’]ai reçu|puede[sn]? ayudar|he recibido|puoi aiutar|ho ricevuto)\b/i;
/** An address alone on its line, or in angle brackets before a colon: how notices of every language list whom they could not reach. */
export const ALONE =
  /^[ \t]{0,20}(?:<?[^\s<>@:;,]{1,64}@[^\s<>@:;,]{3,253}>?[ \t]{0,20}:?[ \t]{0,20}$|<[^\s<>@:;,]{1,64}@[^\s<>@:;,]{3,253}>:[ \t])/m;
