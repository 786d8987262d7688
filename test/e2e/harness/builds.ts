import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildFolder } from '../../../scripts/browser/build.ts';

/** The end-to-end tests look at what was built; they do not build. */
export default function checkBuilds(): void {
  for (const target of ['chrome', 'firefox'] as const) {
    if (!existsSync(join(buildFolder(target), 'manifest.json'))) {
      throw new Error(`there is no ${target} build yet: npm run build`);
    }
  }
}
