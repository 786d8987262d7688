import type { DomainAsked } from '../../lib/domain-asked.ts';
import type { Inspection } from '../../lib/inspection.ts';
import type { Store } from '../../lib/platform/inspections.ts';
import type { TypedState } from '../../lib/screen.ts';
import type { AskDnsAnew } from './dns.ts';

/** Shows what was found; `asked`: what has become of the questions beside it. */
export type Show = (inspection: Inspection | undefined, asked?: DomainAsked) => Promise<void>;

/** What the looks at what was typed share. */
export interface Looks {
  readonly store: Store;
  readonly askDns: AskDnsAnew;
  /** Begins a look, which takes over from the one before; yields how it shows what it finds. */
  readonly begin: (kept: Omit<TypedState, 'inspection'>) => Show;
}
