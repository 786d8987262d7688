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

const MAX_REPLY = 4000; // characters; RFC 5321 §4.5.3.1.5 allows 512 a line, and replies of more than a few lines are not seen
const ENHANCED = String.raw`[245]\.\d{1,3}\.\d{1,3}`;
/** A code that begins a reply: not inside a number, an address or a word; followed by words or by an enhanced status. */
const OPENING = new RegExp(
  String.raw`(?<![\w.:@/+-])(?<code>[245][0-5]\d)(?:[ \t-]+|;[ \t]*|(?=\n|$))(?:#?(?<enhanced>${ENHANCED})(?![\d.])[:;]?)?`,
);
const BARE_ENHANCED = new RegExp(String.raw`(?<![\w.:@/-])#?(?<enhanced>${ENHANCED})(?![\w.]|-\d)`);

/** Reads a text that is known to be a reply, or to hold one: from its first code on. Without any code the whole text is the line. */
export function readSmtpReply(given: string): SmtpReply {
  const text = withoutInvisible(given).slice(0, MAX_REPLY);
  const opening = OPENING.exec(text);
  if (opening === null) return withoutCode(oneLine(text));
  const code = opening.groups?.['code'] ?? '';
  const rest = text.slice(opening.index + opening[0].length);
  const words = withoutTail(oneLine(withoutRepeats(rest, code, opening.groups?.['enhanced'])));
  return replyOf(code, opening.groups?.['enhanced'] ?? leadingStatus(words), words);
}

function withoutCode(line: string): SmtpReply {
  const enhancedStatus = BARE_ENHANCED.exec(line)?.groups?.['enhanced'];
  return { code: undefined, enhancedStatus, line, text: line, queueId: findQueueId(line) };
}

function replyOf(code: string, enhancedStatus: string | undefined, words: string): SmtpReply {
  const text =
    enhancedStatus !== undefined && words.startsWith(enhancedStatus)
      ? words.slice(enhancedStatus.length).trim()
      : words;
  const line = [code, enhancedStatus, text].filter((part) => part !== undefined && part !== '').join(' ');
  return { code, enhancedStatus, line, text, queueId: findQueueId(text) };
}

/** `550 host.example.com #5.1.1 …`: some servers put a name or a word before the status. */
function leadingStatus(words: string): string | undefined {
  return BARE_ENHANCED.exec(words.slice(0, 120))?.groups?.['enhanced'];
}

/** Zero-width characters that web pages put into long words. */
export function withoutInvisible(text: string): string {
  return text.replace(/[\u200b\u200c\u200d\u2060\ufeff\u00ad]/g, '').replace(/\r\n?/g, '\n');
}

/**
 * Drops the code (and status) that a server repeats on each further line: at the start of a line, or in the middle of one where it
 * stands before an enhanced status or a hyphen, because the line breaks were lost. Numbers inside the words stay.
 */
function withoutRepeats(text: string, code: string, enhanced: string | undefined): string {
  const atLineStart = new RegExp(
    String.raw`\n[ \t<|>]*${code}(?:[ -]|$)[ \t]*(?:#?${ENHANCED}(?![\d.]))?`,
    'g',
  );
  const inTheMiddle = new RegExp(String.raw`\s${code}(?:-(?=[^\s\d])|[ -]#?${ENHANCED}(?![\d.]))`, 'g');
  const joined = text.replace(atLineStart, '\n').replace(inTheMiddle, ' ');
  // Relays that drop `550-` may keep the bare status at the start of a line.
  return enhanced === undefined
    ? joined
    : joined.replace(new RegExp(String.raw`\n[ \t]*${enhanced.replaceAll('.', '\\.')}[ \t]`, 'g'), '\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** What the writer of the notice put behind the reply. */
function withoutTail(line: string): string {
  return line.replace(/\s*\(in reply to [^()]{1,60}\)\.?\s*$/i, '').replace(/\s*##\s*$/, '');
}

/** Tracking codes by their documented forms, the exact ones first. */
const QUEUE_IDS: readonly RegExp[] = [
  /(?<id>\S{6,80}) - gsmtp\b/,
  /\[(?<id>[\w.-]{3,80}\.(?:outlook|office365)\.com \d{4}-\d\d-\d\dT[\d:.]{8,15}Z \w{8,20})\]/i,
  /\bqueued as (?<id>[\w-]{6,40})/i,
  /\bid=(?<id>[\w-]{10,40})\b/,
  /\b(?<id>[A-Za-z0-9]{14}) Message accepted for delivery/,
  /\b(?:queue|tracking|reference|ref|message)[ -]?id[:= ]+<?(?<id>[\w.@-]{6,80})>?/i,
  /\[(?<id>[\w.-]{3,80}\.(?:outlook|office365)\.com)\]/i,
];

function findQueueId(text: string): string | undefined {
  return QUEUE_IDS.map((form) => form.exec(text)?.groups?.['id']).find((id) => id !== undefined);
}

/** What stands before a code when a server is being quoted. */
const QUOTED =
  /(?:\bsaid:?|\bsays:?|<<<|\breplied:?|\brespon[sd]\w{0,4}:?|\berror:?|\breason:|\breturned|\banswered:?|\bcode:?|\bsmtp;?|:)[ \t'"(]*$/i;

/**
 * Finds the reply in the words of a notice: the code that is best borne out by a fitting enhanced status and by the words before it; the
 * first among equals. A reply ends with its paragraph. Undefined where no code is shown.
 */
export function findSmtpReply(given: string): SmtpReply | undefined {
  const text = withoutInvisible(given);
  const candidates: { readonly at: number; readonly weight: number }[] = [];
  const every = new RegExp(OPENING, 'g');
  for (let found = every.exec(text); found !== null && candidates.length < 60; found = every.exec(text)) {
    candidates.push({ at: found.index, weight: weightOf(found, text) });
  }
  const best = candidates.reduce((top, next) => (next.weight > top.weight ? next : top), {
    at: -1,
    weight: 0.5,
  });
  return best.at < 0 ? undefined : readSmtpReply(paragraphFrom(text, best.at));
}

function weightOf(found: RegExpExecArray, text: string): number {
  const { code = '', enhanced } = found.groups ?? {};
  const before = text.slice(Math.max(0, found.index - 40), found.index);
  const after = text.slice(found.index + found[0].length, found.index + found[0].length + 20);
  const fits = enhanced?.startsWith(code.slice(0, 1)) === true;
  const hasWords = /[A-Za-z<]/.test(after);
  const signs: readonly (readonly [boolean, number])[] = [
    [fits, 3],
    [QUOTED.test(before), 1.5],
    [hasWords && /(?:^|\n)[ \t>|(#'-]*$/.test(before), 1],
    [code.startsWith('2'), -2],
    [!hasWords && !fits, -1],
  ];
  return signs.reduce((sum, [holds, weight]) => (holds ? sum + weight : sum), 0);
}

/** Up to the next empty line, the end of a quotation, or the next answer of a transcript that has another code. */
function paragraphFrom(text: string, at: number): string {
  const code = text.slice(at, at + 3);
  const quote = /['"]$/.exec(text.slice(Math.max(0, at - 1), at))?.[0];
  const paragraph = text.slice(at, at + MAX_REPLY).split(/\n[ \t]*\n/, 1)[0] ?? '';
  const lines = paragraph.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && endsReply(line, code));
  const reply = (end < 0 ? lines : lines.slice(0, end)).join('\n');
  const closing = quote === undefined ? -1 : reply.lastIndexOf(quote);
  return closing > 0
    ? reply.slice(0, closing)
    : reply.replace(/\)\s*$/, (bracket) => (reply.includes('(') ? bracket : ''));
}

function endsReply(line: string, code: string): boolean {
  const trimmed = line.replace(/^[ \t]*(?:<<<)?[ \t]*/, '');
  if (/^(?:>>>|---|\.\.\. while talking|<[^<>\s]+@[^<>\s]+>:?)/.test(trimmed)) return true;
  const opening = /^([245][0-5]\d)[ -]/.exec(trimmed)?.[1];
  return opening !== undefined && opening !== code;
}
