import { causeReasons } from './cause-reasons.ts';
import type { MissReason } from './miss-reasons.ts';
import type { Form } from './read-mails.ts';
import type { Measured } from './reading-tables.ts';
import type { Count, Miss, Score } from './score.ts';
import { share, table } from './tables.ts';

/** A mail of which some cause is not told as its truth has it, with what was wanted and told in each form. */
interface MissedCause {
  readonly id: string;
  readonly rendered: readonly Miss[];
  readonly raw: readonly Miss[];
}

/** The sentence of what is wrong with the reasons kept by hand: a miss without one, or one without a miss. */
export function troubleWithCauseReasons(
  measured: Pick<Measured, 'rendered' | 'raw'>,
  reasons: Readonly<Record<string, MissReason>> = causeReasons,
): string | undefined {
  const missed = missedCauses(measured).map(({ id }) => id);
  const unexplained = missed.filter((id) => !(id in reasons));
  const stale = Object.keys(reasons).filter((id) => !missed.includes(id));
  if (unexplained.length === 0 && stale.length === 0) return undefined;
  return `scripts/corpus/cause-reasons.ts is not in step.
Misses without a reason: ${unexplained.join(', ') || 'none'}
Reasons without a miss: ${stale.join(', ') || 'none'}`;
}

/** The causes of the mails that show one: without those of which this form says no reason, by the list kept by hand. */
export function shownCauses({ total, misses }: Score): Count {
  const unsaid = causeMisses(misses).filter(({ id }) => causeReasons[id]?.kind === 'not-said');
  return { right: total.cause.right, of: total.cause.of - unsaid.length };
}

function missedCauses({ rendered, raw }: Pick<Measured, 'rendered' | 'raw'>): readonly MissedCause[] {
  const [page, source] = [causeMisses(rendered.misses), causeMisses(raw.misses)];
  const of = (misses: readonly Miss[], id: string) => misses.filter((miss) => miss.id === id);
  return [...new Set([...page, ...source].map(({ id }) => id))]
    .sort()
    .map((id) => ({ id, rendered: of(page, id), raw: of(source, id) }));
}

function causeMisses(misses: readonly Miss[]): readonly Miss[] {
  return misses.filter(({ measure }) => measure === 'cause');
}

const start = '<!-- tables: written by `npm run corpus -- DIR --write-docs` -->\n';
const end = '<!-- end of tables -->';

/** docs/knowledge.md with its tables as measured; undefined when the marks are missing. */
export function withCauseTables(text: string, measured: Measured): string | undefined {
  const from = text.indexOf(start);
  const to = text.indexOf(end, from);
  if (from < 0 || to < 0) return undefined;
  return `${text.slice(0, from + start.length)}\n${tables(measured)}\n${text.slice(to)}`;
}

function tables(measured: Measured): string {
  const { rendered, raw, renderedWithoutRules, rawWithoutRules } = measured;
  const rows = (form: Form, score: Score) =>
    [...score.slices]
      .filter(([, { cause }]) => cause.of > 0)
      .map(([name, { cause, authentication }]) => [`${form}, ${name}`, share(cause), share(authentication)]);
  const row = (name: string, { cause, authentication }: Score['total']) => [
    name,
    share(cause),
    share(authentication),
  ];
  return `### Causes by source

${table(
  ['', 'cause accepted', 'authentication'],
  [
    row('**rendered, all**', rendered.total),
    ...rows('rendered', rendered),
    row('**raw, all**', raw.total),
    ...rows('raw', raw),
    row('rendered, without providers’ rules', renderedWithoutRules),
    row('raw, without providers’ rules', rawWithoutRules),
    ['rendered, of those that show a reason', share(shownCauses(rendered)), '–'],
    ['raw, of those that show a reason', share(shownCauses(raw)), '–'],
  ],
)}
### Mails that do not say why

${missTable(missedCauses(measured), ({ kind }) => kind === 'not-said')}
### What we should tell better

${missTable(missedCauses(measured), ({ kind }) => kind === 'ours')}
### Where we hold the truth about the cause to be wrong

${missTable(missedCauses(measured), ({ kind }) => kind === 'truth')}`;
}

function missTable(missed: readonly MissedCause[], isAsked: (reason: MissReason) => boolean): string {
  const told = (misses: readonly Miss[]) =>
    [...new Set(misses.map(({ wanted, found }) => `${wanted} → ${found || 'nothing'}`))].join(', ') || '–';
  const rows = missed.flatMap(({ id, rendered, raw }) => {
    const reason = causeReasons[id];
    return reason === undefined || !isAsked(reason) ? [] : [[id, told(rendered), told(raw), reason.why]];
  });
  return rows.length === 0 ? 'None.\n' : table(['mail', 'rendered', 'raw', 'reason'], rows);
}
