import type { RecordChange, Remedy, RemedyId } from './remedy/remedy.ts';
import type { Root, RootId } from './roots/root.ts';

/**
 * How a remedy was carried out. `works`: send it again now · `published`: all is there, and what is to come of it lies with the service ·
 * `spreading`: some resolver still has the old · `still-old`: of some record nobody has the new · `changed-otherwise`: something else is there now, and it
 * does not help · `not-enough`: all is there, and the mail would still be refused.
 */
export type FixOutcome =
  'works' | 'published' | 'spreading' | 'still-old' | 'changed-otherwise' | 'not-enough' | 'could-not-ask';

/** A look at DNS after the person has published something; kept with the notice, so that it outlives the popup. */
export interface FixCheck {
  readonly state: 'asking' | FixOutcome;
  readonly remedy: RemedyId;
  /** What it came down to before. */
  readonly root: RootId;
  /** A seal that the mail did not have is set up: whether it is put on shows only in the next mail. */
  readonly isSealSupposed: boolean;
  /** Milliseconds since 1970. */
  readonly askedAt: number;
  readonly changes: readonly ChangeSeen[];
}

/** One record that was to change, and what each resolver has there; empty while it is asked. */
export interface ChangeSeen {
  readonly change: RecordChange;
  readonly seen: readonly SeenAt[];
}

/** `new`: as proposed · `old`: as before, or still none · `other`: something else, or the new beside the old · `failed`: no answer. */
export interface SeenAt {
  readonly resolver: string;
  readonly state: 'new' | 'old' | 'other' | 'failed';
  /** Seconds for which this resolver may go on giving this answer; undefined where it did not say. */
  readonly ttl: number | undefined;
  /** What stands there of this kind now, as published. */
  readonly found: readonly string[];
}

/** What a diagnosis comes down to, and what can be done about it. */
interface Told {
  readonly root: Root | undefined;
  readonly remedies: readonly Remedy[];
}

/** A look after a remedy before anything was asked; undefined where it changes no record. `now`: milliseconds since 1970. */
export function openFix(diagnoses: readonly Told[], remedy: RemedyId, now: number): FixCheck | undefined {
  const told = diagnoses.find(({ remedies }) => remedies.some(({ id }) => id === remedy));
  const chosen = told?.remedies.find(({ id }) => id === remedy);
  if (told?.root === undefined || chosen === undefined || chosen.changes.length === 0) return undefined;
  return {
    state: 'asking',
    remedy,
    root: told.root.id,
    isSealSupposed: chosen.simulated?.dkim === 'supposed',
    askedAt: now,
    changes: chosen.changes.map((change) => ({ change, seen: [] })),
  };
}

/** The whole inspection, made once more; `trouble`: of DNS as a whole, so that nothing was learnt. */
export interface Again {
  readonly diagnoses: readonly Told[];
  readonly dns: { readonly trouble: string | undefined };
}

/** Joins what the resolvers have with what the whole inspection says now. */
export function judgeFix(fix: FixCheck, changes: readonly ChangeSeen[], again: Again): FixCheck {
  return { ...fix, changes, state: outcomeOf(fix, changes, afterwards(fix, again)) };
}

/** What the notice comes down to now. */
interface Afterwards {
  /** Undefined where it could not be worked out. */
  readonly root: RootId | undefined;
  /** Records would still have to change. */
  readonly hasChanges: boolean;
}

/** Undefined where DNS told nothing. Of several recipients the one whose root is still the same counts. */
function afterwards({ root }: FixCheck, { diagnoses, dns }: Again): Afterwards | undefined {
  if (dns.trouble !== undefined) return undefined;
  const rooted = diagnoses.filter((one) => one.root !== undefined);
  const told = rooted.find((one) => one.root?.id === root) ?? rooted[0];
  return {
    root: told?.root?.id,
    hasChanges: told?.remedies.some(({ changes }) => changes.length > 0) ?? false,
  };
}

function outcomeOf(fix: FixCheck, changes: readonly ChangeSeen[], after: Afterwards | undefined): FixOutcome {
  const told = changes.map(({ seen }) => seen.filter(({ state }) => state !== 'failed'));
  if (told.length === 0 || told.some((seen) => seen.length === 0)) return 'could-not-ask';
  if (told.some((seen) => seen.every(({ state }) => state === 'old'))) return 'still-old';
  const states = new Set(told.flat().map(({ state }) => state));
  if (states.has('old')) return states.has('other') ? 'changed-otherwise' : 'spreading';
  return after === undefined ? 'could-not-ask' : outcomeOfNew(fix, states.has('other'), after);
}

/** Nobody has the old any more. */
function outcomeOfNew(fix: FixCheck, isOther: boolean, after: Afterwards): FixOutcome {
  const isMended = isMendedBy(fix, after);
  if (isOther) return isMended ? 'works' : 'changed-otherwise';
  if (fix.isSealSupposed && !isMended) return 'published';
  // A domain's rule that was loosened refuses no more, although the mail is as little proven as before.
  return isMended || after.root === undefined || fix.remedy === 'relax-dmarc' ? 'works' : 'not-enough';
}

function isMendedBy({ root }: FixCheck, after: Afterwards): boolean {
  if (after.root === 'repaired-meanwhile') return true;
  return after.root !== undefined && after.root !== root && !after.hasChanges;
}

/** The longest time for which somebody may still be given the old answer, in seconds; undefined where no resolver said. */
export function oldUntil({ changes }: FixCheck): number | undefined {
  const times = changes.flatMap(({ seen }) =>
    seen.flatMap(({ state, ttl }) => (state === 'old' && ttl !== undefined ? [ttl] : [])),
  );
  return times.length === 0 ? undefined : Math.max(...times);
}
