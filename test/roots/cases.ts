import type { Fact, Finding, Problem } from '../../lib/checks/check.ts';
import type { MailFacts } from '../../lib/checks/mail-facts.ts';
import { severities, type ProblemId } from '../../lib/checks/problems.ts';
import type { CauseId, CheckId } from '../../lib/knowledge/causes.ts';
import type { RootCase } from '../../lib/roots/case.ts';
import { diagnosis, domain } from '../helpers/notices.ts';

/** A mail of which nothing came back. */
export const noMail: MailFacts = {
  hasHeader: false,
  hasAllSignatures: false,
  authors: undefined,
  returnPath: undefined,
  signatures: [],
  seen: { spf: 'not-said', dkim: 'not-said', dmarc: 'not-said' },
  complaints: [],
  sentFrom: undefined,
  host: undefined,
  receivedBy: undefined,
  greeting: undefined,
  passedOn: undefined,
  form: { isByWebSite: false, isReplyToFrom: false, toDomains: [] },
  receivedAt: undefined,
};

/** A signature of a domain. */
export function seal(of: string): MailFacts['signatures'][number] {
  return {
    ...{ domain: domain(of), selector: 's1', algorithm: 'rsa-sha256', identity: undefined },
    ...{ expiresAt: undefined, hasBodyLength: false, signedAt: undefined },
  };
}

/** A finding with these problems; with none it is fine. */
export function found(check: CheckId, ids: readonly ProblemId[], facts: readonly Fact[] = []): Finding {
  const problems = ids.map((id): Problem => ({
    id,
    severity: severities[id],
    values: [],
  }));
  return {
    ...{ check, domain: domain('example.org'), record: undefined, facts, tree: undefined },
    outcome: problems.length === 0 ? { state: 'fine' } : { state: 'problem', problems },
  };
}

/** A refused mail of example.org, DNS asked. */
export function aCase(cause: CauseId, line: string, changes: Partial<RootCase> = {}): RootCase {
  const name = domain('example.org');
  return {
    verdict: { ...diagnosis(cause).verdict, line },
    replyCode: '550',
    subject: { fromDomain: name, mailFromDomain: name },
    mail: noMail,
    findings: [],
    dns: 'closed',
    isByService: false,
    ...changes,
  };
}
