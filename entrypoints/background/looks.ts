import { withOwnership } from '../../lib/ownership.ts';
import type { DomainAsked } from '../../lib/domain-asked.ts';
import type { Inspection } from '../../lib/inspection.ts';
import type { Store } from '../../lib/platform/inspections.ts';
import type { Ownerships } from '../../lib/platform/ownerships.ts';
import type { TypedState } from '../../lib/screen.ts';
import type { AskDnsAnew, AskEach } from './dns.ts';

/** Shows what was found; `asked`: what has become of the questions beside it. */
export type Show = (inspection: Inspection | undefined, asked?: DomainAsked) => Promise<void>;

/** What the looks at what was typed share. */
export interface Looks {
  readonly store: Store;
  readonly askDns: AskDnsAnew;
  readonly askEach: AskEach;
  readonly ownerships: Ownerships;
  /** Begins a look, which takes over from the one before; yields how it shows what it finds. */
  readonly begin: (kept: Omit<TypedState, 'inspection'>) => Show;
}

/** A later look takes over from an earlier one. Each notice is shown with what was said of its domain. */
export function beginner(
  { store, ownerships }: Omit<Looks, 'begin'>,
  current: Map<'look', object>,
): Looks['begin'] {
  return (kept) => {
    const mine = {};
    current.set('look', mine);
    return async (inspection, asked = kept.asked) => {
      const owned = await ownerships.read();
      const told = inspection?.kind === 'notice' ? withOwnership(inspection, owned) : inspection;
      if (current.get('look') === mine) await store.changeTyped(() => ({ ...kept, asked, inspection: told }));
    };
  };
}
