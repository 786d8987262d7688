// Ordinary words of many languages for "your mail did not arrive". No provider's sentences: each says by itself, with its grammar, that a
// mail was not delivered, was refused or given back, or that a mailbox cannot take it. Votes only; a language that is missing costs one.

/** By language (BCP 47). Fragments of regular expressions, linear, matched without regard to case. */
export const failureWords: Readonly<Record<string, readonly string[]>> = {
  en: [
    String.raw`\b(?:could|can|was|has|have|is|were|did|will)(?: ?not|n't|n’t) (?:yet )?(?:be |been |get )?(?:able to )?(?:deliver|delivered|sent|send|reach|accept|through|forwarded)`,
    String.raw`\b(?:undeliverable|not deliverable|returned to sender|delivery (?:has )?failed|delivery (?:failure|error)|not be delivered|did not (?:reach|receive))\b`,
    String.raw`\b(?:user|recipient|mailbox|address|account|inbox)(?: (?:is|was|has been))? (?:over quota|unknown|not found|full|unavailable|disabled|closed|deactivated|inactive|suspended)\b`,
    String.raw`\b(?:unknown|no such|nonexistent|invalid) (?:user|mailbox|recipient|address)\b|\bnot a valid (?:user|recipient|mailbox|address)\b|\bdoes not exist\b`,
    String.raw`\b(?:failed|unable|problem|trouble|failure) (?:to )?(?:deliver|delivering|send|sending)\b|\bundelivered\b`,
    String.raw`\bstill (?:trying|being retried|queued|undelivered)\b|\b(?:keep|continue) (?:trying|to try|retrying)\b|\b(?:do not|no need to|need not) (?:re-?send|send (?:it|the (?:message|mail)) again)\b`,
    String.raw`\bpermanent(?:ly)? (?:error|failure|fatal)|\bha(?:s|ve) given up\b`,
    String.raw`\b(?:message|mail|e-?mail)\b[^\n.]{0,60}\b(?:has been|was|been|is being|were|is) (?:blocked|rejected|refused|returned|bounced|delayed|declined|discarded)\b`,
    String.raw`\b(?:message|mail|e-?mail)(?: to \S+)? (?:refused|rejected|blocked|stopped|not delivered)\b|\bha(?:s|ve) been (?:blocked|rejected)\b|\b(?:rejected|refused) your (?:message|mail|e-?mail)\b|\bwas (?:blocked|rejected) by\b`,
    String.raw`\bdelivery of the (?:e-?mail|message) was stopped\b|\bdelivery (?:is|was|has been) delayed\b|\bmessage you sent (?:was )?blocked\b`,
  ],
  de: [
    String.raw`(?:konnte|kann|wurde|wird)n? (?:leider )?(?:(?:noch )?nicht|nie) (?:zugestellt|zustellen|gesendet|übermittelt|ausgeliefert|weitergeleitet|angenommen|versandt|verschickt)`,
    String.raw`nicht (?:zustellbar|zugestellt|gesendet|versendet|versandt|übermittelt|ausgeliefert)|unzustellbar|zustellung .{0,40}(?:fehlgeschlagen|gescheitert|verzögert|nicht möglich)|zustell(?:ung|ungs)?(?:fehler|problem)`,
    String.raw`(?:nachricht|mail|sendung)\b[^\n.]{0,60}(?:abgelehnt|abgewiesen|zurückgewiesen|blockiert|zurückgeschickt|zurückgesandt|verweigert|gestoppt|aufgehalten)`,
    String.raw`postfach[^\n.]{0,40}(?:voll|überfüllt|existiert nicht|deaktiviert|geschlossen)|(?:adresse|empfänger)[^\n.]{0,50}(?:existiert nicht|unbekannt|nicht gefunden|ungültig|gibt es nicht)`,
  ],
  fr: [
    String.raw`n['’](?:a|ont) (?:pas )?pu être (?:remis|distribu|envoy|livr|achemin|délivr)|n['’]a pas (?:encore )?(?:pu |été ).{0,20}(?:remis|distribu|livr|envoy|achemin|délivr)`,
    String.raw`échec (?:de |lors de )?(?:la |l['’])?(?:remise|livraison|distribution|envoi)|impossible (?:de (?:remettre|distribuer|livrer|délivrer|envoyer)|à (?:remettre|livrer))|non (?:remis|distribué|délivré)`,
    String.raw`(?:message|courrier|courriel|e-?mail|mail)\b[^\n.]{0,80}(?:rejeté|refusé|bloqué|retourné|renvoyé|retardé)|remise .{0,60}(?:retardée|différée)`,
    String.raw`(?:boîte|bal)\b[^\n.]{0,60}(?:pleine|saturée)|(?:adresse|destinataire|compte)\b[^\n.]{0,60}(?:n['’]existe (?:pas|plus)|inconnue?|introuvable|désactivé)`,
  ],
  es: [
    String.raw`no (?:se )?(?:ha )?(?:podido|pudo|puede) (?:ser )?(?:entregar|entregado|enviar|enviado)|no (?:se|fue|ha sido) (?:ha )?(?:entregó|entregado|enviado|entregar)|(?:aún|todavía) no se`,
    String.raw`(?:mensaje|correo|e-?mail)\b[^\n.]{0,80}(?:rechazado|bloqueado|devuelto|retrasado|denegado)|fallo (?:en|de) (?:la )?entrega|error (?:en|de|al) (?:la )?(?:entrega|entregar)`,
    String.raw`buzón[^\n.]{0,50}(?:lleno|completo|no existe)|(?:dirección|destinatario|cuenta|usuario)\b[^\n.]{0,50}(?:no existe|desconocid|no encontrad|inexistente)`,
  ],
  pt: [
    String.raw`não (?:foi|pôde|pode|pude|ser) (?:ser )?(?:possível )?(?:entreg|enviad)|ainda não foi (?:entreg|enviad)|não (?:entregue|enviad)|falha (?:na|de) entrega|erro (?:na|de) entrega`,
    String.raw`(?:mensagem|e-?mail|correio)\b[^\n.]{0,80}(?:rejeitad|recusad|bloquead|devolvid|atrasad)`,
    String.raw`caixa (?:postal|de (?:correio|entrada|e-?mail))[^\n.]{0,50}(?:cheia|lotada|não existe)|(?:endereço|destinatário|usuário|utilizador|conta)\b[^\n.]{0,50}(?:não existe|não encontrad|desconhecid|inexistente)`,
  ],
  it: [
    String.raw`non (?:recapitat|consegnat|inviat)[oa]|non (?:è|ha|può|sarà|e'|poteva) (?:stato |stata |potuto |possibile |essere |stato possibile )?(?:recapit|consegn|invia|inoltr)|non è ancora stat[oa]|mancat[ao] (?:recapito|consegna)|impossibile (?:recapitare|consegnare|inviare)`,
    String.raw`(?:messaggio|posta|e-?mail|mail)\b[^\n.]{0,80}(?:rifiutat|respint|bloccat|restituit|rimandat|in ritardo)`,
    String.raw`casella[^\n.]{0,50}(?:piena|esaurit|non esiste|inesistente)|(?:indirizzo|destinatario|utente)\b[^\n.]{0,50}(?:non esiste|inesistente|sconosciut|non trovat)`,
  ],
  ca: [
    String.raw`no s['’]ha pogut (?:lliurar|enviar|entregar)|no s['’]ha (?:lliurat|enviat)|missatge[^\n.]{0,60}(?:rebutjat|retornat)`,
  ],
  gl: [String.raw`non (?:se )?puido (?:ser )?(?:entregad|enviad)`],
  ro: [
    String.raw`nu a(?:u)? (?:putut|fost) (?:fi )?(?:livrat|trimis|expediat)|mesaj[^\n.]{0,60}(?:respins|refuzat|returnat|blocat)|(?:căsuța|cutia)[^\n.]{0,50}plină|(?:adresa|destinatarul)[^\n.]{0,40}nu există`,
  ],
  nl: [
    String.raw`(?:kan|kon|is|werd|wordt|kunnen)\b[^\n.]{0,20}niet (?:worden |kunnen worden |kon worden )?(?:bezorgd|afgeleverd|verzonden|verstuurd)|niet (?:bezorgd|afgeleverd|verzonden|verstuurd)|onbestelbaar`,
    String.raw`(?:bericht|mail|e-?mail)\b[^\n.]{0,80}(?:geweigerd|geblokkeerd|teruggestuurd|afgewezen|vertraagd)|(?:postvak|mailbox|postbus)[^\n.]{0,40}(?:vol|bestaat niet)|(?:adres|geadresseerde|ontvanger)\b[^\n.]{0,40}(?:bestaat niet|onbekend)`,
  ],
  sv: [
    String.raw`(?:kunde|kan|har|gick|blev) (?:inte|ej) (?:att )?(?:levere|skicka|lämna|nå)|(?:inte|ej) (?:levererats|levererat|skickats|levereras)|oleverer|meddeland[^\n.]{0,60}(?:avvisa|stoppa|blockera|returnera|nekad|försena)|(?:brevlåda|inkorg)[^\n.]{0,30}full|adress[^\n.]{0,40}(?:finns inte|okänd)`,
  ],
  da: [
    String.raw`(?:kunne|kan|er|blev) ikke (?:leveres|blive leveret|leveret|sendes|sendt|afleveres)|ikke (?:leveret|afleveret)|(?:besked|meddelelse|mail)[^\n.]{0,60}(?:afvist|blokeret|returneret|forsinket)|(?:postkasse|indbakke)[^\n.]{0,30}fuld|adresse[^\n.]{0,30}(?:findes ikke|ukendt)`,
  ],
  nb: [
    String.raw`(?:kunne|kan|ble|er|har) ikke (?:blitt |bli |ble )?(?:levere[srt]?|sende[st]?|sendt|avlever)|ikke (?:levert|videresendt|avlevert)|(?:melding|e-?post)[^\n.]{0,60}(?:avvist|blokkert|returnert|forsinket)|(?:postboks|innboks|postkasse)[^\n.]{0,30}full|adresse[^\n.]{0,40}(?:finnes ikke|ukjent|lagt ned)`,
  ],
  fi: [
    String.raw`ei (?:voitu|voida|ole|saatu|onnistu\w*) (?:vielä )?(?:toimit|perille|lähet|välit)|toimitus (?:epäonnistui|viivästy)|viesti[^\n.]{0,60}(?:hylätt|palaut|estett|torjut)|postilaatikko[^\n.]{0,30}täynnä|osoite(?:tta)?[^\n.]{0,30}(?:ei ole|tuntematon)`,
  ],
  et: [
    String.raw`ei (?:saanud|olnud|õnnestunud|toimetatud)[^\n.]{0,40}(?:toimeta|saata|edasta)|kirja? ei (?:saa|ole)[^\n.]{0,30}(?:kätte|toimeta)`,
  ],
  pl: [
    String.raw`nie (?:można|udało się|została?|mogła|mógł|mogło|może) (?:było |zostać |być |jeszcze )?(?:dostarcz|doręcz|wysł)|niedoręczon|niedostarcz|(?:wiadomość|poczta|e-?mail|list)[^\n.]{0,60}(?:odrzucon|zwrócon|zablokowan|opóźnion)|skrzynka[^\n.]{0,40}(?:pełna|przepełniona|nie istnieje)|adres(?:at)?[^\n.]{0,40}(?:nie istnieje|nieznany)`,
  ],
  cs: [
    String.raw`(?:nelze|nebylo možné|nepodařilo se|nebyl[ao]?|nemohl[ao]?|zatím nebyl[ao]?) (?:být |byť )?(?:doruč|odesl|zaslat)|nedoruč(?:en|it)|zpráv[^\n.]{0,60}(?:odmítnut|vrácen|zablokov|zpožděn)|schránka[^\n.]{0,40}(?:plná|neexistuje)|adres[^\n.]{0,40}neexistuje`,
  ],
  sk: [
    String.raw`(?:nie je možné|nebolo možné|nepodarilo sa|nebol[ao]?|nemohl[ao]?) (?:byť )?(?:doruč|odosl|zasla)|nedoruč|správ[^\n.]{0,60}(?:odmietnut|vrátená|zablokov)|schránka[^\n.]{0,40}(?:plná|neexistuje)`,
  ],
  sl: [
    String.raw`(?:ni bil[oa]?|ni mogoče|ni bilo mogoče|ne more biti)[^\n.]{0,30}(?:dostav|poslat|posla)|nedostavljiv|sporočil[^\n.]{0,40}(?:zavrnj|vrnj)`,
  ],
  hr: [
    String.raw`(?:nije (?:bilo )?(?:moguće|mogla?|uspjel[ao])?|nije) ?(?:isporuč|dostav|poslan)|(?:poruka|porukу)[^\n.]{0,50}(?:odbijen|vraćen)|nedostavljiv`,
  ],
  sr: [String.raw`(?:није|не може)[^\n.]{0,30}(?:испоруч|достав|послат)|порук[^\n.]{0,50}(?:одбијен|враћен)`],
  hu: [
    String.raw`nem (?:sikerült|lehetett|volt|tudtuk|lett)[^\n.]{0,30}(?:kézbesít|elküld|továbbít)|kézbesíthetetlen|kézbesítési? (?:hiba|sikertelen)|nem kézbesít|levél[^\n.]{0,60}(?:visszautasít|elutasít|visszaküld)|postafiók[^\n.]{0,40}(?:megtelt|tele|nem létezik)|cím[^\n.]{0,30}nem létezik`,
  ],
  tr: [
    String.raw`(?:teslim|iletile?|gönderile)[\p{L}]{0,4} ?(?:edilemedi|medi|emedi)|iletilemedi|teslim edile?mi?yor|(?:ileti|mesaj|e-?posta)[^\n.]{0,60}(?:reddedil|engellen|geri döndü|iade edil)|posta kutusu[^\n.]{0,30}dolu|adres[^\n.]{0,30}(?:bulunamadı|mevcut değil|yok)`,
  ],
  el: [
    String.raw`δεν (?:ήταν|μπόρεσε|έχει|κατέστη|μπορεί)[^\n.]{0,40}(?:παραδο|παράδο|αποστ|σταλ)|δεν (?:παραδόθηκε|στάλθηκε|παραδοθεί)|μήνυμα[^\n.]{0,60}(?:απορρίφθηκε|επιστράφηκε|αποκλείστηκε)|αποτυχία (?:παράδοσης|αποστολής)|γραμματοκιβώτιο[^\n.]{0,40}πλήρες`,
  ],
  ru: [
    String.raw`не (?:удалось|может быть|мож[её]т|могло|было?а?|удаётся|удается) (?:быть )?(?:достав|отправ|перед)|не доставлен|недоставлен|(?:сообщени|письм)[^\n.]{0,80}(?:отклонен|отвергнут|возвращен|заблокирован|не принят|задерж)|ящик[^\n.]{0,50}(?:переполнен|заполнен|не существует)|(?:адрес|получател)[^\n.]{0,50}(?:не существует|не найден|неизвест)`,
  ],
  uk: [
    String.raw`не (?:вдалося|може бути|було|вдається)[^\n.]{0,20}(?:достав|надісла|відправ)|не доставлен|недоставлен|(?:повідомлення|лист)[^\n.]{0,80}(?:відхилен|повернен|заблокован)|скриньк[^\n.]{0,40}(?:переповнен|заповнен)|(?:адрес|одержувач)[^\n.]{0,40}(?:не існує|не знайден)`,
  ],
  bg: [
    String.raw`не (?:може|можа|беше|бе|е)[^\n.]{0,30}(?:достав|изпрат)|недоставен|съобщение[^\n.]{0,60}(?:отхвърлен|върнат|блокиран)|кутия[^\n.]{0,30}пълна`,
  ],
  lt: [
    String.raw`(?:nepavyko|negalėjo|nebuvo|negali)[^\n.]{0,30}(?:pristaty|išsiųs|būti)|nepristaty|laišk[^\n.]{0,40}(?:atmest|grąžint)`,
  ],
  lv: [
    String.raw`(?:neizdevās|nevarēja|netika|nav)[^\n.]{0,30}(?:piegād|nosūt)|nepiegād|vēstul[^\n.]{0,40}(?:noraidīt|atgriezt)`,
  ],
  is: [String.raw`(?:ekki|tókst ekki)[^\n.]{0,20}(?:afhen|komið til skila|senda)`],
  ga: [String.raw`níorbh fhéidir[^\n.]{0,40}(?:seachadadh|sheachadadh)`],
  eu: [String.raw`ezin izan da (?:entregatu|bidali)`],
  he: [
    'לא (?:נמסרה|נמסר|ניתן היה למסור|הגיעה|נשלחה|היה ניתן)|ההודעה (?:נדחתה|הוחזרה|נחסמה)|תיבת הדואר[^\\n.]{0,30}מלאה',
  ],
  ar: [
    '(?:تعذر|تعذّر|لم يتم|لم نتمكن من|لا يمكن|فشل)[^\\n.]{0,30}(?:تسليم|إرسال|توصيل|التسليم)|(?:رفض|رُفضت|تم رفض|حظر)[^\\n.]{0,30}رسالت|ممتلئ',
  ],
  fa: ['(?:تحویل|ارسال) (?:داده )?(?:نشد|ناموفق)|(?:پیام|نامه)[^\\n.]{0,40}(?:رد شد|برگشت)|پر است'],
  hi: ['(?:डिलीवर|वितरित|भेजा) नहीं|संदेश[^\\n।]{0,60}(?:अस्वीकार|लौटा|वापस)'],
  th: ['ไม่สามารถ(?:ส่ง|นำส่ง)|ส่งไม่(?:ถึง|สำเร็จ)|ถูก(?:ปฏิเสธ|ตีกลับ)|กล่องจดหมาย[^\\n]{0,20}เต็ม'],
  vi: [
    String.raw`không (?:thể )?(?:gửi|chuyển|giao)[^\n.]{0,30}(?:được|đến|tới)?|thư[^\n.]{0,50}(?:bị từ chối|bị trả lại|bị chặn)|hộp thư[^\n.]{0,30}đầy`,
  ],
  id: [
    String.raw`tidak (?:dapat|bisa|berhasil) (?:di)?(?:kirim|terkirim|sampaikan|antar)|gagal (?:di)?(?:kirim|terkirim)|pesan[^\n.]{0,60}(?:ditolak|diblokir|dikembalikan)|kotak (?:surat|masuk)[^\n.]{0,30}penuh`,
  ],
  ja: [
    '(?:配信|送信|配送|配達|届け(?:る(?:こと)?)?|送る(?:こと)?)(?:が|は)?(?:でき|出来)(?:ません|ず|なかった)|配信(?:不能|エラー|に失敗)|送信(?:エラー|に失敗)|届(?:け|き)(?:られ)?ません|(?:メール|メッセージ)[^\\n。]{0,40}(?:拒否|戻され|返送|ブロック|遅延)|(?:メールボックス|受信箱|容量)[^\\n。]{0,20}(?:一杯|いっぱい|超過|満杯)|(?:宛先|アドレス|ユーザー?)[^\\n。]{0,20}(?:存在しま|見つかりま|不明)',
  ],
  zh: [
    '(?:未能|无法|無法|不能|没有|沒有|未)(?:被)?(?:成功)?(?:送达|送達|投递|投遞|传递|傳遞|发送|發送|寄送|传送|傳送|投送)|(?:被|遭)(?:對方|对方)?(?:[^\\n。]{0,12})?(?:退回|拒绝|拒絕|拒收|屏蔽|阻止)|退信|(?:邮箱|郵箱|信箱)[^\\n。]{0,12}(?:已满|已滿|不存在)|(?:收件人|地址|用户|使用者)[^\\n。]{0,10}不存在',
  ],
  ko: [
    '(?:전달|배달|전송|발송|보내지)(?:되지|하지|지)? ?(?:못|않|수 없|안)|(?:발송|전송|전달|배달)(?:에)? ?실패|(?:메일|편지|메시지)[^\\n.]{0,30}(?:거부|반송|차단)|(?:사서함|편지함|메일함|용량)[^\\n.]{0,20}(?:가득|초과|꽉)|(?:주소|수신자|사용자)[^\\n.]{0,20}(?:없|찾을 수)',
  ],
};
