import type { Reading, RecipientReading } from '../../lib/json-report.ts';
import type { WatchedWorker } from '../watched-worker.ts';
import type { Base } from './bases.ts';
import { caseOf, type Case } from './cases.ts';
import type { Outcome, Task } from './whole-reading.ts';

/** What went wrong with a case. */
export interface Finding {
  readonly index: number;
  readonly kind: 'hangs' | 'throws' | 'odd' | 'lost';
  readonly name: string;
  readonly detail: string;
  readonly task: Task;
}

/**
 * Reads the cases of a seed, one after the other, for as long as `goesOn` says of the next number, or the one case that is asked for; yields
 * what went wrong.
 */
export async function* fuzz(
  bases: readonly [Base, ...Base[]],
  seed: number,
  worker: WatchedWorker<Task, Outcome>,
  goesOn: (index: number) => boolean,
  only?: number,
): AsyncGenerator<Finding> {
  for (let index = only ?? 0; goesOn(index) && index <= (only ?? index); index++) {
    const one = caseOf(bases, seed, index);
    for (const [kind, detail] of await troublesOf(one, worker)) {
      yield { index, kind, name: one.name, detail, task: one.task };
    }
  }
}

type Trouble = readonly [kind: Finding['kind'], detail: string];

async function troublesOf(
  { task, before }: Case,
  worker: WatchedWorker<Task, Outcome>,
): Promise<readonly Trouble[]> {
  const outcome = await worker.ask(task);
  if (outcome === 'hangs') return [['hangs', 'no answer within a second']];
  if (outcome.kind === 'threw') return [['throws', outcome.message]];
  const reading = outcome.kind === 'read' ? outcome.reading : undefined;
  const odd = outcome.kind === 'read' ? outcome.odd : [];
  const earlier = before && (await worker.ask(before));
  const lost = earlier === undefined || earlier === 'hangs' ? [] : lostFields(earlier, reading);
  return [
    ...odd.map((detail): Trouble => ['odd', detail]),
    ...lost.map((detail): Trouble => ['lost', detail]),
  ];
}

/** What was read before and is not read any more. */
function lostFields(before: Outcome, after: Reading | undefined): readonly string[] {
  if (before.kind !== 'read' || !before.reading.isBounce) return [];
  if (after?.isBounce !== true) return ['it is no bounce any more'];
  return before.reading.recipients.flatMap((was) => {
    const isSame = ({ finalRecipient }: RecipientReading) =>
      (was.finalRecipient ?? finalRecipient) === finalRecipient;
    const is = after.recipients.find(isSame);
    if (is === undefined) return [`recipient ${String(was.finalRecipient)}`];
    return (['replyCode', 'status', 'action', 'cause'] as const)
      .filter((field) => is[field] !== was[field])
      .map((field) => `${field} ${String(was[field])}, now ${String(is[field])}`);
  });
}
