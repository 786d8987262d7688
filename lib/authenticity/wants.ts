import { wordingOf, type Wording } from '../search/wording.ts';
import type { ForgerySignal } from './authenticity.ts';

/** What a thief's notice wants, by its kind. */
export type Want = Extract<
  ForgerySignal,
  | 'asks-to-log-in'
  | 'asks-to-release'
  | 'asks-for-password'
  | 'asks-to-confirm'
  | 'asks-for-room'
  | 'asks-to-change-records'
  | 'asks-to-call'
  | 'threatens'
>;

/**
 * The words of each want, one entry for each language. No word stands alone that a mail system itself uses. Looked for in folded words
 * (fold.ts); letters of every script count as letters (`\b` knows only those of English).
 */
const SPACED: Readonly<Record<Want, readonly string[]>> = {
  'asks-to-log-in': [
    String.raw`(?:sign|log|signing|logging)[- ]?(?:in|on) (?:to|now|here|below|with|and)|re-?(?:login|authenticate)|authenticate your|re-?authenticate`,
    String.raw`(?:sign|log)[- ]?in(?=\s*(?:\n|>|»|→|$))|(?:login|sign-in) (?:page|portal|required|is required)`,
    String.raw`anmelden|einloggen|melden sie sich (?:\p{L}+ ){0,4}an|loggen sie sich`,
    String.raw`connectez-vous|(?:vous|de) (?:re)?connecter (?:à|au|sur|ici|pour|maintenant)|identifiez-vous|se connecter|authentifiez-vous`,
    String.raw`inici(?:e|ar|a) sesi[oó]n|acceda a su (?:cuenta|buz[oó]n)|identif[ií]quese`,
    String.raw`fa(?:[çc]a|zer) (?:o )?login|entrar na (?:sua )?conta|inicie sess[aã]o|iniciar sess[aã]o|acesse sua conta`,
    String.raw`accedi(?! a internet)|accedere (?:al|alla|con)|effettua(?:re)? (?:il )?(?:login|l['’]accesso)`,
    String.raw`(?:log|meld u) (?:hier |nu |u )?(?:in|aan)|inloggen|aanmelden`,
    String.raw`zaloguj(?: się)?|zalogować|logowanie`,
    String.raw`oturum aç(?:ın|ınız|mak)?|giriş yap(?:ın|ınız|mak)?`,
    String.raw`войдите|войти|авториз(?:уйтесь|оваться|уйте)`,
    String.raw`увійдіть|увійти|авторизуйтесь|авторизуйтеся`,
    String.raw`přihlaste se|přihlásit(?: se)?|prihláste sa|prihlásiť`,
    String.raw`logga in|log ind|logg inn|kirjaudu(?: sisään)?|jelentkezzen be|bejelentkezés|autentifica(?:ți|ti)-v[ăa]|conecta(?:ți|ti)-v[ăa]|συνδεθείτε|σύνδεση εδώ|prijavite se|влезте`,
    String.raw`(?:ال)?(?:سجل|تسجيل) (?:ال)?دخول|سجّل الدخول|قم بتسجيل الدخول|התחבר(?:ו|ות)?|היכנסו? לחשבון|लॉग ?इन|đăng nhập|masuk ke|เข้าสู่ระบบ`,
  ],
  'asks-to-release': [
    String.raw`(?:release|retrieve|recover|restore|un-?block|fetch|allow) (?:your |the |these |all |my |now )?(?:\d+ )?(?:(?:pending|held|blocked|undelivered|quarantined|incoming|new|delayed|failed|stuck|missing|remaining) )*(?:messages?|e-?mails?|mails?|deliver(?:y|ies))`,
    String.raw`(?:release|deliver|retrieve|recover) (?:them|it|all)? ?(?:now|to (?:your |my )?inbox|here|below)|move (?:them |it )?to (?:your |the )?inbox|(?:review|view) (?:and release|(?:the )?(?:held|pending|quarantined) )`,
    String.raw`(?:nachrichten|e-?mails?|mails?) (?:\p{L}+ ){0,2}(?:freigeben|freizugeben|freischalten|abrufen|abzurufen|zustellen lassen|wiederherstellen|wiederherzustellen|empfangen|retten|ansehen)|jetzt (?:freigeben|abrufen|zustellen|empfangen)|freigabe der nachricht`,
    String.raw`(?:lib[ée]re[rz]|r[ée]cup[ée]re[rz]|d[ée]bloque[rz]|recevoir|restaure[rz]|consulte[rz]|affiche[rz]) (?:(?:vos|les|mes|ces|votre|le|tous) ){0,2}(?:\p{L}+ )?(?:messages?|e-?mails?|courriels?)`,
    String.raw`(?:liber[ae]r?|recuper[ae]r?|desbloque[ae]r?|recibir|restaur[ae]r?) (?:(?:sus|los|mis|estos|todos|el) ){0,2}(?:\p{L}+ )?(?:mensajes?|correos?)|(?:liber[ae]r?|recuper[ae]r?|desbloque[ae]r?|receber|restaur[ae]r?) (?:(?:suas|as|minhas|estas|todas|os|seus) ){0,2}(?:\p{L}+ )?(?:mensagens|e-?mails?)`,
    String.raw`(?:sblocca(?:re)?|rilascia(?:re)?|ricevi|ricevere|ripristina(?:re)?|recupera(?:re)?|libera(?:re)?) (?:(?:i|le|la|il|tutti|questi|tuoi|suoi) ){0,3}(?:\p{L}+ )?(?:messagg[io]|e-?mail|posta)`,
    String.raw`(?:berichten?|e-?mails?|mails?) (?:\p{L}+ ){0,2}(?:vrij ?(?:te )?geven|op ?(?:te )?halen|herstellen|ontvangen|vrijgeven)|(?:zwolnij|odbierz|odzyskaj|uwolnij|przywróć|zwolnić|odebrać|odzyskać|dostarcz) (?:\p{L}+ ){0,2}(?:wiadomości|wiadomość|maile|pocztę)`,
    String.raw`(?:ileti|mesaj|e-?posta|posta)\p{L}* (?:\p{L}+ )?(?:serbest bırak|kurtar|geri al|geri yükle|teslim al)\p{L}*`,
    String.raw`(?:получить|восстановить|разблокировать|освободить|выпустить|доставить) (?:\p{L}+ ){0,2}(?:сообщени\p{L}+|письма|писем|почту)|(?:отримати|відновити|розблокувати|звільнити|доставити) (?:\p{L}+ ){0,2}(?:повідомлення|листи|пошту)`,
    String.raw`(?:uvolnit|doručit|obnovit|vyzvednout|uvolněte|obnovte) (?:\p{L}+ ){0,2}(?:zprávy|zprávu|e-?maily|poštu)|(?:frigör|släpp|hämta|återställ|frigiv|hent|frigi) (?:\p{L}+ ){0,2}(?:meddelanden\p{L}*|mejlen|e-?post\p{L}*|meddelelser\p{L}*|meldinger\p{L}*|mails)`,
    String.raw`(?:تحرير|استرداد|استعادة|الإفراج عن|استلام) (?:\p{L}+ ){0,2}(?:الرسائل|رسائلك|البريد)|שחר(?:ר|ור|רו) (?:\p{L}+ ){0,2}(?:ה?הודעות)|संदेश (?:जारी|प्राप्त)|(?:bebaskan|ambil) pesan|(?:khôi phục|nhận) (?:các )?(?:thư|tin nhắn|email)`,
  ],
  'asks-for-password': [
    String.raw`keep (?:using )?(?:the |my |your )?(?:same |current |existing )?password|(?:current|same|existing|old) password|password (?:will |has |is about to |is due to )?expire[sd]?|password (?:is )?expir(?:ing|y|ation)|(?:enter|with|type|use|using) your (?:mailbox |e-?mail |account )?password|your password (?:below|here)`,
    String.raw`passwor[td] (?:bestätigen|behalten|beibehalten|läuft|weiter ?verwenden|eingeben)|(?:gleiches|aktuelles|bisheriges) (?:passwort|kennwort)|kennwort (?:bestätigen|behalten|beibehalten|läuft|abgelaufen)|(?:passwort|kennwort) (?:ist )?(?:abgelaufen|läuft)`,
    String.raw`(?:conserve[rz]|garde[rz]|confirme[rz]|v[ée]rifie[rz]) (?:(?:le|votre|mon|m[êe]me|actuel) ){0,3}mot de passe|mot de passe (?:expire|a expiré|arrive à expiration)`,
    String.raw`(?:mantener?|conservar?|confirm[ae]r?|manter|manten[hg]a|conserve) (?:(?:la|su|mi|misma|a|sua|minha|mesma|tu) ){0,3}(?:contraseña|senha|palavra-passe)|(?:contraseña|senha) (?:caduca|vence|expira|ha caducado|expirou)`,
    String.raw`(?:mantieni|mantenere|conserva(?:re)?|conferma(?:re)?) (?:(?:la|tua|sua|stessa|attuale) ){0,3}password|(?:la )?(?:sua |tua )?password (?:scade|scadrà|è scaduta)`,
    String.raw`(?:behoud|bewaar|houd|bevestig) (?:(?:uw|het|mijn|hetzelfde|huidige) ){0,3}wachtwoord|wachtwoord (?:verloopt|behouden)|(?:zachowaj|potwierdź|zatrzymaj) (?:\p{L}+ ){0,3}hasło|hasło (?:wygasa|wygaśnie|wygasło)`,
    String.raw`(?:şifre|parola)(?:niz|nız|nizi|nızı|yi|yı|mi|mı)?n?(?:in|ın)? (?:\p{L}+ ){0,3}(?:koru|doğrula|dol|onayla|kullanmaya)\p{L}*|aynı (?:şifre|parola)\p{L}*`,
    String.raw`(?:сохранить|подтвердите|подтвердить|оставить) (?:\p{L}+ ){0,3}пароль|срок действия (?:\p{L}+ )?пароля|пароль (?:истекает|истёк|истечет)|(?:зберегти|підтвердьте|підтвердити|залишити) (?:\p{L}+ ){0,3}пароль|термін дії (?:\p{L}+ )?пароля|пароль (?:спливає|закінчується)`,
    String.raw`(?:zachovat|ponechat|potvrďte|potvrdit) (?:\p{L}+ ){0,3}heslo|heslo (?:vyprší|vypršelo)|(?:behåll|bekräfta|behold|bekræft|bekreft) (?:\p{L}+ ){0,3}(?:lösenord\p{L}*|adgangskode\p{L}*|passord\p{L}*)|lösenord\p{L}* (?:går ut|upphör)|كلمة (?:المرور|السر)|הסיסמ(?:ה|א) שלך`,
  ],
  'asks-to-confirm': [
    String.raw`(?:verify|confirm|validate|re-?validate|re-?activate|update|unlock|re-?confirm|secure|restore) (?:(?:your|this|my) (?:\p{L}+ )?(?:account|mailbox|e-?mail(?: address)?|identity|credentials|ownership|domain|inbox|access|details)|(?:the |that )?(?:your |this |the )?(?:account|mailbox|ownership|identity)(?! name| number| exists))`,
    String.raw`(?:bestätigen|verifizieren|validieren|aktualisieren) sie (?:\p{L}+ ){0,3}(?:konto|postfach|identität|domain|domäne)|(?:konto|postfach|domain|domäne|identität|mailbox|zugang|e-?mail-?adresse) (?:jetzt |hier |erneut )?(?:zu )?(?:bestätigen|verifizieren|überprüfen|reaktivieren|freischalten|aktualisieren)`,
    String.raw`(?:confirme[rz]|v[ée]rifie[rz]|valide[rz]|réactive[rz]|authentifie[rz]) (?:(?:votre|vos|le|mon|ma|la|ce|son) )?(?:\p{L}+ )?(?:compte|bo[îi]te|identité|domaine|messagerie|identifiants)`,
    String.raw`(?:verifi(?:que|car|ca)|confirm[ea]r?|valid[ea]r?|reactiv[ea]r?|actualic?[ez]e?a?r?) (?:(?:su|la|el|sus|tu|mi) )?(?:\p{L}+ )?(?:cuenta|identidad|buz[oó]n|dominio)|(?:verifi(?:que|car)|confirm[ea]r?|valid[ea]r?|reativ[ea]r?) (?:a |o )?(?:sua |seu |minha )?(?:\p{L}+ )?(?:conta|identidade|caixa|dom[ií]nio)`,
    String.raw`(?:verifica(?:re)?|conferma(?:re)?|convalida(?:re)?|riattiva(?:re)?) (?:il |la |l['’])?(?:tuo |suo |tua |sua )?(?:\p{L}+ )?(?:account|casella|identità|dominio|profilo)`,
    String.raw`(?:bevestig|verifieer|valideer|activeer) (?:uw |je |het )?(?:\p{L}+ )?(?:account|mailbox|postvak|identiteit|domein)|(?:potwierdź|zweryfikuj|aktywuj) (?:swoje |swoją |twoje |twoją |swój )?(?:\p{L}+ )?(?:konto|skrzynkę|tożsamość|domenę)`,
    String.raw`(?:hesab|kimli[ğk]|kutu|alan ad)\p{L}* (?:\p{L}+ )?(?:doğrula|onayla|etkinleştir)\p{L}*`,
    String.raw`подтверд(?:ите|ить) (?:\p{L}+ ){0,2}(?:аккаунт|учетную|учётную|ящик|домен|личность|владение)|проверьте свою учетную|підтверд(?:ьте|ити|іть) (?:\p{L}+ ){0,2}(?:обліковий|акаунт|скриньку|домен|особу|володіння)`,
    String.raw`(?:ověřte|potvrďte|ověřit|potvrdit) (?:\p{L}+ ){0,2}(?:účet|schránku|totožnost|doménu)|(?:verifiera|bekräfta|bekræft|verificer|bekreft) (?:ditt|din|dit|ert) (?:\p{L}+ )?(?:konto|brevlåda|identitet|domän|postkasse|domæne|domene)|(?:تأكيد|التحقق من|تحقق من|أكد) (?:\p{L}+ )?(?:حسابك|بريدك|هويتك|الحساب|النطاق|نطاقك)|אמת(?:ו)? את (?:ה?חשבון)|xác (?:minh|nhận) tài khoản|verifikasi akun`,
  ],
  'asks-for-room': [
    String.raw`(?:upgrade|increase|expand|extend|free up|add) (?:your |the |my |more )?(?:mailbox |e-?mail |account |free )?(?:storage|quota|space|capacity|mailbox(?: size)?)(?! is)|(?:storage|quota|mailbox) upgrade`,
    String.raw`(?:speicher(?:platz)?|kontingent|quota) (?:\p{L}+ ){0,2}(?:erweitern|erhöhen|upgraden|vergrößern|aufstocken)|postfach (?:\p{L}+ )?(?:erweitern|vergrößern|aufräumen)|(?:augmente[rz]|étend(?:ez|re)|agrandi[rz]?) (?:(?:votre|le|mon|ma|la) |l['’])?(?:espace|quota|stockage|capacité|bo[îi]te)`,
    String.raw`(?:ampli(?:ar|e)|aument[ae]r?|expandir?) (?:(?:su|la|el|o|seu|a|sua) )*(?:almacenamiento|espacio|cuota|capacidad|buz[oó]n|armazenamento|espaço|cota|quota|caixa)|(?:aumenta(?:re)?|espandi(?:re)?|amplia(?:re)?) (?:lo |il |la |tuo |tua )*(?:spazio|quota|archiviazione|casella)`,
    String.raw`(?:opslag|ruimte|quotum) (?:nu )?(?:uitbreiden|verhogen|upgraden)|(?:zwiększ|powiększ|rozszerz) (?:\p{L}+ ){0,2}(?:pojemność|limit|miejsce|przestrzeń)|(?:depolama|kota)\p{L}* (?:artır|yükselt|genişlet)\p{L}*|(?:увеличить|расширить|увеличьте) (?:\p{L}+ ){0,2}(?:квоту|объем|объём|хранилище|место)|(?:збільшити|розширити|збільште) (?:\p{L}+ ){0,2}(?:квоту|обсяг|сховище|місце)|(?:navýšit|zvýšit|rozšířit|navyšte) (?:\p{L}+ ){0,2}(?:kapacitu|kvótu|úložiště)|(?:utöka|öka|uppgradera|udvid) (?:\p{L}+ ){0,2}(?:lagring\p{L}*|utrymme\p{L}*|kvot\p{L}*)|(?:زيادة|ترقية|توسيع) (?:مساحة|سعة|حصة)`,
  ],
  'asks-to-change-records': [
    String.raw`(?:add|publish|paste|insert|update|repair|fix|correct|renew|configure|change|replace|re-?publish|enable) (?:(?:this|the|your|these|following|new|missing|a|our|below|spf|dkim|dmarc|txt|dns|and|\/) ?){1,5}(?:records?|entr(?:y|ies)|settings?|configuration|policy|authentication|include|zone|value)`,
    String.raw`(?:fügen sie|tragen sie|aktualisieren sie|veröffentlichen sie|korrigieren sie) (?:\p{L}+ ){0,5}(?:eintrag|record|dns|spf|einträge)|(?:ajoute[rz]|mette[rz] à jour|publie[rz]|corrige[rz]) (?:\p{L}+ ){0,5}(?:enregistrements?|dns|spf|dkim|dmarc)`,
    String.raw`(?:añada|agregue|actualice|publique|corrija|adicione|atualize|corrija) (?:\p{L}+ ){0,5}(?:registros?|dns|spf|dkim|dmarc)|(?:aggiung[ai]|aggiorn[ai]|pubblic(?:a|hi)|corregg[aie]+) (?:\p{L}+ ){0,5}(?:record|dns|spf|dkim|dmarc)`,
    String.raw`(?:voeg|werk|publiceer) (?:\p{L}+ ){0,5}(?:record|dns|spf|dkim|dmarc)|(?:dodaj|zaktualizuj|opublikuj|popraw) (?:\p{L}+ ){0,4}(?:rekord\p{L}*|wpis|dns|spf|dkim|dmarc)|(?:spf|dkim|dmarc|dns) (?:\p{L}+ ){0,2}(?:kaydı\p{L}*|ayar\p{L}*) (?:\p{L}+ ){0,2}(?:ekle|güncelle|düzelt)\p{L}*|(?:добавьте|обновите|исправьте|додайте|оновіть|виправте) (?:\p{L}+ ){0,4}(?:запис\p{L}*|dns|spf|dkim|dmarc)|(?:přidejte|aktualizujte|opravte|lägg till|uppdatera) (?:\p{L}+ ){0,4}(?:záznam\p{L}*|post\p{L}*|dns|spf|dkim|dmarc)`,
  ],
  'asks-to-call': [
    String.raw`(?:call|phone|dial|telephone|ring|rufen sie|appelez|llame|ligue para|chiami|bel) [^\n]{0,60}\+?\(?\d[\d ()./-]{7,}\d`,
    String.raw`(?:help ?line|hot ?line|toll[- ]free)[^\n]{0,40}\+?\(?\d[\d ()./-]{7,}\d`,
  ],
  threatens: [
    String.raw`(?:will|shall|is (?:about|going) to|to) be (?:permanently |automatically |immediately )?(?:deleted|suspended|closed|disabled|deactivated|terminated|blocked|lost|erased|purged|removed|shut down|locked)|avoid (?:losing|suspension|deactivation|loss|closure|being)|failure to (?:do so|comply|verify|confirm|act)|(?:within|in) (?:the next )?\d+ ?h(?:ou)?rs?\b|final (?:notice|warning|reminder)|last (?:warning|reminder)|expires? (?:today|in \d+|within|soon)|permanently (?:deleted|lost|removed)`,
    String.raw`(?:endgültig |dauerhaft |automatisch |unwiderruflich )?(?:gelöscht|gesperrt|deaktiviert|geschlossen) (?:werden|wird)|(?:wird|werden) (?:\p{L}+ ){0,6}(?:gelöscht|gesperrt|deaktiviert|geschlossen)|(?:innerhalb von|binnen|in) (?:den nächsten )?\d+ stunden|letzte (?:mahnung|warnung|erinnerung)`,
    String.raw`(?:sera|seront) (?:\p{L}+ )?(?:supprim|suspend|ferm|désactiv|bloqu|effac|perdu)\p{L}*|(?:sous|dans les) \d+ ?h(?:eures)?|dernier (?:avis|rappel|avertissement)`,
    String.raw`(?:será|serán|serão) (?:\p{L}+ )?(?:eliminad|suspendid|cerrad|desactivad|bloquead|borrad|exclu[ií]d|apagad|desativad|encerrad)\p{L}*|(?:en|em|dentro de) (?:las próximas |até )?\d+ horas|[uú]ltimo aviso`,
    String.raw`(?:sarà|saranno|verrà|verranno) (?:\p{L}+ )?(?:eliminat|cancellat|sospes|chius|disattivat|bloccat)\p{L}*|entro (?:le prossime )?\d+ ore|ultimo avviso`,
    String.raw`(?:worden|wordt) (?:\p{L}+ ){0,4}(?:verwijderd|geblokkeerd|opgeschort|gesloten|gewist)|binnen \d+ uur|laatste waarschuwing|(?:zostan(?:ie|ą)|będzie) (?:\p{L}+ ){0,2}(?:usunięt|zablokowan|zawieszon|zamknięt|skasowan)\p{L}*|(?:w ciągu|w) \d+ godzin|ostatnie ostrzeżenie`,
    String.raw`\d+ saat içinde|(?:silinecek|kapatılacak|askıya alınacak|kalıcı olarak)\p{L}*|son uyarı`,
    String.raw`(?:будет|будут) (?:\p{L}+ )?(?:удал|заблокир|приостанов|закрыт|уничтож)\p{L}*|в течение \d+ час\p{L}*|последнее предупреждение|(?:буде|будуть) (?:\p{L}+ )?(?:видал|заблок|призупин|закрит)\p{L}*|протягом \d+ годин|останнє попередження`,
    String.raw`(?:bude|budou) (?:\p{L}+ ){0,2}(?:smazán|odstraněn|zablokován|pozastaven|zrušen|vymazán)\p{L}*|do \d+ hodin|poslední upozornění|(?:raderas|tas bort|stängs|spärras|slettes|slettet|lukkes)|inom \d+ timmar|inden for \d+ timer|innen \d+ timer|خلال \d+ ساعة|سيتم (?:حذف|إيقاف|تعليق|إغلاق)|תוך \d+ שעות|trong (?:vòng )?\d+ giờ|dalam \d+ jam`,
  ],
};

/** Chinese, Japanese and Korean (and Thai) put no space between words. */
const UNSPACED: Readonly<Partial<Record<Want, string>>> = {
  'asks-to-log-in':
    'ログイン(?:して|する|はこちら|ページ)|サインイン|请(?:点击)?(?:此处)?登[录陆]|登[录陆](?:以|后|您|邮箱|账户|验证)|立即登[录陆]|請(?:點擊)?登[錄入]|登入(?:以|您|後)|立即登[入錄]|로그인',
  'asks-to-release':
    '(?:メッセージ|メール)を(?:今すぐ)?(?:解放|復元|取り出|取得|受け取|受信する|配信する)|保留(?:中|された)の?(?:メッセージ|メール)|(?:释放|取回|恢复|找回|领取|立即接收|查看)(?:[^\\n]{0,6})(?:邮件|消息)|(?:釋放|取回|恢復|找回|立即接收|查看)(?:[^\\n]{0,6})(?:郵件|訊息)|(?:메일|메시지|이메일)(?:을|를) ?(?:지금 ?)?(?:복구|해제|받으|수신하|확인하려)',
  'asks-for-password':
    '(?:同じ|現在の)パスワード|パスワード(?:の有効期限|を(?:維持|入力|確認|保持))|(?:保留|保持|继续使用|確認|确认|輸入|输入)(?:[^\\n]{0,6})密[码碼]|密[码碼](?:即将|将|已|即將|將)(?:过期|到期|過期)|비밀번호(?:를|가)? ?(?:유지|만료|확인|입력)|(?:현재|동일한) 비밀번호',
  'asks-to-confirm':
    '(?:アカウント|メールボックス|メールアドレス|本人|ドメイン)(?:を|の)?(?:確認|認証|検証)(?:して|する|が必要)|(?:验证|确认|激活|核实)(?:您|你)?的?(?:[^\\n]{0,4})(?:账户|帐户|邮箱|身份|账号|域名)|(?:驗證|確認)(?:您|你)?的?(?:[^\\n]{0,4})(?:帳戶|帳號|信箱|郵箱|身分|網域)|(?:계정|메일함|도메인|본인)(?:을|를)? ?(?:확인|인증|검증)',
  'asks-for-room':
    '(?:容量|ストレージ)を?(?:増や|拡張|アップグレード)|(?:升级|扩大|增加|扩充)(?:[^\\n]{0,4})(?:容量|存储|空间)|(?:升級|擴充|增加)(?:[^\\n]{0,4})(?:容量|儲存|空間)|(?:용량|저장 ?공간)(?:을|를)? ?(?:늘리|확장|업그레이드)',
  'asks-to-change-records':
    '(?:レコード|DNS|SPF|DKIM|DMARC)(?:[^\\n]{0,10})(?:更新|追加|修正)|(?:更新|添加|修复|修復|新增)(?:[^\\n]{0,10})(?:记录|記錄|DNS|SPF|DKIM|DMARC)|(?:DNS|SPF|DKIM|DMARC)(?:[^\\n]{0,8})(?:추가|업데이트|수정)',
  threatens:
    '\\d{1,3} ?時間以内|(?:完全に|永久に)?(?:削除|停止|凍結)されます|\\d{1,3} ?小时内|(?:将|會|会|將)被?(?:永久)?(?:删除|停用|冻结|关闭|刪除|凍結|關閉)|\\d{1,3} ?小時內|\\d{1,3} ?시간 ?(?:이내|내|안)|(?:영구 ?)?(?:삭제|정지|차단)(?:됩니다|될)',
};

/** Each want with its words. */
export const wants: readonly { readonly want: Want; readonly words: readonly Wording[] }[] = (
  Object.keys(SPACED) as readonly Want[]
) // its keys are those of the record
  .map((want) => {
    const unspaced = UNSPACED[want];
    const spaced = SPACED[want].map((words) =>
      wordingOf(new RegExp(String.raw`(?<![\p{L}\d])(?:${words})(?![\p{L}\d])`, 'iu')),
    );
    return {
      want,
      words: unspaced === undefined ? spaced : [...spaced, wordingOf(new RegExp(unspaced, 'iu'))],
    };
  });
