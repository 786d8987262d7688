/** Characters that take no room, or only turn the direction: thieves put them between the letters of the words that filters look for. */
const UNSEEN =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/g;
const IN_A_WORD = /[a-z][\u00ad\u200b-\u200d\u2060\ufeff]{1,8}[a-z]/gi;

/** Letters of other scripts that look like Latin ones (Unicode TR 39, those that make English, German or French words). */
const ALIKE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ а: 'a', ɑ: 'a', α: 'a', в: 'b', с: 'c', ϲ: 'c', ԁ: 'd', е: 'e', ё: 'e', ɡ: 'g', һ: 'h', н: 'h' },
    ...{ і: 'i', ı: 'i', ι: 'i', ї: 'i', ј: 'j', к: 'k', κ: 'k', ӏ: 'l', м: 'm', п: 'n', ո: 'n', о: 'o' },
    ...{ ο: 'o', օ: 'o', р: 'p', ρ: 'p', ѕ: 's', т: 't', τ: 't', υ: 'u', ս: 'u', ν: 'v', ѵ: 'v', ѡ: 'w' },
    ...{ ԝ: 'w', х: 'x', χ: 'x', у: 'y', γ: 'y', ʏ: 'y' },
  }),
);
const WORD = /[\p{L}\p{N}]{2,60}/gu;
const FOREIGN = /[\u0250-\u02af\u0370-\u03ff\u0400-\u052f\u0530-\u058f]/;

/** A text as a person takes it: compatibility forms undone, the unseen taken out, words of two scripts in Latin letters. */
export function foldedWords(text: string): string {
  return text
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .replace(WORD, (word) => (isMixed(word) ? inLatin(word) : word));
}

/** Whether the words hide from machines: letters of two scripts in one word, or what takes no room inside of several. */
export function hidesLetters(text: string): boolean {
  const start = text.slice(0, 20_000);
  const parted = start.match(IN_A_WORD)?.length ?? 0;
  const mixed = (start.replace(UNSEEN, '').match(WORD) ?? []).filter(isMixed);
  return parted >= 3 || mixed.length >= 2;
}

/** Latin letters, and some of another script that look like them; a whole word of Cyrillic letters is a word of that language. */
function isMixed(word: string): boolean {
  return word.length > 3 && /[a-z]/i.test(word) && FOREIGN.test(word) && !/[a-z]\d|[а-я]{4}/i.test(word);
}

function inLatin(word: string): string {
  return word.replace(/[^\x00-\x7f]/g, (letter) => ALIKE.get(letter.toLowerCase()) ?? letter);
}

/** A host name with the digits and pairs of letters that look like other letters made into these. */
export function foldedHost(host: string): string {
  return inLatin(host.normalize('NFKC').toLowerCase())
    .replace(/0/g, 'o')
    .replace(/[1|]/g, 'l')
    .replace(/5/g, 's')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w');
}
