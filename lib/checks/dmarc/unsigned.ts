import { below, isAtOrBelow, type DomainName } from '../../dns/domain-name.ts';
import type { Resolve } from '../../dns/resolve.ts';
import type { Problem, Subject } from '../check.ts';
import { problem, textsOf } from '../finding.ts';
import { isSpf } from '../spf/record.ts';
import type { AppliedPolicy } from './policy.ts';

/**
 * A domain that asks others to stop what is not proven, sends mail, and has no DKIM key (RFC 9989 §7.4: it must not rely on SPF alone). That
 * there is no key is sure only where `_domainkey` does not exist (RFC 8020). What was not answered is left to the DKIM check to tell. Told
 * where the record stands: mail of a sub-domain may bear the seal of a name above it.
 */
export async function problemsOfUnsigned(
  subject: Subject,
  domain: DomainName,
  policy: AppliedPolicy | undefined,
  resolve: Resolve,
): Promise<readonly Problem[]> {
  if (policy === undefined || policy.applied === 'none' || hasSignature(subject, domain)) return [];
  const [sends, lacks] = await Promise.all([isSending(subject, domain, resolve), lacksKeys(domain, resolve)]);
  return sends && lacks ? [problem('DMARC-009', domain, policy.applied)] : [];
}

/** A seal of a name above or below the domain, whatever its key is like: the DKIM check judges it. */
function hasSignature({ dkimSignatures }: Subject, domain: DomainName): boolean {
  return dkimSignatures.some((one) => isAtOrBelow(one.domain, domain) || isAtOrBelow(domain, one.domain));
}

async function lacksKeys(domain: DomainName, resolve: Resolve): Promise<boolean> {
  const parent = below('_domainkey', domain);
  return parent !== undefined && (await resolve(parent, 'TXT')).kind === 'no-such-name';
}

/** A mail of it was seen, or it has a list of allowed senders that is not empty. */
async function isSending(subject: Subject, domain: DomainName, resolve: Resolve): Promise<boolean> {
  const records = textsOf(await resolve(domain, 'TXT')).filter(isSpf);
  return subject.isSeenSending || records.some((record) => !/^v=spf1[ ]+-all[ ]*$/i.test(record));
}
