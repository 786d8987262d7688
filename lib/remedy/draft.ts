import type { DomainName } from '../dns/domain-name.ts';
import type { Scene } from './case.ts';
import type { RecordChange, Remedy } from './remedy.ts';

/**
 * What a remedy has to reach when it is simulated. `readable`: the new SPF record reads within its limits, and the mail's own evaluation breaks
 * off nowhere · `spf-pass-now`: that, and the mail's server passes · `spf-pass`: the same, or its address is not known · `aligned`: what SPF proves
 * counts for the author · `dmarc-pass` · `no-enforcement`: nobody is asked to refuse · `record`: the change alone is wanted · `step`: it need
 * not change a record.
 */
export type Goal =
  'readable' | 'spf-pass-now' | 'spf-pass' | 'aligned' | 'dmarc-pass' | 'no-enforcement' | 'record' | 'step';

/** A remedy that was not simulated yet. */
export interface Draft extends Omit<Remedy, 'simulated'> {
  readonly goal: Goal;
  /** After it the mail bears a seal of this domain. */
  readonly seal: DomainName | undefined;
  /** The return path that the mail has after it; undefined: the one that it had. */
  readonly returnPath: DomainName | undefined;
}

/** What can be tried for one fault, the best first: the first that reaches its goal is shown. Asks DNS; never rejects. */
export type Make = (scene: Scene) => Promise<readonly Draft[]>;

const nothingMore = { changes: [], page: undefined, seal: undefined, returnPath: undefined } as const;

/** A draft with what most have. */
export function draft(
  one: Pick<Draft, 'id' | 'label' | 'party' | 'goal' | 'values'> & Partial<Draft>,
): Draft {
  return { ...nothingMore, ...one };
}

/** One text record in the place of others. */
export function textChange(
  { zone }: Scene,
  name: DomainName,
  old: readonly string[],
  value: string,
): RecordChange {
  return { zone, name, type: 'TXT', old, value };
}
