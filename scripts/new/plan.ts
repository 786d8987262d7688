import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a person has yet to write stands as this word; `test/house/placeholders.test.ts` fails as long as it stands anywhere. */
export const PLACEHOLDER = 'REPLACE-ME';

/** The files that are to be written, by their path below the project's root; or the one sentence that says why none is. */
export type Plan =
  | { readonly state: 'ready'; readonly files: ReadonlyMap<string, string>; readonly next: readonly string[] }
  | { readonly state: 'refused'; readonly why: string };

export function refused(why: string): Plan {
  return { state: 'refused', why };
}

export function isThere(root: string, path: string): boolean {
  return existsSync(join(root, path));
}

/** Writes the files of a plan below `root`. Yields what is to be printed, and the exit code: 2 where it was refused. */
export function carryOut(plan: Plan, root: string): { readonly code: 0 | 2; readonly text: string } {
  if (plan.state === 'refused') return { code: 2, text: plan.why };
  for (const [path, content] of plan.files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return {
    code: 0,
    text: [
      ...[...plan.files.keys()].map((path) => `written: ${path}`),
      ...plan.next.map((step, index) => `${String(index + 1)}. ${step}`),
    ].join('\n'),
  };
}
