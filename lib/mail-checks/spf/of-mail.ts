import type { DomainName } from '../../dns/domain-name.ts';
import type { Resolve } from '../../dns/resolve.ts';
import type { Fact, Subject } from '../../checks/check.ts';
import { checkHost } from '../../checks/spf/check-host.ts';
import type { HostResult, TraceStep } from '../../checks/spf/host-result.ts';

/** SPF as the refuser had to see it: for the address that it saw and the domain of the return address. */
export interface SpfOfMail {
  readonly ip: string;
  readonly domain: DomainName;
  readonly host: HostResult;
}

/** Evaluates SPF for the lost mail; undefined where the address or the domain is not known. The local part is not known, and stays so; HELO where nobody told it. */
export async function spfOfMail(
  { mail, mailFromDomain: domain }: Subject,
  resolve: Resolve,
): Promise<SpfOfMail | undefined> {
  if (mail?.sentFrom === undefined || domain === undefined) return undefined;
  const { sentFrom, greeting } = mail;
  const question = {
    ip: sentFrom.ip,
    domain,
    sender: `somebody@${domain}`,
    helo: greeting,
  };
  return { ip: sentFrom.ip, domain, host: await checkHost(question, resolve, { localPart: 'withheld' }) };
}

const MOST_STEPS = 12;

/** The result, then each term of the domain's own record on the way to it. */
export function factsOfSpf({ ip, domain, host }: SpfOfMail): readonly Fact[] {
  const steps = host.trace.filter(({ depth }) => depth === 0).slice(0, MOST_STEPS);
  return [{ id: 'spf_result', values: [domain, ip, host.result] }, ...steps.map(factOfStep)];
}

function factOfStep({ term, outcome, result }: TraceStep): Fact {
  if (outcome === 'match') return { id: 'spf_step_match', values: [term, result ?? 'pass'] };
  return outcome === 'no' || outcome === 'not-asked'
    ? { id: 'spf_step_no', values: [term] }
    : { id: 'spf_step_fault', values: [term, result ?? 'permerror'] };
}
