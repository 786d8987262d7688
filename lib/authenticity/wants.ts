import { wordingOf, type Wording } from '../search/wording.ts';

/**
 * What a thief's notice wants: a log-in, a release of held mail, a confirmation, the old password kept. One entry for each language; no
 * word stands alone that a mail system itself uses. Letters of every script count as letters (`\b` knows only those of English).
 */
export const wants: readonly Wording[] = [
  // English
  String.raw`(?:sign|log)[- ]?in (?:to|now|here|below)|re-?login`,
  String.raw`(?:verify|confirm|validate|re-?activate|update|upgrade|unlock) (?:your|the) (?:account|mailbox|e-?mail|password|identity|credentials|ownership|storage)`,
  String.raw`keep (?:the |my |your )?(?:same |current )?password|password (?:will )?expires?|account (?:will be|is about to be) (?:suspended|closed|disabled|deactivated)`,
  String.raw`(?:release|retrieve|recover) (?:your |the |these |all )?(?:pending |held |blocked |undelivered |quarantined |incoming )*(?:messages?|e-?mails?|mails?)`,
  // German
  String.raw`anmelden|einloggen|melden sie sich (?:\p{L}+ ){0,4}an|loggen sie sich|(?:bestätigen|verifizieren) sie (?:\p{L}+ ){0,2}(?:konto|postfach|passwort|e-?mail-?adresse|identität)|konto (?:bestätigen|verifizieren)|passwort (?:bestätigen|behalten|läuft)|(?:nachrichten|e-?mails?) (?:jetzt )?(?:freigeben|freizugeben)`,
  // French
  String.raw`connectez-vous|(?:vous|de) (?:re)?connecter (?:à|au|sur|ici|pour|maintenant)|identifiez-vous|confirmez votre (?:compte|adresse|bo[îi]te|mot de passe)|v[ée]rifiez votre (?:compte|mot de passe)|(?:lib[ée]re[rz]|r[ée]cup[ée]re[rz]) vos (?:messages|e-?mails|courriels)`,
  // Spanish, Portuguese, Italian
  String.raw`inicie sesi[oó]n|verifique su (?:cuenta|contrase[ñn]a)|(?:liberar|recuperar) (?:sus|los) (?:mensajes|correos)`,
  String.raw`fa[çc]a login|confirme sua (?:conta|senha)|(?:liberar|recuperar) (?:suas|as) mensagens`,
  String.raw`accedi (?:ora|al)|verifica il tuo account|(?:sbloccare|rilasciare) i (?:tuoi )?messaggi`,
  // Dutch, Polish, Turkish
  String.raw`log hier in|meld u (?:hier )?aan|bevestig uw (?:account|wachtwoord)`,
  String.raw`zaloguj się|potwierdź (?:swoje |twoje )?(?:konto|hasło)`,
  String.raw`oturum açın|giriş yapın|hesabınızı (?:doğrulayın|onaylayın)`,
  // Russian, Ukrainian
  String.raw`войдите|подтвердите|увійдіть|підтвердьте`,
].map((words) => wordingOf(new RegExp(String.raw`(?<![\p{L}\d])(?:${words})(?![\p{L}\d])`, 'iu')));

/** Japanese, Chinese and Korean put no space between words. */
export const wantsUnspaced = wordingOf(
  /ログインして|サインインして|请(?:点击)?(?:此处)?登[录陆]|請(?:點擊)?登[錄入]|로그인하/u,
);
