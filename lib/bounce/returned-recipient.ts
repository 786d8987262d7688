import { ADDRESS, findAddress, findAddresses } from './address.ts';
import { firstField, readHeaderFields } from './header-fields.ts';
import type { NamedRecipient } from './recipients.ts';

const FOR = new RegExp(String.raw`\bfor[ \t]{1,40}<(${ADDRESS})>`, 'iu');

/**
 * Whom the returned mail was for, where the notice itself names nobody: `for <bob@example.com>` of the topmost Received line that has it
 * (RFC 5321 §4.4), else the one address of its To. Several addresses tell nothing.
 */
export function findReturnedRecipient(
  notice: string,
  returned: string | undefined,
): readonly NamedRecipient[] {
  if (returned === undefined) return [];
  const fields = readHeaderFields(returned.slice(0, 20_000));
  const handedOver = (fields.get('received') ?? []).map((line) => findAddress(FOR.exec(line)?.[1]));
  const named = handedOver.find((address) => address !== undefined) ?? onlyAddress(firstField(fields, 'to'));
  return named === undefined ? [] : [{ address: named, original: undefined, block: notice }];
}

function onlyAddress(field: string | undefined): string | undefined {
  const [first, second] = findAddresses(field ?? '');
  return second === undefined ? first?.address : undefined;
}
