import { hostOf } from './remedy/host-form.ts';
import type { Label, Remedy, Simulated } from './remedy/remedy.ts';

/** One record to change; of a remedy that is no matter of records one entry with an empty host and type, and nothing new. */
export interface RemedyReport {
  readonly id: string;
  readonly label: Label;
  readonly host: string;
  readonly type: string;
  readonly old: string | null;
  readonly new: string;
  readonly simulated: string;
}

/** A remedy as it leaves the program (docs/cli.md), an entry for each record. */
export function remedyReportsOf(remedy: Remedy): readonly RemedyReport[] {
  const { id, label, changes, simulated } = remedy;
  const told = { id, label, simulated: simulated === undefined ? '' : simulatedWords(simulated) };
  if (changes.length === 0) return [{ ...told, host: '', type: '', old: null, new: '' }];
  return changes.map((change) => ({
    ...told,
    ...{ host: hostOf(change), type: change.type, new: change.value },
    old: change.old.length === 0 ? null : change.old.join('\n'),
  }));
}

/** `spf=pass dmarc=pass lookups=4`: what could not be worked out is left out. */
function simulatedWords({ spf, dkim, dmarc, lookups }: Simulated): string {
  return Object.entries({ spf, dkim, dmarc, lookups })
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${String(value)}`]))
    .join(' ');
}
