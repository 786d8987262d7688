import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argued } from './argued.ts';
import { compareDmarc, wantedDmarcShares } from './dmarc-differential.ts';
import { withConformanceTables } from './document.ts';
import type { Options } from './options.ts';
import { faultsOf, report, type Measured } from './report.ts';
import { changedWhenWithheld } from './rfc7208.ts';
import { compareSpf, wantedShares } from './spf-differential.ts';
import { runSuite, type ReadData, type SuiteOutcome } from './suite.ts';
import { suites } from './suites.ts';

const document = 'docs/conformance.md';

/** Runs everything and prints it; yields what is wrong, in lines, if anything. */
export async function runConformance(
  { data, zones, seed, writeDocs }: Options,
  print: (text: string) => void,
): Promise<string | undefined> {
  if (!existsSync(data)) return `There is no ${data}: set BOUNCE_DATA to the folder of the shared data.`;
  // Each suite asserts the shape of what it reads, as the data's README describes it.
  const read: ReadData = (folder, file) =>
    JSON.parse(readFileSync(join(data, folder, file), 'utf8')) as unknown;
  const outcomes: SuiteOutcome[] = [];
  for (const suite of suites) outcomes.push(await runSuite(suite, read, argued));
  const measured: Measured = {
    outcomes,
    withheld: await changedWhenWithheld(read),
    seed,
    spf: { ...(await compareSpf(zones, seed)), wanted: wantedShares },
    dmarc: { ...(await compareDmarc(Math.ceil(zones / 2), seed)), wanted: wantedDmarcShares },
  };
  print(report(measured));
  const faults = faultsOf(measured, argued);
  if (faults.length > 0) return faults.join('\n');
  return writeDocs ? writeDocument(measured) : undefined;
}

function writeDocument(measured: Measured): string | undefined {
  const text = withConformanceTables(readFileSync(document, 'utf8'), measured);
  if (text === undefined) return `${document} has lost the marks around its tables.`;
  writeFileSync(document, text);
  return undefined;
}
