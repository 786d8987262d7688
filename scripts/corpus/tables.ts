import { meanAndWorst, type LeftOut } from './leave-one-out.ts';
import { measures, type Count, type Miss, type Score, type Tally } from './score.ts';

const heads: Readonly<Record<(typeof measures)[number], string>> = {
  noticed: 'noticed',
  'false alarms': 'false alarms',
  recipients: 'recipients exact',
  'reply code': 'reply code',
  status: 'status',
  cause: 'cause accepted',
  authentication: 'authentication',
};

/** The whole table of a score, one row for each slice. */
export function scoreTable({ total, slices }: Score): string {
  return table(
    ['', ...measures.map((measure) => heads[measure])],
    [tallyRow('**all**', total), ...[...slices].map(([name, tally]) => tallyRow(name, tally))],
  );
}

/** One row of the table of a score, under a name. */
export function tallyRow(name: string, tally: Tally): readonly string[] {
  return [
    name,
    ...measures.map((measure) =>
      measure === 'false alarms' ? alarms(tally[measure]) : share(tally[measure]),
    ),
  ];
}

/** Several scores under each other, by name. */
export function compareTable(rows: readonly (readonly [name: string, tally: Tally])[]): string {
  return table(
    ['', ...measures.map((measure) => heads[measure])],
    rows.map(([name, tally]) => tallyRow(name, tally)),
  );
}

/** The table of dialects that were switched off, and the mean below. */
export function leaveOneOutTable(all: readonly LeftOut[]): string {
  const means = (['noticed', 'recipients', 'codes'] as const).map((measure) => {
    const found = meanAndWorst(all, measure);
    return found === undefined ? '–' : `${percent(100 * found.mean)}, worst ${found.worst}`;
  });
  return table(
    ['switched off', 'mails', 'noticed', 'recipients exact', 'codes'],
    [
      ...all.map(({ dialect, mails, noticed, recipients, codes }) => [
        dialect,
        String(mails),
        share(noticed),
        share(recipients),
        share(codes),
      ]),
      ['**mean** of those with 5 mails or more', '', ...means],
    ],
  );
}

/** A table of Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return `${line(head)}|${'---|'.repeat(head.length)}\n${rows.map(line).join('')}`;
}

/** One miss for a terminal; the control characters of a mail stay out of it. */
export function missLine({ id, measure, wanted, found }: Miss): string {
  return [id, measure, wanted, found === '' ? '(nothing)' : found].map(plain).join('\t');
}

function plain(text: string): string {
  return text.replace(/\p{C}/gu, '?');
}

/** `39/40 97.5 %`; a dash where nothing was asked. */
export function share({ right, of }: Count): string {
  return of === 0 ? '–' : `${String(right)}/${String(of)} ${percent((100 * right) / of)}`;
}

function alarms({ right, of }: Count): string {
  return share({ right: of - right, of });
}

/** Half a tenth goes to the even one, as score.py prints it: of those that are exact in a double, only … .25 would go up. */
function percent(hundredths: number): string {
  return `${(hundredths % 1 === 0.25 ? hundredths - 0.05 : hundredths).toFixed(1)} %`;
}
