import type { Rule } from '../provider.ts';
import {
  ARCHIVE,
  CLOSED,
  DOMAIN,
  FILE,
  FORBIDDEN,
  FROM_ONE,
  GAP,
  INFECTED,
  MODERATOR,
  NEAR,
  NO,
  NOT,
  NOT_REGISTERED,
  OWN_SERVER,
  PASSWORD,
  POOR,
  PROVEN,
  REFUSED,
  REPUTE,
  REVERSE,
  SENDER,
  TAKES_NO,
  TAKES_NONE,
  UNKNOWN,
  near,
  rule,
} from './language-words.ts';

/** The sender, its server, the content, and the domain, in other languages. The exact stands before the vague. */
export const senderLanguageRules: readonly Rule[] = [
  rule(
    'auth_other',
    /\bspf\b.{0,60}\bdkim\b|\bdkim\b.{0,60}\bspf\b/i,
    'Der Absender ließ sich nicht prüfen: weder SPF noch DKIM waren gültig.',
  ),
  rule('auth_spf', /\bspf\b(?![ =:]{1,3}pass)/i, 'Serwer nie ma prawa do nadawania poczty tej domeny (SPF).'),
  rule('auth_dkim', /\bdkim\b(?![ =:]{1,3}pass)/i, 'La signature DKIM de votre message manque.'),
  rule(
    'ip_blocklisted',
    /schwarze[nr]? liste|blockliste|lista (?:de bloqueos?|di blocco|blokad)|blokkeerlijst|차단 ?목록|拒否リスト|ブロックリスト|封[锁鎖]名[单單]|sperrliste|liste (?:noire|de blocage)|listas? negras?|lista nera|llista negra|zwarte lijst|czarn\S{1,3} list|čern\S{1,3} listin|ч[её]рн\S{1,3} спис|чорн\S{1,3} спис|svartlist|svarteliste|sortliste|mustalla listalla|tiltólist|feketelist|list[aă] neagr|kara liste|μαύρη λίστα|ブラックリスト|黑名单|黑名單|블랙리스트|רשימה שחורה|القائمة السوداء|danh sách đen|daftar hitam/i,
    'La dirección IP de su servidor figura en una lista negra.',
  ),
  rule(
    'malware_or_attachment',
    /вирус|вірус|ウイルス|病毒|바이러스|וירוס|فيروس|ไวรัส|schad(?:software|programm|code)|maliciel|malveillant|\bvirus\b|wirus|\bιό[ςσ]/i,
    'В письме найден вирус.',
  ),
  rule(
    'ip_blocklisted',
    new RegExp(`(?:${OWN_SERVER})${NEAR}(?:${CLOSED}|blockiert|geblockt)`, 'i'),
    'Die IP-Adresse Ihres Servers ist gesperrt.',
  ),
  rule('malware_or_attachment', new RegExp(INFECTED, 'i'), 'Het bestand is besmet.'),
  rule(
    'malware_or_attachment',
    near(`${FILE}|${ARCHIVE}`, PASSWORD),
    'Passwortgeschützte Anhänge nehmen wir nicht an.',
  ),
  rule(
    'malware_or_attachment',
    new RegExp(`(?:${TAKES_NO})(?:${FILE})`, 'i'),
    'Il server rifiuta gli allegati di questo tipo.',
  ),
  rule('malware_or_attachment', near(FILE, FORBIDDEN), 'Die angehängte Datei ist hier nicht erlaubt.'),
  rule(
    'spam_content',
    /спам|垃圾|スパム|迷惑メール|스팸|ספאם|דואר זבל|สแปม|thư rác|pourriel|indésirable|no (?:deseado|solicitad)|correo basura|indesejad|indesiderat|ongewenst|niechcian|nevyžád|roskapost|skräppost|søppelpost|kéretlen|nesolicitat|istenmeyen|ανεπιθύμητ|levélszemét|als (?:werbung|reclame|unerwünscht)|publicité non|publicidad no|как реклам|jako reklam|neželen|нежељен|surogātpast|brukal|rämpspost/i,
    '550 Письмо похоже на спам и не принято',
  ),
  rule(
    'auth_other',
    new RegExp(
      `(?:${SENDER})${NEAR}(?:(?:${NOT})${NEAR}(?:${PROVEN})|(?:${PROVEN})${NEAR}(?:${NOT}))|(?:${PROVEN})${NEAR}(?:${SENDER})${NEAR}(?:${NOT})`,
      'i',
    ),
    'Der Absender konnte nicht authentifiziert werden.',
  ),
  rule(
    'sender_address_rejected',
    new RegExp(`(?:${SENDER})${NEAR}(?:${UNKNOWN})`, 'i'),
    'Die Adresse des Absenders existiert nicht.',
  ),
  rule(
    'domain_no_mail',
    new RegExp(`(?:${DOMAIN})${GAP}(?:${TAKES_NONE})(?!${NEAR}(?:${FROM_ONE}))`, 'i'),
    'Diese Domain nimmt keine E-Mails an.',
  ),
  rule('domain_not_found', near(DOMAIN, `${UNKNOWN}|${NOT_REGISTERED}`), 'Домен example.net не существует.'),
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
  rule('rdns_helo', new RegExp(REVERSE, 'i'), 'Votre serveur n’a pas de DNS inverse.'),
  rule('ip_blocklisted', near(REPUTE, POOR), 'Ihr Mailserver hat einen schlechten Ruf.'),
  rule('recipient_restricted', near(MODERATOR, REFUSED), 'El moderador ha rechazado su mensaje.'),
];
