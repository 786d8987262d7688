import type { Subject } from '../../lib/checks/check.ts';
import type { MailFacts } from '../../lib/checks/mail-facts.ts';
import type { Resolve } from '../../lib/dns/resolve.ts';
import type { CheckId } from '../../lib/knowledge/causes.ts';
import { mailChecks } from '../../lib/mail-checks/index.ts';
import { corrected } from '../../lib/repair/corrected.ts';
import type { Case, SeenService } from '../../lib/remedy/case.ts';
import type { RootId } from '../../lib/roots/root.ts';
import { domain } from './notices.ts';

/** A mail of which nothing is known but what is given. */
export function mailFacts(more: Partial<MailFacts> = {}): MailFacts {
  return {
    ...{ hasHeader: true, hasAllSignatures: true, authors: undefined, returnPath: undefined, signatures: [] },
    ...{ seen: { spf: 'not-said', dkim: 'not-said', dmarc: 'did-not-pass' }, complaints: [] },
    ...{ sentFrom: undefined, host: undefined, receivedBy: undefined, greeting: undefined },
    ...{ passedOn: undefined, form: { isByWebSite: false, isReplyToFrom: false, toDomains: [] } },
    receivedAt: undefined,
    ...more,
  };
}

export function subjectOfMail(mail: MailFacts, from = 'example.org'): Subject {
  return {
    fromDomain: domain(from),
    mailFromDomain: mail.returnPath ?? domain(from),
    recipientDomain: domain('example.com'),
    sendingIp: mail.sentFrom?.ip,
    dkimSignatures: mail.signatures.map((one) => ({ domain: one.domain, selector: one.selector })),
    isSeenSending: true,
    mail,
  };
}

const asked: readonly CheckId[] = ['spf', 'dkim', 'dmarc', 'alignment'];

/** A case with the findings that the checks come to over this DNS. */
export async function caseOf(
  root: RootId,
  resolve: Resolve,
  mail: MailFacts,
  { from, services = [] }: { readonly from?: string; readonly services?: readonly SeenService[] } = {},
): Promise<Case> {
  const subject = subjectOfMail(mail, from);
  const found = await Promise.all(asked.map((id) => mailChecks[id](subject, resolve)));
  const findings = found.map(corrected);
  return { root, subject, findings, services };
}

export function signature(of: string, selector: string): MailFacts['signatures'][number] {
  return {
    ...{ domain: domain(of), selector, algorithm: 'rsa-sha256', identity: undefined },
    ...{ signedAt: undefined, expiresAt: undefined, hasBodyLength: false },
  };
}
