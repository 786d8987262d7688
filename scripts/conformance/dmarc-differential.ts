import { randomOf } from '../fuzz/random.ts';
import { bothLines, dmarcReasonOf, type DmarcReason } from './dmarc-reasons.ts';
import { randomDmarcCase, type DmarcCase } from './random-dmarc.ts';

/** One mail that the two judge differently, each in a line. */
export interface DmarcDifference {
  readonly seed: number;
  readonly asked: DmarcCase;
  readonly ours: string;
  readonly theirs: string;
  readonly reason: DmarcReason | undefined;
}

/** What so many random mails gave. */
export interface DmarcComparison {
  readonly zones: number;
  readonly counts: ReadonlyMap<string, number>;
  readonly differences: readonly DmarcDifference[];
}

/** The zones of `seed`, `seed + 1`, …: our verdict and that of mailauth strict, on the same answers of DNS. */
export async function compareDmarc(zones: number, seed: number): Promise<DmarcComparison> {
  const counts = new Map<string, number>();
  const differences: DmarcDifference[] = [];
  for (let at = seed; at < seed + zones; at += 1) {
    const asked = randomDmarcCase(randomOf(at));
    const { ours, theirs, known } = await bothLines(asked);
    for (const feature of featuresOf(asked, known.result))
      counts.set(feature, (counts.get(feature) ?? 0) + 1);
    if (ours !== theirs)
      differences.push({ seed: at, asked, ours, theirs, reason: await dmarcReasonOf(asked) });
  }
  return { zones, counts, differences };
}

function featuresOf({ zone, from, spf, dkim }: DmarcCase, result: string): readonly string[] {
  const texts = JSON.stringify(zone);
  const tags = ['sp', 'np', 'psd', 't', 'adkim', 'aspf', 'rua'].filter((tag) => texts.includes(`${tag}=`));
  return [
    result,
    ...tags.map((tag) => `${tag}= in a record`),
    ...(from.split('.').length >= 8 ? ['author of 8 labels or more'] : []),
    ...(spf.length + dkim.length > 0 ? ['something proven'] : []),
  ];
}

/** What the random mails must hold, as shares of all. */
export const wantedDmarcShares: Readonly<Record<string, number>> = {
  none: 0.03,
  pass: 0.03,
  fail: 0.03,
  temperror: 0.03,
  ...Object.fromEntries(
    ['sp', 'np', 'psd', 't', 'adkim', 'aspf', 'rua'].map((tag) => [`${tag}= in a record`, 0.05]),
  ),
  'author of 8 labels or more': 0.05,
  'something proven': 0.5,
};
