import { gmailMails, delayed, seedToday, unknownAddress } from '../demo/mailboxes/gmail-mails.ts';
import type { SampleMail } from '../demo/mailboxes/html.ts';
import { cannotVouch, inOneThread, notUnderstood, severalRecipients, success } from './mails.ts';

/** How the resolver behaves: `held` answers the first question and no other, `silent` none. */
export type ResolverMood = 'answers' | 'held' | 'silent' | 'broken' | 'gone' | 'no-network';

/** One state of the popup and how a person comes to it. */
export interface State {
  /** The picture's name. */
  readonly name: string;
  readonly opened?: SampleMail;
  /** Put into the popup's field. */
  readonly typed?: string;
  readonly resolver?: ResolverMood;
  /** No webmail was opened since the extension is there. */
  readonly justInstalled?: true;
  /** Scrolled to the first element that fits, where the state shows below the fold. */
  readonly at?: string;
  /** The picture is taken while DNS is being asked. */
  readonly unfinished?: true;
}

/** Every state of `Screen` (lib/screen.ts) that Chromium can be brought to; `allow-site` is Firefox's alone. */
export const states: readonly State[] = [
  { name: 'nothing-open' },
  { name: 'just-installed', justInstalled: true },
  { name: 'seed', opened: seedToday },
  { name: 'seed-findings', opened: seedToday, at: '.dns' },
  { name: 'seed-asking', opened: seedToday, resolver: 'held', unfinished: true, at: '.dns' },
  { name: 'seed-offline', opened: seedToday, resolver: 'no-network', at: '.dns' },
  { name: 'seed-resolvers-gone', opened: seedToday, resolver: 'gone', at: '.dns' },
  { name: 'seed-dns-broken', opened: seedToday, resolver: 'broken', at: '.dns' },
  { name: 'seed-dns-slow', opened: seedToday, resolver: 'silent', at: '.dns' },
  { name: 'unknown-address', opened: unknownAddress },
  { name: 'delayed', opened: delayed },
  { name: 'several-recipients', opened: severalRecipients },
  { name: 'several-notices', opened: inOneThread },
  { name: 'not-understood', opened: notUnderstood },
  { name: 'success', opened: success },
  { name: 'cannot-vouch', opened: cannotVouch },
  { name: 'reply-typed', typed: '552 5.2.2 <ann@example.com>: Mailbox full' },
  { name: 'domain-asking', typed: 'example.org', resolver: 'held', unfinished: true },
  { name: 'domain-good', typed: 'good.example' },
  { name: 'domain-bad', typed: 'example.org' },
  { name: 'domain-unknown', typed: 'example.org', resolver: 'silent' },
  { name: 'domain-does-not-exist', typed: 'no-such-name.example' },
  { name: 'not-a-domain', typed: 'hello there' },
];

/** What the mailbox holds for a state. */
export function mailsOf({ opened }: State): readonly SampleMail[] {
  return opened === undefined || gmailMails.includes(opened) ? gmailMails : [opened, ...gmailMails];
}
