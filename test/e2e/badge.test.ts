import { expect, test } from 'vitest';
import { startDohResponder } from '../../scripts/browser/doh-responder.ts';
import { badgeOf } from '../../scripts/browser/stage.ts';
import { until } from '../../scripts/browser/until.ts';
import { delayed, ordinary, seedToday, unknownAddress } from '../../scripts/demo/mailboxes/gmail-mails.ts';
import { refusedByGmail, unknownColleague } from '../../scripts/demo/mailboxes/outlook-mails.ts';
import { outlookAddress } from '../../scripts/demo/mailboxes/site.ts';
import { sampleZones } from '../../scripts/demo/zones.ts';
import { describeWith } from './harness/programs.ts';
import { expectNoBadge, theatre } from './harness/theatre.ts';

const outlookHosts = [
  'outlook.live.com',
  'outlook.office.com',
  'outlook.office365.com',
  'outlook.cloud.microsoft',
];

describeWith(['chromium'], 'the badge', () => {
  const { chromium, openMail, openTab, openPopup, waitForBadge } = theatre({
    resolver: (certificate) => startDohResponder(certificate, sampleZones),
  });

  test('in Gmail: set while a bounce is open, cleared when it is left, back when it is opened again', async () => {
    const tab = await openMail(seedToday.id);
    await waitForBadge(tab);
    await tab.evaluate('location.hash = "#inbox"');
    await waitForBadge(tab, 'clear');
    await tab.evaluate(`location.hash = '#inbox/${seedToday.id}'`);
    await waitForBadge(tab);
    await tab.evaluate(`location.hash = '#inbox/${ordinary.id}'`);
    await waitForBadge(tab, 'clear');
  });

  test('in Outlook: the same by a click in the list and by the back button', async () => {
    const tab = await openTab(outlookAddress('outlook.office.com', refusedByGmail.id));
    await waitForBadge(tab);
    await tab.evaluate(`document.querySelectorAll('[data-opens]')[1].click()`);
    await waitForBadge(tab, 'clear');
    await tab.evaluate('history.back()');
    await waitForBadge(tab);
  });

  test.each(outlookHosts)('a bounce opened on %s sets it', async (host) => {
    await waitForBadge(await openTab(outlookAddress(host, unknownColleague.id)));
  });

  test('it belongs to its tab: another tab and the extension as a whole have none', async () => {
    const bounce = await openMail(seedToday.id);
    await waitForBadge(bounce);
    const other = await openMail(ordinary.id);
    await expectNoBadge(chromium(), other);
    expect(await badgeOf(chromium(), bounce.tabId)).not.toBe('');
    expect(await chromium().backstage.evaluate('chrome.action.getBadgeText({})')).toBe('');
  });

  test('a mail that is only late has another badge than one that was turned away', async () => {
    const late = await waitForBadge(await openMail(delayed.id));
    const failed = await waitForBadge(await openMail(seedToday.id));
    expect(late).not.toBe(failed);
  });

  test('leaving the webmail for another site clears it, and the popup forgets the notice', async () => {
    const tab = await openMail(unknownAddress.id);
    await waitForBadge(tab);
    await tab.navigate('about:blank');
    await waitForBadge(tab, 'clear');
    const popup = await openPopup();
    await popup.waitFor('!document.body.textContent.includes("jhon@example.com")');
  });

  test('the inspection goes with its tab', async () => {
    const tab = await openMail(seedToday.id);
    await waitForBadge(tab);
    const stored = async () =>
      String(await chromium().backstage.evaluate('chrome.storage.session.get().then(JSON.stringify)'));
    expect(await stored()).toContain('guest@example.com');
    await tab.close();
    await until('the store to forget the tab', async () => !(await stored()).includes('guest@example.com'));
  });
});
