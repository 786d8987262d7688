import type { CauseId } from '../causes.ts';
import type { Rule } from '../provider.ts';

// What a notice says of a lost mail in other languages than English: a noun and what is said of it in one sentence, in either order. Stems of
// ordinary words, no system's sentences; a language that is missing costs its notices the cause. Acronyms are the same in every language.

const GAP = String.raw`(?:[^.。!?！？]|\.(?=\S)){0,80}?`;

/** Both within one sentence. */
function near(some: string, others: string): RegExp {
  return new RegExp(`(?:${some})${GAP}(?:${others})|(?:${others})${GAP}(?:${some})`, 'i');
}

const MAILBOX = String.raw`postfach|mailbox|bo[iî]tes?(?! noire)|buz[oó]n|caixa (?:postal|de)|casella|postvak|postbus|skrzynk|schránk|ящик|скриньк|кутия|brevlåda|inkorg|postkasse|postboks|innboks|indbakke|postilaatik|postafiók|c[ăa]su[țt]|cutia|posta kutu|γραμματοκιβώτι|メールボックス|受信(?:箱|ボックス)|邮箱|郵箱|信箱|편지함|메일함|사서함|תיב|صندوق|กล่องจดหมาย|hộp thư|kotak (?:masuk|surat)|bústia`;
const FULL = String.raw`\bvoll\b|überfüllt|(?:größe|grösse|speicherplatz)[^.]{0,20}(?:erreicht|erschöpft)|\bpleine?\b|saturée?|llen[oa]\b|\bple\b|\bcheia|lotada|\bpien[ao]\b|esaurit|\bvol\b|pełn|przepełn|plná|přepln|preplnen|переполнен|заполнен|переповнен|пълна|\bfull\b|\bfuld\b|täynnä|megtelt|\btele\b|plin[ăa]|\bdolu\b|πλήρ|γεμάτ|一杯|いっぱい|満杯|超え|超過|已满|已滿|空间不足|空間不足|가득|초과|꽉|מלא|ممتلئ|เต็ม|\bđầy\b|penuh|quota`;

const PERSON = String.raw`adress|empfänger|benutzer|\bkonto|destinatair|utilisateur|\bcomptes?\b|direcci[oó]n|destinat[aá]ri|usu[aá]ri|cuenta|adre[çc]a|endereço|utilizador|\bcontas?\b|indirizz|utente|geadresseerde|ontvanger|\badres|użytkownik|adresát|příjemc|príjemc|uživatel|používateľ|адрес|получател|пользовател|уч[её]тн|користувач|одержувач|получател|mottag|modtag|mottak|bruger|bruker|användar|osoit|vastaanottaj|\bcím|címzett|felhasználó|destinatarul|utilizator|alıcı|kullanıcı|διεύθυνσ|παραλήπτ|χρήστ|宛先|アドレス|ユーザ|アカウント|收件人|收信人|地址|用户|用戶|帐[号户]|帳[號戶]|使用者|주소|수신자|사용자|계정|כתובת|נמען|العنوان|المستلم|البريد|الحساب|ที่อยู่|ผู้รับ|địa chỉ|người nhận|tài khoản|alamat|penerima|pengguna|akun`;
const UNKNOWN = String.raw`existiert nicht|nicht (?:vorhanden|gefunden|bekannt)|unbekannt|gibt es nicht|ungültig|n['’]existe|inconnue?s?\b|introuvable|no existe|desconocid|no (?:se )?(?:ha |encontr)|inexistent|não existe|não (?:foi )?encontrad|desconhecid|non esiste|sconosciut|non (?:è stat\w )?trovat|non valid|bestaat niet|onbekend|niet gevonden|nie istniej|nieznan|nie znalezion|neexistuj|neznám|nenalezen|nebol[ao]? nájden|не существу|не найден|неизвест|несуществ|не існу|не знайден|невідом|не съществува|finns inte|okänd|hitta(?:de)?s inte|findes ikke|ukendt|finnes ikke|ukjent|ei ole olemassa|tuntemat|ei löy[td]|nem létez|ismeretlen|nem található|nu exist|necunoscut|bulunamad|mevcut değil|\byok\b|bilinmeyen|δεν υπάρχει|άγνωστ|δεν βρέθηκε|存在しま|見つかりま|不明|不存在|无此|無此|查无|查無|없(?:습니다|는|음)|존재하지|찾을 수 없|אינ[הו] קיי|לא (?:קיי|נמצא)|غير (?:موجود|معروف|صحيح)|لا يوجد|ไม่พบ|ไม่มี|không (?:tồn tại|tìm thấy)|tidak (?:ditemukan|ada|dikenal)`;
const NONE = String.raw`\b(?:kein|aucun|pas d|ning[uú]n|nenhum|nessun|geen|brak|żadn|žádn|ingen|inget|nincs|niciun|hiçbir)\S{0,4}`;
const CLOSED = String.raw`gesperrt|deaktiviert|geschlossen|stillgelegt|aufgelöst|gelöscht|désactiv|ferm[ée]|suspend|bloqu|clôtur|clos\b|supprim|inactiv|desactivad|cerrad|cancel|desativad|encerrad|inativ|disattivat|sospes|chius|bloccat|inattiv|gesloten|geblokkeerd|gedeactiveerd|opgeheven|opgezegd|zablokowan|nieaktywn|zamknięt|usunięt|zrušen|zablok|deaktiv|заблокирован|отключ|закрыт|неактив|удал[её]н|заблокован|вимкнен|закрит|видален|avstäng|stängd|inaktiv|avaktiv|nedlag|lagt ned|lukket|spærret|suljet|käytöstä|megszűnt|letilt|zárol|dezactiv|închis|devre dışı|kapat|kapalı|askıya|απενεργοπ|ανεστάλ|κλειστ|無効|停止|解約|停用|禁用|冻结|凍結|休眠|注销|註銷|휴면|정지|해지|비활성|סגור|נסגר|מושבת|معطل|مغلق|موقوف|ระงับ|ปิด|khóa|khoá|vô hiệu|nonaktif|diblokir`;
const MOVED = String.raw`neue (?:e-?mail-?)?adresse|nouvelle adresse|nueva dirección|novo endereço|nuovo indirizzo|nieuwe? (?:e-?mail-?)?adres|nowy adres|nová adresa|нов(?:ый|ая) адрес|нова адреса|ny (?:e-?post)?adresse?|uusi osoite|új (?:e-?mail[ -]?)?cím|adres[aă] nouă|yeni adres|νέα διεύθυνση|新しい(?:メール)?アドレス|新(?:的)?(?:邮箱)?地址|새(?:로운)? 주소`;

const DOMAIN = String.raw`\bdom[aäeií]in|\bdom[eé]n|\bdomæne|домен|\bdomín|dominio|domeni|tartomány|verkkotunnus|alan ad|etki alan|τομέα|ドメイン|域名|網域|网域|도메인|דומיין|نطاق|النطاق|โดเมน|tên miền`;
const NO = String.raw`\b(?:kein\w{0,2}|ohne|aucune?|sans|ning[uú]n|sin|nenhum|sem|nessun|senza|geen|zonder|brak|żadn\w+|žádn\w+|bez|нет|немає|без|ingen|inga|utan|uden|uten|ei|nincs|fără|niciun|yok|no|not)\b|fehl|manqu|falta|manca|ontbre|chyb|отсутств|відсутн|sakna|mangl|puuttu|hiány|lips|eksik|ありません|没有|沒有|없`;

const SERVER = String.raw`server|serveur|servidor|serwer|сервер|sunucu|palveli|kiszolgáló|διακομιστ|サーバ|服务器|服務器|伺服器|主机|主機|서버|שרת|الخادم|خادم|เซิร์ฟเวอร์|máy chủ`;
const SILENT = String.raw`antwortet(?:e)? nicht|nicht (?:erreichbar|erreicht)|keine (?:antwort|verbindung)|ne répond|n['’]a pas répondu|injoignable|inaccessible|no respond|inaccesible|não respond|inacessível|non (?:risponde|ha risposto)|irraggiungibil|reageert niet|onbereikbaar|nie odpowiad|nieosiągaln|neodpov|nedostup|не отвеча|не ответил|недоступ|не відповід|svara[rd]e? inte|svarer ikke|svarte ikke|ei vastaa|nem válaszol|nem érhető el|nu răspund|yanıt ver|ulaşılam|δεν (?:ανταποκρ|απάντησ)|応答|接続でき|无响应|無回應|没有响应|沒有回應|无法连接|無法連[線接]|응답|연결할 수|אינו מגיב|לא מגיב|لا يستجيب|ไม่ตอบ|không (?:phản hồi|trả lời)|tidak (?:merespon|menjawab)`;
const BUSY = String.raw`ausgelastet|beschäftigt|überlastet|occupée?|surchargé|ocupad[oa]|sobrecarg|occupat|sovraccaric|\bbezet|overbelast|zajęt|przeciąż|přetížen|preťažen|перегруж|занят|зайнят|перевантаж|upptagen|överbelast|optaget|opptatt|overbelast|ylikuormit|túlterhel|ocupat|meşgul|απασχολημέν|混雑|混み合|繁忙|正忙|忙碌|바쁨|바쁩|혼잡`;

const LETTER = String.raw`nachricht|e-?mail|\bmails?\b|message|courri|mensaje|correo|mensage|messaggio|bericht|wiadomo|zpráv|správ|письм|сообщени|лист|повідомлен|meddel|melding|besked|viesti|üzenet|levél|mesaj|ileti|μήνυμα|メール|メッセージ|邮件|郵件|信件|메일|메시지|הודע|الرسالة|رسالت|ข้อความ|อีเมล|thư|pesan|surat|size|größe|grösse|taille|tamaño|tamanho|dimension|grootte|rozmiar|velikost|veľkosť|размер|розмір|storlek|størrelse|koko|mérete?|boyut|μέγεθος|サイズ|大小|크기|גודל|حجم|ขนาด|kích thước|ukuran`;
const TOO_BIG = String.raw`zu groß|zu gross|überschreite|trop (?:volumineu|grand|gros|lourd)|dépass|demasiado (?:grande|pesad)|\bexced|\bsupera\b|muito grande|\bexcede|ultrapassa|troppo grand|te groot|overschrijd|zbyt duż|za duż|przekracza|příliš velk|překračuj|príliš veľk|prekračuj|превыша|слишком больш|перевищу|завелик|för stor|for stor|overskrid|överskrid|liian suuri|ylittä|túl nagy|meghalad|prea mare|depăș|depaș|çok büyük|aşıyor|υπερβαίν|πολύ μεγάλ|大きすぎ|超え|超過|过大|過大|超过|超出|太大|초과|너무 [큽커큰크]|חורג|גדול|يتجاوز|كبير|ใหญ่เกิน|เกินขนาด|quá lớn|vượt quá|terlalu besar|melebihi`;

const FILE = String.raw`anhang|anhänge|\bdatei|anlage|pi[èe]ces? jointe|fichier|archivo|adjunt|ficheiro|arquivo|anexo|allegat|bijlage|bestand|załącznik|\bplik|příloh|prílo[hž]|soubor|súbor|вложени|файл|вкладен|bilag|bifog|vedlegg|vedhæft|liite|melléklet|fájl|fișier|atașament|\bek\b|dosya|συνημμέν|αρχεί|添付|ファイル|附件|文件|檔案|첨부|파일|קובץ|מצורף|مرفق|ملف|ไฟล์|tệp|lampiran|berkas`;
const FORBIDDEN = String.raw`nicht (?:erlaubt|zugelassen|gestattet)|gesperrt|verboten|blockiert|unzulässig|interdit|non autorisé|pas autorisé|bloqu|no (?:está |se )?permit|prohibid|não (?:é )?permitid|proibid|non consentit|non ammess|vietat|bloccat|niet toegestaan|geblokkeerd|verboden|niedozwolon|zabronion|zablokowan|nepovolen|zakázan|zablokov|запрещ|заборонен|не разреш|не дозвол|заблокир|inte tillåt|otillåt|ikke tillat|ikke tillad|ei sallit|kielletty|nem engedélyez|tiltott|nu este permis|interzis|izin verilm|yasak|δεν επιτρέπ|απαγορεύ|許可されて|禁止|拒否|不允许|不允許|禁用|허용되지|차단|אסור|ממنوع|محظور|غير مسموح|ไม่อนุญาต|không được phép|tidak diizinkan|dilarang`;

const ONLY = String.raw`\bnur\b|ausschließlich|uniquement|seulement|\bseuls?\b|\bs[oó]lo\b|solamente|únicamente|apenas|somente|soltanto|\balleen\b|uitsluitend|\btylko\b|wyłącznie|\bpouze\b|\bjen\b|\biba\b|\blen\b|только|лише|тільки|\bendast\b|\bbara\b|\bkun\b|\bbare\b|\bvain\b|\bcsak\b|\bdoar\b|\bnumai\b|yalnızca|sadece|μόνο|のみ|だけ|只|仅|僅|만\s|רק`;
const INSIDER = String.raw`mitglied|mitarbeit|intern|absender|membre|employé|expéditeur|miembro|emplead|remitente|membro|funcion[aá]ri|remetente|membri|dipendent|mittent|\bleden\b|medewerker|afzender|famili|członk|pracownik|nadawc|\bčlen|zaměstnan|odesílatel|zamestnan|odosielateľ|участник|сотрудник|отправител|учасник|співробітник|відправник|medlem|ansat|avsändar|afsender|avsender|jäsen|lähettäj|feladó|angajaț|expeditor|\büye|çalışan|gönderen|μέλ|メンバー|会員|社員|成员|成員|员工|員工|会员|會員|회원|멤버|직원`;
const NO_RIGHT = String.raw`keine berechtigung|nicht berechtigt|pas autorisée? à|no (?:está|tiene)[^.]{0,10} (?:autorizad|permiso)|não (?:tem permissão|está autorizad)|non (?:è|sei|siete) autorizzat|geen (?:toestemming|rechten)|nie (?:masz|ma) uprawnień|nemáte oprávn|nemá oprávn|нет прав|не имеете права|не разрешено писать|немає прав|inte behör|saknar behör|ikke (?:tilladelse|tillatelse)|nincs jogosult|nu (?:aveți|are) permisiun|yetkiniz yok|権限が(?:あ?り?ま|ない)|(?:没有|沒有)[^。]{0,12}(?:权限|權限)|无权|無權|권한이 없|غير مصرح|אין לך (?:אישור|הרשאה)|अनुमति न|маєте дозволу|không có quyền|tidak (?:memiliki|mempunyai) izin|ไม่มีสิทธิ์`;

function rule(cause: CauseId, reply: RegExp, text: string): Rule {
  return { reply, cause, seen: { text, mark: 'made' } };
}

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

/** The exact stands before the vague. */
export const languageRules: readonly Rule[] = [
  rule(
    'auth_other',
    /\bspf\b.{0,60}\bdkim\b|\bdkim\b.{0,60}\bspf\b/i,
    'Der Absender ließ sich nicht prüfen: weder SPF noch DKIM waren gültig.',
  ),
  rule('auth_spf', /\bspf\b(?![ =:]{1,3}pass)/i, 'Serwer nie ma prawa do nadawania poczty tej domeny (SPF).'),
  rule('auth_dkim', /\bdkim\b(?![ =:]{1,3}pass)/i, 'La signature DKIM de votre message manque.'),
  rule(
    'ip_blocklisted',
    /schwarze[nr]? liste|sperrliste|liste (?:noire|de blocage)|listas? negras?|lista nera|llista negra|zwarte lijst|czarn\S{1,3} list|čern\S{1,3} listin|ч[её]рн\S{1,3} спис|чорн\S{1,3} спис|svartlist|svarteliste|sortliste|mustalla listalla|tiltólist|feketelist|list[aă] neagr|kara liste|μαύρη λίστα|ブラックリスト|黑名单|黑名單|블랙리스트|רשימה שחורה|القائمة السوداء|danh sách đen|daftar hitam/i,
    'La dirección IP de su servidor figura en una lista negra.',
  ),
  rule(
    'malware_or_attachment',
    /вирус|вірус|ウイルス|病毒|바이러스|וירוס|فيروس|ไวรัส|schad(?:software|programm|code)|maliciel|malveillant|\bvirus\b|wirus|\bιό[ςσ]/i,
    'В письме найден вирус.',
  ),
  rule('malware_or_attachment', near(FILE, FORBIDDEN), 'Die angehängte Datei ist hier nicht erlaubt.'),
  rule(
    'spam_content',
    /спам|垃圾|スパム|迷惑メール|스팸|ספאם|דואר זבל|สแปม|thư rác|pourriel|indésirable|no (?:deseado|solicitad)|correo basura|indesejad|indesiderat|ongewenst|niechcian|nevyžád|roskapost|skräppost|søppelpost|kéretlen|nesolicitat|istenmeyen|ανεπιθύμητ/i,
    '550 Письмо похоже на спам и не принято',
  ),
  rule('domain_not_found', near(DOMAIN, UNKNOWN), 'Домен example.net не существует.'),
  rule(
    'domain_no_mail',
    new RegExp(String.raw`(?:${NO})[^.。]{0,40}\bMX\b(?!\.)|\bMX\b(?!\.)[^.。]{0,40}(?:${NO})`, 'i'),
    'Für diese Domain gibt es keinen MX-Eintrag.',
  ),
  rule(
    'relay_denied',
    /\brela(?:is|y|ying)\b.{0,40}(?:refus|interdit|verweiger|abgelehnt|nicht|denegad|negad|rifiutat|geweigerd|odmow|odmít|zabronion|запрещ|заборон)/i,
    'Le serveur ne prend pas de courrier pour ce domaine (relais refusé).',
  ),
  rule('mailbox_full', near(MAILBOX, FULL), 'La boîte du destinataire est pleine.'),
  rule('recipient_moved', new RegExp(MOVED, 'i'), 'Meine neue Adresse steht auf der Seite des Vereins.'),
  rule(
    'recipient_inactive',
    near(`${MAILBOX}|${PERSON}`, CLOSED),
    'Das Postfach wurde wegen Nichtnutzung gesperrt.',
  ),
  rule('recipient_restricted', near(ONLY, INSIDER), 'V tejto skupine môžu písať iba zamestnanci úradu.'),
  rule(
    'recipient_restricted',
    new RegExp(NO_RIGHT, 'i'),
    'Sie sind nicht berechtigt, an diese Liste zu schreiben.',
  ),
  rule('message_too_big', near(LETTER, TOO_BIG), 'メールのサイズが上限を超えています。'),
  rule(
    'recipient_unknown',
    near(`${MAILBOX}|${PERSON}`, UNKNOWN),
    'Wiadomość nie dotarła, ponieważ takie konto nie istnieje.',
  ),
  rule(
    'recipient_unknown',
    new RegExp(`(?:${NONE}) (?:[^ ]{1,20} )?(?:${MAILBOX}|${PERSON})`, 'i'),
    'Désolé, aucune boîte aux lettres ne porte ce nom ici.',
  ),
  rule(
    'tls_problem',
    /\b(?:start)?tls\b|\bssl\b|verschlüssel|chiffr(?:ée?|ement)|cifrad|encriptad|criptograf|cifrat|crittograf|versleutel|szyfrow|šifrov|шифров|krypter|salaus|salattu|titkosít|criptat|şifrel|κρυπτογρ|暗号|加密|암호화|הצפנה|zertifikat|certificat|certyfikat|сертифик|証明書|证书|憑證|인증서/i,
    'Der Server bietet keine verschlüsselte Verbindung an.',
  ),
  rule(
    'mail_loop_routing',
    /(?:mail|post)?schleife|\bboucle|\bbucle|lus in|pętl|smyčk|slučk|петл|зацикл|зацикл|\bslinga|sløjfe|sløyfe|silmukka|\bhurok|buclă|döngü|βρόχο|(?<!グ)ループ|循环|迴圈|循環|루프|(?:weiterleitung|umleitung)\b.{0,30}\bfalsch|keinen (?:pfad|weg)/i,
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
    /zu viele (?:nachrichten|e?-?mails|verbindungen|empfänger)|trop de (?:messages|courriels|destinataires|connexions)|demasiad[oa]s (?:mensajes|destinatarios|conexiones|correos)|(?:muit|demasiad)[oa]s (?:mensagens|destinatários|conexões)|tropp[ie] (?:messaggi|destinatari|connessioni)|te veel (?:berichten|ontvangers|verbindingen)|zbyt wiele|příliš mnoho|príliš veľa|слишком много|занадто багато|för många|for mange|liian monta|túl sok|prea mult|çok fazla|πάρα πολλ|多すぎ|过多|過多|너무 많/i,
    'Слишком много писем за короткое время.',
  ),
  rule(
    'recipient_unknown',
    /existiert nicht|gibt es nicht|n['’]existe p|no existe\b|não existe|non esiste|bestaat niet|nie istnieje|neexistuje|не существует|не існує|finns inte|findes ikke|finnes ikke|nem létezik|nu există|δεν υπάρχει|存在しま|不存在|존재하지/i,
    '550 no existe',
  ),
  rule(
    'policy_other',
    /\bblocked senders?\b|richtlinie|\bpolitique|\bpol[ií]ticas?\b|\bbeleid\b|\bzasad|polity[kc]|политик|політик|policy|szabályzat|pravidl|ポリシー|策略|政策|정책|πολιτικ|מדיניות|سياسة|นโยบาย|chính sách|kebijakan/i,
    '原因：對方機關的資訊安全政策不允許接收外部郵件。',
  ),
];
