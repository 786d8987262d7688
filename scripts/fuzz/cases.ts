import { MAX_TEXT } from '../../lib/bounce/message.ts';
import type { Base } from './bases.ts';
import { harmlessInHtml, harmlessInSource, harmlessInText } from './harmless.ts';
import { mutations, type Mutation } from './mutations.ts';
import { randomOf, type Random } from './random.ts';
import type { Task } from './whole-reading.ts';

/** One mail made from another. */
export interface Case {
  readonly name: string;
  readonly task: Task;
  /** The mail as it was, where what was read of it must be read again. */
  readonly before: Task | undefined;
}

type Bases = readonly [Base, ...Base[]];

/** The case of this seed and number: always the same one. Every third is harmless and must lose nothing. */
export function caseOf(bases: Bases, seed: number, index: number): Case {
  const random = randomOf(Math.imul(seed, 1_000_003) + index);
  const base = random.pick(bases);
  const form = random.pick(['raw', 'shown'] as const);
  const isHarmless = index % 3 === 0;
  const chosen = isHarmless
    ? [random.pick(harmlessFor(base, form))]
    : Array.from({ length: 1 + random.below(4) }, () => random.pick(mutations));
  const change = (text: string) => applied(chosen, text, textOf(random.pick(bases), form), random);
  return {
    name: `${base.id}, ${form}: ${chosen.map(({ name }) => name).join(', ')}`,
    task: taskOf(base, form, change(textOf(base, form))),
    before: isHarmless ? taskOf(base, form, textOf(base, form)) : undefined,
  };
}

type Form = Task['kind'];

function harmlessFor({ isHtml }: Base, form: Form): readonly [Mutation, ...Mutation[]] {
  if (form === 'raw') return harmlessInSource;
  return isHtml ? harmlessInHtml : harmlessInText;
}

function applied(chosen: readonly Mutation[], text: string, other: string, random: Random): string {
  return chosen.reduce((changed, { change }) => change(changed, random, other).slice(0, MAX_TEXT), text);
}

function textOf({ source, shown }: Base, form: Form): string {
  return form === 'raw' ? source : shown;
}

function taskOf({ from, subject, isHtml }: Base, form: Form, text: string): Task {
  switch (form) {
    case 'raw':
      return { kind: 'raw', octets: Buffer.from(text, 'latin1') };
    case 'shown':
      return { kind: 'shown', from, subject, text, isHtml };
  }
}
