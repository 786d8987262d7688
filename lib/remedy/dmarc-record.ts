import { isDmarc, parseDmarc } from '../checks/dmarc/record.ts';
import { readDmarcTags } from '../checks/dmarc/tag-list.ts';
import type { DomainName } from '../dns/domain-name.ts';

/** Tags of RFC 7489 that RFC 9989 §9.3 calls historic: none is ever written. */
const REMOVED: ReadonlySet<string> = new Set(['pct', 'rf', 'ri']);

/**
 * The record with these tags set; those that it has not yet stand behind it, `p=` right behind the version. Undefined where the record does not
 * read, or would not afterwards.
 */
export function withTags(text: string, set: ReadonlyMap<string, string>): string | undefined {
  const { tags, faults } = readDmarcTags(text);
  if (faults.length > 0 || !isDmarc(text)) return undefined;
  const [version = 'v=DMARC1', ...kept] = tags
    .filter(({ name }) => !REMOVED.has(name))
    .map(({ name, part }) => (set.has(name) ? `${name}=${set.get(name) ?? ''}` : part));
  const isThere = (name: string) => tags.some((tag) => tag.name === name);
  const added = [...set].filter(([name]) => !isThere(name));
  const policy = added.filter(([name]) => name === 'p').map(([name, value]) => `${name}=${value}`);
  const others = added.filter(([name]) => name !== 'p').map(([name, value]) => `${name}=${value}`);
  const record = [version, ...policy, ...kept, ...others].join('; ');
  const read = parseDmarc(record);
  return read.policy !== undefined && read.faults.length === 0 ? record : undefined;
}

/** The value of a tag, as written; undefined where the record has it not. */
export function tagIn(text: string, name: string): string | undefined {
  return readDmarcTags(text).tags.find((tag) => tag.name === name)?.value;
}

/** Where reports may go: a mailbox of the domain, which somebody has to set up and to read. */
export function addressIn(domain: DomainName): string {
  return `mailto:dmarc-reports@${domain}`;
}
