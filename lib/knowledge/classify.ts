import type { BounceReport, RecipientReport } from '../bounce/report.ts';
import type { SmtpCommand } from '../bounce/smtp-command.ts';
import type { DomainName } from '../dns/domain-name.ts';
import { gramsOf } from '../search/grams.ts';
import type { CauseId } from './causes.ts';
import { findInProse, findRule, type FoundRule } from './find-rule.ts';
import { emptyRules, exactRules, refusalRules, vagueRules } from './general/index.ts';
import { whatIsListed } from './listed.ts';
import type { Provider, Rule } from './provider.ts';
import { providers } from './providers/index.ts';
import { readReceiverResults } from './receiver-results.ts';
import { isForAWhile, rulesByStatus } from './rules-by-status.ts';
import { searchedOf, type Searched } from './searched.ts';
import { causeOfStatus, emptyStatuses, looseStatuses, replyCauses, sureStatuses } from './status-codes.ts';
import type { Basis, Span, Verdict } from './verdict.ts';
import { providersByFootprint, providersByHost } from './wordings.ts';

/** What was found, and on what it stands. */
interface Judgement {
  readonly cause: CauseId;
  readonly basis: Basis;
  readonly rule: Rule | undefined;
  readonly decisive: Span | undefined;
}

/**
 * What one recipient's reply means; `judge` below has the order in which it is asked.
 * `known`: the providers whose rules are asked; fewer only where it is measured what they add.
 */
export function classify(
  recipient: RecipientReport,
  report: BounceReport,
  known: readonly Provider[] = providers,
): Verdict {
  const line = lineOf(recipient);
  const searched = searchedOf(line);
  const provider = findProvider(recipient, report, searched, known);
  const { cause, basis, rule, decisive } = judge(recipient, report, { searched, provider, known });
  const meant = aboutWhom(cause, recipient);
  return {
    cause: meant,
    basis,
    provider: provider?.id,
    providerName: provider?.kind === 'list' ? undefined : provider?.name,
    line,
    decisive,
    ...(rule === undefined ? withoutRule : toldBy(rule)),
    listed: whatIsListed(meant, line, rule?.adds),
    seen: readReceiverResults(line, searched.grams),
  };
}

const withoutRule = { adds: undefined, help: undefined, isDoubtful: false };

function toldBy({ adds, help, isDoubtful, seen }: Rule): Pick<Verdict, 'adds' | 'help' | 'isDoubtful'> {
  return { adds, help, isDoubtful: isDoubtful === true || seen.mark === 'made' };
}

/** What the refused command alone allows the words to be about (RFC 5321 §4.1.1, RFC 3207, RFC 4954). */
const ABOUT: Partial<Record<SmtpCommand, readonly (readonly [told: readonly CauseId[], meant: CauseId])[]>> =
  {
    // Nobody has named a recipient yet: an unknown user or domain is the sender's.
    'mail-from': [[['recipient_unknown', 'domain_not_found', 'domain_no_mail'], 'sender_address_rejected']],
    // Only the name of the sending server has been told.
    ehlo: [[['domain_not_found', 'recipient_unknown', 'sender_address_rejected', 'unclear'], 'rdns_helo']],
    starttls: [[['unclear'], 'tls_problem']],
    auth: [[['unclear', 'policy_other', 'auth_other'], 'sender_account_limited']],
  };

function aboutWhom(cause: CauseId, { refusedCommand, explanation = '' }: RecipientReport): CauseId {
  const isOfSender = /\b(?:in reply to|after) MAIL FROM\b/i.test(explanation);
  const command = isOfSender ? 'mail-from' : refusedCommand;
  const meant = command && ABOUT[command]?.find(([told]) => told.includes(cause));
  return meant?.[1] ?? cause;
}

/** The reply; where none is shown, what the notice says of this recipient. */
function lineOf({ diagnosticCode, explanation }: RecipientReport): string {
  return diagnosticCode?.line ?? inOneLine(explanation ?? '');
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Who refused: by the host that is named, else by what gives the reply away. Who wrote the notice does not count. */
function findProvider(
  { remoteMta }: RecipientReport,
  report: BounceReport,
  { text, grams }: Searched,
  known: readonly Provider[],
): Provider | undefined {
  const isOwn = ({ id }: Provider) => id === report.dialect && remoteMta === undefined && isOwnRefusal(text);
  return (
    providersByFootprint(known, grams).find(({ footprint }) => footprint?.test(text)) ??
    findByHost(remoteMta, known) ??
    known.find(isOwn)
  );
}

function findByHost(remoteMta: DomainName | undefined, known: readonly Provider[]): Provider | undefined {
  if (remoteMta === undefined) return undefined;
  return providersByHost(known, gramsOf(remoteMta)).find(({ hosts }) => hosts?.test(remoteMta));
}

/** Gmail's own words about the way to the other side ("DNS error: …") are its own refusal, not the recipient's. */
function isOwnRefusal(line: string): boolean {
  return /^(?:message rejected|dns error|the recipient (?:server|domain)|you have reached)/i.test(line);
}

/** What is judged: the line, who refused, and whose rules are asked. */
interface Asked {
  readonly searched: Searched;
  readonly provider: Provider | undefined;
  readonly known: readonly Provider[];
}

/**
 * The roads to a cause, from the surest to the last; the first that leads to one is taken: whose words these are, which words, which
 * status; what only says that it was refused; the notice around; what only says that it did not work; the bare codes.
 */
function judge(
  recipient: RecipientReport,
  report: BounceReport,
  { searched, provider, known }: Asked,
): Judgement {
  const isProse = recipient.diagnosticCode === undefined;
  const [worded, whose]: readonly [Basis, Basis] = isProse
    ? ['prose', 'prose']
    : ['general-wording', 'any-rule'];
  const { code, status } = codesOf(recipient);
  const inMap = (map: ReadonlyMap<string, CauseId>) => ofCode(map.get(status.slice(2)), 'status-code');
  const bySentence = (rules: readonly Rule[]) => withBasis(findInProse(rules, searched, code), worded);
  const roads: readonly (() => Judgement | undefined)[] = [
    () => withBasis(findRule(provider?.rules ?? [], searched, code), 'own-rule'),
    () => inMap(sureStatuses),
    () => withBasis(findRule(telling(known), searched, code), whose),
    () => bySentence(rulesByStatus(status)) ?? bySentence(exactRules),
    () => ofCode(causeOfStatus(status, code), 'status-code'),
    () => (isProse ? undefined : bySentence(vagueRules)),
    () => (isForAWhile(status, searched.prose) ? undefined : inMap(looseStatuses)),
    () => (code === undefined ? undefined : bySentence(refusalRules)),
    () => around(recipient, report, code),
    () => bySentence(emptyRules),
    () => inMap(emptyStatuses),
    () => ofCode(replyCauses.get(code ?? ''), 'reply-code'),
    () => whileTried(recipient),
  ];
  for (const road of roads) {
    const judgement = road();
    if (judgement) return judgement;
  }
  return nothing;
}

/** The status is the reply's own, else that of the machine part; '' where there is none. */
function codesOf({ diagnosticCode, status }: RecipientReport): { code: string | undefined; status: string } {
  return { code: diagnosticCode?.code, status: diagnosticCode?.enhancedStatus ?? status ?? '' };
}

const nothing: Judgement = { cause: 'unclear', basis: 'nothing', rule: undefined, decisive: undefined };

/** A notice of delay that gives no reason says that time went by without success: what X.4.7 says (RFC 3463 §3.5). */
function whileTried({ action }: RecipientReport): Judgement | undefined {
  return action === 'delayed' ? { ...nothing, cause: 'server_unreachable', basis: 'prose' } : undefined;
}

/** The words of the notice around the reply: those about this recipient, then all up to there, for a sentence may begin before its name. */
function around(
  { explanation = '' }: RecipientReport,
  { sharedWords }: BounceReport,
  code: string | undefined,
): Judgement | undefined {
  for (const text of new Set([explanation, `${sharedWords} ${explanation}`].map(inOneLine))) {
    const found = findInProse(exactRules, text, code);
    if (found) return { ...found, basis: 'prose', decisive: undefined };
  }
  return undefined;
}

/** The rules whose words are so much their provider's own that they count whoever quotes them; one list for each of those of providers. */
function telling(known: readonly Provider[]): readonly Rule[] {
  const made = TELLING.get(known);
  if (made !== undefined) return made;
  const rules = known.flatMap((one) => one.rules.filter(({ isOwnOnly }) => isOwnOnly !== true));
  TELLING.set(known, rules);
  return rules;
}

const TELLING = new WeakMap<readonly Provider[], readonly Rule[]>();

function withBasis(found: FoundRule | undefined, basis: Basis): Judgement | undefined {
  return found && { ...found, basis };
}

function ofCode(cause: CauseId | undefined, basis: Basis): Judgement | undefined {
  return cause && { ...nothing, cause, basis };
}
