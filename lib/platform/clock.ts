import type { Clock } from '../dns/cached.ts';

export const clock: Clock = () => Date.now();
