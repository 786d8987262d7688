import { messageOfRaw } from '../../lib/bounce/raw-message.ts';
import { inspectDomain, investigate, readNotice } from '../../lib/diagnose.ts';
import type { DomainName } from '../../lib/dns/domain-name.ts';
import { readInput } from '../../lib/input.ts';
import { MAX_TEXT, type Message } from '../../lib/bounce/message.ts';
import type { Inspection } from '../../lib/inspection.ts';
import type { Store } from '../../lib/platform/inspections.ts';
import { parseMime } from '../../lib/platform/postal-mime.ts';
import type { AskDnsAnew } from './dns.ts';

/** The popup's field: a domain, an address, a reply, a whole bounce. What was typed and found stays until it is cleared. */
export function watchField(store: Store, askDns: AskDnsAnew) {
  const look = async (input: string, again: boolean) => {
    const mine = {}; // a later look at the field takes over
    current.set('look', mine);
    const show = async (inspection: Inspection | undefined) => {
      if (current.get('look') !== mine) return;
      await store.changeTyped(() => ({ input: input.slice(0, MAX_TEXT), inspection }));
    };
    await show(undefined);
    await show(await inspect(input, askDns(again), (grown) => void show(grown)));
  };
  const current = new Map<'look', object>();

  const lookAgain = async (again: boolean) => {
    const typed = await store.readTyped();
    if (typed) await look(typed.input, again);
  };

  return {
    /** Answers as soon as the input is kept; the look goes on by itself and is seen in the store. */
    typed: (input: string) => {
      void look(input, false);
      return Promise.resolve();
    },
    cleared: async () => {
      current.delete('look');
      await store.changeTyped(() => undefined);
    },
    askedAgain: () => lookAgain(true),
    resume: async () => {
      const typed = await store.readTyped();
      if (typed && isUnfinished(typed.inspection)) await lookAgain(false);
    },
  };
}

async function inspect(
  text: string,
  dns: ReturnType<AskDnsAnew>,
  grow: (grown: Inspection) => void,
): Promise<Inspection> {
  const ofMessage = (message: Message): Promise<Inspection> => {
    const notice = readNotice(message, 'typed');
    if (notice === undefined)
      return Promise.resolve({ kind: 'not-a-domain', input: text.slice(0, 300), reason: 'no-bounce' });
    grow(notice);
    return investigate(notice, dns, grow);
  };
  const ofDomain = (domain: DomainName) => inspectDomain(domain, dns, grow);
  const input = readInput(text);
  switch (input.kind) {
    case 'domain':
      return ofDomain(input.domain);
    case 'message':
      return ofMessage(input.message);
    case 'raw':
      return ofMessage(await messageOfRaw(input.raw, parseMime));
    case 'not-understood':
      return { kind: 'not-a-domain', input: text.slice(0, 300), reason: input.reason };
  }
}

function isUnfinished(inspection: Inspection | undefined): boolean {
  if (inspection === undefined) return true;
  return inspection.kind !== 'not-a-domain' && inspection.dns.state === 'asking';
}
