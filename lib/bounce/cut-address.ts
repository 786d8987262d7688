import { findAddress } from './address.ts';

/** One word in angle brackets with its `@`, cut by line ends (or quoted-printable's soft ones, RFC 2045 §6.7) behind the `@`. */
const CUT =
  /<(?<head>[^\s<>@]{1,64}@[^\s<>@=]{0,253})=?\n[ \t]{0,8}(?<middle>[^\s<>@=]{1,253})(?:=?\n[ \t]{0,8}(?<tail>[^\s<>@=]{1,253}))?>/g;

/**
 * Joins addresses in angle brackets that a line end has cut within their domain: `<bob@exam⏎ple.com>`. Only there is it certain: between the
 * brackets stands one word with one `@`, and joined it is an address and nothing else.
 */
export function joinCutAddresses(text: string): string {
  return text.replace(CUT, (written, head: string, middle: string, tail: string | undefined) => {
    const joined = `${head}${middle}${tail ?? ''}`;
    return findAddress(joined) === joined ? `<${joined}>` : written;
  });
}
