/** A webmail is its addresses and its selectors, most stable first; it holds no code that knows about mail. */
export interface Webmail {
  readonly id: string;
  /** Match patterns; the manifest's come from here. */
  readonly matches: readonly string[];
}
