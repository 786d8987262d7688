import type { HostResult, SpfFault, TraceStep } from '../../lib/checks/spf/check-host.ts';

/**
 * The trace of check_host() as lines that a person can follow: where the mail came from, what each term said, in which record and in which
 * order, and what broke it off. Lines below an include are indented.
 */
export function traceLines(ip: string, { trace, fault }: HostResult): readonly string[] {
  const [first] = trace;
  return [
    `came from ${ip}`,
    ...trace.map((step) => lineOf(step, first?.domain)),
    ...(fault === undefined ? [] : [sentenceOf(fault)]),
  ];
}

function lineOf(step: TraceStep, ownDomain: string | undefined): string {
  const { depth, term, domain, target, found, isVoid } = step;
  const notes = [
    ...(domain === ownDomain ? [] : [`in the record of ${domain}`]),
    ...(target === undefined || term.endsWith(target) ? [] : [`asked for ${target}`]),
    ...(found.length === 0 ? [] : [`found ${found.join(', ')}`]),
    ...(isVoid ? ['nothing there'] : []),
  ];
  const behind = notes.length === 0 ? '' : ` (${notes.join('; ')})`;
  return `${'  '.repeat(depth)}${term}: ${outcomeOf(step)}${behind}`;
}

function outcomeOf({ outcome, result, term }: TraceStep): string {
  if (outcome === 'not-asked') return 'no, that is no name to ask for';
  if (outcome === 'no') return result === undefined ? 'no' : `no, it came to ${result}`;
  if (outcome === 'match' && /^redirect=/i.test(term)) return `goes on there, and came to ${result ?? ''}`;
  return outcome === 'match' ? `match, ${result ?? ''}` : outcome;
}

function sentenceOf(fault: SpfFault): string {
  switch (fault.kind) {
    case 'malformed-domain':
      return 'none: the domain of the sender is no name of DNS with two labels or more';
    case 'malformed-ip':
      return 'temperror: the IP address cannot be read';
    case 'no-record':
      return `${fault.domain} has no SPF record`;
    case 'several-records':
      return `permerror: ${fault.domain} has ${String(fault.count)} SPF records, and one is allowed`;
    case 'syntax':
      return `permerror: the record of ${fault.domain} breaks the grammar at character ${String(fault.at)}, in ${JSON.stringify(fault.token.slice(0, 100))}`;
    case 'dns-failed':
      return `temperror: the question for ${fault.name} ${fault.type} failed (${fault.reason})`;
    case 'malformed-target':
      return `permerror: ${JSON.stringify(fault.target.slice(0, 300))} is no name of DNS`;
    case 'too-many-lookups':
      return 'permerror: more than 10 terms ask DNS';
    case 'too-many-voids':
      return 'permerror: more than 2 terms asked for something that is not there';
    case 'too-many-mx':
      return 'permerror: one mx term leads to more than 10 hosts';
    case 'macro-withheld':
      return 'not judged: a question would tell the local part of the sender, or needs a HELO that nobody told';
  }
}
