import { randomOf } from '../fuzz/random.ts';
import { mailauthSpf } from './mailauth.ts';
import { caseResolver } from './random-spf-answers.ts';
import { randomSpfCase, type SpfCase } from './random-spf-zone.ts';
import { ourSpf } from './our-spf.ts';
import { featuresOf } from './spf-distribution.ts';
import { reasonOf, type SpfReason, type SpfVerdicts } from './spf-reasons.ts';

/** One zone that the two judge differently. */
export interface SpfDifference extends SpfVerdicts {
  readonly seed: number;
  readonly reason: SpfReason | undefined;
}

/** What so many random zones gave. */
export interface SpfComparison {
  readonly zones: number;
  /** How many zones have each feature, and end with each result. */
  readonly counts: ReadonlyMap<string, number>;
  readonly differences: readonly SpfDifference[];
}

/** The zones of `seed`, `seed + 1`, …: our `checkHost` and mailauth strict, on the same answers of DNS. */
export async function compareSpf(zones: number, seed: number): Promise<SpfComparison> {
  const counts = new Map<string, number>();
  const differences: SpfDifference[] = [];
  for (let at = seed; at < seed + zones; at += 1) {
    const asked = randomSpfCase(randomOf(at));
    const resolve = caseResolver(asked.zone);
    const [ours, theirs] = [await ourSpf(asked, resolve), await mailauthSpf(asked, resolve, true)];
    for (const feature of namesOf(asked, theirs.result)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
    if (ours.result === theirs.result && ours.explanation === theirs.explanation) continue;
    differences.push({ seed: at, asked, ours, theirs, reason: await reasonOf({ asked, ours, theirs }) });
  }
  return { zones, counts, differences };
}

function namesOf(asked: SpfCase, result: string): readonly string[] {
  const { terms, includeDepth, hasMacro, isIpv6, isNullSender } = featuresOf(asked);
  return [
    result,
    ...[...terms].map((term) => `${term} in a record`).filter((name) => Object.hasOwn(wantedShares, name)),
    ...(includeDepth >= 3 ? ['include depth 3 or more'] : []),
    ...(hasMacro ? ['a macro in a record'] : []),
    ...(isIpv6 ? ['IPv6 sender'] : []),
    ...(isNullSender ? ['null sender'] : []),
  ];
}

/** What the random zones must hold, as shares of all. */
export const wantedShares: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    ['none', 'neutral', 'pass', 'fail', 'softfail', 'temperror', 'permerror'].map((name) => [name, 0.03]),
  ),
  ...Object.fromEntries(
    ['all', 'include', 'a', 'mx', 'ptr', 'ip4', 'ip6', 'exists', 'redirect', 'exp'].map((name) => [
      `${name} in a record`,
      0.05,
    ]),
  ),
  'include depth 3 or more': 0.1,
  'a macro in a record': 0.05,
  'IPv6 sender': 0.05,
  'null sender': 0.05,
};
