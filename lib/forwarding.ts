import type { Action } from './bounce/report.ts';
import { domainOfAddress } from './dns/domain-name.ts';
import type { Diagnosis, NoticeInspection } from './inspection.ts';

/** A mail that was passed on before it was refused: the refusal came from another house than the one it was written to. */
export interface Forwarding {
  /** The address, or only the house, that it was written to, and that passed it on. */
  readonly from: string;
  /** Where it came to then. */
  readonly to: string;
}

/**
 * Told where the notice names another address than was written to (RFC 3464 §2.3.1), at another house; or where the returned header shows a
 * house between that passed it on. Another address at the same house is an alias, and no one to ask.
 */
export function forwardingOf(
  { subject: { mail } }: Pick<NoticeInspection, 'subject'>,
  { originalRecipient, finalRecipient, action }: Diagnosis,
): Forwarding | undefined {
  if (finalRecipient === undefined || !ON_ITS_WAY.includes(action)) return undefined;
  const from = isAtAnotherHouse(originalRecipient, finalRecipient) ? originalRecipient : mail?.passedOn?.by;
  return from === undefined || from === domainOfAddress(finalRecipient)
    ? undefined
    : { from, to: finalRecipient };
}

const ON_ITS_WAY: readonly Action[] = ['failed', 'delayed'];

function isAtAnotherHouse(written: string | undefined, reached: string): boolean {
  const house = domainOfAddress(written);
  return house !== undefined && house !== domainOfAddress(reached);
}
