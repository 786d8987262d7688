import { investigate, readNotice } from '../../lib/diagnose.ts';
import type { AcceptanceInspection, NoticeInspection } from '../../lib/inspection.ts';
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
    const accepted = json ? undefined : acceptanceIn(opened, file);
    if (accepted !== undefined) {
      await write(`${nameOf(files, index)}${acceptedText(accepted)}`);
      continue;
    }
    const notice = opened.kind === 'message' ? readNotice(opened.message, file) : undefined;
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

/** Told in words alone: the promised JSON knows notices. */
function acceptanceIn(opened: Opened, file: string): AcceptanceInspection | undefined {
  const given = opened.kind === 'message' ? readGiven(opened.message, file, clock()) : undefined;
  return given?.kind === 'acceptance' ? given : undefined;
}

/** The terminal shows the end alone. */
function ignore(): void {
  return;
}
