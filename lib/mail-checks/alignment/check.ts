import type { DomainName } from '../../dns/domain-name.ts';
import type { Resolve } from '../../dns/resolve.ts';
import type { Fact, Finding, Outcome, Problem, Subject } from '../../checks/check.ts';
import { finding, outcomeOf, problem, unknown } from '../../checks/finding.ts';
import type { MailFacts } from '../../checks/mail-facts.ts';
import { askEvidence, type Evidence } from './evidence.ts';
import { findForeign } from './foreign.ts';
import { findIdle } from './idle-entry.ts';
import { findPassedOn } from './passed-on.ts';
import { findPolicy } from './policy.ts';

/**
 * Whose proof the lost mail bore, and whether it counts for its author (RFC 9989 §4.4). The finer causes outrank the coarse: who passed a mail
 * on, or wrote it in a stranger's name, has not to set up what the stranger's domain lacks.
 */
export async function checkAlignment(subject: Subject, resolve: Resolve): Promise<Finding> {
  const { mail, fromDomain: author } = subject;
  if (mail === undefined) return finding('alignment', author, unknown('not-said'));
  const odd = problemsOfAuthors(subject, mail);
  if (odd.length > 0 || author === undefined)
    return finding('alignment', author, odd.length > 0 ? outcomeOf(odd) : unknown('not-said'));
  const evidence = await askEvidence(author, subject, mail, resolve);
  const problems = evidence.isProven ? [] : await problemsOf(evidence, resolve);
  return finding('alignment', author, outcomeFor(problems, evidence), { facts: factsOf(mail) });
}

/** None or several (§5.3.1, §11.4; RFC 5322 §3.6.2 allows several): receivers refuse it, or leave it unproven. */
function problemsOfAuthors(
  { mailFromDomain }: Subject,
  { authors, returnPath }: MailFacts,
): readonly Problem[] {
  if (authors === undefined || authors.count === 1) return [];
  const domain: DomainName | undefined = authors.domains[0] ?? returnPath ?? mailFromDomain;
  return domain === undefined ? [] : [problem('AL-005', domain, String(authors.count))];
}

async function problemsOf(evidence: Evidence, resolve: Resolve): Promise<readonly Problem[]> {
  const passedOn = findPassedOn(evidence);
  if (passedOn.length > 0) return passedOn;
  const foreign = findForeign(evidence);
  return [...foreign, ...findPolicy(evidence, foreign), ...(await findIdle(evidence, resolve))];
}

/** Fine only where something is known of the mail, and of who counts for its author. */
function outcomeFor(problems: readonly Problem[], { dmarc, mail, isProven }: Evidence): Outcome {
  if (problems.length > 0) return outcomeOf(problems);
  if (dmarc.kind === 'failed' && !isProven) return unknown(dmarc.reason);
  return isProven || mail.hasHeader || mail.returnPath !== undefined
    ? outcomeOf([])
    : unknown('header-missing');
}

/** On what it stands. */
function factsOf({ returnPath, sentFrom, passedOn }: MailFacts): readonly Fact[] {
  return [
    ...(returnPath === undefined ? [] : [{ id: 'mail_return_path', values: [returnPath] } as const]),
    ...(sentFrom === undefined
      ? []
      : [{ id: `mail_sent_from_${sentFrom.saidBy}`, values: [sentFrom.ip] } as const]),
    ...(passedOn === undefined ? [] : [{ id: 'mail_passed_on', values: [passedOn.by] } as const]),
  ];
}
