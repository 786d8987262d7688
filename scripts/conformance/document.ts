import { clauseTable } from './clauses.ts';
import {
  arguedTable,
  differenceLine,
  distributionTable,
  reasonTable,
  suiteTable,
  withheldTable,
  type Measured,
} from './report.ts';

/** The document with its tables as they were measured; undefined where the marks are missing. */
export function withConformanceTables(text: string, measured: Measured): string | undefined {
  const { outcomes, withheld, spf, dmarc, seed } = measured;
  const tables: Readonly<Record<string, string>> = {
    suites: `${suiteTable(outcomes)}\n${arguedTable(outcomes)}`,
    withheld: withheldTable(withheld),
    'random spf': `${String(spf.zones)} zones, from seed ${String(seed)}: ${differenceLine(spf)}\n${reasonTable(spf)}\n${distributionTable(spf)}`,
    'random dmarc': `${String(dmarc.zones)} mails, from seed ${String(seed)}: ${differenceLine(dmarc)}\n${reasonTable(dmarc)}\n${distributionTable(dmarc)}`,
    clauses: clauseTable(),
  };
  return Object.entries(tables).reduce<string | undefined>(
    (written, [name, content]) => (written === undefined ? undefined : withTable(written, name, content)),
    text,
  );
}

function withTable(text: string, name: string, content: string): string | undefined {
  const start = `<!-- ${name}: written by \`npm run conformance -- --write-docs\` -->\n`;
  const end = `<!-- end of ${name} -->`;
  const from = text.indexOf(start);
  const to = text.indexOf(end, from);
  return from < 0 || to < 0
    ? undefined
    : `${text.slice(0, from + start.length)}\n${content}\n${text.slice(to)}`;
}
