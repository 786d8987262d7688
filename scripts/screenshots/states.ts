import { gmailMails, delayed, seedToday, unknownAddress } from '../demo/mailboxes/gmail-mails.ts';
import type { SampleMail } from '../demo/mailboxes/html.ts';
import { causeReplies } from './causes.ts';
import {
  cannotVouch,
  codeInReport,
  inOneThread,
  notUnderstood,
  severalRecipients,
  success,
  withoutReport,
} from './mails.ts';

/** How the resolver behaves: `held` answers the first question and no other, `silent` none. */
export type ResolverMood = 'answers' | 'held' | 'silent' | 'broken' | 'gone' | 'no-network';

/** One state of the popup and how a person comes to it. */
export interface State {
  /** The picture's name. */
  readonly name: string;
  readonly opened?: SampleMail;
  /** The first mail of the Outlook mailbox. */
  readonly openedInOutlook?: true;
  /** Put into the popup's field. */
  readonly typed?: string;
  readonly resolver?: ResolverMood;
  /** No webmail was opened since the extension is there. */
  readonly justInstalled?: true;
  /** Pressed, one after the other, each once it is there. */
  readonly pressed?: readonly string[];
  /** Then typed, each into its line, and asked by Enter. */
  readonly filled?: readonly (readonly [line: string, text: string])[];
  /** The popup's page in a tab of its own, and the file that is chosen there. */
  readonly inTab?: { readonly file?: string };
  /** Scrolled to the first element that fits, where the state shows below the fold. */
  readonly at?: string;
  /** Light and dark, unless one is enough. */
  readonly schemes?: readonly ('light' | 'dark')[];
  /** The picture is taken while DNS is being asked. */
  readonly unfinished?: true;
}

const ACCEPTED =
  'to=<ann@example.com>, relay=mx.example.com[203.0.113.9]:25, dsn=2.0.0, status=sent (250 2.0.0 OK  1795428003 l11si9233120wms.107 - gsmtp)';
const TAKEN = 'main[data-screen=acceptance]';
const READ = ['[data-read-source]'];

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
  { name: 'report-offered', opened: codeInReport, at: '.source' },
  { name: 'report-read', opened: codeInReport, pressed: READ, at: '[data-source=read]' },
  { name: 'report-failed', opened: withoutReport, pressed: READ, at: '[data-source=failed]' },
  { name: 'report-by-hand', openedInOutlook: true, pressed: ['.by-hand summary'], at: '.source' },
  { name: 'success', opened: success },
  { name: 'cannot-vouch', opened: cannotVouch },
  { name: 'reply-typed', typed: '552 5.2.2 <ann@example.com>: Mailbox full' },
  ...Object.entries(causeReplies).map(([cause, typed]): State => ({
    name: `causes/${cause}`,
    typed,
    at: '[data-tone]',
    schemes: ['light'],
  })),
  { name: 'accepted', typed: ACCEPTED, at: TAKEN },
  { name: 'accepted-code', typed: ACCEPTED, at: '.steps' },
  { name: 'accepted-word', typed: 'Delivered to ann@example.com on 23 Nov 2026 at 10:00', at: TAKEN },
  {
    name: 'accepted-spam',
    typed:
      '250 2.0.0 OK DMARC:Quarantine 1795428003 u17-20020adfdd51000000b0022cc3f2bf13si3225188wrm.271 - gsmtp',
    at: TAKEN,
  },
  { name: 'domain-asking', typed: 'example.org', resolver: 'held', unfinished: true },
  { name: 'domain-good', typed: 'good.example' },
  { name: 'domain-silent', typed: 'silent.example' },
  { name: 'domain-bad', typed: 'bad.example' },
  { name: 'domain-bad-steps', typed: 'bad.example', at: '.plan' },
  { name: 'domain-bad-areas', typed: 'bad.example', at: '[data-check=spf]' },
  { name: 'domain-tree', typed: 'deep.example', pressed: ['.tree > summary'], at: '.tree' },
  {
    name: 'domain-selector',
    typed: 'good.example',
    filled: [['#selector', 'mte1']],
    at: '[data-check=dkim]',
  },
  {
    name: 'domain-would-get',
    typed: 'good.example',
    pressed: ['.would > summary'],
    filled: [['#through', 'Mandrill']],
    at: '.would .answer',
  },
  {
    name: 'domain-would-not-get',
    typed: 'example.org',
    pressed: ['.would > summary'],
    filled: [['#through', '203.0.113.9']],
    at: '.would',
  },
  { name: 'domain-unknown', typed: 'example.org', resolver: 'silent' },
  { name: 'domain-offline', typed: 'example.org', resolver: 'no-network' },
  { name: 'domain-does-not-exist', typed: 'no-such-name.example' },
  { name: 'not-a-domain', typed: 'hello there' },
  { name: 'tab', inTab: {} },
  { name: 'tab-file', inTab: { file: codeInReport.source ?? '' } },
  { name: 'tab-file-outlook', inTab: { file: '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1' } },
  { name: 'tab-file-empty', inTab: { file: '' } },
];

/** What the mailbox holds for a state. */
export function mailsOf({ opened }: State): readonly SampleMail[] {
  return opened === undefined || gmailMails.includes(opened) ? gmailMails : [opened, ...gmailMails];
}
