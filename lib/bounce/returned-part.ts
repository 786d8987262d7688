import { isFieldLine } from './header-fields.ts';

/** A notice cut in two: its own words, and what it gives back of the lost mail (header and perhaps text), where the page shows it. */
export interface SplitNotice {
  readonly notice: string;
  readonly returned: string | undefined;
}

/** Lines by which mail systems announce the returned mail. Words of the RFCs' examples and of the usual systems; layout comes second. */
const ANNOUNCEMENTS: readonly RegExp[] = [
  /^-{2,40}.{0,20}\b(?:below this line|copy of|original message|returned message|message header|header follows|enclosed is)\b.{0,80}$/i,
  /^.{0,40}\b(?:original message (?:headers?|follows|header follows)|copy of (?:the|your) (?:original )?(?:message|mail)|returned message|message headers? follows?|headers? of the (?:original )?message)\b.{0,60}[:.\-]?-*$/i,
  /^received: /i,
];
/** Fields of a mail that was on its way: several of them in a row are a header, whatever language announces it. */
const TRACE =
  /^(?:received|return-path|delivered-to|message-id|mime-version|dkim-signature|x-[a-z0-9-]+|from|to|subject|date|content-type|reply-to|x-mailer)\s*:/i;

/** Cuts at the first announcement that a header follows, or where four lines in a row read as fields of a mail's header. */
export function splitNotice(text: string): SplitNotice {
  const lines = text.split('\n');
  const at = lines.findIndex((line, index) => isCut(lines, line, index));
  if (at < 0) return { notice: text, returned: undefined };
  return { notice: lines.slice(0, at).join('\n'), returned: lines.slice(at).join('\n') };
}

function isCut(lines: readonly string[], line: string, index: number): boolean {
  if (ANNOUNCEMENTS.some((announcement) => announcement.test(line.trim())))
    return hasFields(lines.slice(index, index + 12), 2);
  return TRACE.test(line) && hasFields(lines.slice(index, index + 6), 4);
}

function hasFields(lines: readonly string[], least: number): boolean {
  const fields = lines.filter((line) => isFieldLine(line) && TRACE.test(line));
  return fields.length >= least;
}
