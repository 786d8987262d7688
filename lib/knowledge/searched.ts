import { gramsOf, type Grams } from '../search/grams.ts';

/** A text as the rules see it, indexed once for all that are asked. Each character keeps its place. */
export interface Searched {
  /** As it was written. */
  readonly text: string;
  /** Without what stands in an address: `<spf@example.net>` says nothing of SPF. */
  readonly words: string;
  /** Without what stands in a link too: `…/whitelist.aspx`. */
  readonly prose: string;
  /** Those of all three. */
  readonly grams: Grams;
}

export function searchedOf(text: string): Searched {
  const words = withoutAddresses(text);
  const prose = withoutLinks(words);
  return { text, words, prose, grams: gramsOf([...new Set([text, words, prose])].join('\n')) };
}

function withoutAddresses(line: string): string {
  if (!line.includes('@')) return line;
  return line.replace(/[^\s@<>"'(),;:[\]]{1,64}@[^\s@<>"'(),;:[\]]{1,253}/g, crossedOut);
}

function withoutLinks(line: string): string {
  return line.replace(/\b(?:https?:\/\/|www\.)[^\s<>"']{1,2000}/gi, crossedOut);
}

function crossedOut(text: string): string {
  return text.replace(/[\p{L}\d]/gu, 'x');
}
