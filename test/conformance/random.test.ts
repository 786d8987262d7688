import { describe, expect, test } from 'vitest';
import { compareDmarc, wantedDmarcShares } from '../../scripts/conformance/dmarc-differential.ts';
import { randomDmarcCase } from '../../scripts/conformance/random-dmarc.ts';
import { randomSpfCase } from '../../scripts/conformance/random-spf-zone.ts';
import { compareSpf, wantedShares } from '../../scripts/conformance/spf-differential.ts';
import { reasonOf } from '../../scripts/conformance/spf-reasons.ts';
import { randomOf } from '../../scripts/fuzz/random.ts';

// `npm run conformance` runs 10,000 zones and 5,000 mails. Here as many as a test may take (10 s): enough that each result and each
// mechanism is met dozens of times, so a fault of either is seen; which of them differ does not depend on the machine.
const ZONES = 1500;
const MAILS = 750;
const SEED = 1;

/** The names whose share of all is too small. */
function tooFew(
  { zones, counts }: { readonly zones: number; readonly counts: ReadonlyMap<string, number> },
  wanted: Readonly<Record<string, number>>,
): readonly string[] {
  return Object.keys(wanted).filter((name) => (counts.get(name) ?? 0) < (wanted[name] ?? 0) * zones);
}

describe('random zones', () => {
  test('our SPF says what mailauth strict says, or a clause explains the difference', async () => {
    const comparison = await compareSpf(ZONES, SEED);
    expect(comparison.differences.filter(({ reason }) => reason === undefined)).toEqual([]);
    expect(tooFew(comparison, wantedShares)).toEqual([]);
  }, 60_000);

  test('our DMARC says what mailauth strict says, or a clause explains the difference', async () => {
    const comparison = await compareDmarc(MAILS, SEED);
    expect(comparison.differences.filter(({ reason }) => reason === undefined)).toEqual([]);
    expect(tooFew(comparison, wantedDmarcShares)).toEqual([]);
  }, 60_000);

  test('a seed gives the same case each time, another seed another one', () => {
    expect(randomSpfCase(randomOf(7))).toEqual(randomSpfCase(randomOf(7)));
    expect(randomSpfCase(randomOf(7))).not.toEqual(randomSpfCase(randomOf(8)));
    expect(randomDmarcCase(randomOf(7))).toEqual(randomDmarcCase(randomOf(7)));
  });

  test('a plain difference is explained by no clause', async () => {
    const asked = {
      ip: '192.0.2.1',
      sender: 'user@example.com',
      helo: 'mail.example.com',
      zone: { 'example.com': { TXT: ['v=spf1 ip4:192.0.2.1 -all'] } },
    };
    const wrong = { result: 'fail', explanation: undefined, trace: [], fault: undefined };
    const theirs = { result: 'pass', explanation: undefined };
    expect(await reasonOf({ asked, ours: wrong, theirs })).toBeUndefined();
  });
});
