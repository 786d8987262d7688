import { investigate, readNotice } from '../../lib/diagnose.ts';
import type { NoticeInspection } from '../../lib/inspection.ts';
import { inspectionOf } from '../../lib/json-report.ts';
import { cardText } from './card-text.ts';
import type { AskAnew } from './dns.ts';
import { openFile } from './files.ts';
import { quoted } from './options.ts';

/** Inspects each file and writes what was found; yields one sentence that names the files that could not be read, if any. */
export async function inspectFiles(
  { files, json }: { readonly files: readonly string[]; readonly json: boolean },
  askAnew: AskAnew,
  standardInput: AsyncIterable<Uint8Array>,
  write: (text: string) => Promise<void>,
): Promise<string | undefined> {
  const unread: string[] = [];
  for (const [index, file] of files.entries()) {
    const opened = await openFile(file, standardInput);
    if (opened.kind === 'refused') {
      unread.push(`${quoted(file)} (${opened.error})`);
      if (json) await write(`${JSON.stringify({ file, error: opened.error })}\n`);
      continue;
    }
    const notice = opened.kind === 'message' ? readNotice(opened.message, file) : undefined;
    const grown = notice && (await investigate(notice, askAnew().dns, ignore));
    await write(json ? `${JSON.stringify(inspectionOf(file, grown))}\n` : asText(files, index, grown));
  }
  return unread.length === 0 ? undefined : `Could not read ${unread.join(', ')}.`;
}

function asText(files: readonly string[], index: number, notice: NoticeInspection | undefined): string {
  const name = files.length > 1 ? `${index > 0 ? '\n' : ''}${quoted(files[index] ?? '')}\n\n` : '';
  return `${name}${cardText(notice)}`;
}

/** The terminal shows the end alone. */
function ignore(): void {
  return;
}
