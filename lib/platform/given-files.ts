import { judgeFiles, type FileTrouble } from '../file-trouble.ts';
import { base64OfOctets } from './base64.ts';
import { send } from './send.ts';

/** Hands the file that a person gave to the worker, with the tab of which the page tells; yields why it could not be read, or undefined once it was. Never rejects. */
export async function giveFiles(
  files: readonly File[],
  tabId: number | undefined,
): Promise<FileTrouble | undefined> {
  const trouble = judgeFiles(files);
  const [file] = files;
  if (trouble !== undefined || file === undefined) return trouble;
  try {
    const rawBase64 = base64OfOctets(new Uint8Array(await file.arrayBuffer()));
    return (await send('fileGiven', { name: file.name.slice(0, 300), rawBase64, tabId }))
      ? undefined
      : 'unread';
  } catch {
    return 'unread'; // a folder, or a file that went away
  }
}

/**
 * Takes what is dropped anywhere on the page, so that a browser never leaves the page for a dropped file; text that is dropped on a field is
 * the field's. `over` hears whether something hangs over the page. Returns the end of it.
 */
export function watchDrops(
  page: Document,
  dropped: (files: readonly File[]) => void,
  over: (isOver: boolean) => void,
): () => void {
  const isForField = ({ target, dataTransfer }: DragEvent) =>
    target instanceof HTMLTextAreaElement && dataTransfer?.types.includes('Files') !== true;
  const onDrag = (event: DragEvent) => {
    if (isForField(event)) return;
    event.preventDefault();
    over(true);
  };
  const onLeave = ({ relatedTarget }: DragEvent) => {
    if (relatedTarget === null) over(false); // out of the window
  };
  const onDrop = (event: DragEvent) => {
    if (isForField(event)) return;
    event.preventDefault();
    over(false);
    dropped([...(event.dataTransfer?.files ?? [])]);
  };
  page.addEventListener('dragenter', onDrag);
  page.addEventListener('dragover', onDrag);
  page.addEventListener('dragleave', onLeave);
  page.addEventListener('drop', onDrop);
  return () => {
    page.removeEventListener('dragenter', onDrag);
    page.removeEventListener('dragover', onDrag);
    page.removeEventListener('dragleave', onLeave);
    page.removeEventListener('drop', onDrop);
  };
}
