import { isNo } from '../dns/fallback.ts';
import type { DnsAnswer, Resolve } from '../dns/resolve.ts';
import type { Check, Outcome } from './check.ts';
import type { ProblemId } from './problems.ts';

/** The problems that rest on a "there is none" of DNS. */
export const onAbsence: ReadonlySet<ProblemId> = new Set<ProblemId>([
  'SPF-001',
  'SPF-005',
  'SPF-006',
  'SPF-008',
  'SPF-017',
  'SPF-018',
  'SPF-020',
  'SPF-025',
  'DKIM-002',
  'DKIM-003',
  'DKIM-014',
  'DKIM-017',
  'DMARC-001',
  'AL-001',
  'AL-002',
  'AL-003',
  'AL-004',
  'AL-006',
  'DMARC-007',
  'DMARC-008',
  'DMARC-009',
  'DMARC-012',
  'DMARC-013',
  'DMARC-016',
  'DMARC-017',
  'DMARC-019',
  'MX-001',
  'MX-004',
  'MX-005',
  'MX-006',
  'MX-007',
  'IP-001',
  'BIMI-001',
]);

type Noes = ReadonlyMap<string, DnsAnswer>;

/**
 * The same check, which calls nothing missing on the word of one resolver. It goes by the first "no" to each question; where a problem then
 * rests on an absence, every "no" is put to another resolver, all at once, and where that one knows more, or could not be asked, the check
 * looks again: a "no" that nobody bore out is then a question without an answer.
 */
export function confirmed(check: Check): Check {
  return async (subject, resolve, instruments) => {
    const noes = new Map<string, DnsAnswer>();
    const asked: Parameters<Resolve>[] = [];
    const listening: Resolve = async (name, type, purpose) => {
      const answer = await resolve(name, type, purpose ?? 'guess');
      if (purpose === undefined && isNo(answer) && !noes.has(`${type} ${name}`)) {
        noes.set(`${type} ${name}`, answer);
        asked.push([name, type]);
      }
      return answer;
    };
    const finding = await check(subject, listening, instruments);
    if (!restsOnAbsence(finding.outcome)) return finding;
    const answers = await Promise.all(asked.map((question) => sure(resolve)(...question)));
    return isBorneOut(noes, answers) ? finding : check(subject, sure(resolve), instruments);
  };
}

function restsOnAbsence(outcome: Outcome): boolean {
  return outcome.state === 'problem' && outcome.problems.some(({ id }) => onAbsence.has(id));
}

function isBorneOut(noes: Noes, answers: readonly DnsAnswer[]): boolean {
  return [...noes.values()].every(({ kind }, index) => answers[index]?.kind === kind);
}

/** A "no" that only one of several resolvers gave is none. */
function sure(resolve: Resolve): Resolve {
  return async (name, type, purpose) => {
    const answer = await resolve(name, type, purpose);
    return purpose === undefined && isNo(answer) && answer.unconfirmed === true
      ? { kind: 'failed', reason: 'unconfirmed', detail: 'one resolver alone said so' }
      : answer;
  };
}
