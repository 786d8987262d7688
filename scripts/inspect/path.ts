import { resolve } from 'node:path';

/** Where a path of the command line leads: npm runs scripts in the project's folder, the person may stand in another one. */
export function pathOf(file: string): string {
  const { INIT_CWD: whereThePersonStands, npm_lifecycle_event: script } = process.env;
  return resolve(script === 'inspect' ? (whereThePersonStands ?? '.') : '.', file);
}
