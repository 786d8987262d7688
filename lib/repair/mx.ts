import type { Problem } from '../checks/check.ts';

/**
 * The mail servers of a domain, each as `10 mx.example.org`, with the names that were meant: a zone editor has put the domain behind one that was
 * typed without its final dot. Undefined where one of the names that are wrong (the second of `values`) cannot be mended so.
 */
export function repairMx({ values, published }: Problem): string | undefined {
  const [domain = '', wrong = ''] = values;
  const { texts = [], found = [] } = published ?? {};
  const meant = new Map(found.map((host) => [`${host}.${domain}`, host]));
  const hosts = wrong.split(', ').filter((host) => host !== '.'); // the null MX falls away (RFC 7505 §3)
  if (!hosts.every((host) => meant.has(host))) return undefined;
  return texts.map((text) => mended(text, meant)).join(', ');
}

function mended(text: string, meant: ReadonlyMap<string, string>): string {
  const [preference = '', host = ''] = text.split(' ');
  return `${preference} ${meant.get(host) ?? host}`;
}
