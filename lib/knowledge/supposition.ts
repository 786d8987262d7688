/**
 * Whether a sentence of a notice states nothing: a condition, advice, a question, a list of what may be, a footer about the mail. Its words
 * are no reason: "If the mailbox is full …". `sentence` with its closing mark; in the languages of lib/knowledge/general/languages.ts.
 */
export function isSupposition(sentence: string): boolean {
  return forms.some((form) => form.test(sentence));
}

/** Where a sentence begins: after what stands before its first letter, and a reply's codes. */
const START = String.raw`^[^\p{L}\d]{0,20}(?:[245]\d\d[- ])?(?:[245]\.\d{1,3}\.\d{1,3} )?[^\p{L}\d]{0,5}`;

const starting = (words: string) => new RegExp(`${START}(?:${words})`, 'iu');

const IF = [
  String.raw`(?:if|unless|in case|in the event|should (?:the|your|you|this)|when(?:ever)? (?:an?|the|your|this) (?:\w+ )?\w+ (?:is|has)|although (?:the|we|our)|to protect)(?!\p{L})`,
  String.raw`(?:falls|wenn|sofern|sollten?|wäre)(?!\p{L})`,
  String.raw`(?:si|s['’]il)(?!\p{L})(?! (?:è|e|sono|prega|comunica|informa|tratta|avvisa)(?!\p{L}))`,
  String.raw`se (?:la|il|lo|i|o|a|os|as|quest\p{L}|est[ea]|non|não|você|pensa|ritien\p{L}+|desidera\p{L}*) |se l['’]`,
  String.raw`als (?:de|het|uw|u|je|deze|dit|er|dat) |indien `,
  String.raw`(?:jeśli|jeżeli|pokud|jestliže|ak|ako|če|если|якщо|ако|hvis|jos|dacă|eğer|εάν|αν|jei|kui|jika|kalau|apabila|nếu) `,
  String.raw`om (?:du|ni|brevlådan|adressen|inkorgen|mottagaren|ditt|din|det|den) |ha (?:a|az|ön|nem) |ja (?:adres|pastk|jūs|šī)`,
  String.raw`如果|若|倘若|假如|หาก|ถ้า|إذا|אם |यदि|अगर|만약`,
];

const CHECK = [
  String.raw`(?:please |kindly )?(?:double-?)?(?:check|make sure|ensure|verify|see whether)(?!\p{L})|please (?:do not|don['’]t) reply`,
  String.raw`bitte (?:über)?(?:prüf|kontrollier|stellen sie sicher|vergewisser|acht)|(?:über)?prüfen sie|stellen sie sicher`,
  String.raw`(?:veuillez |merci de )?(?:vérifi|vous assurer|assurez|contrôl)`,
  String.raw`(?:por favor,? )?(?:comprueb|verifi(?:que|car)|asegúr|revise|confirme|certifi(?:que|car))`,
  String.raw`(?:si prega di |per favore )?(?:controll(?:a|i|are|ate)|verific(?:a|hi|are|ate)|assicur)(?!\p{L}*t[oa](?!\p{L}))`,
  String.raw`controleert? (?:u|of|het|de)|(?:proszę )?(?:sprawdź|sprawdzić|upewni)|(?:prosím,? )?(?:zkontrolujte|ověřte|skontrolujte|overte|preverite|provjerite)`,
  String.raw`(?:пожалуйста,? |будь ласка,? )?(?:проверьте|убедитесь|перевірте|переконайтеся|проверете|проверите)`,
  String.raw`kontrollera att|kontroll[ée]r (?:at|om)|tarkista|ellenőrizze|verificați|lütfen kontrol|(?:παρακαλώ )?ελέγξτε|pārbaudiet|patikrinkite|palun kontrollige`,
  String.raw`请(?:检查|确认|核对|核实)|請(?:檢查|確認|核對)|(?:silakan |mohon )?periksa|vui lòng kiểm tra|hãy kiểm tra|โปรดตรวจสอบ|(?:يرجى )?(?:التحقق|تحقق)`,
];

const MAY_BE = [
  String.raw`(?:some |the )?(?:most )?(?:possible|common|usual|likely|frequent|typical) (?:reasons|causes)|(?:the )?reasons? (?:may|might|can|could) be|this (?:can|could|may|might|usually|often) happens?|for (?:example|instance)`,
  String.raw`mögliche (?:gründe|ursachen)|häufige (?:gründe|ursachen)|zum beispiel|(?:les )?(?:raisons|causes) possibles|par exemple|(?:las )?posibles (?:causas|razones|motivos)|por ejemplo`,
  String.raw`(?:le )?possibili (?:cause|motivi|ragioni)|(?:as )?possíveis (?:causas|motivos|razões)|mogelijke (?:redenen|oorzaken)|możliwe przyczyny|možné (?:příčiny|príčiny|dôvody|důvody)`,
  String.raw`возможн\p{L}+ причин|можлив\p{L}+ причин|возможны следующие|möjliga orsaker|mulige å?rsaker|mulige årsager|mahdolli\p{L}+ syi?|lehetséges oko|motive(?:le)? posibile|olası nedenler|πιθαν\p{L}+ (?:λόγοι|αιτίες)`,
  String.raw`可能的?原因|常见原因|常見原因|考えられる(?:原因|理由)|가능한 (?:원인|이유)|possíveis|mogoč\p{L}+ vzrok|mogući razlozi`,
];

const MORE = [
  String.raw`(?:learn|read|find out|see) (?:more|how|our|about)|for (?:more|further|additional) (?:information|help|details)|how to`,
  String.raw`(?:weitere|mehr) (?:informationen|hilfe)|pour (?:en savoir plus|plus d)|más información|maggiori informazioni|więcej informacji|подробн\p{L}+ (?:см|о|об|информ)`,
];

const FOOTER = new RegExp(
  String.raw`(?<!not |n['’]t )(?:been|was|is) (?:virus |automatically )?(?:scanned|checked) (?:for|by)|virus[- ]free|no virus(?:es)? (?:was |were |has been |have been )?(?:found|detected)|liability|precautions|responsibility for|not the intended recipient|unauthori[sz]ed (?:use|copying|disclosure)|(?:this|the) (?:mail ?box|account|address)[^.]{0,20} (?:not monitored|does not accept replies)|that does not accept replies|(?:auf|nach) viren (?:geprüft|untersucht)|unbefugt|vertraulich|contrôlé par un antivirus|sans virus|confidentiel|riservat[eo] (?:e|ai)|confidenciale?s?|vertrouwelijk|poufn|конфиденциальн`,
  'iu',
);

const forms: readonly RegExp[] = [
  starting([...IF, ...CHECK, ...MAY_BE, ...MORE].join('|')),
  FOOTER,
  /[?？]["'”»)\]]{0,2}$/,
  /(?:の|た|る|い)場合[はに、]|경우(?:에는|에|,)/,
];
