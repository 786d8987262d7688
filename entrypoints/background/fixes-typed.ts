import type { RemedyId } from '../../lib/remedy/remedy.ts';
import type { TypedState } from '../../lib/screen.ts';
import { lookAfter, wantFix } from './fixes.ts';
import type { Looks } from './looks.ts';

/** As in a tab: kept first, then looked after. Answers at once. */
export async function wantFixOfTyped(looks: Looks, remedy: RemedyId): Promise<void> {
  const typed = await looks.store.readTyped();
  if (typed?.inspection?.kind !== 'notice' || typed.inspection.fix?.state === 'asking') return;
  const { inspection, ...kept } = typed;
  const wanted = wantFix(inspection, remedy);
  const show = looks.begin(kept);
  await show(wanted);
  void lookAfterTyped(looks, { ...kept, inspection: wanted });
}

/** Goes on with a look that is wanted; another one, or another input, takes over from it. */
export async function lookAfterTyped(looks: Looks, { inspection, ...kept }: TypedState): Promise<void> {
  if (inspection?.kind !== 'notice' || inspection.fix?.state !== 'asking') return;
  const show = looks.begin(kept);
  await show(await lookAfter(inspection, inspection.fix, looks));
}
