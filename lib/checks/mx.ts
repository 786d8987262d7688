import ipaddr from 'ipaddr.js';
import type { DomainName } from '../dns/domain-name.ts';
import type { DnsAnswer, Resolve } from '../dns/resolve.ts';
import type { CheckId } from '../knowledge/causes.ts';
import type { Finding, Subject } from './check.ts';
import { fine, finding, outcomeOf, problem, recordsOf, unknown } from './finding.ts';
import { isWholeDomain, sendsNoMail } from './whole-domain.ts';

const MOST_HOSTS = 6;

type Side = Extract<CheckId, 'mx-recipient' | 'mx-sender'>;

/** Whether the recipient's domain exists and takes mail (RFC 5321 §5.1, RFC 7505). */
export function checkMxRecipient(subject: Subject, resolve: Resolve): Promise<Finding> {
  return checkMx('mx-recipient', subject.recipientDomain, subject, resolve);
}

/** Whether the sender's domain exists and can be answered: others refuse mail that can not. */
export function checkMxSender(subject: Subject, resolve: Resolve): Promise<Finding> {
  return checkMx('mx-sender', subject.mailFromDomain ?? subject.fromDomain, subject, resolve);
}

async function checkMx(
  side: Side,
  domain: DomainName | undefined,
  subject: Subject,
  resolve: Resolve,
): Promise<Finding> {
  if (domain === undefined) return finding(side, undefined, unknown('not-said'));
  const answer = await resolve(domain, 'MX');
  switch (answer.kind) {
    case 'failed':
      return answer.reason === 'bogus'
        ? finding(side, domain, outcomeOf([problem('MX-008', domain)]))
        : finding(side, domain, unknown(answer.reason));
    case 'no-such-name':
      return finding(side, domain, outcomeOf([problem('MX-001', domain)]));
    case 'no-such-record':
      return checkFallback(side, domain, resolve);
    case 'records':
      return isNullMx(answer) ? checkNullMx(side, domain, subject, resolve) : judgeMx(side, domain, answer);
  }
}

/** RFC 7505: the one record with the name `.` says that the domain takes no mail. */
function isNullMx(answer: DnsAnswer): boolean {
  const records = recordsOf(answer, 'MX');
  return records.length > 0 && records.every(({ exchange }) => exchange === '.');
}

/** A domain that neither sends nor takes mail is right to say so; one that sends is refused for it (RFC 7505 §4.2). */
async function checkNullMx(
  side: Side,
  domain: DomainName,
  subject: Subject,
  resolve: Resolve,
): Promise<Finding> {
  const record = '0 .';
  if (isWholeDomain(subject) && (await sendsNoMail(domain, resolve)))
    return finding(side, domain, fine, { record, facts: [{ id: 'mx_none_needed', values: [domain] }] });
  const id = side === 'mx-recipient' ? 'MX-002' : 'MX-003';
  return finding(side, domain, outcomeOf([problem(id, domain)]), { record });
}

function judgeMx(side: Side, domain: DomainName, answer: DnsAnswer): Finding {
  const records = [...recordsOf(answer, 'MX')]
    .filter(({ exchange }) => exchange !== '.')
    .sort((one, other) => one.preference - other.preference);
  const hosts = records.map(({ exchange }) => exchange);
  const address = hosts.find((host) => ipaddr.isValid(host));
  const record = records.map(({ preference, exchange }) => `${String(preference)} ${exchange}`).join(', ');
  return finding(side, domain, outcomeOf(address === undefined ? [] : [problem('MX-006', domain, address)]), {
    record,
    facts: [{ id: 'mx_hosts', values: [hosts.slice(0, MOST_HOSTS).join(', ')] }],
  });
}

/** RFC 5321 §5.1: without an MX record the domain's own address is tried. */
async function checkFallback(side: Side, domain: DomainName, resolve: Resolve): Promise<Finding> {
  const answers = await Promise.all([resolve(domain, 'A'), resolve(domain, 'AAAA')]);
  if (answers.some(({ kind }) => kind === 'records'))
    return finding(side, domain, outcomeOf([problem('MX-005', domain)]));
  const failed = answers.find((answer) => answer.kind === 'failed');
  if (failed?.kind === 'failed') return finding(side, domain, unknown(failed.reason));
  return finding(side, domain, outcomeOf([problem('MX-004', domain)]));
}
