import { joinSource } from '../../lib/add-source.ts';
import { messageOfRaw } from '../../lib/bounce/raw-message.ts';
import { MAX_TEXT } from '../../lib/bounce/message.ts';
import { investigate, readNotice } from '../../lib/diagnose.ts';
import type { WouldGetInput } from '../../lib/domain-asked.ts';
import { readInput, type Input, type NotUnderstoodReason } from '../../lib/input.ts';
import type { AcceptanceInspection, NoticeInspection, NotUnderstoodInput } from '../../lib/inspection.ts';
import { readMailFile } from '../../lib/mail-file.ts';
import { clock } from '../../lib/platform/clock.ts';
import { octetsOfBase64 } from '../../lib/platform/base64.ts';
import { withOwnership, type Owned } from '../../lib/ownership.ts';
import { parseMime } from '../../lib/platform/postal-mime.ts';
import type { RemedyId } from '../../lib/remedy/remedy.ts';
import { readGiven } from '../../lib/read-given.ts';
import type { TypedState } from '../../lib/screen.ts';
import { askSelector, askWouldGet, isOpen, lookAtDomain } from './domain.ts';
import { lookAfterTyped, wantFixOfTyped } from './fixes-typed.ts';
import { beginner, type Looks, type Show } from './looks.ts';

/** The popup's field, and the files given beside it. What was typed and found stays until it is cleared; a file itself is not kept. */
export function watchField(shared: Omit<Looks, 'begin'>) {
  const { store } = shared;
  const current = new Map<'look', object>();
  const looks: Looks = { ...shared, begin: beginner(shared, current) };
  const clear = async () => {
    current.delete('look');
    await store.changeTyped(() => undefined);
  };
  const lookAgain = async (typed: TypedState, again: boolean) => {
    if (isLookedAfter(typed)) await lookAfterTyped(looks, typed);
    else if (!(await goOn(looks, typed, again))) await clear();
  };
  return {
    /** Answers as soon as the input is kept; the look goes on by itself and is seen in the store. */
    typed: (input: string, tabId: number | undefined) => {
      void look(looks, input, tabId, false);
      return Promise.resolve();
    },
    fileGiven: (name: string, rawBase64: string, tabId: number | undefined) =>
      lookAtFile(looks, { name, rawBase64 }, tabId),
    selectorAsked: (input: string) => askSelector(looks, input),
    wouldGetAsked: (input: WouldGetInput) => askWouldGet(looks, input),
    fixAsked: (remedy: RemedyId) => wantFixOfTyped(looks, remedy),
    owned: (owned: Owned) => store.changeTyped((typed) => typed && withOwned(typed, owned)),
    cleared: clear,
    askedAgain: async () => {
      const typed = await store.readTyped();
      if (typed) await lookAgain(typed, true);
    },
    resume: async () => {
      const typed = await store.readTyped();
      if (typed && isUnfinished(typed)) await lookAgain(typed, false);
    },
  };
}

async function look(looks: Looks, input: string, tabId: number | undefined, again: boolean): Promise<void> {
  const show = looks.begin({ input: input.slice(0, MAX_TEXT), file: undefined, asked: undefined });
  await show(undefined);
  const found = await inspect(looks, input, tabId);
  if (found.kind === 'notice') {
    await show(found);
    await askFor(looks, found, show, again);
  } else if (found.kind !== 'domain') await show(found);
  else await lookAtDomain(looks, found.domain, { show, asked: undefined, again });
}

/** Ends once the file was read; the questions go on by themselves. */
async function lookAtFile(looks: Looks, file: GivenFile, tabId: number | undefined): Promise<void> {
  const show = looks.begin({ input: '', file: file.name, asked: undefined });
  await show(undefined);
  const read = await readFile(looks, file, tabId);
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
  if (inspection?.kind === 'domain') {
    const show = looks.begin(kept);
    await lookAtDomain(looks, inspection.domain, { show, asked: kept.asked, again });
    return true;
  }
  if (kept.file === undefined) await look(looks, kept.input, undefined, again);
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

type Read = NoticeInspection | AcceptanceInspection | NotUnderstoodInput;

async function inspect(
  looks: Looks,
  text: string,
  tabId: number | undefined,
): Promise<Read | Extract<Input, { kind: 'domain' }>> {
  const input = readInput(text);
  const none = (reason: NotUnderstoodReason): Read => ({
    ...{ kind: 'not-a-domain', input: text.slice(0, 300), reason },
  });
  switch (input.kind) {
    case 'domain':
      return input;
    case 'message':
      return readGiven(input.message, TYPED, clock()) ?? none('no-bounce');
    case 'raw':
      return (await readSource(looks, input.raw, tabId)) ?? none('no-bounce');
    case 'not-understood':
      return none(input.reason);
  }
}

interface GivenFile {
  readonly name: string;
  readonly rawBase64: string;
}

async function readFile(
  looks: Looks,
  { name, rawBase64 }: GivenFile,
  tabId: number | undefined,
): Promise<Read> {
  const file = readMailFile(octetsOfBase64(rawBase64) ?? new Uint8Array());
  if (file.kind === 'not-understood') return { kind: 'not-a-domain', input: name, reason: file.reason };
  const read =
    file.kind === 'message'
      ? readGiven(file.message, TYPED, clock())
      : await readSource(looks, file.raw, tabId);
  return read ?? { kind: 'not-a-domain', input: name, reason: 'file-no-bounce' };
}

/** A source, told together with the page's notice that it is of, where that is open in the tab. */
async function readSource(
  { store }: Looks,
  raw: Uint8Array | string,
  tabId: number | undefined,
): Promise<NoticeInspection | undefined> {
  const message = await messageOfRaw(raw, parseMime);
  const tab = tabId === undefined ? undefined : await store.readTab(tabId);
  const joined = joinSource(tab?.notices ?? [], message);
  return joined === undefined ? readNotice(message, TYPED) : { ...joined, id: TYPED };
}

const TYPED = 'typed';

function withOwned(typed: TypedState, owned: Owned): TypedState {
  const { inspection } = typed;
  return inspection?.kind === 'notice' ? { ...typed, inspection: withOwnership(inspection, owned) } : typed;
}

function isLookedAfter({ inspection }: TypedState): boolean {
  return inspection?.kind === 'notice' && inspection.fix?.state === 'asking';
}

function isUnfinished(typed: TypedState): boolean {
  const { inspection, asked } = typed;
  if (inspection === undefined || isLookedAfter(typed)) return true;
  return isOpen(asked) || ('dns' in inspection && inspection.dns.state === 'asking');
}
