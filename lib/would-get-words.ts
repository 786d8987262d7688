import { displayDomain, displayText } from './display-text.ts';
import type { Translate } from './i18n.ts';
import { slug } from './slug.ts';
import type { Seal, Way, WouldGet } from './would-get.ts';

/** What a mail would get, in words: what is said of all its return addresses, and of each. */
export interface WouldGetWords {
  readonly title: string;
  /** Whose address was taken; undefined where the person gave one. */
  readonly address: string | undefined;
  readonly seal: string;
  readonly ways: readonly WayWords[];
  readonly caution: string;
}

export interface WayWords {
  readonly title: string;
  /** What SPF comes to, and whether it counts. */
  readonly lines: readonly string[];
  /** How SPF came to it, a step after the other. */
  readonly trace: readonly string[];
  readonly outcome: string;
}

export function wouldGetWords(told: WouldGet, t: Translate): WouldGetWords {
  const through = displayText(told.through);
  return {
    title: t('would_answer', displayDomain(told.from), through),
    address: addressWords(told, through, t),
    seal: sealWords(told, through, t),
    ways: told.ways.map((way) => wayWords(told, way, t)),
    caution: t('would_caution'),
  };
}

function addressWords({ address }: WouldGet, through: string, t: Translate): string | undefined {
  switch (address.state) {
    case 'given':
      return undefined;
    case 'known':
      return t('would_address_known', address.ip, through, displayDomain(address.include));
    case 'no-include':
      return t('would_address_no_include', through);
    case 'no-network':
      return t('would_address_no_network', through, displayDomain(address.include));
    case 'failed':
      return t('would_address_failed', through);
  }
}

function sealWords({ seal, from }: WouldGet, through: string, t: Translate): string {
  switch (seal.state) {
    case 'key':
      return t('would_seal_key', displayText(seal.selector), displayDomain(seal.domain));
    case 'no-key':
      return t('would_seal_no_key', displayDomain(from), seal.selectors.map(displayText).join(', '));
    case 'not-known':
      return t('would_seal_not_known', through);
    case 'failed':
      return t('would_seal_failed', displayDomain(from));
  }
}

function wayWords(told: WouldGet, way: Way, t: Translate): WayWords {
  const [from, path] = [displayDomain(told.from), displayDomain(way.returnPath)];
  const ip = 'ip' in told.address ? told.address.ip : '';
  const { counts, explanation } = way;
  return {
    title: way.whose === 'service' ? t('would_way_service', path) : t('would_way', path),
    lines: [
      t(`would_spf_${slug(way.spf)}`, path, ip),
      ...(explanation === undefined ? [] : [t('would_explanation', displayText(explanation).slice(0, 300))]),
      ...(counts === undefined ? [] : [countsWords(counts, path, from, t)]),
    ],
    trace: traceWords(way, ip, t),
    outcome: outcomeWords(way, told.seal, from, t),
  };
}

function countsWords(counts: boolean, path: string, from: string, t: Translate): string {
  return counts ? t('would_counts', from) : t('would_counts_not', path, from);
}

function outcomeWords({ outcome, policy = 'none' }: Way, seal: Seal, from: string, t: Translate): string {
  switch (outcome) {
    case 'proven':
      return t('would_proven', from);
    case 'sealed':
      return t(`would_sealed_${policy}`, from, seal.state === 'key' ? displayText(seal.selector) : '');
    case 'unproven':
      return t(`would_unproven_${policy}`, from);
    case 'no-rule':
      return t('would_no_rule', from);
    case 'unknown':
      return t('would_unknown');
  }
}

const MOST_FOUND = 3;

/** Where the mail came from, then each term that was looked at, with what it led to. */
function traceWords({ trace }: Way, ip: string, t: Translate): readonly string[] {
  if (trace.length === 0) return [];
  const steps = trace.map(({ term, outcome, result, found, depth }) => {
    const seen = found.slice(0, MOST_FOUND).map((one) => displayText(one).slice(0, 80));
    const word = outcome === 'match' ? matchWord(result, t) : t(`trace_${slug(outcome)}`);
    const told = seen.length === 0 ? word : t('trace_found', word, seen.join(', '));
    return `${'  '.repeat(Math.min(depth, 10))}${t('trace_step', displayText(term).slice(0, 200), told)}`;
  });
  return [t('trace_start', ip), ...steps];
}

function matchWord(result: Way['trace'][number]['result'], t: Translate): string {
  return result === undefined ? t('trace_match') : t(`trace_match_${slug(matched(result))}`);
}

/** What a term that matched can mean (RFC 7208 §4.6.2); an error of an include is told by its own outcome. */
function matched(result: NonNullable<Way['trace'][number]['result']>) {
  const known = (['pass', 'fail', 'softfail', 'neutral'] as const).find((one) => one === result);
  return known ?? 'other';
}
