import type { SuiteZone } from '../conformance/suite-zone.ts';
import type { TimedRun } from './virtual-clock.ts';

/** The zones of the measure (perf/zones.json of the shared data). */
export interface DnsZones {
  readonly spf: {
    readonly ip: string;
    readonly sender: string;
    readonly helo: string;
    readonly zones: Readonly<Record<string, SuiteZone>>;
  };
  readonly dmarc: { readonly zone: SuiteZone; readonly from: readonly string[] };
}

/** One zone: what each said and asked, how much we may ask, and what is wrong with it. */
export interface BenchRow {
  readonly name: string;
  readonly runs: Readonly<Record<string, TimedRun>>;
  readonly most: { readonly ticks: number; readonly questions: number };
  readonly faults: readonly string[];
}
