/** The fields of RFC 3464 §2.3 that open a recipient's part of a report. */
const RECIPIENT_FIELD = /^[ \t>]{0,40}(?:Final|Original)-Recipient[ \t]{0,40}:/im;
const ANY_FIELD =
  /^[ \t>]{0,40}(?:Reporting-MTA|Arrival-Date|Received-From-MTA|Final-Recipient|Original-Recipient|X-Actual-Recipient|Action|Status|Remote-MTA|Diagnostic-Code|Last-Attempt-Date|Will-Retry-Until|Final-Log-ID|X-[A-Za-z0-9-]{1,60})[ \t]{0,40}:/i;

/**
 * Finds a report in the form of RFC 3464 that stands in the text itself: some systems print it, and a source with broken MIME shows it.
 * Undefined where there is none. Ends at the first line that is neither field, folded line nor empty.
 */
export function findShownReport(text: string): string | undefined {
  if (!RECIPIENT_FIELD.test(text)) return undefined;
  const lines = text.split('\n').map((line) => line.replace(/^>[ \t]?/, ''));
  const start = lines.findIndex((line) => ANY_FIELD.test(line));
  if (start < 0) return undefined;
  const rest = lines.slice(start);
  const end = rest.findIndex((line, index) => !belongs(rest, line, index));
  const report = (end < 0 ? rest : rest.slice(0, end)).map((line) => (isFolded(line) ? line : line.trim()));
  return RECIPIENT_FIELD.test(report.join('\n')) ? report.join('\n') : laterReport(rest.slice(end));
}

function belongs(lines: readonly string[], line: string, index: number): boolean {
  return (
    ANY_FIELD.test(line) || line.trim() === '' || (isFolded(line) && (lines[index - 1] ?? '').trim() !== '')
  );
}

function isFolded(line: string): boolean {
  return /^[ \t]/.test(line) && !ANY_FIELD.test(line);
}

/** A line such as `Status: …` stood alone before the report. */
function laterReport(lines: readonly string[]): string | undefined {
  const at = lines.findIndex((line) => RECIPIENT_FIELD.test(line));
  if (at < 0) return undefined;
  const end = lines.findIndex((line, index) => index > at && !belongs(lines, line, index));
  return (end < 0 ? lines.slice(at) : lines.slice(at, end))
    .map((line) => (isFolded(line) ? line : line.trim()))
    .join('\n');
}
