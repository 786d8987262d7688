import type { MailFacts } from '../checks/mail-facts.ts';
import type { SeenResult } from '../knowledge/receiver-results.ts';

/** No signature at all was on the mail: none came back, or the refuser says that there was none. */
export function isUnsigned({ hasAllSignatures, signatures, seen }: MailFacts): boolean {
  return signatures.length === 0 && (hasAllSignatures || seen.dkim === 'none');
}

/** Whether a result is told, and is no pass: `neutral` and `temperror` decide nothing (RFC 7208 §2.6, RFC 8601 §2.7). */
export function hasFailed(result: SeenResult): boolean {
  return ['fail', 'softfail', 'none', 'permerror', 'did-not-pass'].includes(result);
}
