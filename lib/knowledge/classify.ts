import type { BounceReport, RecipientReport } from '../bounce/report.ts';
import type { CauseId } from './causes.ts';
import { exactRules, vagueRules } from './general/index.ts';
import type { Provider, Rule } from './provider.ts';
import { providers } from './providers/index.ts';
import { readReceiverResults } from './receiver-results.ts';
import { exactStatuses, looseStatuses, replyCauses, sureStatuses } from './status-codes.ts';
import type { Basis, Span, Verdict } from './verdict.ts';

/** What was found, and on what it stands. */
interface Judgement {
  readonly cause: CauseId;
  readonly basis: Basis;
  readonly rule: Rule | undefined;
  readonly decisive: Span | undefined;
}

/**
 * What one recipient's reply means. In this order: a rule of the provider that refused, telling words of any provider, exact wording, an
 * exact status, vague wording, a loose status, the reply code; without a reply the notice's own words.
 * `known`: the providers whose rules are asked; fewer only where it is measured what they add.
 */
export function classify(
  recipient: RecipientReport,
  report: BounceReport,
  known: readonly Provider[] = providers,
): Verdict {
  const line = lineOf(recipient);
  const provider = findProvider(recipient, report, line, known);
  const { cause, basis, rule, decisive } = judge(recipient, line, provider, known);
  return {
    cause: aboutWhom(cause, recipient),
    basis,
    provider: provider?.id,
    // A block list is asked by others: it never refuses a mail itself.
    providerName: provider?.kind === 'list' ? undefined : provider?.name,
    line,
    decisive,
    ...(rule === undefined ? withoutRule : toldBy(rule)),
    seen: readReceiverResults(line),
  };
}

const withoutRule = { adds: undefined, help: undefined, isDoubtful: false };

function toldBy({ adds, help, isDoubtful, seen }: Rule): Pick<Verdict, 'adds' | 'help' | 'isDoubtful'> {
  return { adds, help, isDoubtful: isDoubtful === true || seen.mark === 'made' };
}

/** What was refused at the command that names the sender is the sender's address, though the words speak of an unknown user or domain. */
function aboutWhom(cause: CauseId, { explanation = '' }: RecipientReport): CauseId {
  const isOfSender = /\b(?:in reply to|after) MAIL FROM\b/i.test(explanation);
  return isOfSender && (cause === 'recipient_unknown' || cause === 'domain_not_found')
    ? 'sender_address_rejected'
    : cause;
}

/** The reply; where none is shown, what the notice says of this recipient. */
function lineOf({ diagnosticCode, explanation }: RecipientReport): string {
  return diagnosticCode?.line ?? (explanation ?? '').replace(/\s+/g, ' ').trim();
}

const nothing: Judgement = { cause: 'unclear', basis: 'nothing', rule: undefined, decisive: undefined };

/** Who refused: by the host that is named, else by what gives the reply away. Who wrote the notice does not count. */
function findProvider(
  { remoteMta }: RecipientReport,
  report: BounceReport,
  line: string,
  known: readonly Provider[],
): Provider | undefined {
  const byHost = known.find(({ hosts }) => remoteMta !== undefined && hosts?.test(remoteMta) === true);
  const byFootprint = known.find(({ footprint }) => footprint?.test(line) === true);
  return (
    byFootprint ??
    byHost ??
    known.find(({ id }) => id === report.dialect && remoteMta === undefined && isOwnRefusal(line))
  );
}

/** Gmail's own words about the way to the other side ("DNS error: …") are its own refusal, not the recipient's. */
function isOwnRefusal(line: string): boolean {
  return /^(?:message rejected|dns error|the recipient (?:server|domain)|you have reached)/i.test(line);
}

function judge(
  recipient: RecipientReport,
  line: string,
  provider: Provider | undefined,
  known: readonly Provider[],
): Judgement {
  const { code } = recipient.diagnosticCode ?? {};
  const worded: Basis = recipient.diagnosticCode === undefined ? 'prose' : 'general-wording';
  const status = (recipient.diagnosticCode?.enhancedStatus ?? recipient.status ?? '').slice(2);
  const isReply = recipient.diagnosticCode !== undefined;
  const roads: readonly (() => Judgement | undefined)[] = [
    () => byRule(provider?.rules ?? [], line, code, 'own-rule'),
    () => byCode(isReply ? sureStatuses : exactStatuses, status, 'status-code'),
    () => byRule(telling(known), line, code, isReply ? 'any-rule' : 'prose'),
    () => byRule(exactRules, line, code, worded),
    () => byCode(exactStatuses, status, 'status-code'),
    () => (isReply ? byRule(vagueRules, line, code, worded) : undefined),
    () => byCode(looseStatuses, status, 'status-code'),
    () => byCode(replyCauses, code, 'reply-code'),
    () => inProse(recipient, code),
  ];
  for (const road of roads) {
    const judgement = road();
    if (judgement) return judgement;
  }
  return nothing;
}

/** The rules whose words are so much their provider's own that they count whoever quotes them. */
function telling(known: readonly Provider[]): readonly Rule[] {
  return known === providers ? tellingRules : tellingOf(known);
}

function tellingOf(known: readonly Provider[]): readonly Rule[] {
  return known.flatMap(({ rules }) => rules.filter(({ isOwnOnly }) => isOwnOnly !== true));
}

const tellingRules = tellingOf(providers);

function byRule(
  rules: readonly Rule[],
  line: string,
  code: string | undefined,
  basis: Basis,
): Judgement | undefined {
  const found = findRule(rules, line, code);
  return found && { ...found, basis };
}

function byCode(
  causes: ReadonlyMap<string, CauseId>,
  code: string | undefined,
  basis: Basis,
): Judgement | undefined {
  const cause = causes.get(code ?? '');
  return cause && { ...nothing, cause, basis };
}

/** The first rule whose words fit and whose reply code agrees. */
export function findRule(
  rules: readonly Rule[],
  line: string,
  code: string | undefined,
): Omit<Judgement, 'basis'> | undefined {
  const words = withoutAddresses(line);
  for (const rule of rules) {
    if (rule.gate !== undefined && !rule.gate.test(code ?? '')) continue;
    const found = rule.reply.exec(words);
    if (found)
      return {
        cause: rule.cause,
        rule,
        decisive: { start: found.index, end: found.index + found[0].length },
      };
  }
  return undefined;
}

/** What stands in an address is no word of the server: `<spf@example.net>` says nothing of SPF. Each character keeps its place. */
function withoutAddresses(line: string): string {
  return line.replace(/[^\s@<>"'(),;:[\]]{1,64}@[^\s@<>"'(),;:[\]]{1,253}/g, (address) =>
    address.replace(/[\p{L}\d]/gu, 'x'),
  );
}

/** The notice's own sentences, where codes and reply told nothing. */
function inProse({ explanation = '' }: RecipientReport, code: string | undefined): Judgement | undefined {
  const found = byRule(exactRules, explanation.replace(/\s+/g, ' '), code, 'prose');
  return found && { ...found, decisive: undefined };
}
