import { table } from '../corpus/tables.ts';
import { idleArguments, type Argued, type SuiteOutcome } from './suite.ts';

/** Why a difference is none of ours. */
export interface Reason {
  readonly clause: string;
  readonly why: string;
}

/** What random zones gave, beside another implementation. */
export interface Comparison {
  readonly zones: number;
  readonly counts: ReadonlyMap<string, number>;
  readonly differences: readonly {
    readonly seed: number;
    readonly asked: object;
    readonly ours: unknown;
    readonly theirs: unknown;
    readonly reason: Reason | undefined;
  }[];
  /** The least share of zones with each feature. */
  readonly wanted: Readonly<Record<string, number>>;
}

/** All that a run measures. */
export interface Measured {
  readonly outcomes: readonly SuiteOutcome[];
  readonly withheld: readonly (readonly [id: string, said: string])[];
  readonly seed: number;
  readonly spf: Comparison;
  readonly dmarc: Comparison;
}

/** The whole report, as tables of Markdown. */
export function report({ outcomes, withheld, seed, spf, dmarc }: Measured): string {
  return [
    suiteTable(outcomes),
    arguedTable(outcomes),
    `Other answers of the suite of RFC 7208 when the local part is withheld: ${String(withheld.length)}\n\n${withheldTable(withheld)}`,
    `SPF: ${String(spf.zones)} random zones from seed ${String(seed)} beside mailauth strict: ${differenceLine(spf)}`,
    distributionTable(spf),
    reasonTable(spf),
    `DMARC: ${String(dmarc.zones)} random mails from seed ${String(seed)} beside mailauth strict: ${differenceLine(dmarc)}`,
    distributionTable(dmarc),
    reasonTable(dmarc),
  ].join('\n');
}

export function suiteTable(outcomes: readonly SuiteOutcome[]): string {
  return table(
    ['suite', 'what has to hold of each case', 'passed', 'of', 'differs, by clause', 'differs'],
    outcomes.map(({ suite, passed, of, argued, unargued }) => [
      suite.title,
      suite.asks,
      String(passed),
      String(of),
      String(argued.length),
      String(unargued.length),
    ]),
  );
}

export function arguedTable(outcomes: readonly SuiteOutcome[]): string {
  const all = outcomes.flatMap(({ argued }) => argued);
  if (all.length === 0) return 'No case of a suite differs.\n';
  return table(
    ['case', 'the suite', 'ours', 'clause', 'why'],
    all.map(({ id, wanted, found, clause, why }) => [id, wanted, found, clause, why].map(cell)),
  );
}

export function withheldTable(withheld: Measured['withheld']): string {
  return table(
    ['case', 'says'],
    withheld.map(([id, said]) => [id, said].map(cell)),
  );
}

export function differenceLine({ zones, differences }: Comparison): string {
  const open = differences.filter(({ reason }) => reason === undefined).length;
  const told = `${String(zones - differences.length)} alike, ${String(differences.length - open)} otherwise by a clause`;
  return `${told}, ${String(open)} not explained\n`;
}

/** Each feature with its share; those that are asked for with the least. */
export function distributionTable({ zones, counts, wanted }: Comparison): string {
  return table(
    ['of the zones', 'share', 'at least'],
    [...new Set([...Object.keys(wanted), ...counts.keys()])].map((name) => [
      name,
      percent((counts.get(name) ?? 0) / zones),
      wanted[name] === undefined ? '' : percent(wanted[name]),
    ]),
  );
}

export function reasonTable({ differences }: Comparison): string {
  const reasons = new Map<string, { readonly reason: Reason; readonly zones: number }>();
  for (const { reason } of differences)
    if (reason) reasons.set(reason.clause, { reason, zones: (reasons.get(reason.clause)?.zones ?? 0) + 1 });
  return table(
    ['clause', 'zones', 'why we differ from mailauth'],
    [...reasons.values()].map(({ reason, zones }) => [reason.clause, String(zones), reason.why]),
  );
}

/** What is wrong: differences without a clause, clauses without a difference, zones that do not hold what they should. */
export function faultsOf({ outcomes, spf, dmarc }: Measured, argued: readonly Argued[]): readonly string[] {
  return [
    ...outcomes.flatMap(({ suite, unargued }) =>
      unargued.map(({ id, wanted, found }) => `${suite.id}: ${id}\n  wanted ${wanted}\n  found  ${found}`),
    ),
    ...idleArguments(outcomes, argued).map(({ suite, id }) => `${suite}: ${id} no longer differs`),
    ...[spf, dmarc].flatMap(({ zones, counts, wanted, differences }) => [
      ...differences.flatMap((one) => (one.reason ? [] : [unexplained(one)])),
      ...Object.entries(wanted).flatMap(([name, share]) =>
        zones >= 1000 && (counts.get(name) ?? 0) < share * zones ? [`too few zones: ${name}`] : [],
      ),
    ]),
  ];
}

function unexplained({ seed, asked, ours, theirs }: Comparison['differences'][number]): string {
  const answers = `  ours   ${JSON.stringify(ours)}\n  theirs ${JSON.stringify(theirs)}`;
  return `seed ${String(seed)}: ${JSON.stringify(asked)}\n${answers}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

/** In a cell of a table. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
