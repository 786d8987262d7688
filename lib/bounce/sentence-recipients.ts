import { findAddresses } from './address.ts';

interface Place {
  readonly address: string;
  readonly at: number;
}

/**
 * The first address in the opening sentences that is nobody else's, unless one is asked to write to it for help; with it those in further lines
 * that begin alike.
 */
export function findInSentence(text: string, isOther: (address: string) => boolean): readonly Place[] {
  const opening = text.slice(0, 3000);
  const first = findAddresses(opening).find(({ address, at }) => {
    const before = opening.slice(Math.max(0, at - 60), at);
    return (
      !isOther(address) &&
      !/(?:contact|send (?:e-?)?mail to|write to|forward|from:?|mailto:|envelope-from|message-id:?)[ \t\n]{0,40}[<("']*$/i.test(
        before,
      )
    );
  });
  if (first === undefined) return [];
  return [first, ...findAlike(opening, first)].filter(({ address }) => !isOther(address));
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
