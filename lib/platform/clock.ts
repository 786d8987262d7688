import type { Clock } from '../dns/index.ts';

export const clock: Clock = () => Date.now();
