import { inspectDomain } from '../../lib/diagnose.ts';
import type { DomainName } from '../../lib/dns/domain-name.ts';
import type { AskDns, Question } from '../../lib/dns/index.ts';
import {
  nothingAsked,
  type DomainAsked,
  type SelectorAsked,
  type WouldGetInput,
} from '../../lib/domain-asked.ts';
import type { DomainInspection } from '../../lib/inspection.ts';
import { readSelector } from '../../lib/selector-input.ts';
import { readMailInput, serviceNames } from '../../lib/through-input.ts';
import { wouldGet } from '../../lib/would-get.ts';
import type { Looks, Show } from './looks.ts';

/** A look at a domain: where it is shown, and what was asked beside it. */
interface Look {
  readonly show: Show;
  readonly asked: DomainAsked | undefined;
  /** Past what is kept of DNS. */
  readonly again: boolean;
}

/** Inspects a domain, shows each state on the way, and answers again what was asked of it. */
export async function lookAtDomain({ askDns }: Looks, domain: DomainName, look: Look): Promise<void> {
  const { show, again } = look;
  const asked: DomainAsked = { ...nothingAsked, ...look.asked, services: serviceNames };
  const dns = askDns(again);
  const grow = (grown: DomainInspection) => void show(grown, asked);
  const found = await inspectDomain(domain, dns, grow, signatureIn(asked, domain));
  await show(found, withKeyDone(asked));
  const told = await answered(asked, domain, dns);
  if (told !== asked) await show(withQuestions(found, [], dns), told);
}

/** Looks for a key that the person names, of the domain on the screen. All else on the screen stays as it is meanwhile. */
export async function askSelector(looks: Looks, input: string): Promise<void> {
  await ask(looks, (asked, domain) => ({ ...asked, selector: selectorAsked(input, domain) }));
}

/** Works out what a mail of the domain on the screen would get, likewise. */
export async function askWouldGet(looks: Looks, input: WouldGetInput): Promise<void> {
  const read = readMailInput(input);
  await ask(looks, (asked) => ({
    ...asked,
    wouldGet:
      read.kind === 'mail'
        ? { input, state: 'asking' }
        : { input, state: 'not-understood', reason: read.reason, names: read.names },
  }));
}

/** Something was asked and not answered yet. */
export function isOpen(asked: DomainAsked | undefined): boolean {
  return asked?.selector?.state === 'asking' || asked?.wouldGet?.state === 'asking';
}

/** Keeps a question first, so that a worker that is killed goes on with it; answers at once, the look goes on by itself. */
async function ask(
  looks: Looks,
  change: (asked: DomainAsked, domain: DomainName) => DomainAsked,
): Promise<void> {
  const typed = await looks.store.readTyped();
  if (typed?.inspection?.kind !== 'domain') return;
  const { inspection, ...kept } = typed;
  const asked = change({ ...nothingAsked, ...kept.asked }, inspection.domain);
  const show = looks.begin({ ...kept, asked });
  await show(inspection);
  const isWhole = inspection.dns.state === 'done' && asked.selector === kept.asked?.selector;
  if (isWhole) void answerBeside(looks, inspection, { show, asked, again: false });
  else void lookAnew(looks, inspection, { show, asked, again: false });
}

/** Only what stands beside the inspection is asked for. */
async function answerBeside({ askDns }: Looks, inspection: DomainInspection, look: Look): Promise<void> {
  const { show, asked = nothingAsked } = look;
  const dns = askDns(false);
  const told = await answered(asked, inspection.domain, dns);
  await show(withQuestions(inspection, inspection.dns.questions, dns), told);
}

/** The inspection is made once more, by the key that was named; what was known before stays until then. */
async function lookAnew({ askDns }: Looks, before: DomainInspection, look: Look): Promise<void> {
  const { show, asked = nothingAsked } = look;
  const { domain } = before;
  const dns = askDns(false);
  const found = await inspectDomain(domain, dns, () => undefined, signatureIn(asked, domain));
  const told = await answered(asked, domain, dns);
  await show(withQuestions(found, before.dns.questions, dns), told);
}

/** With every question that was asked for what is on the screen. */
function withQuestions(
  { dns, ...rest }: DomainInspection,
  before: readonly Question[],
  asking: AskDns,
): DomainInspection {
  return { ...rest, dns: { ...dns, questions: [...before, ...asking.questions()] } };
}

/** An empty field takes the question back. */
function selectorAsked(input: string, domain: DomainName): SelectorAsked | undefined {
  if (input.trim() === '') return undefined;
  const read = readSelector(input, domain);
  return read.kind === 'selector'
    ? { input, state: 'asking', selector: read.selector }
    : { input, state: 'not-understood', reason: read.reason };
}

function signatureIn({ selector }: DomainAsked, domain: DomainName) {
  const read = selector === undefined ? undefined : readSelector(selector.input, domain);
  return read?.kind === 'selector' ? { domain: read.domain, selector: read.selector } : undefined;
}

function withKeyDone(asked: DomainAsked): DomainAsked {
  const { selector } = asked;
  return selector?.state === 'asking' ? { ...asked, selector: { ...selector, state: 'done' } } : asked;
}

/** What was asked, answered; the same value where nothing but the key was asked. */
async function answered(before: DomainAsked, domain: DomainName, dns: AskDns): Promise<DomainAsked> {
  const asked = withKeyDone(before);
  if (asked.wouldGet === undefined) return asked;
  const { input } = asked.wouldGet;
  const read = readMailInput(input);
  if (read.kind !== 'mail') return asked;
  const { through, returnPath } = read;
  const mail = { from: domain, through, returnPath, signature: signatureIn(asked, domain) };
  return { ...asked, wouldGet: { input, state: 'done', answer: await wouldGet(mail, dns) } };
}
