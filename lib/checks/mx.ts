import type { DomainName } from '../dns/domain-name.ts';
import type { DnsAnswer, Resolve } from '../dns/resolve.ts';
import type { CheckId } from '../knowledge/causes.ts';
import type { Finding, Subject } from './check.ts';
import { fine, finding, outcomeOf, problem, recordsOf, unknown } from './finding.ts';

type Side = Extract<CheckId, 'mx-recipient' | 'mx-sender'>;

/** Whether the recipient's domain exists and takes mail (RFC 5321 §5.1, RFC 7505). */
export function checkMxRecipient({ recipientDomain }: Subject, resolve: Resolve): Promise<Finding> {
  return checkMx('mx-recipient', recipientDomain, resolve);
}

/** Whether the sender's domain exists and can be answered: others refuse mail that can not. */
export function checkMxSender({ mailFromDomain, fromDomain }: Subject, resolve: Resolve): Promise<Finding> {
  return checkMx('mx-sender', mailFromDomain ?? fromDomain, resolve);
}

async function checkMx(side: Side, domain: DomainName | undefined, resolve: Resolve): Promise<Finding> {
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
      return judgeMx(side, domain, answer);
  }
}

/** RFC 7505: the one record `0 .` says that the domain takes no mail. */
function judgeMx(side: Side, domain: DomainName, answer: DnsAnswer): Finding {
  const records = [...recordsOf(answer, 'MX')].sort((one, other) => one.preference - other.preference);
  const hosts = records.map(({ exchange }) => exchange);
  const isNull = hosts.length > 0 && hosts.every((host) => host === '.');
  if (isNull)
    return finding(
      side,
      domain,
      outcomeOf([problem(side === 'mx-recipient' ? 'MX-002' : 'MX-003', domain)]),
      { record: '0 .' },
    );
  const record = records.map(({ preference, exchange }) => `${String(preference)} ${exchange}`).join(', ');
  return finding(side, domain, fine, {
    record,
    facts: [{ id: 'mx_hosts', values: [hosts.slice(0, 6).join(', ')] }],
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
