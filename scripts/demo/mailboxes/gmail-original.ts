import type { Site, SiteFile } from '../../browser/webmail-server.ts';
import { gmailPage } from './gmail-page.ts';
import { escapeHtml, type SampleMail } from './html.ts';

/** The key of the sample account, which stands in its page. */
export const SAMPLE_KEY = '0a1b2c3d4e';
const SESSION = 'SAMPLE_SESSION=signed-in';

/**
 * A Gmail of these mails: its page, and "show original". As there, who is not signed in is sent elsewhere, and a wrong key or message is
 * answered 200 with a page that looks like success.
 */
export function gmailSite(mails: readonly SampleMail[], account: string): Site {
  return (_, path, { query, cookie }): SiteFile => {
    if (query.get('view') !== 'om') {
      const session = `${SESSION}; Path=/mail; Secure; HttpOnly; SameSite=Strict`;
      return { type: 'text/html', body: gmailPage(mails, account, SAMPLE_KEY), cookie: session };
    }
    if (!cookie.includes(SESSION))
      return { type: 'text/plain', body: '', status: 302, location: 'https://accounts.google.com/signin' };
    const all = mails.flatMap((mail) => [mail, ...(mail.followedBy ?? [])]);
    const source = all.find((mail) => isNamed(mail, query))?.source;
    if (!/^\/mail\/u\/\d+\/$/.test(path) || query.get('ik') !== SAMPLE_KEY) return page(originalOf(''));
    return page(source ? originalOf(source) : NO_MESSAGE);
  };
}

function isNamed({ id }: SampleMail, query: URLSearchParams): boolean {
  const decimal = `msg-f:${BigInt(`0x${id}`).toString()}`;
  return query.get('th') === id || query.get('permmsgid') === decimal;
}

const NO_MESSAGE = '<h2>Original Message</h2><p>The message you requested does not exist.</p>';

function page(body: string): SiteFile {
  const head = '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Original Message</title>';
  return { type: 'text/html', body: `${head}</head><body>${body}</body></html>` };
}

function originalOf(source: string): string {
  return `<h2>Original Message</h2><table class="message_details"></table><div class="top-area"></div><pre class="raw_message_text" id="raw_message_text">${escapeHtml(source)}</pre>`;
}
