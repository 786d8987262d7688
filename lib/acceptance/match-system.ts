import { parseDomainName, type DomainName } from '../dns/domain-name.ts';
import type { Stage } from './acceptance.ts';
import type { Form, System } from './system.ts';
import { systems } from './systems/index.ts';
import { dateOfSeconds } from './taken-at.ts';

/** A reply in the form of a system that is known. */
export interface Matched {
  readonly system: System;
  readonly form: Form;
  /** What the groups of the form took. */
  readonly found: Readonly<Record<string, string | undefined>>;
}

/** The system whose form the words of a reply have; the first in the list. */
export function matchSystem(words: string, known: readonly System[] = systems): Matched | undefined {
  for (const system of known) {
    for (const form of system.forms) {
      const match = form.words.exec(words);
      if (match !== null) return { system, form, found: match.groups ?? {} };
    }
  }
  return undefined;
}

/** What a reply tells by the form of its system. */
export interface Decoded {
  readonly stage: Stage;
  readonly system: string;
  readonly id: string | undefined;
  readonly date: string | undefined;
  readonly messageId: string | undefined;
  readonly host: DomainName | undefined;
  readonly bytes: number | undefined;
}

/** Takes the code apart; `now` is in milliseconds. */
export function decode({ system, form, found }: Matched, now: number): Decoded {
  const { id, messageId, host, time, bytes } = found;
  return {
    stage: form.stage,
    system: system.name,
    id,
    date: time === undefined ? undefined : dateOfSeconds(form.secondsOf?.(time, now), now),
    messageId,
    host: parseDomainName(host),
    bytes: bytes === undefined ? undefined : Number(bytes),
  };
}
