/** A service that sends mail in its customers' names. What we do not know of it is left out. */
export interface Service {
  readonly id: string;
  /** Proper name, the same in every language. */
  readonly name: string;
  /** Names that its customers' SPF records include. */
  readonly spfIncludes: readonly string[];
  /** DKIM selectors that it usually gives to its customers. */
  readonly dkimSelectors: readonly string[];
  /** Suffixes of MX hosts, for services that are also mailbox providers. */
  readonly mxSuffixes: readonly string[];
  /** Suffixes of the Return-Path domain when the customer has none of its own. */
  readonly returnPathSuffixes: readonly string[];
}
