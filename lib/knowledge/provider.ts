import type { CauseId } from './causes.ts';
import type { HelpLinkId } from './help-links.ts';

/** A reply by which a rule was written, and how well it is backed. */
export interface Seen {
  /** One line, codes included, as lib/bounce/smtp-reply.ts gives it. */
  readonly text: string;
  /** `verbatim`: a reply really printed · `documented`: the provider's page words it so · `made`: from a pattern alone. */
  readonly mark: 'verbatim' | 'documented' | 'made';
}

/** What was counted when a limit was reached. Its words are `adds_limit_<id>`. */
export type LimitId =
  | 'attachments'
  | 'connections'
  | 'daily-sending'
  | 'hourly-sending'
  | 'incoming-mail'
  | 'message-size'
  | 'recipients'
  | 'same-sender'
  | 'storage';

/** Which rule of the receiving side was applied. Its words are `adds_policy_<id>`. */
export type PolicyId =
  | 'administrator'
  | 'broken-look-up'
  | 'bulk-senders'
  | 'complaints'
  | 'dmarc-reject'
  | 'dynamic-address'
  | 'insiders-only'
  | 'ipv6-proof'
  | 'listed-senders-only'
  | 'log-in'
  | 'suppression-list'
  | 'unknown-server';

/** When a list shut down, as year and month. Its words are `adds_closed_<month>`. */
export type ClosedIn = '2024-06' | '2025-01';

/** A block list. */
export interface List {
  /** A proper name. */
  readonly name: string;
  /** What it holds, where that is not servers; the reply's own words outrank it. */
  readonly what?: 'domain' | 'link' | 'name';
  readonly closed?: ClosedIn;
}

/** What a rule tells beyond its cause: the list, the limit, the policy. */
export type Adds =
  | ({ readonly kind: 'list' } & List)
  | { readonly kind: 'limit'; readonly id: LimitId }
  | { readonly kind: 'policy'; readonly id: PolicyId };

/** One meaning of a reply. */
export interface Rule {
  /** Fits the reply as one line, code first. Linear; the deciding words and no more. */
  readonly reply: RegExp;
  /** The reply codes that the rule is about; every code where it is left out. */
  readonly gate?: RegExp;
  readonly cause: CauseId;
  /** The words have other defensible readings: the verdict is at most *likely*. */
  readonly isDoubtful?: true;
  /** The words are everybody's: the rule counts only where its provider is known to have refused. */
  readonly isOwnOnly?: true;
  /** The deciding words are an address to write to: looked for in the text as it was written, where other rules see no address. */
  readonly isContact?: true;
  readonly adds?: Adds;
  readonly help?: HelpLinkId;
  readonly seen: Seen;
}

/** A mail system that refuses mail, and what its refusals mean. */
export interface Provider {
  readonly id: string;
  /** As people know it; a proper name, the same in every language. */
  readonly name: string;
  /** `list`: a block list, which others ask; it never refuses a mail itself. */
  readonly kind: 'receiver' | 'sending-service' | 'list';
  /** Hosts of its mail servers; undefined for what has none of its own. */
  readonly hosts: RegExp | undefined;
  /** What gives its replies away, whoever quotes them; undefined where nothing does. */
  readonly footprint: RegExp | undefined;
  /** In this order: the specific stands before the general. */
  readonly rules: readonly [Rule, ...Rule[]];
}
