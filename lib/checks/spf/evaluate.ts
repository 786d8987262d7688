import type { DomainName } from '../../dns/domain-name.ts';
import type { HostResult, SpfFault, SpfResult, TraceStep } from './host-result.ts';
import { usesMacro } from './macro.ts';
import { asksDns, matchesAsItStands, meets, no, tooVoid, type Met } from './mechanisms.ts';
import { readRecord } from './read-record.ts';
import { isModifier, type Mechanism, type Modifier, type Qualifier, type Term } from './record.ts';
import type { Session } from './session.ts';
import { askPtr, targetOf, type Target } from './target.ts';

/** How an evaluation ended. */
export interface Ended {
  readonly result: HostResult['result'];
  readonly fault: SpfFault | undefined;
  /** The record whose mechanism matched: its explanation counts. */
  readonly matched: { readonly domain: DomainName; readonly terms: readonly Term[] } | undefined;
}

const MOST_LOOKUPS = 10;

/** What a match means (RFC 7208 §4.6.2). */
const results: Readonly<Record<Qualifier, SpfResult>> = {
  '+': 'pass',
  '-': 'fail',
  '~': 'softfail',
  '?': 'neutral',
};

const resultOf: Readonly<Record<SpfFault['kind'], HostResult['result']>> = {
  'malformed-domain': 'none',
  'malformed-ip': 'temperror',
  'no-record': 'none',
  'several-records': 'permerror',
  syntax: 'permerror',
  'dns-failed': 'temperror',
  'malformed-target': 'permerror',
  'too-many-lookups': 'permerror',
  'too-many-voids': 'permerror',
  'too-many-mx': 'permerror',
  'macro-withheld': 'macro-withheld',
};

/** The end that a fault makes. */
export function endedBy(fault: SpfFault): Ended {
  return { result: resultOf[fault.kind], fault, matched: undefined };
}

/** Where a term stands. */
interface Place {
  readonly domain: DomainName;
  readonly depth: number;
  readonly session: Session;
}

/** check_host() from the record look-up on (RFC 7208 §4.4 to §4.7), in the order of the record. */
export async function evaluate(domain: DomainName, depth: number, session: Session): Promise<Ended> {
  const record = await readRecord(domain, session.memory);
  if (record.kind !== 'record') return endedBy(record);
  const { terms } = record;
  for (const term of terms) {
    const ended = term.kind === 'mechanism' ? await takeStep(term, { domain, depth, session }) : 'no';
    if (ended === 'match')
      return {
        result: results[term.kind === 'mechanism' ? term.qualifier : '?'],
        fault: undefined,
        matched: { domain, terms },
      };
    if (ended !== 'no') return ended;
  }
  const redirect = terms.find((term): term is Modifier => isModifier(term, 'redirect'));
  return redirect ? followRedirect(redirect, { domain, depth, session }) : neutral;
}

/** §4.7: the end of a record that says nothing of the client. */
const neutral: Ended = { result: 'neutral', fault: undefined, matched: undefined };

/** Looks at one mechanism and puts it into the trace, before what it leads to. */
async function takeStep(term: Mechanism, place: Place): Promise<'match' | 'no' | Ended> {
  const write = openStep(term, place);
  const seen = await look(term, place);
  write(seen, resultOfStep(term, seen));
  if (seen.outcome === 'match' || seen.outcome === 'no') return seen.outcome;
  return seen.outcome === 'not-asked' ? 'no' : (seen.inner ?? endedBy(seen.outcome));
}

function resultOfStep({ qualifier }: Mechanism, { outcome, inner }: Seen): HostResult['result'] | undefined {
  if (outcome === 'match') return results[qualifier];
  return inner?.result ?? (typeof outcome === 'object' ? resultOf[outcome.kind] : undefined);
}

/** What was seen of a term. */
interface Seen extends Omit<Met, 'outcome'> {
  readonly outcome: Met['outcome'] | 'not-asked';
  readonly target: string | undefined;
  /** What the record came to that an include or a redirect leads to. */
  readonly inner: Ended | undefined;
}

/** Keeps a place in the trace; what is seen later is written there. */
function openStep(term: Term, { domain, depth, session: { steps } }: Place) {
  const blank: TraceStep = {
    domain,
    depth,
    term: term.text,
    outcome: 'no',
    target: undefined,
    found: [],
    result: undefined,
    isVoid: false,
  };
  const place = steps.push(blank) - 1;
  return ({ outcome, target, found, isVoid }: Seen, result: HostResult['result'] | undefined) => {
    const told = typeof outcome === 'string' ? outcome : outcome.kind;
    const plain = result === 'macro-withheld' ? undefined : result;
    steps[place] = { ...blank, outcome: told, target, found, isVoid, result: plain };
  };
}

async function look(term: Mechanism, place: Place): Promise<Seen> {
  if (!asksDns(term)) return seenAs(matchesAsItStands(term, place.session) ? 'match' : 'no', undefined);
  const aim = await takeAim(term, place);
  switch (aim.kind) {
    case 'fault':
      return seenAs(aim.fault, undefined);
    case 'unaskable':
      return unaskable(term, aim);
    case 'name':
      return term.name === 'include'
        ? lookInside(aim.name, place)
        : { ...(await meets(term, aim.name, place.session)), target: aim.name, inner: undefined };
  }
}

function seenAs(outcome: Seen['outcome'], target: string | undefined): Seen {
  return { ...no, outcome, target, inner: undefined };
}

type Aim = Exclude<Target, { kind: 'withheld' }> | { readonly kind: 'fault'; readonly fault: SpfFault };

/** What a term asks about, once it has been counted. */
async function takeAim(term: Term, { domain, session }: Place): Promise<Aim> {
  const over = await spend(term, session);
  if (over) return { kind: 'fault', fault: over };
  const target = await targetOf(term.spec, domain, session);
  return target.kind === 'withheld' ? { kind: 'fault', fault: { kind: 'macro-withheld' } } : target;
}

/** Counts the term, and the look-up of a macro `p` as one more (§4.6.4); gives back what went over a limit. */
async function spend({ spec = [] }: Term, session: Session): Promise<SpfFault | undefined> {
  const { spent } = session;
  const usesName = usesMacro(spec, 'p');
  spent.lookups += usesName ? 2 : 1;
  if (spent.lookups > MOST_LOOKUPS) return { kind: 'too-many-lookups' };
  return usesName ? tooVoid(await askPtr(session), session) : undefined;
}

/** No name of DNS: nothing matches; to include it is an error, but for a local part that no name can hold (§4.3, §5.2; RFC 8616 §4). */
function unaskable(term: Mechanism, { text, isLocalPart }: Extract<Aim, { kind: 'unaskable' }>): Seen {
  const isFault = term.name === 'include' && !isLocalPart;
  return seenAs(isFault ? { kind: 'malformed-target', target: text } : 'not-asked', text);
}

/** §5.2: what the record of an include comes to decides whether it matches, or ends all. */
async function lookInside(name: DomainName, { depth, session }: Place): Promise<Seen> {
  const inner = orPermerror(await evaluate(name, depth + 1, session));
  const outcome = inner.fault ?? (inner.result === 'pass' ? 'match' : 'no');
  return { ...seenAs(outcome, name), inner };
}

/** No record there is an error of the record that leads there (§5.2, §6.1). */
function orPermerror(ended: Ended): Ended {
  return ended.result === 'none' ? { ...ended, result: 'permerror' } : ended;
}

/** §6.1: the record of another domain decides instead, and its explanation counts. */
async function followRedirect(term: Modifier, place: Place): Promise<Ended> {
  const write = openStep(term, place);
  const aim = await takeAim(term, place);
  const inner = await endOfRedirect(aim, place);
  const name = aim.kind === 'name' ? aim.name : undefined;
  write({ ...seenAs(inner.fault ?? 'match', name), inner }, inner.result);
  return inner;
}

async function endOfRedirect(aim: Aim, { depth, session }: Place): Promise<Ended> {
  switch (aim.kind) {
    case 'name':
      return orPermerror(await evaluate(aim.name, depth, session));
    case 'unaskable':
      return endedBy({ kind: 'malformed-target', target: aim.text });
    case 'fault':
      return endedBy(aim.fault);
  }
}
