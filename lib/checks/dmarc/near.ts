import { isDmarc } from './record.ts';

/** What was meant to be a record and is none: other letters, something before the version, no semicolon behind it. */
export function looksLikeDmarc(text: string): boolean {
  return !isDmarc(text) && /^[\s"'\u2018-\u201f\ufeff]{0,20}v\s{0,9}=\s{0,9}["']?DMARC/i.test(text);
}
