import { escapeHtml, type SampleMail } from './html.ts';

/**
 * A page in the shape of Outlook on the web: the list beside the reading pane; `outlook-page.js` puts one mail's template into the pane,
 * named by the address (`…/inbox/id/<id>`), and takes the one before out.
 */
export function outlookPage(mails: readonly SampleMail[], account: string): string {
  const me = escapeHtml(account);
  return `<!DOCTYPE html>
<html lang="en" dir="ltr"><head><meta charset="utf-8"><title>Mail - sample mail - Outlook</title>
<link rel="stylesheet" href="/sample/outlook.css"><script src="/sample/outlook-page.js" defer></script></head>
<body class="ms-Fabric"><div id="app"><div id="owaTopBar" role="banner"><b>Sample mail</b><span>in the shape of Outlook on the web, nothing here is real</span><button id="O365_MainLink_Me" aria-label="Account manager for ${me}">${me}</button></div>
<div id="appContainer"><div id="MailList"><div role="listbox" aria-label="Message list" class="customScrollBar">${mails.map(row).join('')}</div></div>
<div id="ReadingPaneContainerId"><div role="main" data-app-section="MailReadCompose" aria-label="Reading Pane" id="pane"></div></div></div></div>
${mails.map(conversation).join('\n')}
</body></html>`;
}

function conversationId(id: string): string {
  return `AQQk${Buffer.from(id).toString('base64')}+/`;
}

function row({ id, fromName, fromAddress = '', subject }: SampleMail): string {
  return `<div role="option" data-convid="${conversationId(id)}" data-opens="${id}" aria-selected="false" tabindex="-1" aria-label="${escapeHtml(`${fromName} ${subject}`)}"><span title="${escapeHtml(fromAddress)}">${escapeHtml(fromName)}</span><span>${escapeHtml(subject)}</span></div>`;
}

function conversation(mail: SampleMail): string {
  const id = conversationId(mail.id);
  const subject = escapeHtml(mail.subject);
  return `<template data-mail="${mail.id}"><div id="ConversationReadingPaneContainer" data-convid="${id}" class="MtujV" tabindex="-1"><div data-app-section="ConversationContainer" class="Q8TCC">
<div role="heading" aria-level="2" id="CONV_${id}_SUBJECT" class="f77rj" title="${subject}"><span title="${subject}">${subject}</span></div>
<div class="customScrollBar">${message(mail)}</div></div></div></template>`;
}

function message({ id, fromName, fromAddress, to, date, html }: SampleMail): string {
  const label = fromAddress === undefined ? fromName : `${fromName}<${fromAddress}>`;
  const number = id.slice(-1);
  return `<div aria-expanded="true" class="BS0OK"><div tabindex="-1" aria-label="Email message" class="SlLx9">
<div class="uSg02"><span id="MSG_${number}_FROM" class="Q84Kk" role="region"><span aria-label="${escapeHtml(`From: ${label}`)}" tabindex="0"><span>${escapeHtml(fromName)}</span></span></span></div>
<div class="DrnCK"><div data-testid="RecipientWell" aria-label="${escapeHtml(`To: ${to}`)}"><span>${escapeHtml(to)}</span></div><div id="MSG_${number}_DATETIME">${escapeHtml(date)}</div></div>
<div role="document"><div id="UniqueMessageBody_${number}" aria-label="Message body" class="XbIp4 customScrollBar" tabindex="0">${html}</div></div></div></div>`;
}
