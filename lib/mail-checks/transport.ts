import type { Finding, Subject } from '../checks/check.ts';
import { finding, unknown } from '../checks/finding.ts';

/** Encryption on the way (MTA-STS, DANE) is not judged by this version, and is said to be so. Asks nothing. */
export function checkTransport({ recipientDomain }: Subject): Promise<Finding> {
  return Promise.resolve(finding('transport', recipientDomain, unknown('not-judged')));
}
