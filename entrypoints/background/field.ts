import { messageOfRaw } from '../../lib/bounce/raw-message.ts';
import { MAX_TEXT, type Message } from '../../lib/bounce/message.ts';
import { inspectDomain, investigate, readNotice } from '../../lib/diagnose.ts';
import { readInput } from '../../lib/input.ts';
import type { Inspection, NoticeInspection } from '../../lib/inspection.ts';
import { readMailFile } from '../../lib/mail-file.ts';
import { octetsOfBase64 } from '../../lib/platform/base64.ts';
import type { Store } from '../../lib/platform/inspections.ts';
import { parseMime } from '../../lib/platform/postal-mime.ts';
import type { TypedState } from '../../lib/screen.ts';
import type { AskDnsAnew } from './dns.ts';

type Show = (inspection: Inspection | undefined) => Promise<void>;

interface Looks {
  readonly askDns: AskDnsAnew;
  /** Begins a look, which takes over from the one before; yields how it shows what it finds. */
  readonly begin: (kept: Omit<TypedState, 'inspection'>) => Show;
}

/** The popup's field, and the files given beside it. What was typed and found stays until it is cleared; a file itself is not kept. */
export function watchField(store: Store, askDns: AskDnsAnew) {
  const current = new Map<'look', object>();
  const begin: Looks['begin'] = (kept) => {
    const mine = {};
    current.set('look', mine);
    return async (inspection) => {
      if (current.get('look') === mine) await store.changeTyped(() => ({ ...kept, inspection }));
    };
  };
  const looks: Looks = { askDns, begin };
  const clear = async () => {
    current.delete('look');
    await store.changeTyped(() => undefined);
  };
  const lookAgain = async (typed: TypedState, again: boolean) => {
    if (!(await goOn(looks, typed, again))) await clear();
  };
  return {
    /** Answers as soon as the input is kept; the look goes on by itself and is seen in the store. */
    typed: (input: string) => {
      void look(looks, input, false);
      return Promise.resolve();
    },
    fileGiven: (name: string, rawBase64: string) => lookAtFile(looks, name, rawBase64),
    cleared: clear,
    askedAgain: async () => {
      const typed = await store.readTyped();
      if (typed) await lookAgain(typed, true);
    },
    resume: async () => {
      const typed = await store.readTyped();
      if (typed && isUnfinished(typed.inspection)) await lookAgain(typed, false);
    },
  };
}

async function look({ askDns, begin }: Looks, input: string, again: boolean): Promise<void> {
  const show = begin({ input: input.slice(0, MAX_TEXT), file: undefined });
  await show(undefined);
  await show(await inspect(input, askDns(again), (grown) => void show(grown)));
}

/** Ends once the file was read; the questions go on by themselves. */
async function lookAtFile(looks: Looks, name: string, rawBase64: string): Promise<void> {
  const show = looks.begin({ input: '', file: name });
  await show(undefined);
  const read = await readFile(name, rawBase64);
  await show(read);
  if (read.kind === 'notice') void askFor(looks, read, show, false);
}

/**
 * A notice is not read again, only asked for: what was pasted may have been longer than what is kept. False for a file that was never read,
 * because the worker was killed; its page says so.
 */
async function goOn(looks: Looks, { inspection, ...kept }: TypedState, again: boolean): Promise<boolean> {
  if (inspection?.kind === 'notice') {
    const { dns } = inspection;
    const state = dns.state === 'not-needed' ? dns.state : 'asking';
    await askFor(looks, { ...inspection, dns: { ...dns, state } }, looks.begin(kept), again);
    return true;
  }
  if (kept.file === undefined) await look(looks, kept.input, again);
  return kept.file === undefined;
}

async function askFor(
  { askDns }: Looks,
  notice: NoticeInspection,
  show: Show,
  again: boolean,
): Promise<void> {
  await show(await investigate(notice, askDns(again), (grown) => void show(grown)));
}

async function inspect(
  text: string,
  dns: ReturnType<AskDnsAnew>,
  grow: (grown: Inspection) => void,
): Promise<Inspection> {
  const told = text.slice(0, 300);
  const ofMessage = (message: Message): Promise<Inspection> => {
    const notice = readNotice(message, 'typed');
    if (notice === undefined)
      return Promise.resolve({ kind: 'not-a-domain', input: told, reason: 'no-bounce' });
    grow(notice);
    return investigate(notice, dns, grow);
  };
  const input = readInput(text);
  switch (input.kind) {
    case 'domain':
      return inspectDomain(input.domain, dns, grow);
    case 'message':
      return ofMessage(input.message);
    case 'raw':
      return ofMessage(await messageOfRaw(input.raw, parseMime));
    case 'not-understood':
      return { kind: 'not-a-domain', input: told, reason: input.reason };
  }
}

async function readFile(name: string, rawBase64: string): Promise<Exclude<Inspection, { kind: 'domain' }>> {
  const file = readMailFile(octetsOfBase64(rawBase64) ?? new Uint8Array());
  if (file.kind === 'not-understood') return { kind: 'not-a-domain', input: name, reason: file.reason };
  const message = file.kind === 'message' ? file.message : await messageOfRaw(file.raw, parseMime);
  return readNotice(message, 'typed') ?? { kind: 'not-a-domain', input: name, reason: 'file-no-bounce' };
}

function isUnfinished(inspection: Inspection | undefined): boolean {
  if (inspection === undefined) return true;
  return inspection.kind !== 'not-a-domain' && inspection.dns.state === 'asking';
}
