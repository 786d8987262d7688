import { isSameHouse } from '../bounce/same-house.ts';
import type { Finding } from '../checks/check.ts';
import type { MailFacts } from '../checks/mail-facts.ts';
import { hasFailed, isUnsigned } from '../mail-checks/results.ts';
import { domainOfAddress } from '../dns/domain-name.ts';
import { findFreemail } from '../knowledge/freemail.ts';
import type { CheckId } from '../knowledge/causes.ts';
import type { RootCase } from './case.ts';

/** What the returned mail, the receiver's word and the records show beyond the problems that were found. */
export type Clue =
  | 'header' // the header of the mail came back
  | 'own-return-path' // the return address is of the author's house
  | 'own-seal' // a signature of the author's house came back
  | 'unsealed' // no signature of the author's house can have counted: there was none, or the receiver found none good
  | 'sent-by-service' // a service whose name we know sent it
  | 'own-server' // the sending address has a name that leads back, of the author's house or the return address's
  | 'passed-on'
  | 'spf-passes' // as the records stand now, for the address that the receiver saw
  | 'spf-fails'
  | 'spf-broken' // the whole record counts for nothing: permerror
  | 'dkim-failed' // the receiver saw it fail
  | 'asks-nothing' // the author's domain asks receivers to do nothing, or has no rule
  | 'freemail'
  | 'has-policy' // a DMARC record was found, and it says what to do
  | 'domain-resolves' // the sender's domain is found, and can be written to
  | 'has-reverse-name' // the sending address has a name that leads back
  | 'recipient-resolves'; // so has the recipient's domain servers for mail

/** The clues that hold. */
export function cluesOf(known: RootCase): ReadonlySet<Clue> {
  const all = Object.entries(tests).flatMap(([clue, holds]) => (holds(known) ? [clue] : []));
  return new Set(all.flatMap((clue) => CLUES.find((one) => one === clue) ?? []));
}

const tests: Readonly<Record<Clue, (known: RootCase) => boolean>> = {
  header: ({ mail }) => mail.hasHeader,
  'own-return-path': ({ subject }) => isSameHouse(subject.mailFromDomain, subject.fromDomain),
  'own-seal': (known) => ownSeals(known) > 0,
  unsealed: (known) => isUnsealed(known),
  'sent-by-service': ({ isByService }) => isByService,
  'own-server': (known) => isOwnServer(known),
  'passed-on': ({ mail }) => mail.passedOn !== undefined,
  'spf-passes': ({ findings }) => spfNow(findings) === 'pass',
  'spf-fails': ({ findings }) => FAILS.includes(spfNow(findings) ?? ''),
  'spf-broken': ({ findings, mail }) => isBroken(findings, mail),
  'dkim-failed': ({ mail }) => hasFailed(mail.seen.dkim),
  'asks-nothing': ({ findings }) => asksNothing(findings),
  freemail: ({ subject: { fromDomain } }) =>
    fromDomain !== undefined && findFreemail(fromDomain) !== undefined,
  'has-policy': ({ findings }) => hasPolicy(findings),
  'domain-resolves': ({ findings }) => isFine('mx-sender', findings),
  'has-reverse-name': ({ findings }) => isFine('reverse-dns', findings),
  'recipient-resolves': ({ findings }) => isFine('mx-recipient', findings),
};
const CLUES: readonly Clue[] = [
  'header',
  'own-return-path',
  'own-seal',
  'unsealed',
  'sent-by-service',
  'own-server',
  'passed-on',
  'spf-passes',
  'spf-fails',
  'spf-broken',
  'dkim-failed',
  'asks-nothing',
  'freemail',
  'has-policy',
  'domain-resolves',
  'has-reverse-name',
  'recipient-resolves',
];
const FAILS: readonly string[] = ['fail', 'softfail', 'neutral', 'none'];

function ownSeals({ mail, subject }: RootCase): number {
  return mail.signatures.filter(({ domain }) => isSameHouse(domain, subject.fromDomain)).length;
}

/** None came back of those that the refuser can have seen, or it says that none was good. */
function isUnsealed(known: RootCase): boolean {
  const { mail } = known;
  const isBare = ownSeals(known) === 0 && mail.hasHeader && mail.seen.dkim !== 'pass';
  return isBare || isUnsigned(mail) || hasFailed(mail.seen.dkim);
}

/** The name of the sending address counts only where the check found that it leads back. */
function isOwnServer({ findings, subject: { fromDomain, mailFromDomain } }: RootCase): boolean {
  const names = findings
    .filter(({ check }) => check === 'spf')
    .flatMap(({ facts }) => facts)
    .flatMap(({ id, values }) => (id === 'ptr_name' ? [domainOfAddress(`host@${values[1] ?? ''}`)] : []));
  return names.some((name) => isSameHouse(name, fromDomain) || isSameHouse(name, mailFromDomain));
}

function spfNow(findings: readonly Finding[]): string | undefined {
  const facts = findings.filter(({ check }) => check === 'spf').flatMap((finding) => finding.facts);
  return facts.find(({ id }) => id === 'spf_result')?.values[2];
}

/** By the records now; where the address is not known, by the receiver's word. */
function isBroken(findings: readonly Finding[], { seen }: MailFacts): boolean {
  const now = spfNow(findings);
  return now === 'permerror' || (now === undefined && seen.spf === 'permerror');
}

function isFine(check: CheckId, findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.check === check && finding.outcome.state === 'fine');
}

function hasPolicy(findings: readonly Finding[]): boolean {
  return findings.some(
    ({ check, facts }) => check === 'dmarc' && facts.some(({ id }) => id === 'dmarc_policy'),
  );
}

function asksNothing(findings: readonly Finding[]): boolean {
  const dmarc = findings.filter(({ check }) => check === 'dmarc');
  return dmarc.some(
    ({ facts, outcome }) =>
      facts.some(({ id, values: [policy] }) => id === 'dmarc_policy' && policy === 'none') ||
      (outcome.state === 'problem' && outcome.problems.some(({ id }) => id === 'DMARC-001')),
  );
}
