import { isSameAddress } from './address.ts';
import type { BounceReport, RecipientReport } from './report.ts';

/** One recipient as the page and as the source of a notice tell of it; undefined on the side that does not name it. */
export type RecipientPair =
  | { readonly page: RecipientReport | undefined; readonly source: RecipientReport }
  | { readonly page: RecipientReport; readonly source: undefined };

/**
 * Each recipient of the source with its like on the page, then those that the page alone has. Alike are those with one address, final or
 * original (RFC 3464 §2.3.1 and §2.3.2); then, where one side names nobody, those with one reply.
 */
export function matchRecipients(
  page: readonly RecipientReport[],
  source: readonly RecipientReport[],
): readonly RecipientPair[] {
  const isOnly = page.length === 1 && source.length === 1;
  const tests: readonly ((one: RecipientReport, other: RecipientReport) => boolean)[] = [
    isAboutSame,
    (one, other) => (!isNamed(one) || !isNamed(other)) && (isOnly || hasSameReply(one, other)),
    (one, other) => isOnly && hasSameQueueId(one, other),
  ];
  const partners = new Map<RecipientReport, RecipientReport>();
  for (const test of tests) {
    for (const one of source.filter((each) => !partners.has(each))) {
      const taken = new Set(partners.values());
      const partner = page.find((other) => !taken.has(other) && test(one, other));
      if (partner) partners.set(one, partner);
    }
  }
  const taken = new Set(partners.values());
  return [
    ...source.map((one) => ({ source: one, page: partners.get(one) })),
    ...page.filter((one) => !taken.has(one)).map((one) => ({ source: undefined, page: one })),
  ];
}

/**
 * Whether a source can be that of the notice that the page shows: the lost mails do not bear different Message-IDs (RFC 5322 §3.6.4), and
 * where both sides name recipients they have one in common, or one tracking code.
 */
export function isSameNotice(page: BounceReport, source: BounceReport): boolean {
  const [shown, said] = [page, source].map(({ original }) => original?.messageId?.replace(/[<>\s]/g, ''));
  if (shown !== undefined && said !== undefined && shown !== said) return false;
  if (!page.recipients.some(isNamed) || !source.recipients.some(isNamed)) return true;
  return page.recipients.some((one) =>
    source.recipients.some((other) => isAboutSame(one, other) || hasSameQueueId(one, other)),
  );
}

/**
 * Whether a source that nobody fetched for this page can be that of its notice, too: besides, a recipient must be named by both, and no
 * tracking code may speak against it, since one person's mails can come back twice.
 */
export function isSurelySameNotice(page: BounceReport, source: BounceReport): boolean {
  const isOne = (one: RecipientReport, other: RecipientReport) => {
    const [shown, said] = [one, other].map(({ diagnosticCode }) => diagnosticCode?.queueId);
    return isAboutSame(one, other) && (shown === undefined || said === undefined || shown === said);
  };
  const isNamedByBoth = page.recipients.some((one) => source.recipients.some((other) => isOne(one, other)));
  return isNamedByBoth && isSameNotice(page, source);
}

/** Whether two reports are about one recipient. An alias in common is not enough: it may stand for several people. */
export function isAboutSame(one: RecipientReport, other: RecipientReport): boolean {
  const hasBothFinal = one.finalRecipient !== undefined && other.finalRecipient !== undefined;
  return (
    isSameAddress(one.finalRecipient, other.finalRecipient) ||
    isSameAddress(one.finalRecipient, other.originalRecipient) ||
    isSameAddress(one.originalRecipient, other.finalRecipient) ||
    (!hasBothFinal && isSameAddress(one.originalRecipient, other.originalRecipient))
  );
}

function isNamed({ finalRecipient, originalRecipient }: RecipientReport): boolean {
  return finalRecipient !== undefined || originalRecipient !== undefined;
}

function hasSameReply(one: RecipientReport, other: RecipientReport): boolean {
  return one.diagnosticCode?.code === other.diagnosticCode?.code && one.status === other.status;
}

function hasSameQueueId(one: RecipientReport, other: RecipientReport): boolean {
  const id = one.diagnosticCode?.queueId;
  return id !== undefined && id === other.diagnosticCode?.queueId;
}
