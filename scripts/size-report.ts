import {
  allFilesOfChecks,
  bundledSize,
  filesOfChecks,
  filesOfMailChecks,
  MOST_OF_CHECKS,
} from './checks-size.ts';
import { loadedSize, sizeLimits } from './size.ts';

for (const part of ['contentScript', 'popup'] as const) {
  const [size, limit] = [loadedSize(part), sizeLimits[part]];
  console.log(`${part}: ${String(size)} octets after gzip, at most ${String(limit)}`);
  if (size > limit) process.exitCode = 1;
}

const checks = await bundledSize(filesOfChecks());
console.log(`checks and DNS: ${String(checks)} octets after gzip -9, at most ${String(MOST_OF_CHECKS)}`);
const withMail = await bundledSize(filesOfMailChecks());
console.log(`of mail: ${String(withMail - checks)} octets more, together ${String(withMail)}`);
console.log(`all folders whole: ${String(await bundledSize(allFilesOfChecks()))} octets`);
if (checks > MOST_OF_CHECKS) process.exitCode = 1;
