import { gramsOf, type Grams } from '../search/grams.ts';

/** A text as the rules see it, indexed once for all that are asked. Each character keeps its place. */
export interface Searched {
  /** As it was written. */
  readonly text: string;
  /** Without what stands in an address, and without proofs that passed: neither `<spf@example.net>` nor `dmarc=pass` is a reason. */
  readonly words: string;
  /** Without what stands in a link too: `…/whitelist.aspx`. */
  readonly prose: string;
  /** Those of all three. */
  readonly grams: Grams;
}

export function searchedOf(text: string): Searched {
  const words = withoutPasses(withoutAddresses(text));
  const prose = withoutLinks(words);
  return { text, words, prose, grams: gramsOf([...new Set([text, words, prose])].join('\n')) };
}

function withoutAddresses(line: string): string {
  if (!line.includes('@')) return line;
  return line.replace(/[^\s@<>"'(),;:[\]]{1,64}@[^\s@<>"'(),;:[\]]{1,253}/g, crossedOut);
}

/** Results as RFC 8601 §2.2 writes them, and as people do. */
function withoutPasses(line: string): string {
  return line.replace(/\b(?:spf|dkim|dmarc)[ \t]?[=:][ \t]?pass(?:ed)?\b/gi, crossedOut);
}

function withoutLinks(line: string): string {
  return line.replace(/\b(?:https?:\/\/|www\.)[^\s<>"']{1,2000}/gi, crossedOut);
}

function crossedOut(text: string): string {
  return text.replace(/[\p{L}\d]/gu, 'x');
}
