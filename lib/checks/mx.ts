import type { DomainName } from '../dns/domain-name.ts';
import type { DnsAnswer, Resolve } from '../dns/resolve.ts';
import type { CheckId } from '../knowledge/causes.ts';
import type { Fact, Finding, Outcome, Problem, Subject } from './check.ts';
import { fine, finding, outcomeOf, problem, recordsOf, unknown } from './finding.ts';
import { factsOfDomain, isBelowMailDomain, isEmptyName, judgeFailure } from './mx-domain.ts';
import { lookAtHost, type HostLook, type MxRecord } from './mx-hosts.ts';
import { isWholeDomain, readSenders } from './whole-domain.ts';

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

/** The domain that is looked at, why, and how to ask about it. */
interface Look {
  readonly side: Side;
  readonly domain: DomainName;
  readonly isWhole: boolean;
  readonly resolve: Resolve;
  /** The answer to the question for SOA, where it was asked already. */
  readonly soa: DnsAnswer | undefined;
}

interface Judged {
  readonly outcome: Outcome;
  readonly record?: string | undefined;
  readonly facts?: readonly Fact[];
}

async function checkMx(
  side: Side,
  domain: DomainName | undefined,
  subject: Subject,
  resolve: Resolve,
): Promise<Finding> {
  if (domain === undefined) return finding(side, undefined, unknown('not-said'));
  const look: Look = { side, domain, isWhole: isWholeDomain(subject), resolve, soa: undefined };
  const [answer, ...beside] = await Promise.all(firstQuestions(look));
  const { outcome, record, facts = [] } = await judgeMx({ ...look, soa: beside[0] }, answer);
  const known = look.isWhole ? factsOfDomain(domain, [answer, ...beside]) : [];
  return finding(side, domain, outcome, { record, facts: [...facts, ...known] });
}

/** All that is known to be asked, at once. Of a notice only the MX: the rest where it makes a difference. */
function firstQuestions({ domain, isWhole, resolve }: Look): [Promise<DnsAnswer>, ...Promise<DnsAnswer>[]] {
  const more = isWhole ? (['SOA', 'NS', 'A', 'AAAA'] as const) : [];
  return [resolve(domain, 'MX'), ...more.map((type) => resolve(domain, type, 'guess'))];
}

function judgeMx(look: Look, answer: DnsAnswer): Promise<Judged> {
  switch (answer.kind) {
    case 'failed':
      return judgeFailure(look.domain, answer, () => askSoa(look));
    case 'no-such-name':
      return judgeMissing(look);
    case 'no-such-record':
      return judgeFallback(look);
    case 'records':
      return isNullMx(answer) ? judgeNullMx(look) : judgeHosts(look, answer);
  }
}

async function askSoa({ domain, resolve, soa }: Look): Promise<DnsAnswer> {
  return soa ?? resolve(domain, 'SOA');
}

/** RFC 7505: the one record with the name `.` says that the domain takes no mail. */
function isNullMx(answer: DnsAnswer): boolean {
  const records = recordsOf(answer, 'MX');
  return records.length > 0 && records.every(({ exchange }) => exchange === '.');
}

/** A domain that neither sends nor takes mail is right to say so; one that sends is refused for it (RFC 7505 §4.2). */
async function judgeNullMx({ side, domain, isWhole, resolve }: Look): Promise<Judged> {
  const record = '0 .';
  const senders = isWhole ? await readSenders(domain, resolve) : 'not-asked';
  if (senders === 'nobody')
    return { outcome: fine, record, facts: [{ id: 'mx_none_needed', values: [domain] }] };
  if (typeof senders === 'object') return { outcome: unknown(senders.failed), record };
  const isRefused = side === 'mx-sender' || senders === 'some';
  const problems = [
    ...(side === 'mx-recipient' ? [problem('MX-002', domain)] : []),
    ...(isRefused ? [problem('MX-003', domain)] : []),
  ];
  return { outcome: outcomeOf(problems), record };
}

async function judgeHosts({ domain, resolve }: Look, answer: DnsAnswer): Promise<Judged> {
  const all = [...recordsOf(answer, 'MX')].sort((one, other) => one.preference - other.preference);
  const records = all.filter(({ exchange }) => exchange !== '.');
  const looks = await Promise.all(
    records.slice(0, MOST_HOSTS).map(({ exchange }) => lookAtHost(exchange, domain, resolve)),
  );
  // RFC 7505 §3: beside a null MX there is no other.
  const beside: readonly Fact[] =
    records.length < all.length ? [{ id: 'mx_null_beside', values: [domain] }] : [];
  const faults = [...beside, ...looks.flatMap(({ fault }) => fault ?? [])];
  const hosts = records.map(({ exchange }) => exchange);
  return {
    outcome: outcomeOfHosts(domain, records, looks, beside.length > 0),
    record: printed(all),
    facts: [{ id: 'mx_hosts', values: [hosts.slice(0, MOST_HOSTS).join(', ')] }, ...faults],
  };
}

function outcomeOfHosts(
  domain: DomainName,
  records: readonly MxRecord[],
  looks: readonly HostLook[],
  isNullBeside: boolean,
): Outcome {
  const wrong = [
    ...(isNullBeside ? ['.'] : []),
    ...looks.flatMap(({ host, fault }) => (fault === undefined ? [] : [host])),
  ];
  if (wrong.length > 0) {
    const told = problem('MX-006', domain, [...new Set(wrong)].join(', '));
    const found = looks.flatMap(({ meant }) => meant ?? []);
    const texts = records.map(printedOne);
    return outcomeOf([{ ...told, published: { name: domain, texts, found } }]);
  }
  const open = looks.find((look) => look.open !== undefined)?.open;
  return open === undefined ? fine : unknown(open);
}

function printed(records: readonly MxRecord[]): string {
  return records.map(printedOne).join(', ');
}

function printedOne({ preference, exchange }: MxRecord): string {
  return `${String(preference)} ${exchange}`;
}

/** The name does not exist. Of a sender it may be one below a domain that does, which others test in a way of their own. */
async function judgeMissing({ side, domain, isWhole, resolve }: Look): Promise<Judged> {
  if (side === 'mx-recipient' || isWhole) return { outcome: outcomeOf([problem('MX-001', domain)]) };
  const isBelow = await isBelowMailDomain(domain, resolve);
  if (typeof isBelow === 'string') return { outcome: unknown(isBelow) };
  return { outcome: outcomeOf([problem(isBelow ? 'MX-007' : 'MX-001', domain)]) };
}

/** RFC 5321 §5.1: without an MX record the domain's own address is tried. */
async function judgeFallback(look: Look): Promise<Judged> {
  const { side, domain, isWhole, resolve } = look;
  const answers = await Promise.all([resolve(domain, 'A'), resolve(domain, 'AAAA')]);
  if (answers.some(({ kind }) => kind === 'records'))
    return { outcome: outcomeOf([problem('MX-005', domain)]) };
  const failed = answers.find((answer) => answer.kind === 'failed');
  if (failed?.kind === 'failed') return judgeFailure(domain, failed, () => askSoa(look));
  const isEmpty = (side === 'mx-sender' || isWhole) && (await isEmptyName(domain, resolve));
  const isUnverifiable = isEmpty && (await isBelowMailDomain(domain, resolve)) === true;
  const empty: readonly Problem[] = isUnverifiable ? [problem('MX-007', domain)] : [];
  return { outcome: outcomeOf([problem('MX-004', domain), ...empty]) };
}
