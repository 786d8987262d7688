import { isAtOrBelow, type DomainName } from '../../dns/domain-name.ts';
import { asksDns, hostsOf, matchesAsItStands } from './mechanisms.ts';
import { readRecord } from './read-record.ts';
import type { Mechanism, Modifier, Term } from './record.ts';
import { addressType, type Session } from './session.ts';
import { nameOfHost, targetOf, validatedNames } from './target.ts';

const MOST_QUESTIONS = 40;
const MOST_MX = 10;

/**
 * Asks ahead: all that the record of a domain can lead to, one include level after the other, each level at once. It only fills the memory, so
 * that the evaluation need not wait; what it asks never counts. It ends with the evaluation, and asks no more than 40 questions.
 */
export function prefetch(domain: DomainName, session: Session, isOver: () => boolean): void {
  void visit({ domain, isOwn: true }, { session, isOver, visited: new Set() });
}

/** A record to be read; `isOwn`: the domain's, or one that it redirects to, whose explanation may count. */
interface Visit {
  readonly domain: DomainName;
  readonly isOwn: boolean;
}

interface Tour {
  readonly session: Session;
  readonly isOver: () => boolean;
  readonly visited: Set<DomainName>;
}

async function visit({ domain, isOwn }: Visit, tour: Tour): Promise<void> {
  if (tour.visited.has(domain) || isFull(tour)) return;
  tour.visited.add(domain);
  const record = await readRecord(domain, tour.session.memory);
  if (record.kind !== 'record') return;
  const terms = neededOf(record.terms, isOwn, tour.session);
  await Promise.all(terms.map((term) => askFor(term, { domain, isOwn }, tour)));
}

function isFull({ session: { memory }, isOver }: Tour): boolean {
  return isOver() || memory.size() >= MOST_QUESTIONS;
}

/** The terms that can be come to: none behind one that matches as it stands; an explanation where something may fail. */
function neededOf(terms: readonly Term[], isOwn: boolean, session: Session): readonly Term[] {
  const mechanisms = terms.filter((term) => term.kind === 'mechanism');
  const end = mechanisms.findIndex((term) => matchesAsItStands(term, session));
  const reached = end < 0 ? mechanisms : mechanisms.slice(0, end + 1);
  const mayFail = isOwn && reached.some(({ qualifier }) => qualifier === '-');
  const modifiers = terms.filter(
    (term): term is Modifier =>
      term.kind === 'modifier' && ((term.name === 'redirect' && end < 0) || (term.name === 'exp' && mayFail)),
  );
  return [...reached, ...modifiers];
}

async function askFor(term: Term, { domain, isOwn }: Visit, tour: Tour): Promise<void> {
  if (isFull(tour) || (term.kind === 'mechanism' && !asksDns(term))) return;
  const target = await targetOf(term.spec, domain, tour.session);
  if (target.kind !== 'name' || isFull(tour)) return;
  if (term.kind === 'mechanism') return askForMechanism(term, target.name, tour);
  if (term.name === 'redirect') return visit({ domain: target.name, isOwn }, tour);
  await tour.session.memory.ask(target.name, 'TXT');
}

async function askForMechanism({ name }: Mechanism, target: DomainName, tour: Tour): Promise<void> {
  const { memory, client } = tour.session;
  switch (name) {
    case 'include':
      return visit({ domain: target, isOwn: false }, tour);
    case 'a':
      await memory.ask(target, addressType(client));
      return;
    case 'exists':
      await memory.ask(target, 'A');
      return;
    case 'mx':
      return askForHosts(target, tour);
    case 'ptr':
      await validatedNames(tour.session, (host) => isAtOrBelow(host, target));
      return;
    case 'all':
    case 'ip4':
    case 'ip6':
      return;
  }
}

async function askForHosts(target: DomainName, tour: Tour): Promise<void> {
  const { memory, client } = tour.session;
  const hosts = hostsOf(await memory.ask(target, 'MX')).slice(0, MOST_MX);
  for (const host of hosts) {
    const name = nameOfHost(host);
    if (name && !isFull(tour)) void memory.ask(name, addressType(client));
  }
}
