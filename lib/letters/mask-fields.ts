import { SUBJECT_LINE, SUBJECT_WORDS } from '../bounce/private-words.ts';
import type { Masks } from './mask.ts';

// Of a page nobody knows the names and the subject of the lost mail: there they are found by what announces them.

const PEOPLE_WORDS =
  'from|to|cc|bcc|sender|recipients?|reply-to|von|an|de|à|para|da|a|per|van|aan|från|till|fra|til|od|do|от|кому|差出人|宛先|发件人|收件人|寄件者|收件者|보낸 ?사람|받는 ?사람';

const SUBJECT_QUOTED = new RegExp(
  String.raw`(?<![\p{L}\p{N}])((?:${SUBJECT_WORDS})[^\n"“”«»„‘’]{0,24})(["“«„‘][^"“”«»„‘’\n]{1,500}["”»“’])`,
  'giu',
);
const PEOPLE_LINE = new RegExp(
  String.raw`^([ \t>|*]{0,20}(?:${PEOPLE_WORDS})[ \t]{0,4}[:：][ \t]{0,8})(\S[^\n]{0,2000})$`,
  'gimu',
);
/** `"Bob Miller" <bob@…>`, `Bob Miller <bob@…>`, `Bob Miller (bob@…)`: words with capitals right before an address. */
const QUOTED_NAME = /"[^"\n@]{1,200}"(?=[ \t]{0,4}[<([][^\s<>()[\]]{1,320}@)/g;
const PLAIN_NAME =
  /(?<![\p{L}\p{N}.-])(?:[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}'’.-]{0,40}[ \t]){1,4}(?=[<([](?:mailto:)?[^\s<>()[\]]{1,320}@)/gu;

/** Masks the subject and the names that stand where a notice prints them. */
export function maskFields(text: string, masks: Masks): string {
  return text
    .replace(SUBJECT_LINE, (_, label: string) => `${label}${masks.subject}`)
    .replace(SUBJECT_QUOTED, (_, label: string) => `${label}${masks.subject}`)
    .replace(PEOPLE_LINE, (_, label: string, value: string) => `${label}${withoutNames(value, masks)}`)
    .replace(QUOTED_NAME, () => masks.name)
    .replace(PLAIN_NAME, (found) => (LABEL.test(found) ? found : `${masks.name} `));
}

const LABEL =
  /^(?:to|for|from|user|recipient|address|mailbox|the|your|rcpt|mail|rcpt to|mail from|message|unknown user|user unknown|no such user|delivery to|diagnostic-code|final-recipient)[ \t]$/i;

/** Of a line that names people all but addresses, domains and marks. */
function withoutNames(value: string, masks: Masks): string {
  if (!/\p{L}/u.test(value)) return value;
  const pieces = value.split(/([<(]?[^\s<>(),;]{1,320}@[^\s<>(),;]{1,253}[>)]?)/);
  return pieces
    .map((piece, index) =>
      index % 2 === 1 || !/\p{L}/u.test(piece) || isHost(piece) ? piece : ` ${masks.name} `,
    )
    .join('')
    .trim();
}

function isHost(piece: string): boolean {
  return /^[\s<>,;[\]()]{0,8}(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}[\s<>,;[\]()]{0,8}$/i.test(piece);
}
