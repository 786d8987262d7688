/** The fields of RFC 3464 §2.3 that open a recipient's part of a report. */
const RECIPIENT_FIELD = /^[ \t]{0,40}(?:Final|Original)-Recipient[ \t]{0,40}:/i;
/** The marks of a quotation, of a quotation of one, and so on. */
const QUOTED = /^(?:[ \t]{0,4}>){1,9}[ \t]?/;
const ANY_FIELD =
  /^[ \t>]{0,40}(?:Reporting-MTA|Original-Envelope-Id|Arrival-Date|Received-From-MTA|Final-Recipient|Original-Recipient|X-Actual-Recipient|Action|Status|Remote-MTA|Diagnostic-Code|Last-Attempt-Date|Will-Retry-Until|Final-Log-ID|X-[A-Za-z0-9-]{1,60})[ \t]{0,40}:/i;

/**
 * Finds a report in the form of RFC 3464 that stands in the text itself: some systems print it, and a source with broken MIME shows it.
 * Undefined where there is none. Ends at the first line that is neither field, folded line nor empty; where a page has lost the
 * indent of folded lines, what follows a Diagnostic-Code belongs to it up to the next field.
 */
export function findShownReport(text: string): string | undefined {
  if (!/-Recipient[ \t]{0,40}:/i.test(text)) return undefined;
  const lines = text.split('\n').map((line) => line.replace(QUOTED, ''));
  const firstRecipient = lines.findIndex((line) => RECIPIENT_FIELD.test(line));
  if (firstRecipient < 0) return undefined;
  const report = reportFrom(
    lines,
    lines.findIndex((line) => ANY_FIELD.test(line)),
  );
  // A line such as `Status: …` may stand alone before the report.
  const isWhole = report.some((line) => RECIPIENT_FIELD.test(line));
  return (isWhole ? report : reportFrom(lines, firstRecipient)).join('\n');
}

function reportFrom(lines: readonly string[], start: number): readonly string[] {
  const report: string[] = [];
  let isDiagnostic = false;
  for (const line of lines.slice(start)) {
    const kind = kindOf(line);
    const isRest = kind === 'folded' || kind === 'words';
    if (kind === 'words' && !isDiagnostic) break;
    report.push(isRest ? ` ${line.trim()}` : line.trim());
    isDiagnostic = kind === 'diagnostic' || (isDiagnostic && isRest);
  }
  return report;
}

function kindOf(line: string): 'diagnostic' | 'field' | 'folded' | 'empty' | 'boundary' | 'words' {
  if (ANY_FIELD.test(line)) return /^[ \t]{0,40}Diagnostic-Code/i.test(line) ? 'diagnostic' : 'field';
  if (line.trim() === '') return 'empty';
  if (line.startsWith('--')) return 'boundary';
  return /^[ \t]/.test(line) ? 'folded' : 'words';
}
