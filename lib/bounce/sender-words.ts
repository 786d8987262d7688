// Who writes: addresses and names by which the machines that handle mail call themselves. Votes only.

/** Local parts that mail systems write from. `<>` is the null sender (RFC 5321 §4.5.5). */
export const DAEMON_ADDRESS =
  /(?:^|[<\s"'])(?:mailer[-_.]?daemon|postmaster|mail[-_.]?daemon|mdaemon|microsoftexchange329e[0-9a-f]*|mail[-_.]?delivery(?:[-_.]?(?:system|subsystem))?|mail[-_.]?(?:admin|system)|bounces?|mailer|smtp|delivery|dsn|exim|qmail|uucp|mta|maildrop)@|^\s*<>\s*$/i;

/** Those that no person ever writes from: `Re:` in their subject is the thread's, which some webmails show for the notice's own. */
export const ROBOT_ADDRESS = /(?:^|[<\s"'])(?:mailer[-_.]?daemon|microsoftexchange329e[0-9a-f]*)@/i;

/** The same without an address, as a webmail may show it. */
export const DAEMON_NAME =
  /^["']?(?:mail(?:er)? ?(?:delivery|daemon|administrator|system|transfer)|mailer-daemon|postmaster|internet mail delivery|microsoft outlook|system administrator|delivery (?:subsystem|system|notification)|[^<]{0,30}mail delivery (?:sub)?system)/i;

/** Names and local parts of machines that handle mail, by what they call themselves in many languages; a company may give any name. */
export const SYSTEM_NAME = new RegExp(
  [
    String.raw`\b(?:e?-?mail|messaging|smtp|spam|content|security)[ ._-]?(?:gateway|server|system|service|security|filter|firewall|relay|transfer|router|guard|scanner|protection|hub)`,
    String.raw`(?:^|[<\s"'])(?:gateway|mail-?(?:gw|service|queue|server)|queue|filter|filt(?:ro|re|r)|anti-?spam|spam-?(?:schutz|filter|guard|protection)|firewall|relay|mx\d?|poczta|posta(?:-certificata)?|correi?o|list(?:serv|proc)|majordomo|sympa|mailman)[\d._-]{0,4}@`,
    String.raw`^["']?(?:correi?o|posta|poczta|pošta|почта|пошта|courrier|messagerie|e-?mail)["']?\s*<|\brobot\b|\bmail-?gateway|\bmail-?dienst|\bpostlåda`,
    String.raw`\bservi(?:ço|cio|zio|ciul|ce) (?:de |di |d['’]e?|della )?(?:correo|correio|posta|courrier|messagerie|livrare|mail|e-?mail)|\bserver di posta|\b(?:filtro|sistema) de corre[io]o?`,
    String.raw`\be-?posttjenest|\bsähköpostipalvel|\bsystém pošty|система (?:доставки )?почты|почтов|поштов|ταχυδρομ`,
    'メール(?:配信|サーバ|システム|ゲートウェイ)|邮件(?:系统|服务|网关)|郵件(?:系統|服務|閘道)|系统邮件|메일(?: ?서버| ?시스템| ?서비스)|מערכת הדואר|نظام البريد|خدمة البريد',
  ].join('|'),
  'iu',
);

/** Addresses that nobody reads, and so nobody writes from. */
export const NO_REPLY =
  /(?:^|[<\s"'._-])(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|nicht[-_.]?antworten|ne[-_.]?pas[-_.]?repondre|no[-_.]?responder|nao[-_.]?responder|non[-_.]?rispondere|robot|automat|auto|notifications?|alerts?)[^\s@<>]{0,40}@/i;
