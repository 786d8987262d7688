import { findAddresses } from './address.ts';
import type { Dialect } from './dialect.ts';
import { isFieldLine } from './header-fields.ts';

/** A notice cut in two: its own words, and what it gives back of the lost mail (header and perhaps text), where the page shows it. */
export interface SplitNotice {
  readonly notice: string;
  readonly returned: string | undefined;
}

/** Fields of a mail that was on its way: several of them in a row are a header, whatever language announces it. */
const FIELD =
  /^(?:received|return-path|delivered-to|message-id|mime-version|dkim-signature|authentication-results|x-[a-z0-9-]+|from|to|cc|subject|date|content-type|content-transfer-encoding|reply-to|sender)\s*:/i;
/** Those that no notice prints to tell of a mail, but only as part of a whole header. */
const HOP = /^(?:received|return-path|delivered-to|mime-version|dkim-signature|authentication-results)\s*:/i;

/**
 * Cuts where the returned mail begins: at the line by which a known system announces it, or where lines in a row read as a mail's header.
 * A header without any address before it only names the mail that the notice is about (its words follow): it is taken out.
 */
export function splitNotice(text: string, known: readonly Dialect[]): SplitNotice {
  const announcements = known.flatMap(({ returned }) => returned ?? []);
  return split(text, announcements, true);
}

function split(text: string, announcements: readonly RegExp[], mayBeNamed: boolean): SplitNotice {
  const lines = text.split('\n');
  const found = findCut(lines, announcements);
  if (found < 0) return { notice: text, returned: undefined };
  const at = startOfHeader(lines, found);
  const before = lines.slice(0, at).join('\n');
  const returned = lines.slice(at).join('\n');
  const behind = endOfHeader(lines, at);
  const rest = behind < 0 ? '' : lines.slice(behind).join('\n');
  return mayBeNamed && isOnlyNamed(before, lines.slice(at, behind), rest)
    ? { notice: `${before}\n${split(rest, announcements, false).notice}`, returned }
    : { notice: before, returned };
}

/** The line of the cut; -1 where there is none. Only near fields of a header is anything looked at twice. */
function findCut(lines: readonly string[], announcements: readonly RegExp[]): number {
  const fieldsBefore = new Uint32Array(lines.length + 1);
  for (const [index, line] of lines.entries())
    fieldsBefore[index + 1] = (fieldsBefore[index] ?? 0) + (isFieldOfHeader(line) ? 1 : 0);
  const countFrom = (index: number, most: number) =>
    (fieldsBefore[Math.min(index + most, lines.length)] ?? 0) - (fieldsBefore[index] ?? 0);
  return lines.findIndex((line, index) => {
    if (countFrom(index, 12) < 2) return false;
    const trimmed = line.trim();
    if (announcements.some((announcement) => announcement.test(trimmed))) return true;
    if (countFrom(index, 1) === 0) return false;
    const isHop = HOP.test(line) && lines.slice(index, index + 6).some((next) => HOP.test(next));
    return countFrom(index, 6) >= (isHop ? 2 : 4);
  });
}

function isFieldOfHeader(line: string): boolean {
  return line.includes(':') && isFieldLine(line) && FIELD.test(line);
}

/** Fields of any name, and their folded lines, that stand before the one at `found`. */
function startOfHeader(lines: readonly string[], found: number): number {
  const isOfHeader = (line: string) => isFieldLine(line) || /^[ \t]+\S/.test(line);
  const behind = lines.findLastIndex((line, index) => index < found && !isOfHeader(line)) + 1;
  const start = lines.findIndex((line, index) => index >= behind && index <= found && isFieldLine(line));
  return start < 0 ? found : start;
}

/** The first empty line behind the header that begins at `at`; -1 where the text ends with it. */
function endOfHeader(lines: readonly string[], at: number): number {
  return lines.findIndex((line, index) => index > at && line.trim() === '');
}

/** `This report relates to a message with these fields: … Your message could not be delivered to: …` */
function isOnlyNamed(before: string, header: readonly string[], rest: string): boolean {
  const isWhole = header.some((line) => HOP.test(line));
  return !isWhole && findAddresses(before).length === 0 && findAddresses(rest.slice(0, 2000)).length > 0;
}
