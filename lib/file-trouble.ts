import { MAX_RAW } from './bounce/message.ts';

/** Why files that a person gives are not even looked into; `none`: what was dropped holds no file. */
export type FileTrouble = 'none' | 'several' | 'empty' | 'too-large' | 'unread';

/** Whether these files can be read at all: one, with something in it, of at most 5 MB. */
export function judgeFiles(files: readonly { readonly size: number }[]): FileTrouble | undefined {
  const [file] = files;
  if (file === undefined) return 'none';
  if (files.length > 1) return 'several';
  if (file.size === 0) return 'empty';
  return file.size > MAX_RAW ? 'too-large' : undefined;
}
