import { loadedSize, sizeLimits } from './size.ts';

for (const part of ['contentScript', 'popup'] as const) {
  const [size, limit] = [loadedSize(part), sizeLimits[part]];
  console.log(`${part}: ${String(size)} octets after gzip, at most ${String(limit)}`);
  if (size > limit) process.exitCode = 1;
}
