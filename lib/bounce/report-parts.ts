import { readHeaderFields } from './header-fields.ts';

/** A part of a mail that is not shown as its text. */
export interface MimePart {
  readonly mimeType: string;
  readonly text: string;
}

/**
 * The report of RFC 3464 or 6533, wherever in the mail it stands; several of them one behind the other. Where none has the right type, an
 * attachment that reads as one.
 */
export function findMachinePart(parts: readonly MimePart[]): string | undefined {
  const typed = parts.filter(({ mimeType }) => /^message\/(?:global-)?delivery-status$/.test(mimeType));
  const found = typed.length > 0 ? typed : parts.filter((part) => !isMail(part) && isReport(part.text));
  return found.length === 0 ? undefined : found.map(({ text }) => text).join('\n\n');
}

/** The header of the returned mail, with its body where that came along; by its type, or by its fields where the type is another. */
export function findReturnedHeader(parts: readonly MimePart[]): string | undefined {
  const typed = parts.filter(isMail);
  const found = typed.find(({ text }) => isHeader(text)) ?? typed[0];
  return (found ?? parts.find(({ text }) => !isReport(text) && isHeader(text)))?.text;
}

/** The fields of a report of another kind: on abuse (RFC 5965) or of reading (RFC 8098). A mail with one is no notice of a lost mail. */
export function findOtherReport(parts: readonly MimePart[]): string | undefined {
  const form = /^message\/(?:feedback-report|(?:global-)?disposition-notification)$/;
  return parts.find(({ mimeType }) => form.test(mimeType))?.text;
}

/** `message/rfc822`, `text/rfc822-headers` (RFC 6522), `message/global`, `message/global-headers` (RFC 6533), and what comes near. */
function isMail({ mimeType }: MimePart): boolean {
  return /rfc822|^message\/global(?:-headers)?$/.test(mimeType);
}

const RECIPIENT = /^[ \t]{0,40}(?:Final|Original)-Recipient[ \t]{0,40}:/im;
const OUTCOME = /^[ \t]{0,40}(?:Action|Status|Diagnostic-Code|Reporting-MTA)[ \t]{0,40}:/im;

function isReport(text: string): boolean {
  return RECIPIENT.test(text) && OUTCOME.test(text);
}

const TRACES = ['received', 'return-path', 'message-id', 'from', 'date', 'dkim-signature', 'mime-version'];

function isHeader(text: string): boolean {
  const [header = ''] = text
    .slice(0, 65_536)
    .trimStart()
    .split(/\r?\n[ \t]*\r?\n/, 1);
  const fields = readHeaderFields(header);
  return TRACES.filter((name) => fields.has(name)).length >= 2;
}
