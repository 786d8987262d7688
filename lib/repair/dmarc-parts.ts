import { parseDmarc } from '../checks/dmarc/record.ts';
import { readDmarcTags } from '../checks/dmarc/tag-list.ts';
import { repairDmarc } from './dmarc.ts';

/**
 * The record without the tags that RFC 9989 §9.3 calls historic; undefined where it has faults besides, or where without them more mail would
 * be stopped: mail systems of RFC 7489 heed a `pct=` below 100.
 */
export function withoutOldTags(text: string): string | undefined {
  const { removed, policy, subdomainPolicy } = parseDmarc(text);
  const isStrict = [policy, subdomainPolicy].some((one) => one !== undefined && one !== 'none');
  return isStrict && removed.some((part) => PART_OF_MAIL.test(part))
    ? undefined
    : withoutParts(text, removed);
}

/** RFC 7489 §6.3. */
const PART_OF_MAIL = /^pct[ \t]*=[ \t]*\d{1,2}$/i;

/**
 * The record without `sp=`, so that `p=` holds for sub-domains too (RFC 9989 §4.7), and without old tags that have no effect; undefined where
 * it has faults besides.
 */
export function withoutSubdomainPolicy(text: string): string | undefined {
  const parts = readDmarcTags(text).tags.filter(({ name }) => name === 'sp');
  const record = withoutParts(
    text,
    parts.map(({ part }) => part),
  );
  return record && (withoutOldTags(record) ?? record);
}

function withoutParts(text: string, parts: readonly string[]): string | undefined {
  const { tags, faults } = readDmarcTags(text);
  const kept = tags.map(({ part }) => part).filter((part) => !parts.includes(part));
  return faults.length === 0 ? kept.join('; ') : undefined;
}

/** Several records that say the same thing are one: that one; undefined where they differ. */
export function sameDmarc(texts: readonly string[]): string | undefined {
  const [first, ...others] = texts.map((text) => repairDmarc(text) ?? text);
  return others.every((text) => text === first) ? first : undefined;
}

/** Whether a record has its policy, mistyped: a faulty part of it is where the policy of the mended record comes from. */
export function statesPolicy(text: string): boolean {
  const { policy } = parseDmarc(repairDmarc(text) ?? '');
  const { faults } = parseDmarc(text);
  return policy !== undefined && faults.some((part) => part.toLowerCase().includes(policy));
}

/** Whether a record has report addresses once its typing errors are mended. */
export function isWatched(text: string): boolean {
  return parseDmarc(repairDmarc(text) ?? '').reportUris.length > 0;
}
