import { inspectDomain } from '../../lib/diagnose.ts';
import type { DomainName } from '../../lib/dns/domain-name.ts';
import { nothingAsked, type DomainAsked, type SelectorAsked } from '../../lib/domain-asked.ts';
import type { DomainInspection } from '../../lib/inspection.ts';
import { readSelector } from '../../lib/selector-input.ts';
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
  const { show, asked = nothingAsked, again } = look;
  const grow = (grown: DomainInspection) => void show(grown);
  const found = await inspectDomain(domain, askDns(again), grow, signatureIn(asked, domain));
  await show(found, answered(asked));
}

/** Looks for a key that the person names, of the domain on the screen. All else on the screen stays as it is meanwhile. */
export async function askSelector(looks: Looks, input: string): Promise<void> {
  const typed = await looks.store.readTyped();
  if (typed?.inspection?.kind !== 'domain') return;
  const { inspection, ...kept } = typed;
  const asked = { ...(kept.asked ?? nothingAsked), selector: selectorAsked(input, inspection.domain) };
  const show = looks.begin({ ...kept, asked });
  await show(inspection);
  if (asked.selector?.state === 'not-understood' && inspection.dns.state === 'done') return;
  void look(looks, inspection, { show, asked, again: false });
}

/** As `lookAtDomain`, but what was known before stays on the screen until all is known anew, with every question that was asked for it. */
async function look(
  { askDns }: Looks,
  before: DomainInspection,
  { show, asked = nothingAsked }: Look,
): Promise<void> {
  const signature = signatureIn(asked, before.domain);
  const found = await inspectDomain(before.domain, askDns(false), () => undefined, signature);
  const questions = [...before.dns.questions, ...found.dns.questions];
  await show({ ...found, dns: { ...found.dns, questions } }, answered(asked));
}

/** Something was asked and not answered yet. */
export function isOpen(asked: DomainAsked | undefined): boolean {
  return asked?.selector?.state === 'asking';
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

function answered(asked: DomainAsked): DomainAsked {
  const { selector } = asked;
  return selector?.state === 'asking' ? { ...asked, selector: { ...selector, state: 'done' } } : asked;
}
