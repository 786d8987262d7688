import { isSameHouse } from '../bounce/same-house.ts';
import type { Finding, Subject } from '../checks/check.ts';
import type { DomainName } from '../dns/domain-name.ts';
import type { SeenResult } from '../knowledge/receiver-results.ts';
import { hasFailed } from '../mail-checks/results.ts';

/** One name of the lost mail, and whether its proof counts for the author (RFC 9989 §4.4). */
export interface AlignedName {
  readonly what: 'from' | 'return-path' | 'dkim';
  readonly domain: DomainName;
  readonly aligned: 'yes' | 'no' | 'unknown';
  /** Whether SPF (of the return path) or the seal was good, by the receiver's word, else by the records. The author's name proves nothing. */
  readonly proven: 'pass' | 'fail' | 'unknown';
}

const MOST_SEALS = 4;

/**
 * From ↔ Return-Path ↔ DKIM d= of this very mail. Empty where the author's domain is not known; a return address that was only guessed is left
 * out. Goes by what was found, and asks nothing.
 */
export function alignmentPicture(
  { fromDomain: from, mail }: Pick<Subject, 'fromDomain' | 'mail'>,
  findings: readonly Finding[],
): readonly AlignedName[] {
  if (from === undefined) return [];
  const author: AlignedName = {
    what: 'from',
    domain: from,
    aligned: 'yes',
    proven: provenOf(mail?.seen.dmarc),
  };
  if (mail === undefined) return [author];
  const { returnPath, signatures } = mail;
  const strict = strictIn(findings);
  const path: readonly AlignedName[] =
    returnPath === undefined
      ? []
      : [
          {
            what: 'return-path',
            domain: returnPath,
            aligned: isAligned(returnPath, from, strict.includes('aspf=s')),
            proven: provenBySpf(mail.seen.spf, findings),
          },
        ];
  const domains = [...new Set(signatures.map(({ domain }) => domain))].slice(0, MOST_SEALS);
  const seals = domains.map((domain): AlignedName => {
    const proven = isKeyless(domain, findings) ? 'fail' : provenOf(mail.seen.dkim);
    // A pass may be that of another seal.
    const isOpen = proven === 'pass' && domains.length > 1;
    return {
      what: 'dkim',
      domain,
      aligned: isAligned(domain, from, strict.includes('adkim=s')),
      proven: isOpen ? 'unknown' : proven,
    };
  });
  return [author, ...path, ...seals];
}

/** Names of one house count for each other where the record is not strict; whether another name is of the organization only DNS knows. */
function isAligned(domain: DomainName, from: DomainName, isStrict: boolean): AlignedName['aligned'] {
  if (domain === from) return 'yes';
  if (!isSameHouse(domain, from)) return 'no';
  return isStrict ? 'no' : 'yes';
}

/** The parts that are strict, as the alignment check found them to decide (DMARC-016), or as the record says. */
function strictIn(findings: readonly Finding[]): readonly string[] {
  const records = findings.flatMap(({ check, record }) => (check === 'dmarc' && record ? [record] : []));
  return records.flatMap((record) => record.split(';').map((part) => part.replace(/\s/g, '').toLowerCase()));
}

function provenOf(result: SeenResult | undefined): AlignedName['proven'] {
  if (result === 'pass') return 'pass';
  return result !== undefined && hasFailed(result) ? 'fail' : 'unknown';
}

/** The receiver's word outranks the records as they stand now. */
function provenBySpf(seen: SeenResult, findings: readonly Finding[]): AlignedName['proven'] {
  if (provenOf(seen) !== 'unknown') return provenOf(seen);
  const facts = findings.flatMap(({ check, facts: told }) => (check === 'spf' ? told : []));
  const now = facts.find(({ id }) => id === 'spf_result')?.values[2];
  if (now === 'pass') return 'pass';
  return ['fail', 'softfail', 'neutral', 'none', 'permerror'].includes(now ?? '') ? 'fail' : 'unknown';
}

const KEYLESS: readonly string[] = ['DKIM-002', 'DKIM-003', 'DKIM-004', 'DKIM-005', 'DKIM-017'];

function isKeyless(domain: DomainName, findings: readonly Finding[]): boolean {
  const problems = findings.flatMap(({ outcome }) => (outcome.state === 'problem' ? outcome.problems : []));
  return problems.some(({ id, values: [of] }) => KEYLESS.includes(id) && of === domain);
}
