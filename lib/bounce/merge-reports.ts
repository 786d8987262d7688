import { isSameAddress } from './address.ts';
import { findContradictions, type Contradiction } from './contradictions.ts';
import { matchRecipients, type RecipientPair } from './match-recipients.ts';
import { joinPrivateWords } from './private-words.ts';
import type { BounceReport, OriginalMessage, RecipientReport } from './report.ts';
import type { SmtpReply } from './smtp-reply.ts';

export interface MergedReport {
  readonly report: BounceReport;
  readonly contradictions: readonly Contradiction[];
}

/**
 * One report of what the page showed and what the source of the same notice says. The source is the machine's own report (RFC 3464) and
 * holds the words of the page as well, so it counts; the page adds what the source leaves out. Field by field:
 * - a dialect with a name counts over `generic`;
 * - of two replies with one code the longer counts, where it goes on from the other; of two with different codes the source's;
 * - of two statuses the one that names a reason (RFC 3463 §3) counts over X.0.0 of the same class;
 * - of two explanations the longer counts, where it holds the other;
 * - of everything else the source's, or the page's where the source says nothing.
 * No field that one side knew is lost: what a reply of another code bore besides (its status) stays in the recipient's own field.
 */
export function mergeReports(page: BounceReport, source: BounceReport): MergedReport {
  const pairs = matchRecipients(page.recipients, source.recipients);
  const original = mergeOriginals(page.original, source.original);
  const report: BounceReport = {
    ...filled(source, page),
    dialect: source.dialect === 'generic' ? page.dialect : source.dialect,
    original,
    // Whose SPF was looked at: the returned header says it; without one it is only the address that the notice went to.
    mailFromDomain: original?.returnPathDomain ?? source.mailFromDomain ?? page.mailFromDomain,
    recipients: pairs.map(mergePair),
    privateWords: joinPrivateWords(page.privateWords, source.privateWords),
  };
  return { report, contradictions: findContradictions(pairs) };
}

function mergeOriginals(
  page: OriginalMessage | undefined,
  source: OriginalMessage | undefined,
): OriginalMessage | undefined {
  return page && source ? filled(source, page) : (source ?? page);
}

function mergePair({ page, source }: RecipientPair): RecipientReport {
  if (source === undefined) return page;
  if (page === undefined) return source;
  return {
    ...filled(source, page),
    ...mergeNames(page, source),
    diagnosticCode: mergeReplies(page.diagnosticCode, source.diagnosticCode),
    status: closer(source.status, page.status) ?? page.diagnosticCode?.enhancedStatus,
    explanation: longer(source.explanation, page.explanation),
  };
}

/** Where the source's final recipient is but the alias of the page's, the page goes further; what else the page names is an alias. */
function mergeNames(
  page: RecipientReport,
  source: RecipientReport,
): Pick<RecipientReport, 'finalRecipient' | 'originalRecipient'> {
  const { finalRecipient, originalRecipient } = page;
  if (finalRecipient !== undefined && isSameAddress(originalRecipient, source.finalRecipient))
    return { finalRecipient, originalRecipient };
  const alias = isSameAddress(finalRecipient, source.finalRecipient) ? undefined : finalRecipient;
  return {
    finalRecipient: source.finalRecipient ?? finalRecipient,
    originalRecipient: source.originalRecipient ?? originalRecipient ?? alias,
  };
}

function mergeReplies(page: SmtpReply | undefined, source: SmtpReply | undefined): SmtpReply | undefined {
  if (page === undefined || source === undefined) return source ?? page;
  const [first, second] = isMoreOf(page, source) ? [page, source] : [source, page];
  const merged = filled(first, second);
  const isOneReply = second.code === undefined || first.code === second.code;
  return {
    ...merged,
    enhancedStatus: isOneReply ? closer(first.enhancedStatus, second.enhancedStatus) : first.enhancedStatus,
  };
}

/** The page's reply has a code where the source's has none, or begins with all that the source's says and goes on. */
function isMoreOf(page: SmtpReply, source: SmtpReply): boolean {
  if (page.code === undefined) return false;
  if (source.code === undefined) return true;
  const [shown, said] = [plain(page.text), plain(source.text)];
  return page.code === source.code && shown.length > said.length && shown.startsWith(said);
}

/** For comparing: one kind of space, no case, no dots where somebody has cut it. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ ?(?:…|\.\.\.)$/, '');
}

/** Of two statuses the one that names a reason; of two that do, the first. */
function closer(first: string | undefined, second: string | undefined): string | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  const isSum = first.endsWith('.0.0') && second.slice(0, 1) === first.slice(0, 1);
  return isSum ? second : first;
}

function longer(first: string | undefined, second: string | undefined): string | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return second.length > first.length && plain(second).includes(plain(first)) ? second : first;
}

/** `first`, with what `second` knows where `first` knows nothing: undefined, or an empty list. New fields need no line here. */
function filled<T extends object>(first: T, second: T): T {
  const isKnown = (value: unknown) => value !== undefined && !(Array.isArray(value) && value.length === 0);
  const missing = Object.entries(second).filter(
    ([key, value]) => isKnown(value) && !isKnown(Reflect.get(first, key)),
  );
  // Every value comes from a record of this very type, under its own name.
  return { ...first, ...(Object.fromEntries(missing) as Partial<T>) };
}
