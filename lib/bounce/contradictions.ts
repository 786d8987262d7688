import { isAtOrBelow } from '../dns/domain-name.ts';
import { isAboutSame, type RecipientPair } from './match-recipients.ts';
import type { RecipientReport } from './report.ts';

/** What the page and the source of one notice do not say alike. */
export interface Contradiction {
  readonly field: 'recipient' | 'action' | 'reply-code' | 'status' | 'remote-mta';
  /** What each side says; undefined where it does not name the recipient at all. */
  readonly page: string | undefined;
  readonly source: string | undefined;
  /** Whom it is about, where the notice names anybody. */
  readonly recipient: string | undefined;
}

/** Every contradiction in what the two sides say; what one side leaves out contradicts nothing. */
export function findContradictions(pairs: readonly RecipientPair[]): readonly Contradiction[] {
  return pairs.flatMap((pair) => {
    const { page, source } = pair;
    return page !== undefined && source !== undefined
      ? differences(page, source)
      : oneSided(pair, pairs.length);
  });
}

/** A recipient that one side names and the other does not; a page that names nobody at all is only less exact. */
function oneSided({ page, source }: RecipientPair, recipients: number): readonly Contradiction[] {
  const [shown, said] = [page?.finalRecipient, source?.finalRecipient];
  const recipient = shown ?? said;
  if (recipient === undefined || recipients < 2) return [];
  return [{ field: 'recipient', page: shown, source: said, recipient }];
}

type Said = string | undefined;
type Compared = readonly [
  field: Contradiction['field'],
  value: (report: RecipientReport) => Said,
  isOne: (page: string, source: string) => boolean,
];

const COMPARED: readonly Compared[] = [
  ['action', ({ action }) => action, (page, source) => page === source],
  ['reply-code', ({ diagnosticCode }) => diagnosticCode?.code, (page, source) => page === source],
  ['status', ({ status }) => status, isOneReason],
  ['remote-mta', ({ remoteMta }) => remoteMta, isOneHouse],
];

function differences(page: RecipientReport, source: RecipientReport): readonly Contradiction[] {
  const recipient = source.finalRecipient ?? page.finalRecipient;
  const isNamed = page.finalRecipient !== undefined && source.finalRecipient !== undefined;
  const names: readonly Contradiction[] =
    isNamed && !isAboutSame(page, source)
      ? [{ field: 'recipient', page: page.finalRecipient, source: source.finalRecipient, recipient }]
      : [];
  const others = COMPARED.flatMap(([field, value, isOne]) => {
    const [shown, said] = [value(page), value(source)];
    return shown === undefined || said === undefined || isOne(shown, said)
      ? []
      : [{ field, page: shown, source: said, recipient }];
  });
  return [...names, ...others];
}

/** A sum (X.0.0, RFC 3463 §3) and a reason of the same class go together. */
function isOneReason(page: string, source: string): boolean {
  const isSum = page.endsWith('.0.0') || source.endsWith('.0.0');
  return page === source || (isSum && page.slice(0, 1) === source.slice(0, 1));
}

/** `example.com` and `mx1.example.com`: one house. */
function isOneHouse(page: string, source: string): boolean {
  return isAtOrBelow(page, source) || isAtOrBelow(source, page);
}
