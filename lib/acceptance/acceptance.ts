import type { DomainName } from '../dns/domain-name.ts';

/**
 * How far the mail has come by what a line says. `said`: a service only says that it was delivered · `first-server`: the first server of
 * the other side took it · `filter`: a filter in front of the mailbox took it · `spam`: taken, and put with the spam, as the server itself
 * says by the rule of the sender's domain · `as-spam`: the same by its own judgement · `held`: taken, and held back (quarantine) ·
 * `discarded`: taken, and thrown away · `mailbox`: stored in the mailbox · `own-side`: taken by the sender's own system, not by the other side.
 */
export type Stage =
  'said' | 'first-server' | 'filter' | 'spam' | 'as-spam' | 'held' | 'discarded' | 'mailbox' | 'own-side';

/** A line by which a mail server took a mail over (RFC 5321 §4.2: 250 after the end of data), taken apart. Not said is undefined. */
export interface Acceptance {
  readonly stage: Stage;
  /** The server's words on one line; undefined where only a service's own word tells of it. */
  readonly reply: string | undefined;
  /** The mail system that answered, for the eye. */
  readonly system: string | undefined;
  /** The code by which that system finds the mail, whole. */
  readonly id: string | undefined;
  readonly takenAt: TakenAt | undefined;
  /** The Message-ID (RFC 5322 §3.6.4) with its angle brackets. */
  readonly messageId: string | undefined;
  readonly host: DomainName | undefined;
  /** The address of that server in the shortest form. */
  readonly ip: string | undefined;
  readonly bytes: number | undefined;
  readonly recipient: string | undefined;
}

/** When the server took the mail, as `2022-02-14T16:20:33Z`: read from its code, or said beside its reply. */
export interface TakenAt {
  readonly date: string;
  readonly from: 'code' | 'line';
}
