import type { BounceReport, RecipientReport } from '../bounce/report.ts';
import type { CauseId } from './causes.ts';
import { generalRules } from './general.ts';
import type { Provider, Rule } from './provider.ts';
import { providers } from './providers/index.ts';
import { readReceiverResults } from './receiver-results.ts';
import { replyCauses, statusCauses } from './status-codes.ts';
import type { Basis, Span, Verdict } from './verdict.ts';

/** What was found, and on what it stands. */
interface Judgement {
  readonly cause: CauseId;
  readonly basis: Basis;
  readonly rule: Rule | undefined;
  readonly decisive: Span | undefined;
}

/**
 * What one recipient's reply means. In this order: a rule of the provider that refused, a rule of another provider whose footprint the reply
 * bears, general wording, the enhanced status, the reply code; without a reply the notice's own words.
 */
export function classify(recipient: RecipientReport, report: BounceReport): Verdict {
  const { diagnosticCode: reply, explanation = '' } = recipient;
  const line = reply?.line ?? explanation.replace(/\s+/g, ' ').trim();
  const provider = findProvider(recipient, report, line);
  const judged =
    judge(line, reply?.code, provider) ?? byCodes(recipient) ?? inProse(explanation, reply?.code);
  const { cause, basis, rule, decisive } = judged ?? nothing;
  return {
    cause,
    basis: reply === undefined && basis === 'general-wording' ? 'prose' : basis,
    provider: provider?.id,
    providerName: provider?.name,
    line,
    decisive,
    help: rule?.help,
    seen: readReceiverResults(line),
  };
}

const nothing: Judgement = { cause: 'unclear', basis: 'nothing', rule: undefined, decisive: undefined };

/** Who refused: by the host that is named, else by what gives the reply away. Who wrote the notice does not count. */
function findProvider(
  { remoteMta }: RecipientReport,
  report: BounceReport,
  line: string,
): Provider | undefined {
  const byHost = providers.find(({ hosts }) => remoteMta !== undefined && hosts.test(remoteMta));
  const byFootprint = providers.find(({ footprint }) => footprint.test(line));
  return (
    byFootprint ??
    byHost ??
    providers.find(({ id }) => id === report.dialect && remoteMta === undefined && isOwnRefusal(line))
  );
}

/** Gmail's own words about the way to the other side ("DNS error: …") are its own refusal, not the recipient's. */
function isOwnRefusal(line: string): boolean {
  return /^(?:message rejected|dns error|the recipient (?:server|domain)|you have reached)/i.test(line);
}

function judge(
  line: string,
  code: string | undefined,
  provider: Provider | undefined,
): Judgement | undefined {
  const own = provider && findRule(provider.rules, line, code);
  if (own) return { ...own, basis: 'own-rule' };
  const general = findRule(generalRules, line, code);
  return general && { ...general, basis: 'general-wording' };
}

/** The first rule whose words fit and whose reply code agrees. */
export function findRule(
  rules: readonly Rule[],
  line: string,
  code: string | undefined,
): Omit<Judgement, 'basis'> | undefined {
  for (const rule of rules) {
    if (rule.gate !== undefined && !rule.gate.test(code ?? '')) continue;
    const found = rule.reply.exec(line);
    if (found)
      return {
        cause: rule.cause,
        rule,
        decisive: { start: found.index, end: found.index + found[0].length },
      };
  }
  return undefined;
}

/** The codes alone. A temporary class turns "does not exist" into "try again": nobody says 4xx about an address that never existed. */
function byCodes({ diagnosticCode, status }: RecipientReport): Judgement | undefined {
  const enhanced = diagnosticCode?.enhancedStatus ?? status;
  const byStatus = statusCauses.get(enhanced?.slice(2) ?? '');
  if (byStatus !== undefined) return { ...nothing, cause: byStatus, basis: 'status-code' };
  const byReply = replyCauses.get(diagnosticCode?.code ?? '');
  return byReply && { ...nothing, cause: byReply, basis: 'reply-code' };
}

/** The notice's own sentences, where codes and reply told nothing. */
function inProse(explanation: string, code: string | undefined): Judgement | undefined {
  const found = findRule(generalRules, explanation.replace(/\s+/g, ' '), code);
  return found && { ...found, basis: 'prose', decisive: undefined };
}
