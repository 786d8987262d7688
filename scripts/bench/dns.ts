import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { table } from '../corpus/tables.ts';
import { dmarcRows } from './dns-dmarc.ts';
import { domainRows } from './dns-domain.ts';
import type { BenchRow, DnsZones } from './dns-rows.ts';
import { spfRows } from './dns-spf.ts';
import type { TimedRun } from './virtual-clock.ts';

/**
 * npm run bench -- dns: round trips and questions of mailauth and ours on the same zones, by a virtual clock. Yields a sentence where ours
 * says something else, or asks more than it may.
 */
export async function benchDns(data: string): Promise<string | undefined> {
  const file = join(data, 'perf', 'zones.json');
  if (!existsSync(file)) return `There is no ${file}: set BOUNCE_DATA to the folder of the shared data.`;
  // The shape is that of the data's README.
  const zones = JSON.parse(readFileSync(file, 'utf8')) as DnsZones;
  const rows = await dnsRows(zones);
  console.log(dnsTable(rows));
  const faults = rows.flatMap(({ name, faults: own }) => own.map((fault) => `${name}: ${fault}`));
  return faults.length === 0 ? undefined : faults.join('\n');
}

/** All rows of the measure. */
export async function dnsRows({ spf, dmarc }: DnsZones): Promise<readonly BenchRow[]> {
  return [...(await spfRows(spf)), ...(await dmarcRows(dmarc)), ...(await domainRows(spf))];
}

const who = ['mailauth', 'mailauth strict', 'ours'] as const;

/** Each run as `verdict ticks/questions (unique)`. */
export function dnsTable(rows: readonly BenchRow[]): string {
  const cell = (run: TimedRun | undefined) =>
    run === undefined
      ? '–'
      : `${run.verdict} ${String(run.ticks)}/${String(run.questions)} (${String(run.unique)})`;
  return table(
    ['verdict ticks/questions (unique)', ...who, 'we may'],
    rows.map(({ name, runs, most }) => [
      name,
      ...who.map((one) => cell(runs[one])),
      `${String(most.ticks)}/${String(most.questions)}`,
    ]),
  );
}
