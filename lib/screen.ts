import type { Inspection, NoticeInspection, NotUnderstoodInput, DomainInspection } from './inspection.ts';

/** What the popup shows. Every state has a picture and a test. */
export type Screen =
  | { readonly kind: 'nothing-open' }
  | { readonly kind: 'reload-mail-tabs' } // just installed: mail tabs that were open before have no content script
  | { readonly kind: 'allow-site' } // Firefox: the person took the host permission away
  | { readonly kind: 'reading' }
  | {
      readonly kind: 'notices';
      readonly notices: readonly NoticeInspection[];
      readonly shown: number;
      readonly from: 'tab' | 'field';
    }
  | { readonly kind: 'domain'; readonly inspection: DomainInspection }
  | { readonly kind: 'not-a-domain'; readonly inspection: NotUnderstoodInput };

/** What is kept for one tab: which notices are open in it, and which of them is shown. */
export interface TabState {
  /** The content script has reported from this tab since the extension was installed. */
  readonly watched: boolean;
  readonly reading: boolean;
  /** Those open now, in the page's order. */
  readonly notices: readonly NoticeInspection[];
  /** The id of the one opened last, or chosen by the person. */
  readonly shownId: string | undefined;
}

/** What was typed into the field, and what came of it; survives closing the popup. */
export interface TypedState {
  readonly input: string;
  readonly inspection: Inspection | undefined;
}

/** Browser facts that the screen depends on. */
export interface Surroundings {
  /** Some content script has reported since installation. */
  readonly anyTabWatched: boolean;
  readonly siteAllowed: boolean;
}
