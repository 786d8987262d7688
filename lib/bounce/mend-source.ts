import { unfold } from './header-fields.ts';

/**
 * Mends what keeps a MIME reader from seeing the parts of a source, and leaves the rest as it is. Takes and gives one character an octet.
 * Lines that end in CR alone; the dots and the final dot of an SMTP dialogue (RFC 5321 §4.5.2); a header that no empty line ends; a
 * boundary that is missing, or that the body does not use; fields of a report that stand in the header of their part.
 */
export function mendSource(binary: string): string {
  const lines = withoutDots(binary.includes('\n') ? binary : binary.replaceAll('\r', '\n'));
  return withBoundary(withReportBelowHeader(withHeaderEnd(lines)));
}

function withoutDots(source: string): string {
  const end = /\r?\n\.\r?\n?$/.exec(source.slice(-6));
  if (end === null) return source;
  return source.slice(0, source.length - end[0].length + end[0].indexOf('.')).replace(/^\.\./gm, '.');
}

/** A line of white space, or a boundary, where the header ought to have ended. */
function withHeaderEnd(source: string): string {
  const end = endOfHeader(source);
  const header = source.slice(0, end);
  const odd = /\n(?:[ \t]{1,80}\r?\n(?![ \t]|[A-Za-z][A-Za-z0-9-]{0,75}[ \t]{0,40}:)|(?=--[^\s-]))/.exec(
    header,
  );
  if (odd === null) return source;
  return `${source.slice(0, odd.index)}\n\n${source.slice(odd.index + odd[0].length)}`;
}

const REPORT_PART =
  /^Content-Type:[ \t]{0,40}message\/(?:global-)?delivery-status[^\n]{0,998}\n(?:[ \t][^\n]{0,998}\n|Content-[^\n]{0,998}\n){0,20}(?=(?:Reporting-MTA|DSN-Gateway|Received-From-MTA|Arrival-Date|Original-Envelope-Id|Original-Recipient|Final-Recipient)[ \t]{0,40}:)/gim;

function withReportBelowHeader(source: string): string {
  return source.replace(REPORT_PART, '$&\n');
}

/** A part begins: the boundary, and a field or an empty line below it. */
const PART = /^--(?<token>[^\s"]{1,200}?)[ \t]{0,20}\r?\n(?:Content-[A-Za-z-]{2,40}:|\r?\n)/im;

/** Characters of a header that are looked at. */
const MAX_HEADER = 256 * 1024;

function withBoundary(source: string): string {
  const end = endOfHeader(source);
  const body = source.slice(end);
  const type =
    unfold(source.slice(0, Math.min(end, MAX_HEADER))).find((line) =>
      /^Content-Type[ \t]{0,40}:/i.test(line),
    ) ?? '';
  const isMultipart = /:[ \t]{0,40}multipart\//i.test(type);
  if (isMultipart && isUsed(boundaryOf(type), body)) return source;
  const token = PART.exec(isMultipart ? body : openingOf(body))?.groups?.['token'];
  // A reader takes the first of several fields.
  return token === undefined ? source : `Content-Type: multipart/mixed; boundary="${token}"\n${source}`;
}

function boundaryOf(type: string): string | undefined {
  const form =
    /;[ \t]{0,40}boundary[ \t]{0,40}=[ \t]{0,40}(?:"(?<quoted>[^"]{1,200})"|(?<bare>[^\s;"]{1,200}))/i;
  const groups = form.exec(type)?.groups;
  return groups?.['quoted'] ?? groups?.['bare'];
}

function isUsed(boundary: string | undefined, body: string): boolean {
  return boundary !== undefined && body.includes(`\n--${boundary}`);
}

/** Where nothing says that there are parts, only a body that begins with one has any: a returned mail, shown as text, has some too. */
function openingOf(body: string): string {
  const [preamble = ''] = body.slice(0, 2000).split(/^--/m, 1);
  return /^\s*(?:[^\n]{0,80}\bMIME\b[^\n]{0,80}\s*)?$/.test(preamble) ? body.slice(0, 4000) : '';
}

/** Where the body begins: behind the first empty line. */
function endOfHeader(source: string): number {
  const found = /\n\r?\n/.exec(source);
  return found === null ? source.length : found.index + 1;
}
