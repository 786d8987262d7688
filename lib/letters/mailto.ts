import type { Translate } from '../i18n.ts';
import type { Letter } from './letter.ts';

/** Characters of a draft's address: what every browser and mail program takes. */
export const MAX_MAILTO = 1900;

/**
 * The `mailto:` address of a letter's draft (RFC 6068 §2): only `subject` and `body` are set, and every other character of the text is
 * written as octets, so that no text can add a field. A body that is too long is cut at the end of a line, and says so.
 */
export function mailtoOf({ to, subject, body }: Letter, t: Translate): string {
  const head = `mailto:${to === undefined ? '' : encoded(to).replace('%40', '@')}?subject=${encoded(oneLine(subject).slice(0, 200))}&body=`;
  const whole = `${head}${encoded(body)}`;
  if (whole.length <= MAX_MAILTO) return whole;
  const mark = encoded(`\n\n${t('letter_cut')}`);
  return `${head}${fitting(body, MAX_MAILTO - head.length - mark.length)}${mark}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** As many whole lines as fit; of a single long line as many words. */
function fitting(body: string, most: number): string {
  const pieces = body.match(/\n|[^\n ]{1,200}|[ ]{1,200}/g) ?? [];
  const kept: string[] = [];
  let left = most;
  for (const piece of pieces) {
    const written = encoded(piece);
    left -= written.length;
    if (left < 0) break;
    kept.push(written);
  }
  const text = kept.join('');
  const end = text.lastIndexOf(LINE_END);
  return end > text.length / 2 && kept.length < pieces.length ? text.slice(0, end) : text;
}

const LINE_END = '%0D%0A';

/** RFC 6068 §2, items 1 and 5: line ends as CRLF; a half of a surrogate pair, which is no character, as U+FFFD. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\r\n?|\n/g, '\r\n').replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
