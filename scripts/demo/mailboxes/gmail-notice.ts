import { escapeHtml } from './html.ts';

/** What differs from one of Gmail's own delivery notices to the next. */
export interface GmailNotice {
  /** `Message blocked`, `Address not found` … in the reader's language. */
  readonly headline: string;
  /** The sentence, around the recipient. */
  readonly before: string;
  readonly recipient: string;
  readonly after: string;
  readonly label: string;
  /** What the other mail system answered. */
  readonly reply: string;
}

/**
 * The notice as Gmail shows it: a grey card, below it the reply in monospace. Inline styles stay, classes are renamed, links go through
 * Gmail's own address, long words are broken by `<wbr>`.
 */
export function gmailNotice({ headline, before, recipient, after, label, reply }: GmailNotice): string {
  const address = `<a style="color:#212121;text-decoration:none"><b>${escapeHtml(recipient)}</b></a>`;
  return `<u></u><div><table cellpadding="0" cellspacing="0" class="m_4518872634518273645email-wrapper" style="padding-top:32px;background-color:#ffffff"><tbody>
<tr><td><table cellpadding="0" cellspacing="0"><tbody><tr><td style="max-width:560px;padding:24px 24px 32px;background-color:#fafafa;border:1px solid #e0e0e0;border-radius:2px">
<table style="min-width:272px;padding-top:8px"><tbody>
<tr><td><h2 style="font-size:20px;color:#212121;font-weight:bold;margin:0">
${escapeHtml(headline)}
</h2></td></tr>
<tr><td style="padding-top:20px;color:#757575;font-size:16px;font-weight:normal;text-align:left">
${escapeHtml(before)} ${address} ${escapeHtml(after)}
</td></tr>
</tbody></table></td></tr></tbody></table></td></tr>
<tr style="border:none;background-color:#fff;font-size:12.8px;width:90%"><td align="left" style="padding:48px 10px">
${escapeHtml(label)}<br>
<p style="font-family:monospace">
${linked(reply)}
</p></td></tr></tbody></table></div>`;
}

/** Text with its addresses made links, as Gmail does. */
function linked(text: string): string {
  return text
    .split(/(https?:\/\/\S+)/)
    .map((part) => (part.startsWith('http') ? link(part) : escapeHtml(part)))
    .join('');
}

function link(url: string): string {
  const shown = url.split(/(?<=[/?=])(?=[a-z])/i).map(escapeHtml);
  return `<a href="${escapeHtml(url)}" target="_blank" data-saferedirecturl="https://www.google.com/url?q=${encodeURIComponent(url)}&amp;source=gmail">${shown.join('<wbr>')}</a>`;
}
