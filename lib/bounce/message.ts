/** A mail as it was given to us, before anybody knows whether it is a bounce. Every field is text of a stranger. */
export interface Message {
  readonly source: 'page' | 'raw' | 'pasted';
  /** The id of the webmail that shows it (lib/webmail), where a page was read. */
  readonly webmail: string | undefined;
  /** As shown: `a@b`, `Name <a@b>`, a bare name, or empty. The unverified From header. */
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  /** Its own Date field, as written, where the source is known: durations in a notice count from it. */
  readonly date?: string | undefined;
  /** What a person sees, with its line breaks; ≤ 256 KB (see MAX_TEXT). */
  readonly text: string;
  /**
   * The exact reply paragraph where the page's layout marks it (the monospace paragraph of Gmail's card, the longest error cell of an
   * Exchange notice), with its line breaks.
   */
  readonly replyText: string | undefined;
  /** The machine part `message/delivery-status` (RFC 3464), where the source is known. */
  readonly deliveryStatus: string | undefined;
  /** The header of the returned mail, unfolded or not, where the source is known. */
  readonly originalHeaders: string | undefined;
  /** What its own header says of how it came about, where the source is known. */
  readonly origin: Origin | undefined;
  /** Where links of the shown notice lead (hosts in lower case). Only for judging the notice; never shown as links. */
  readonly linkHosts: readonly string[];
  /** Some link names the reader, plain or in disguise. Only for judging, as the two around it. */
  readonly linksHoldReader: boolean;
  /** Names of what is attached to the notice itself. */
  readonly attachments: readonly string[];
}

/** What the header of a mail says of how it came about. */
export interface Origin {
  /** `X-Failed-Recipients`, as Exim and Gmail write it. */
  readonly namesFailedRecipients: boolean;
  /** `multipart/report` of the type `delivery-status` (RFC 6522 §3), whether its parts could be read or not. */
  readonly isDeliveryReport: boolean;
  /** Sent to a list (RFC 2369, RFC 2919). */
  readonly isOfList: boolean;
  /** The mark of a holiday answer, which no notice bears. */
  readonly isAutoReply: boolean;
}

/** Characters of shown text, and of raw source, that are read at all; what is longer is refused with a clear answer at the door. */
export const MAX_TEXT = 256 * 1024;
export const MAX_RAW = 5 * 1024 * 1024;
