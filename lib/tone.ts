import { isForged, type Authenticity } from './authenticity/authenticity.ts';
import type { Diagnosis, Tone } from './inspection.ts';

/** How the whole notice is told: a failure outweighs a delay, a delay outweighs success. */
export function toneOf(authenticity: Authenticity, diagnoses: readonly Diagnosis[]): Tone {
  if (isForged(authenticity)) return 'cannot-vouch';
  const failed = diagnoses.filter(({ action }) => action === 'failed');
  if (failed.length > 0) return failed.every(isUnread) ? 'not-understood' : 'failed';
  return diagnoses.some(({ action }) => action === 'delayed') ? 'delayed' : 'success';
}

function isUnread({ verdict: { cause, basis } }: Diagnosis): boolean {
  return cause === 'unclear' && basis === 'nothing';
}
