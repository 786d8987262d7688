import type { CauseId } from './causes.ts';
import type { HelpLinkId } from './help-links.ts';

/** A reply by which a rule was written, and how well it is backed. */
export interface Seen {
  /** One line, codes included, as lib/bounce/smtp-reply.ts gives it. */
  readonly text: string;
  /** `verbatim`: a reply really printed · `documented`: the provider's page words it so · `made`: from a pattern alone. */
  readonly mark: 'verbatim' | 'documented' | 'made';
}

/** One meaning of a reply. */
export interface Rule {
  /** Fits the reply as one line, code first. Linear; the deciding words and no more. */
  readonly reply: RegExp;
  /** The reply codes that the rule is about; every code where it is left out. */
  readonly gate?: RegExp;
  readonly cause: CauseId;
  readonly help?: HelpLinkId;
  readonly seen: Seen;
}

/** A mail system that refuses mail, and what its refusals mean. */
export interface Provider {
  readonly id: string;
  /** As people know it; a proper name, the same in every language. */
  readonly name: string;
  /** Hosts of its mail servers. */
  readonly hosts: RegExp;
  /** What gives its replies away, whoever quotes them. */
  readonly footprint: RegExp;
  /** In this order: the specific stands before the general. */
  readonly rules: readonly [Rule, ...Rule[]];
}
