import { isDmarc } from './record.ts';

/** What was meant to be a record and is none: other letters, something before the version, no version, no semicolon behind it. */
export function looksLikeDmarc(text: string): boolean {
  const start = text.slice(0, MOST_LOOKED_AT);
  return !isDmarc(text) && signs.some((sign) => sign.test(start));
}

const MOST_LOOKED_AT = 500;

const signs = [
  /(?:^|[^\w-])v\s{0,9}[=:]{0,2}\s{0,9}["'\u2018-\u201f]?D?MARC\s{0,3}\d?(?![\w-])/i,
  /^[\s"'(\u2018-\u201f\ufeff]{0,9}DMARC\s{0,3}1?\s{0,3}[;,:. ]/i,
  /(?:^|[^\w-])s?p\s{0,9}[=:]\s{0,9}["'\u2018-\u201f]?(?:none|quarantine|reject)(?![\w-])/i,
  /(?:^|[^\w-])ru[af]\s{0,9}[=:]\s{0,9}["'\u2018-\u201f]?mailto/i,
];

const MOST_SHOWN = 60;

/** The place at which a reader of such a text gives up: what stands where `v=DMARC1;` belongs. */
export function tokenOf(text: string): string {
  const [first = ''] = text.split(';');
  const version = /v\s{0,9}[=:]\s{0,9}["']?D?MARC\s{0,3}\d?/i.exec(text.slice(0, MOST_LOOKED_AT));
  const end = version === null ? first.length : Math.max(first.length, version.index + version[0].length);
  return shown(text.slice(0, end));
}

/** As much of a stranger's text as a message holds. */
export function shown(text: string): string {
  return text.slice(0, MOST_SHOWN);
}
