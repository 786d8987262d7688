import type { PrivateWords } from '../bounce/private-words.ts';
import type { Translate } from '../i18n.ts';
import { maskAddresses } from './mask-addresses.ts';
import { maskFields } from './mask-fields.ts';
import { maskLinks } from './mask-links.ts';
import { maskWords } from './mask-words.ts';
import { MASK, openMasks, type Masks } from './mask.ts';
import { plainForm } from './plain-form.ts';

/** Characters that are masked at all; what is longer is cut, so that nothing leaves unread. */
export const MAX_REDACTED = 64 * 1024;

/**
 * A text about a returned mail as it may be shown to strangers: addresses without their local parts, names, subjects and keys of links are
 * masked; domains, IP addresses, codes and tracking codes stay (product.md §5, threat 13). `words`: what the mail is known to hold.
 */
export function redacted(text: string, words: PrivateWords, t: Translate): string {
  const masks = openMasks();
  const plain = plainForm(text.slice(0, MAX_REDACTED));
  const steps: readonly ((left: string) => string)[] = [
    (left) => maskLinks(left, masks),
    (left) =>
      maskWords(left, { subjects: words.subjects.filter(isOfWords), names: [], addresses: [] }, masks),
    (left) => maskFields(left, masks),
    (left) => maskAddresses(left, masks),
    (left) => maskWords(left, words, masks),
    (left) => sweep(left, masks),
  ];
  return worded(
    steps.reduce((left, step) => step(left), plain),
    t,
  );
}

/** Several words, that a notice may fold: to be found before anything cuts them. */
function isOfWords(subject: string): boolean {
  return /\S\s+\S/.test(subject);
}

/** Whatever still stands before an `@` might be somebody. */
function sweep(text: string, masks: Masks): string {
  return text.replace(/(?<![^\s<>\ue000\ue001])[^\s<>@\ue000\ue001]{1,400}(?=@)/gu, masks.token);
}

function worded(text: string, t: Translate): string {
  return text.replace(MASK, (_, kind: string, number: string) => {
    const words = {
      a: t('redacted_address', number),
      n: t('redacted_name'),
      s: t('redacted_subject'),
      k: t('redacted_key'),
    };
    return `<${words[kind === 'a' || kind === 'n' || kind === 's' ? kind : 'k']}>`;
  });
}
