import { join } from 'node:path';
import { benchDns } from './dns.ts';
import { benchGrowth } from './growth.ts';
import { benchReading } from './read.ts';

// npm run bench: how time grows with the input · npm run bench -- read: mails a second, beside Sisimai ·
// npm run bench -- dns: round trips to DNS, beside mailauth.

const usage = 'npm run bench [-- read | dns]';
const trouble = await bench(process.argv.slice(3));
if (trouble !== undefined) {
  console.error(trouble);
  process.exitCode = 1;
}

async function bench([what, ...others]: readonly string[]): Promise<string | undefined> {
  if (what === undefined) return benchGrowth();
  const data = process.env['BOUNCE_DATA'] ?? '../shared/data';
  if (others.length > 0) return usage;
  if (what === 'read') return benchReading(join(data, 'bounces'));
  return what === 'dns' ? benchDns(data) : usage;
}
