import { escapeHtml, type SampleMail } from './html.ts';

/** Gmail numbers a message twice: hexadecimal in one attribute, decimal in another. */
function decimal(id: string): string {
  return BigInt(`0x${id}`).toString();
}

/**
 * A page in the shape of Gmail's: the list of messages and, as templates, one conversation for each mail, which `gmail-page.js` opens
 * by the address's hash (`#inbox/<id>`). As in Gmail, views that were left stay in the page, hidden, and the account's key stands in a
 * recorded address.
 */
export function gmailPage(mails: readonly SampleMail[], account: string, key: string): string {
  const me = escapeHtml(account);
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Inbox - ${me} - sample mail</title>
<link id="embedded_data_iframe" data-recorded-src="https://mail.google.com/mail/?data=%5B%22cftp%22,%22${key}%22%5D"><link rel="stylesheet" href="/sample/gmail.css"><script src="/sample/gmail-page.js" defer></script></head>
<body class="aAU" dir="ltr"><div class="nH"><header id="gb" role="banner"><b>Sample mail</b><span>in the shape of Gmail, nothing here is real</span><span aria-label="Account">${me}</span></header>
<div class="nH oy8Mbf aqk"><nav class="aeN" aria-label="Folders"><a href="#inbox">Inbox</a></nav>
<div class="nH bkK nn"><div class="AO"><div class="Tm aeJ"><div class="aeF"><div class="nH" id="views">
<div class="nH" role="main" data-view="list"><div class="UI" gh="tl"><table class="F cf zt" role="grid"><tbody>${mails.map(row).join('')}</tbody></table></div></div>
</div></div></div></div></div></div></div>
${mails.map(conversation).join('\n')}
</body></html>`;
}

function row({ id, fromName, fromAddress = '', subject, snippet, date }: SampleMail): string {
  const name = escapeHtml(fromName);
  return `<tr class="zA zE" role="row" tabindex="-1" data-opens="${id}"><td class="yX xY" role="gridcell"><div class="yW"><span translate="no" class="zF" email="${escapeHtml(fromAddress)}" name="${name}">${name}</span></div></td><td class="xY a4W" role="gridcell"><div class="xS" role="link"><span class="bog"><span data-thread-id="#thread-f:${decimal(id)}" data-legacy-thread-id="${id}" data-legacy-last-message-id="${id}">${escapeHtml(subject)}</span></span><span class="y2"> - ${escapeHtml(snippet)}</span></div></td><td class="xW xY" role="gridcell"><span title="${escapeHtml(date)}">${escapeHtml(date)}</span></td></tr>`;
}

function conversation(mail: SampleMail): string {
  const { id, subject, followedBy = [] } = mail;
  return `<template data-mail="${id}"><div class="nH" role="main" data-view="${id}"><div class="nH g id" role="presentation"><div class="nH a98 iY" role="presentation">
<div class="ha"><h2 class="hP" tabindex="-1" data-thread-perm-id="thread-f:${decimal(id)}" data-legacy-thread-id="${id}">${escapeHtml(subject)}</h2></div>
<div class="nH hx" role="list">${[mail, ...followedBy].map(message).join('')}</div></div></div></div></template>`;
}

function message({ id, fromName, fromAddress = '', to, date, html }: SampleMail): string {
  const sender = `email="${escapeHtml(fromAddress)}" name="${escapeHtml(fromName)}"`;
  const time = escapeHtml(date);
  return `<div class="h7 bg ie nH oy8Mbf" role="listitem" aria-expanded="true" tabindex="-1"><div class="adn ads" data-message-id="#msg-f:${decimal(id)}" data-legacy-message-id="${id}">
<div class="gE iv gt"><h3 class="iw"><span translate="no" class="qu" role="gridcell" tabindex="-1"><span ${sender} class="gD"><span>${escapeHtml(fromName)}</span></span> <span class="go"><span aria-hidden="true">&lt;</span>${escapeHtml(fromAddress)}<span aria-hidden="true">&gt;</span></span></span></h3><span class="g3" title="${time}">${time}</span><div class="iw ajw"><span class="hb">to <span translate="no" dir="ltr" email="${escapeHtml(to)}" name="me" class="g2">me</span></span></div></div>
<div class="ii gt"><div class="a3s aiL ">${html}<div class="yj6qo"></div><div class="adL"></div></div></div></div></div>`;
}
