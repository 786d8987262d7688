import { readFileSync } from 'node:fs';
import type { Site } from '../../browser/webmail-server.ts';
import { gmailMails } from './gmail-mails.ts';
import { gmailSite } from './gmail-original.ts';
import type { SampleMail } from './html.ts';
import { outlookMails } from './outlook-mails.ts';
import { outlookPage } from './outlook-page.ts';

const ACCOUNT = 'tickets@example.org';
const types: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };

/** Both sample mailboxes, each under its own host names; every path of a webmail shows its page, as single-page applications do. */
export const sampleMailboxes: Site = (host, path, asked) => {
  const file = /^\/sample\/((?:gmail|outlook)(?:-page)?\.(js|css))$/.exec(path);
  if (file) {
    const [, name = '', ending = ''] = file;
    return {
      type: types[ending] ?? 'text/plain',
      body: readFileSync(new URL(name, import.meta.url), 'utf8'),
    };
  }
  return host === 'mail.google.com'
    ? sampleGmail(host, path, asked)
    : { type: 'text/html', body: outlookPage(outlookMails, ACCOUNT) };
};
const sampleGmail = gmailSite(gmailMails, ACCOUNT);

/** The sample mailboxes, Gmail's with these mails in it. */
export function gmailWith(mails: () => readonly SampleMail[]): Site {
  return (host, path, asked) =>
    host === 'mail.google.com' && !path.startsWith('/sample/')
      ? gmailSite(mails(), ACCOUNT)(host, path, asked)
      : sampleMailboxes(host, path, asked);
}

/** Where a mail of the Gmail mailbox is opened; without a mail: the list. */
export function gmailAddress(mailId?: string): string {
  return `https://mail.google.com/mail/u/0/#inbox${mailId === undefined ? '' : `/${mailId}`}`;
}

/** The same for Outlook on one of its hosts; consumer Outlook has `/0` in its path. */
export function outlookAddress(host: string, mailId?: string): string {
  const base = host === 'outlook.live.com' ? '/mail/0/inbox' : '/mail/inbox';
  return `https://${host}${base}${mailId === undefined ? '' : `/id/${mailId}`}`;
}
