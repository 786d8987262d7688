import {
  ENHANCED,
  MAX_REPLY,
  OPENING,
  readSmtpReply,
  withoutInvisible,
  type SmtpReply,
} from './smtp-reply.ts';

/** What stands before a code when a server is being quoted. */
const QUOTED =
  /(?:\bsaid:?|\bsays:?|<<<|\breplied:?|\brespon[sd]\w{0,4}:?|\berror:?|\breason:|\breturned|\banswered:?|\bcode:?|\bdeferred|\bsmtp;?|[:：]|\.\.\.)(?:[ \t]{0,4}\n[ \t]{0,8})?[ \t'"(「“«]{0,4}$/i;
/** Sendmail's own extract, and its transcript of the dialogue: the other server's words, not the writer's. */
const EXTRACT = /\(reason:[ \t]{0,4}$/i;
const TRANSCRIPT = /<<<[ \t]{0,4}$/;

/**
 * Finds the reply in the words of a notice: the code that is best borne out by a fitting enhanced status and by the words before it; the
 * first among equals. A reply ends with its paragraph. Undefined where no code is shown.
 */
export function findSmtpReply(given: string): SmtpReply | undefined {
  const text = withoutInvisible(given);
  const candidates: { readonly at: number; readonly weight: number }[] = [];
  for (
    let found = openingFrom(0, text);
    found && candidates.length < 60;
    found = openingFrom(endOf(found), text)
  ) {
    candidates.push({ at: found.index, weight: weightOf(found, text) });
  }
  const best = candidates.reduce((top, next) => (next.weight > top.weight ? next : top), {
    at: -1,
    weight: 0.5,
  });
  if (best.at < 0) return findCodeBehind(text);
  const at = wordedLike(best.at, candidates, text);
  return withStatusBefore(readSmtpReply(paragraphFrom(text, at)), text, at);
}

/** `501; Spam blocked` … `Response: 501`: of one code in two places that which has words on its line. */
function wordedLike(at: number, candidates: readonly { readonly at: number }[], text: string): number {
  const hasWords = (from: number) =>
    /^[245]\d\d[ \t;:-]{1,8}[^\n]{0,40}\p{L}/u.test(text.slice(from, from + 80)) ||
    /^[245]\d\d[^\n]{0,20}\n[ \t]/.test(text.slice(from, from + 40));
  if (hasWords(at)) return at;
  const code = text.slice(at, at + 3);
  return candidates.find((one) => text.startsWith(code, one.at) && hasWords(one.at))?.at ?? at;
}

/** `<bob@example.com> ... mailbox full (552)`: words beside an address, and their code in brackets at the end of the line. */
function findCodeBehind(text: string): SmtpReply | undefined {
  const { words, code } =
    /^[ \t]{0,40}<[^<>\s]{3,320}>[ \t.:-]{1,8}(?<words>\p{L}[^\n]{3,300}?)[ \t]{1,8}\((?<code>[45][0-5]\d)\)[ \t]{0,8}$/mu.exec(
      text,
    )?.groups ?? {};
  return words === undefined || code === undefined ? undefined : readSmtpReply(`${code} ${words}`);
}

const [CODE, HERE] = [/[245][0-57]\d/g, new RegExp(OPENING, 'y')];

/** The next opening of a reply: from code to code, since a form that looks behind is slow to look for everywhere. */
function openingFrom(start: number, text: string): RegExpExecArray | undefined {
  CODE.lastIndex = start;
  for (let code = CODE.exec(text); code !== null; code = CODE.exec(text)) {
    HERE.lastIndex = code.index;
    const found = HERE.exec(text);
    if (found !== null) return found;
    CODE.lastIndex = code.index + 1;
  }
  return undefined;
}

function endOf(found: RegExpExecArray): number {
  return found.index + found[0].length;
}

/** `5.1.0 - Unknown address 550-'…`: a status that opens the line counts where the reply behind it has none. */
function withStatusBefore(reply: SmtpReply, text: string, at: number): SmtpReply {
  if (reply.enhancedStatus !== undefined) return reply;
  const before =
    text
      .slice(Math.max(0, at - 200), at)
      .split('\n')
      .at(-1) ?? '';
  const status = new RegExp(String.raw`^[ \t>]{0,20}(${ENHANCED})[ \t]{1,4}-[ \t]`).exec(before)?.[1];
  return status?.slice(0, 1) === reply.code?.slice(0, 1) ? { ...reply, enhancedStatus: status } : reply;
}

/** Within a link: `https://help.example.org/?code=550-5.7.1`. */
const IN_LINK = /\bhttps?:\/\/\S{1,280}$/i;

function weightOf(found: RegExpExecArray, text: string): number {
  const { code = '', enhanced } = found.groups ?? {};
  const before = text.slice(Math.max(0, found.index - 40), found.index);
  const after = text.slice(found.index + found[0].length, found.index + found[0].length + 20);
  const fits = enhanced?.startsWith(code.slice(0, 1)) === true;
  const hasWords = /[\p{L}<]/u.test(after);
  const signs: readonly (readonly [boolean, number])[] = [
    [fits, 3],
    [QUOTED.test(before), 1.5],
    [EXTRACT.test(before), 3],
    [TRANSCRIPT.test(before), 2],
    [hasWords && /(?:^|\n)[ \t<>|(#'"“„«-]*$/.test(before), 1],
    [code === '503' || /^(?:need|bad sequence)\b/i.test(after), -3], // a consequence of an earlier refusal
    [found[0].endsWith('-') && /^['"]/.test(after), 1], // `550-'…'`: the first of several lines, quoted
    [code.startsWith('4'), -0.25],
    [code.startsWith('2'), -2],
    [IN_LINK.test(text.slice(Math.max(0, found.index - 300), found.index)), -10],
    [!hasWords && !fits, -1],
  ];
  return signs.reduce((sum, [holds, weight]) => (holds ? sum + weight : sum), 0);
}

/** Up to the next empty line, the end of a quotation, or the next answer of a transcript. */
function paragraphFrom(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 10), at);
  const quote = /['"]$/.exec(before)?.[0];
  const paragraph = text.slice(at, at + MAX_REPLY).split(/\n[ \t]*\n/, 1)[0] ?? '';
  const lines = paragraph.split('\n');
  const endsHere = TRANSCRIPT.test(before)
    ? (line: string) => !/^[ \t|>]{0,20}<<</.test(line)
    : (line: string) => endsReply(line, text.slice(at, at + 3));
  const opener = text.slice(text.lastIndexOf('\n', at) + 1, at);
  const isWrapped = (index: number) => isFolded(opener, lines, index);
  const end = lines.findIndex((line, index) => index > 0 && !isWrapped(index) && endsHere(line));
  const reply = (end < 0 ? lines : lines.slice(0, end)).join('\n');
  const closing = quote === undefined ? -1 : reply.lastIndexOf(quote);
  return closing > 0 ? reply.slice(0, closing) : withoutOpenBracket(reply);
}

/**
 * A line that begins with an address is the next recipient's, but not where the reply has no words yet, nor where it is indented and the
 * line of the code is not: `host mx.example.com said: 550 5.1.1` / `    <bob@example.com>: Recipient address rejected` (Postfix).
 */
function isFolded(opener: string, lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  if (!/^[ \t]{1,40}<[^<>\s@]{1,64}@[^<>\s]{1,255}>/.test(line)) return false;
  const isBare = !/\p{L}/u.test(lines.slice(0, index).join(''));
  return isBare || /^[^\s>]/.test(opener);
}

/** A bracket that was opened before the reply, as in `(reason: 550 …)`, is no part of it. */
function withoutOpenBracket(reply: string): string {
  const isOpen = reply.split(')').length > reply.split('(').length;
  return isOpen ? reply.replace(/\)\s*$/, '') : reply;
}

function endsReply(line: string, code: string): boolean {
  const trimmed = line.replace(/^[ \t]{0,40}(?:<<<)?[ \t]{0,40}/, '');
  if (/^(?:>>>|---|\.\.\. while talking|<[^<>\s@]{1,64}@[^<>\s]{1,255}>:?)/i.test(trimmed)) return true;
  if (/^(?:[A-Z][a-z]+(?:-[A-Za-z]+){1,3}|Status|Action): /.test(trimmed)) return true; // the next field of a shown report
  const opening = /^([245][0-57]\d)[ -]/.exec(trimmed)?.[1];
  return opening !== undefined && opening !== code;
}
