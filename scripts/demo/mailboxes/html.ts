/** Text as it stands between tags or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}

/** A mail of a sample mailbox. Everything in it is our own writing. */
export interface SampleMail {
  /** 16 hex digits, as Gmail numbers messages; unique in the mailbox. */
  readonly id: string;
  readonly fromName: string;
  /** Undefined: the webmail shows the name alone, as Outlook does within one organisation. */
  readonly fromAddress: string | undefined;
  readonly to: string;
  readonly subject: string;
  readonly date: string;
  /** The first words, as the list shows them. */
  readonly snippet: string;
  /** The body, as the webmail shows it after its own rewriting. */
  readonly html: string;
  /** What "show original" gives; undefined: the webmail says that there is no such message. */
  readonly source?: string;
  /** Messages of the same conversation, shown open below this one. */
  readonly followedBy?: readonly SampleMail[];
}
