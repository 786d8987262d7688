import { investigate } from '../../lib/diagnose.ts';
import type { NoticeInspection } from '../../lib/inspection.ts';
import { clock } from '../../lib/platform/clock.ts';
import { readGiven } from '../../lib/read-given.ts';
import { inspectionOf } from '../../lib/json-report.ts';
import { acceptedText } from './accepted-text.ts';
import { cardText } from './card-text.ts';
import type { AskAnew } from './dns.ts';
import { openFile, type Opened } from './files.ts';
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
    const read = readOpened(opened, file);
    if (!json && read?.kind === 'acceptance') {
      await write(`${nameOf(files, index)}${acceptedText(read)}`);
      continue;
    }
    const notice = read?.kind === 'notice' ? read : undefined; // the promised JSON knows no acceptance
    const grown = notice && (await investigate(notice, askAnew().dns, ignore));
    await write(json ? `${JSON.stringify(inspectionOf(file, grown))}\n` : asText(files, index, grown));
  }
  return unread.length === 0 ? undefined : `Could not read ${unread.join(', ')}.`;
}

function asText(files: readonly string[], index: number, notice: NoticeInspection | undefined): string {
  return `${nameOf(files, index)}${cardText(notice)}`;
}

function nameOf(files: readonly string[], index: number): string {
  return files.length > 1 ? `${index > 0 ? '\n' : ''}${quoted(files[index] ?? '')}\n\n` : '';
}

/** As the popup's field reads it; a source as a notice or not at all. */
function readOpened(opened: Opened, file: string): ReturnType<typeof readGiven> {
  return opened.kind === 'message' ? readGiven(opened.message, file, clock()) : undefined;
}

/** The terminal shows the end alone. */
function ignore(): void {
  return;
}
