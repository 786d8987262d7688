import { findAddresses } from './address.ts';

/** An address and where it begins. */
interface Place {
  readonly address: string;
  readonly at: number;
}

/** Whom a sentence names besides its first address: the others of one list, or of further lines that begin with the same words. */
export function findListMembers(text: string, first: Place): readonly Place[] {
  return [...findChained(text, first), ...findAlike(text, first)];
}

/** What joins the members of a list: a sign, a sign and a short word, or "and" as many languages of Europe write it. */
const JOINT =
  /^[>"')\]]{0,3}(?:\s{0,3}[,;、，；&]\s{0,3}(?:\p{L}{1,3}\s{1,3})?|\s{1,3}(?:and|und|et|y|e|en|och|og|ja|i|a|és|и|та|ve|dan)\s{1,3})[<"'([]{0,3}$/u;

/** The addresses that follow the first as members of one list: `<a@example.org>, <b@example.org> and c@example.org`. */
function findChained(text: string, first: Place): readonly Place[] {
  const all = findAddresses(text.slice(first.at)).map((found) => ({ ...found, at: found.at + first.at }));
  const end = all.findIndex(({ at }, index) => {
    const before = all[index - 1];
    return before !== undefined && !JOINT.test(text.slice(before.at + before.address.length, at));
  });
  return all.slice(1, end < 0 ? undefined : end);
}

/** The addresses in further lines that begin with the very words of the line of the first: `Delivery to … failed`, one for each. */
function findAlike(text: string, { at }: Place): readonly Place[] {
  const lineStart = text.lastIndexOf('\n', at) + 1;
  const words = text.slice(lineStart, at);
  if (words.trim().length < 4 || words.length > 80) return [];
  return findAddresses(text.slice(at))
    .map((found) => ({ ...found, at: found.at + at }))
    .filter((found) => found.at > at && text.slice(0, found.at).endsWith(`\n${words}`));
}
