import { join } from 'node:path';
import { benchReading } from './read.ts';

// npm run bench: how time grows with the input · npm run bench -- read: mails a second, beside Sisimai.

const [what, ...others] = process.argv.slice(3);
const trouble = await bench();
if (trouble !== undefined) {
  console.error(trouble);
  process.exitCode = 1;
}

async function bench(): Promise<string | undefined> {
  if (others.length > 0) return 'npm run bench [-- read]';
  if (what === undefined) {
    await import('./growth.ts');
    return undefined;
  }
  if (what !== 'read') return 'npm run bench [-- read]';
  return benchReading(join(process.env['BOUNCE_DATA'] ?? '../shared/data', 'bounces'));
}
