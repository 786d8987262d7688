import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { DomainName } from '../dns/domain-name.ts';
import type { Ownership } from '../inspection.ts';
import type { Owned } from '../ownership.ts';

const KEY = 'ownership';
/** Domains that are remembered; of more the one told first is forgotten. */
export const MOST_DOMAINS = 50;

const stored = v.pipe(
  v.array(v.tuple([v.pipe(v.string(), v.maxLength(255)), v.picklist(['yes', 'no'])])),
  v.maxLength(MOST_DOMAINS),
);

/** What the person has said of their domains, in `storage.local`: it outlives the browser. Nothing else is kept there. */
export interface Ownerships {
  readonly read: () => Promise<Owned>;
  /** `not-asked` forgets the domain. */
  readonly tell: (domain: DomainName, answer: Ownership) => Promise<Owned>;
}

export function openOwnerships(): Ownerships {
  const queue = { tail: Promise.resolve<Owned>(new Map()) }; // one change after the other
  const change = async (domain: DomainName, answer: Ownership): Promise<Owned> => {
    const others = [...(await read())].filter(([name]) => name !== domain);
    const told = answer === 'not-asked' ? others : [...others, [domain, answer] as const];
    const kept = told.slice(-MOST_DOMAINS);
    await (kept.length === 0
      ? browser.storage.local.remove(KEY)
      : browser.storage.local.set({ [KEY]: kept }));
    return new Map(kept);
  };
  return {
    read,
    tell: (domain, answer) => {
      const next = () => change(domain, answer);
      queue.tail = queue.tail.then(next, next);
      return queue.tail;
    },
  };
}

/** What was written in another shape, or cannot be read, counts for nothing: the card stands without it. */
async function read(): Promise<Owned> {
  const kept: unknown = await browser.storage.local.get(KEY).then(
    (all) => all[KEY],
    () => undefined,
  );
  const parsed = v.safeParse(stored, kept);
  return new Map(parsed.success ? parsed.output : []);
}
