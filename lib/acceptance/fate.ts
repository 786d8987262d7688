import type { Stage } from './acceptance.ts';

/** What servers say of a mail that they took and did not put into the inbox, the worst first. No name of a host, no part of an id. */
const FATES: readonly (readonly [stage: Stage, words: RegExp])[] = [
  [
    'discarded',
    /(?<![\w.@=<-])(?:discard(?:ed|ing)|dropped|deleted|black-?holed|(?:rejected|refused|blocked) as (?:\w{1,12} )?(?:spam|junk|virus))(?![\w@-]|\.\w)/i,
  ],
  ['held', /(?<![\w.@=<-])(?:quarantin(?:ed?|ing)|held (?:for|in|back)|on hold)(?![\w@-]|\.\w)/i],
  [
    'as-spam',
    /(?<![\w.@=<-])(?:(?:marked|tagged|flagged|classified|treated|delivered|filed|identified|accepted) (?:\w{1,12} ){0,2}as (?:\w{1,12} )?(?:spam|junk)|(?:to|in|into) (?:the |your )?(?:spam|junk)(?: e?-?mail)? (?:folder|mailbox|box))(?![\w@-]|\.\w)/i,
  ],
];
const NEGATED = /\b(?:not|no|never|nothing|without|if|may be|might be)\b[^.,;]{0,20}$/i;

/** What became of the mail by the words of the reply that took it; undefined where they say nothing of it. */
export function findFate(words: string): Stage | undefined {
  return FATES.find(([, form]) => {
    const found = form.exec(words);
    return found !== null && !NEGATED.test(words.slice(0, found.index).slice(-60));
  })?.[0];
}
