import { findQueueId } from './queue-id.ts';

/** What a mail server answered: `550-5.7.26 …` taken apart, its lines joined into one (RFC 5321 §4.2.1). */
export interface SmtpReply {
  readonly code: string | undefined; // three digits
  readonly enhancedStatus: string | undefined; // RFC 3463
  /** One line, codes included: `550 5.7.26 Unauthenticated email …`. The form that the rules in lib/knowledge are written against. */
  readonly line: string;
  /** The words without the leading codes. */
  readonly text: string;
  /** The tracking code at the end, by which the other side can find the mail. */
  readonly queueId: string | undefined;
}

export const MAX_REPLY = 4000; // characters; RFC 5321 §4.5.3.1.5 allows 512 a line, and replies of more than a few lines are not seen
export const ENHANCED = String.raw`[245]\.\d{1,3}\.\d{1,3}`;
/** Between code and words: a space or hyphen (RFC 5321 §4.2); `550; 5.7.515` and `550: 5.1.1` are printed too. */
const BEHIND_CODE = String.raw`(?:[ \t]{0,4}[:;][ \t]{0,4}|(?<more>-)[ \t-]{0,4}|[ \t]{1,8}-?[ \t]{0,4}|(?=[\n)'"]|$))`;
/** A code that begins a reply: not inside a number, an address or a word; followed by words or by an enhanced status. */
export const OPENING = new RegExp(
  String.raw`(?<![\w@/+-]|[\d*]:|\w\.)(?<code>[245][0-57]\d)${BEHIND_CODE}(?:[#(]?(?<enhanced>${ENHANCED})(?![\d.])[:;)]?)?`,
);
const BARE_ENHANCED = new RegExp(String.raw`(?<![\w.:@/-])#?(?<enhanced>${ENHANCED})(?![\w.]|-\d)`);
const MARKED_ENHANCED = new RegExp(String.raw`[([]?#(?<hash>${ENHANCED})\b|[([](?<bracket>${ENHANCED})[)\]]`);

/** Reads a text that is known to be a reply, or to hold one: from its first code on. Without any code the whole text is the line. */
export function readSmtpReply(given: string): SmtpReply {
  const text = withoutInvisible(given).slice(0, MAX_REPLY);
  const opening = OPENING.exec(text);
  if (opening === null) return withoutCode(withoutTail(oneLine(text)));
  const { code = '', enhanced, more } = opening.groups ?? {};
  const rest = text.slice(opening.index + opening[0].length);
  const words = withoutTail(oneLine(withoutRepeats(rest, code, enhanced, more !== undefined)));
  return replyOf(code, enhanced ?? statusInWords(words, code), words);
}

function withoutCode(line: string): SmtpReply {
  return {
    code: undefined,
    enhancedStatus: statusInWords(line, undefined),
    line,
    text: line,
    queueId: findQueueId(line),
  };
}

function replyOf(code: string, enhancedStatus: string | undefined, words: string): SmtpReply {
  const text =
    enhancedStatus !== undefined && words.startsWith(enhancedStatus)
      ? words.slice(enhancedStatus.length).trim()
      : words;
  const line = [code, enhancedStatus, text].filter((part) => part !== undefined && part !== '').join(' ');
  return { code, enhancedStatus, line, text, queueId: findQueueId(text) };
}

/**
 * `550 host.example.com #5.1.1 …`, `553 sorry … (#5.7.1)`: some servers put words before the status. Marked by `#` or brackets it counts
 * anywhere, bare only near the start; its class must be that of the code.
 */
function statusInWords(words: string, code: string | undefined): string | undefined {
  const marked = MARKED_ENHANCED.exec(words)?.groups;
  const statuses = [
    BARE_ENHANCED.exec(words.slice(0, 120))?.groups?.['enhanced'],
    marked?.['hash'] ?? marked?.['bracket'],
  ];
  return statuses.find((status) => status !== undefined && status.startsWith(code?.slice(0, 1) ?? ''));
}

/**
 * Without the zero-width characters that web pages put into long words; spaces that do not break as any other; all line ends as line
 * feeds.
 */
export function withoutInvisible(text: string): string {
  if (!/[\r\u00a0\u00ad\u200b-\u200d\u202f\u2060\ufeff]/.test(text)) return text; // most are without
  return text
    .replace(/[\u200b\u200c\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\r\n?/g, '\n');
}

/**
 * Drops the code (and status) that a server repeats on each further line. At the start of a line a bare code is a repeat only where the
 * reply said by a hyphen that it has more lines, or the line is marked as an answer (`<<<`); in the middle, because line breaks were
 * lost, only before a hyphen or a status, or as the last line of such a reply. Numbers inside the words stay.
 */
function withoutRepeats(
  text: string,
  code: string,
  enhanced: string | undefined,
  hasMoreLines: boolean,
): string {
  const joined = text.includes(code) ? withoutCodes(text, code, hasMoreLines) : text;
  // Relays that drop `550-` may keep the bare status at the start of a line.
  return enhanced === undefined || !joined.includes(enhanced)
    ? joined
    : joined.replace(new RegExp(String.raw`\n[ \t]{0,20}${enhanced.replaceAll('.', '\\.')}[ \t]`, 'g'), '\n');
}

function withoutCodes(text: string, code: string, hasMoreLines: boolean): string {
  const status = String.raw`#?${ENHANCED}(?![\d.])`;
  const marked = new RegExp(String.raw`\n[ \t|>]{0,20}<<<[ \t]{0,4}${code}[ -][ \t]{0,4}(?:${status})?`, 'g');
  const atLineStart = new RegExp(
    String.raw`\n[ \t|>]{0,20}${code}(?:-[ \t]{0,4}(?:${status})?|[ \t]{1,4}${status})`,
    'g',
  );
  const inTheMiddle = new RegExp(String.raw`\s${code}(?:-(?=[^\s\d])|[ -]${status})`, 'g');
  const joined = text.replace(marked, '\n').replace(atLineStart, '\n').replace(inTheMiddle, ' ');
  return hasMoreLines ? withoutLastCode(joined, code) : joined;
}

/** The last line of a reply of several lines bears the code with a space. */
function withoutLastCode(text: string, code: string): string {
  const at = Math.max(text.lastIndexOf(` ${code} `), text.lastIndexOf(`\n${code} `));
  return at < 0 ? text : `${text.slice(0, at)} ${text.slice(at + code.length + 2)}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** What the writer of the notice put behind the reply. */
function withoutTail(line: string): string {
  return line
    .replace(/ ?\(in reply to [^()]{1,60}\)\.?$/i, '')
    .replace(/ ?\(delivery attempts: \d{1,4}\)$/i, '')
    .replace(/ ?##$/, '');
}
