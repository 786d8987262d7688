import { findAddresses } from './address.ts';
import { findListMembers } from './list-members.ts';

interface Place {
  readonly address: string;
  readonly at: number;
}

/**
 * The first address in the opening sentences that is nobody else's, unless one is asked to write to it for help; with it the others
 * of its list.
 */
export function findInSentence(text: string, isOther: (address: string) => boolean): readonly Place[] {
  const opening = text.slice(0, 3000);
  const first = findAddresses(opening).find(({ address, at }) => {
    const before = opening.slice(Math.max(0, at - 60), at);
    return (
      !isOther(address) &&
      !isSaidOfSender(opening, at, address) &&
      !/(?:contact|send (?:e-?)?mail to|write to|forward|from:?|mailto:|envelope-from|message-id:?)[ \t\n]{0,40}[<("']*$/i.test(
        before,
      )
    );
  });
  if (first === undefined) return [];
  return [first, ...findListMembers(opening, first)].filter(({ address }) => !isOther(address));
}

/** `<ann@example.org>: Sender address rejected`, `sender address [ann@example.org] blocked`: a server's words about who wrote. */
export function isSaidOfSender(text: string, at: number, address: string): boolean {
  const before = text.slice(Math.max(0, at - 60), at);
  const behind = text.slice(at, at + address.length + 60).split(address, 2)[1] ?? '';
  return (
    /\b(?:(?:sender|from|return-path)(?:['’]s)?[ \n](?:e-?mail[ \n])?(?:address|domain)(?:[ \n]is)?|owned by(?: user)?):?[ \n]{0,4}[[<("']{0,3}$/i.test(
      before,
    ) || /^[>\])"']{0,3}:?[ \n]{1,4}sender (?:e-?mail )?(?:address|domain|verify)\b/i.test(behind)
  );
}
