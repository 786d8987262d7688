import { isSameNotice } from './bounce/match-recipients.ts';
import { nothingAsked, type DomainAsked } from './domain-asked.ts';
import { pageReportOf } from './inspection.ts';
import type {
  AcceptanceInspection,
  DomainInspection,
  Inspection,
  NoticeInspection,
  NotUnderstoodInput,
} from './inspection.ts';

/** What the popup shows. Every state has a picture and a test. */
export type Screen =
  | { readonly kind: 'nothing-open' }
  | { readonly kind: 'reload-mail-tabs' } // just installed: mail tabs that were open before are not watched
  | { readonly kind: 'allow-site' } // Firefox: the person took the host permission away
  | { readonly kind: 'reading' }
  | {
      readonly kind: 'notices';
      readonly notices: readonly NoticeInspection[];
      /** Index of the one that is shown. */
      readonly shown: number;
      readonly from: 'tab' | 'field';
    }
  | { readonly kind: 'acceptance'; readonly inspection: AcceptanceInspection }
  | { readonly kind: 'domain'; readonly inspection: DomainInspection; readonly asked: DomainAsked }
  | { readonly kind: 'not-a-domain'; readonly inspection: NotUnderstoodInput };

/** What is kept for one tab, as long as the tab lives. */
export interface TabState {
  readonly reading: boolean;
  /** Those open now, in the order in which they were opened. */
  readonly notices: readonly NoticeInspection[];
  /** The id of the one opened last, or chosen by the person. */
  readonly shownId: string | undefined;
}

export const emptyTab: TabState = { reading: false, notices: [], shownId: undefined };

/** What was typed into the field, and what came of it; survives closing the popup. */
export interface TypedState {
  readonly input: string;
  /** The name of the file that was given instead. The file itself is not kept. */
  readonly file: string | undefined;
  readonly inspection: Inspection | undefined;
  /** What was asked of a domain beside how it stands. */
  readonly asked: DomainAsked | undefined;
}

/** Browser facts that the screen depends on. */
export interface Surroundings {
  /** The extension was installed or updated since the browser started, and no content script has reported from any tab since. */
  readonly needsReload: boolean;
  readonly siteAllowed: boolean;
}

/** What was typed comes first, then what the tab shows, then what to do so that something can be shown. */
export function screenOf(
  tab: TabState | undefined,
  typed: TypedState | undefined,
  around: Surroundings,
): Screen {
  if (typed) return screenOfTyped(typed);
  if (tab && tab.notices.length > 0) return screenOfTab(tab);
  if (tab?.reading) return { kind: 'reading' };
  if (!around.siteAllowed) return { kind: 'allow-site' };
  return around.needsReload ? { kind: 'reload-mail-tabs' } : { kind: 'nothing-open' };
}

function screenOfTyped({ inspection, asked }: TypedState): Screen {
  if (inspection === undefined) return { kind: 'reading' };
  switch (inspection.kind) {
    case 'notice':
      return { kind: 'notices', notices: [inspection], shown: 0, from: 'field' };
    case 'acceptance':
      return { kind: 'acceptance', inspection };
    case 'domain':
      return { kind: 'domain', inspection, asked: asked ?? nothingAsked };
    case 'not-a-domain':
      return { kind: 'not-a-domain', inspection };
  }
}

function screenOfTab({ notices, shownId }: TabState): Screen {
  const chosen = notices.findIndex(({ id }) => id === shownId);
  return { kind: 'notices', notices, shown: chosen < 0 ? notices.length - 1 : chosen, from: 'tab' };
}

/**
 * The tab after its page has said what is open now. A notice that was known and reads the same keeps what DNS said of it, and what its
 * source said; one that is new is shown.
 */
export function withFresh(tab: TabState, fresh: readonly NoticeInspection[]): TabState {
  const notices = fresh.map((notice) => tab.notices.find((known) => isKnownAs(known, notice)) ?? notice);
  const isNew = ({ id }: NoticeInspection) => !tab.notices.some((known) => known.id === id);
  const shownId = fresh.findLast(isNew)?.id ?? tab.shownId;
  return { reading: false, notices, shownId };
}

/**
 * The tab with one of its notices replaced by its grown self. A notice that was left meanwhile is not brought back. What its source said
 * meanwhile stays, what the person said, and what came of looking after a remedy: that is never DNS's to say.
 */
export function withGrown(tab: TabState, grown: NoticeInspection): TabState {
  return withNotice(tab, grown.id, (known) =>
    readsTheSame(known, grown) && isSourceRead(known) === isSourceRead(grown)
      ? { ...grown, source: known.source, ownership: known.ownership, fix: known.fix }
      : known,
  );
}

/** The tab with one of its notices changed; one that was left meanwhile is not brought back. */
export function withNotice(
  tab: TabState,
  id: string,
  change: (known: NoticeInspection) => NoticeInspection,
): TabState {
  return { ...tab, notices: tab.notices.map((known) => (known.id === id ? change(known) : known)) };
}

/** A page that draws a mail anew, or shows more of it, does not undo the reading of its source. */
function isKnownAs(known: NoticeInspection, fresh: NoticeInspection): boolean {
  const isSame = isSourceRead(known) && isSameNotice(pageReportOf(known), fresh.report);
  return known.id === fresh.id && (isSame || readsTheSame(known, fresh));
}

function isSourceRead({ source }: NoticeInspection): boolean {
  return source.state === 'read';
}

function readsTheSame(one: NoticeInspection, other: NoticeInspection): boolean {
  const recipientsOf = (notice: NoticeInspection) => pageReportOf(notice).recipients.length;
  return one.id === other.id && one.excerpt === other.excerpt && recipientsOf(one) === recipientsOf(other);
}
