import type { DkimSignature } from '../../lib/bounce/dkim-signature.ts';
import type { OriginalMessage } from '../../lib/bounce/report.ts';
import { domain } from './notices.ts';

/** A returned header that says nothing. */
const nothing: OriginalMessage = {
  isWhole: false,
  fromDomain: undefined,
  authors: undefined,
  toDomains: [],
  isReplyToFrom: false,
  returnPathDomain: undefined,
  dkim: [],
  hasOddSignature: false,
  isByWebSite: false,
  passedOn: undefined,
  stations: [],
  sendingIp: undefined,
  sendingHost: undefined,
  greeting: undefined,
  receivedBy: undefined,
  receivedId: undefined,
  isSubmission: false,
  receivedAt: undefined,
  authentication: [],
  messageId: undefined,
  date: undefined,
};

/** A returned header that says this and nothing else. */
export function original(changes: Partial<OriginalMessage> = {}): OriginalMessage {
  return { ...nothing, ...changes };
}

/** A plain signature of a domain. */
export function signature(
  name: string,
  selector = 's1',
  changes: Partial<DkimSignature> = {},
): DkimSignature {
  return {
    domain: domain(name),
    selector,
    algorithm: 'rsa-sha256',
    identity: undefined,
    signedAt: undefined,
    expiresAt: undefined,
    hasBodyLength: false,
    ...changes,
  };
}
