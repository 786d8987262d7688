import { join } from 'node:path';
import { benchGrowth } from './growth.ts';
import { benchReading } from './read.ts';

// npm run bench: how time grows with the input · npm run bench -- read: mails a second, beside Sisimai.

const trouble = await bench(process.argv.slice(3));
if (trouble !== undefined) {
  console.error(trouble);
  process.exitCode = 1;
}

async function bench([what, ...others]: readonly string[]): Promise<string | undefined> {
  if (what === undefined) return benchGrowth();
  if (what !== 'read' || others.length > 0) return 'npm run bench [-- read]';
  return benchReading(join(process.env['BOUNCE_DATA'] ?? '../shared/data', 'bounces'));
}
