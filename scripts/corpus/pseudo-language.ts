/**
 * A text with every word replaced by one of no language; what no language has stays: addresses, hosts, numbers, marks, the layout, RFC
 * field names with their values, and the refusing server's reply up to the end of its paragraph. One word is always replaced by the same.
 */
export function inPseudoLanguage(text: string): string {
  return text
    .split(/(\n[ \t]*\n)/)
    .map((paragraph) => {
      const at = paragraph.search(REPLY);
      const own = at < 0 ? paragraph : paragraph.slice(0, at);
      return own.split('\n').map(lineInPseudoLanguage).join('\n') + paragraph.slice(own.length);
    })
    .join('');
}

/** Where a server's answer begins: a code, or a status, and words. */
const REPLY =
  /(?<![\w.@/+-])(?:[245][0-57]\d(?=[ -])(?:[ -]#?[245]\.\d{1,3}\.\d{1,3})?|[245]\.\d{1,3}\.\d{1,3})[ :-]\S/;
/** Fields of RFC 3464 and RFC 5322: the same in every language. */
const FIELD =
  /^[ \t>]{0,40}(?:[A-Z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)+|From|To|Cc|Subject|Date|Received|Action|Status)[ \t]{0,4}:/;

function lineInPseudoLanguage(line: string): string {
  if (FIELD.test(line)) return line;
  return line.replace(/\S+/g, (token) =>
    /[@\d_=/]|\w\.\w/.test(token) ? token : token.replace(/[\p{L}\p{M}]{2,}/gu, pseudoWord),
  );
}

const SYLLABLES = [
  'vo',
  'rum',
  'ba',
  'ki',
  'sel',
  'tu',
  'mor',
  'ne',
  'gla',
  'fi',
  'dro',
  'pas',
  'lue',
  'zin',
  'wek',
  'ho',
];

function pseudoWord(word: string): string {
  const hash = Array.from(word.toLowerCase()).reduce(
    (sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521,
    7,
  );
  const made = [hash % 16, (hash >> 4) % 16, (hash >> 8) % 16]
    .slice(0, word.length > 5 ? 3 : 2)
    .map((index) => SYLLABLES[index] ?? '')
    .join('');
  return /^\p{Lu}/u.test(word) ? made.slice(0, 1).toUpperCase() + made.slice(1) : made;
}
