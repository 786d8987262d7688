import type { WouldGetInput } from '../lib/domain-asked.ts';
import type { DomainName } from '../lib/dns/domain-name.ts';
import type { Ownership } from '../lib/inspection.ts';
import type { RemedyId } from '../lib/remedy/remedy.ts';
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
  /** Looks for a DKIM key of the domain on the screen, by what was typed into its field. */
  readonly askSelector: (input: string) => void;
  /** Asks what a mail of the domain on the screen would get. */
  readonly askWouldGet: (input: WouldGetInput) => void;
  /** Whose a domain is; `not-asked` forgets what was said. */
  readonly tellOwnership: (domain: DomainName, answer: Ownership) => void;
  /** Looks in DNS whether a remedy of a notice was carried out. */
  readonly checkFix: (noticeId: string, remedy: RemedyId) => void;
  /** Asks the browser for the mail pages; false when the person refused. */
  readonly allowSite: () => Promise<boolean>;
  readonly copy: Copy;
  readonly time: Time;
}

/** The time at the reader's place, in milliseconds since 1970, and a moment in words. */
export interface Time {
  readonly now: number;
  readonly shown: (at: number) => string;
}
