import { escapeHtml } from './html.ts';

/** What differs from one Exchange Online notice to the next, in its layout of today. */
export interface ExchangeNotice {
  readonly recipient: string;
  /** The big sentence below the head. */
  readonly summary: string;
  /** Who must act, as Exchange says it. */
  readonly owner: string;
  readonly statusCode: string;
  readonly error: string;
  readonly rejectedBy: string;
  readonly subject: string;
  readonly sender: string;
}

const FONT = "font-family:'Segoe UI',Frutiger,Arial,sans-serif";

/** As Outlook shows it: wrapped once more, every class and id with `x_` before it. */
export function exchangeNotice(notice: ExchangeNotice): string {
  const [recipient, summary, owner] = [notice.recipient, notice.summary, notice.owner].map(escapeHtml);
  return wrapped(`<table width="548" cellspacing="0" cellpadding="0" style="background-color:white; max-width:548px; color:black; border-collapse:collapse"><tbody>
${line(16, `Your message to <span style="color:#0072c6">${recipient ?? ''}</span> couldn't be delivered.`)}
${line(24, summary ?? '')}
${line(15, `<b>Action Required</b><br>${owner ?? ''}`)}
${line(21, 'More Info for Email Admins')}
${line(14, `<em>Status code: ${escapeHtml(notice.statusCode)}</em>`)}
${line(17, 'Original Message Details')}
${fields([
  ['Created Date:', '11/23/2026 9:18:00 AM'],
  ['Sender Address:', notice.sender],
  ['Recipient Address:', notice.recipient],
  ['Subject:', notice.subject],
])}
${line(17, 'Error Details')}
${fields([
  ['Error:', notice.error],
  ['Message rejected by:', notice.rejectedBy],
])}
</tbody></table>`);
}

/** The older layout, which Exchange still writes for mail that another system refused. */
export function legacyExchangeNotice(
  recipient: string,
  server: string,
  remote: string,
  reply: string,
): string {
  const [to, generating, refusing, said] = [recipient, server, remote, reply].map(escapeHtml);
  return wrapped(`<p><b><font color="#000066" size="3" face="Arial">${refusing ?? ''} rejected your message to the following email addresses:</font></b></p>
<font color="#000000" size="2" face="Tahoma"><p><a href="mailto:${to ?? ''}" data-linkindex="0">${to ?? ''}</a><br></p></font>
<font color="#000000" size="3" face="Arial">Your message couldn't be delivered because the recipient's email system could not confirm that it came from a trusted place.<br></font>
<br><font color="#000000" size="2" face="Tahoma"><p>${refusing ?? ''} gave this error:<br>${said ?? ''}<br></p></font>
<br><font color="#808080" size="2" face="Tahoma"><p><b>Diagnostic information for administrators:</b></p><p>Generating server: ${generating ?? ''}<br></p>
<p>${to ?? ''}<br>${refusing ?? ''}<br>Remote server returned '${said ?? ''}'<br></p><p>Original message headers:</p>
<pre>Received: from ${generating ?? ''} (2001:db8::25) by
 relay.example.org (2001:db8::26) with Microsoft SMTP Server; Mon, 23 Nov 2026
 09:18:00 +0000
From: Box office &lt;tickets@example.org&gt;
Subject: Your tickets
</pre></font>`);
}

function wrapped(html: string): string {
  return `<div class="BIZfh"><div visibility="hidden"><div class="rps_5b1c"><div>${html}</div></div></div></div>`;
}

function line(size: number, html: string): string {
  return `<tr><td style="${FONT}; font-size:${String(size)}px; padding-bottom:10px; text-align:left">${html}<br></td></tr>`;
}

function fields(rows: readonly (readonly [string, string])[]): string {
  const cells = rows.map(
    ([name, value]) =>
      `<tr><td valign="top" style="${FONT}; font-size:14px; width:140px">${name}</td><td style="${FONT}; font-size:14px">${name === 'Error:' ? `<em>${escapeHtml(value)}</em>` : escapeHtml(value)}</td></tr>`,
  );
  return `<tr><td><table style="width:100%; border-collapse:collapse; margin-left:10px"><tbody>${cells.join('')}</tbody></table></td></tr>`;
}
