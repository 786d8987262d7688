import type { Copy } from './CopyButton.tsx';

/** What a person can do in the popup; the views know no more of the world. */
export interface Actions {
  readonly submit: (input: string) => void;
  /** Hands over the files that were chosen. */
  readonly give: (files: readonly File[]) => void;
  readonly openInTab: () => void;
  readonly clear: () => void;
  readonly choose: (noticeId: string) => void;
  /** Has the page read the whole source of a notice. */
  readonly readSource: (noticeId: string) => void;
  readonly askAgain: () => void;
  /** Asks the browser for the mail pages; false when the person refused. */
  readonly allowSite: () => Promise<boolean>;
  readonly copy: Copy;
}
