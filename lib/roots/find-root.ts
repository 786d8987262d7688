import type { Finding } from '../checks/check.ts';
import type { MailFacts } from '../checks/mail-facts.ts';
import { severities, type ProblemId } from '../checks/problems.ts';
import type { CheckId } from '../knowledge/causes.ts';
import { textConfidence } from '../knowledge/text-confidence.ts';
import type { RootCase } from './case.ts';
import { cluesOf, type Clue } from './clues.ts';
import { kindOfReply, type ReplyKind } from './reply-kind.ts';
import type { Confidence, Evidence, Root, Settle } from './root.ts';
import type { RootRule } from './rule.ts';
import { rootRules } from './rules.ts';

/**
 * What a bounce comes down to; undefined where the reply was not understood, and, as long as DNS has not answered, where its answers may change
 * it. Pure.
 */
export function findRoot(known: RootCase): Root | undefined {
  const kind = kindOfReply(known.verdict);
  const isOpen = known.dns === 'open';
  const looked = isOpen ? { ...known, findings: [] } : known;
  const side = looked.findings.filter(({ check }) => isOfSide(kind, check));
  const problems = [...new Set(side.flatMap(problemsOf))];
  const clues = cluesOf(looked);
  const rule = rootRules.find((one) => {
    const isFor = one.replies.includes(kind);
    return isFor && (isOpen ? one.isReplyAlone === true : holds(one, problems, clues));
  });
  return rule && told(rule, looked, problems);
}

const OF_RECIPIENT: readonly CheckId[] = ['mx-recipient', 'mta-sts', 'tls-rpt', 'transport'];
const ABOUT_RECIPIENT: readonly ReplyKind[] = ['recipient-domain', 'recipient-null-mx', 'unreachable'];

/** Whose records bear on the reply. What is wrong on the other side is neither the cause nor found beside it. */
function isOfSide(kind: ReplyKind, check: CheckId): boolean {
  const isOfRecipient = OF_RECIPIENT.includes(check);
  if (kind === 'no-encryption' && check === 'transport') return true;
  return ABOUT_RECIPIENT.includes(kind) || !isOfRecipient;
}

function problemsOf({ outcome }: Finding): readonly ProblemId[] {
  return outcome.state === 'problem' ? outcome.problems.map(({ id }) => id) : [];
}

function holds(
  { found, when = [], without = [] }: RootRule,
  problems: readonly ProblemId[],
  clues: ReadonlySet<Clue>,
): boolean {
  const isFound = found === undefined || found.some((id) => problems.includes(id));
  return isFound && when.every((clue) => clues.has(clue)) && !without.some((clue) => clues.has(clue));
}

function told(rule: RootRule, known: RootCase, problems: readonly ProblemId[]): Root {
  const own = [...(rule.found ?? []), ...(rule.beside ?? [])];
  const because = problems.filter((id) => own.includes(id));
  const confidence = confidenceIn(rule, known, because);
  return {
    id: rule.root,
    confidence,
    evidence: evidenceOf(rule, known),
    settle: confidence === 'certain' ? undefined : settleOf(rule, known),
    because,
    alsoFound: problems.filter((id) => !own.includes(id) && severities[id] !== 'info'),
  };
}

const steps: readonly Confidence[] = ['possible', 'likely', 'certain'];

/** What the words allow, one step up where something beside them says the same; never more than the rule allows, nor doubtful words. */
function confidenceIn(
  { found = [], most, endsDoubt }: RootRule,
  { verdict }: RootCase,
  because: readonly ProblemId[],
): Confidence {
  const isBorneOut = because.some((id) => found.includes(id));
  const step = steps.indexOf(textConfidence(verdict)) + (isBorneOut ? 1 : 0);
  const doubt = verdict.isDoubtful && endsDoubt !== true ? 1 : 2;
  return steps[Math.min(step, doubt, steps.indexOf(most))] ?? 'possible';
}

/** In the order of trust. The returned header is named only where one came back, the machine part where there is no reply. */
function evidenceOf({ on }: RootRule, { verdict, replyCode, mail }: RootCase): readonly Evidence[] {
  const isReply = replyCode !== undefined || !['status-code', 'nothing'].includes(verdict.basis);
  const used: Readonly<Record<Evidence, boolean>> = {
    reply: isReply,
    'returned-header': on.includes('returned-header') && isReturned(mail),
    report: !isReply,
    dns: on.includes('dns'),
  };
  return (['reply', 'returned-header', 'report', 'dns'] as const).filter((one) => used[one]);
}

function isReturned({ hasHeader, signatures, sentFrom }: MailFacts): boolean {
  return hasHeader || signatures.length > 0 || sentFrom?.saidBy === 'header';
}

/** Where a question stayed without an answer, that comes first; what is known already settles nothing. */
function settleOf({ settle }: RootRule, { findings, mail }: RootCase): Settle | undefined {
  if (findings.some(isOpen)) return 'dns-again';
  const isKnown =
    (settle === 'original-header' && mail.hasHeader) ||
    (settle === 'sending-address' && mail.sentFrom !== undefined);
  return isKnown ? undefined : settle;
}

const LEARNT_NOTHING: readonly string[] = ['not-said', 'header-missing', 'selector-unknown', 'not-judged'];

function isOpen({ outcome }: Finding): boolean {
  return outcome.state === 'unknown' && !LEARNT_NOTHING.includes(outcome.reason);
}
