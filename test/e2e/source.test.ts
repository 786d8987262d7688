import { expect, test } from 'vitest';
import { startDohResponder } from '../../scripts/browser/doh-responder.ts';
import { askInField, badgeOf, dnsSettled } from '../../scripts/browser/stage.ts';
import { until } from '../../scripts/browser/until.ts';
import { refusedByGmail } from '../../scripts/demo/mailboxes/outlook-mails.ts';
import { gmailWith, outlookAddress } from '../../scripts/demo/mailboxes/site.ts';
import type { SampleMail } from '../../scripts/demo/mailboxes/html.ts';
import { sampleZones } from '../../scripts/demo/zones.ts';
import { codeInReport, reportOfOther } from '../../scripts/screenshots/mails.ts';
import { pieces, sourceOf } from '../helpers/sources.ts';
import { describeWith } from './harness/programs.ts';
import { theatre } from './harness/theatre.ts';

const noSource: SampleMail = { ...codeInReport, id: '19a6d5000000a002', source: '' };
const ofOther: SampleMail = { ...codeInReport, id: '19a6d5000000a003', source: reportOfOther };
const inThread: SampleMail = { ...noSource, id: '19a6d5000000a004', followedBy: [codeInReport] };

describeWith(['chromium'], 'the full report, at a click', () => {
  const asked: string[] = [];
  const signedOut = { now: false };
  const gate: { open: Promise<void> | undefined } = { open: undefined };
  const site = gmailWith(() => [codeInReport, noSource, ofOther, inThread]);
  const { chromium, openMail, openPopup, openTab, waitForBadge } = theatre({
    resolver: (certificate) => startDohResponder(certificate, sampleZones),
    site: async (host, path, question) => {
      if (question.query.get('view') === 'om') {
        asked.push(question.query.get('th') ?? '');
        await gate.open;
      }
      return site(host, path, signedOut.now ? { ...question, cookie: '' } : question);
    },
  });
  const openOver = async (id: string) => {
    asked.length = 0;
    const tab = await openMail(id);
    await waitForBadge(tab);
    const popup = await openPopup();
    await popup.waitFor('document.querySelector("[data-source=offered] button") !== null');
    return { tab, popup };
  };
  const CLICK = 'document.querySelector("[data-read-source]").click()';
  const CODES = '[...document.querySelectorAll(".technical li")].map((one) => one.textContent).join("; ")';

  test('nothing is read without it; then a code that only the report has is on the card', async () => {
    const { tab, popup } = await openOver(codeInReport.id);
    expect(await popup.evaluate(CODES)).not.toContain('550');
    expect(asked).toEqual([]);
    await popup.evaluate(CLICK);
    await popup.waitFor('document.querySelector("[data-source=read]") !== null');
    expect(await popup.evaluate(CODES)).toContain('Reply code: 550');
    expect(await popup.evaluate('document.querySelector("[data-cause]").dataset.cause')).toBe('auth_dmarc');
    expect(asked).toEqual([codeInReport.id]);
    await dnsSettled(chromium());
    await popup.waitFor('document.querySelector("[data-check=dmarc]") !== null'); // asked for what the report says

    // The page tells again what is open: when it is touched, and when a popup is opened.
    await popup.close();
    await tab.evaluate('dispatchEvent(new Event("popstate"))');
    const again = await until('the popup to open again', () => openPopup().catch(() => undefined));
    await again.waitFor('document.querySelector("[data-source=read]") !== null');
    expect(asked).toHaveLength(1);
  });

  test('what page and report do not say alike is told', async () => {
    const { popup } = await openOver(codeInReport.id);
    await popup.evaluate(CLICK);
    await popup.waitFor('document.querySelector("[data-contradiction=remote-mta]") !== null');
    expect(await popup.text()).toContain('the page says mx.example.net, the full report says mx.example.com');
  });

  test('of several notices in one thread that one is read which is shown', async () => {
    const { popup } = await openOver(inThread.id);
    await popup.evaluate('document.querySelectorAll("nav.switch button")[0].click()');
    await popup.waitFor(`document.querySelector('[data-notice="${inThread.id}"]') !== null`);
    await popup.evaluate(CLICK);
    await popup.waitFor('document.querySelector("[data-source=failed]") !== null');
    await popup.evaluate('document.querySelectorAll("nav.switch button")[1].click()');
    await popup.waitFor(`document.querySelector('[data-notice="${codeInReport.id}"]') !== null`);
    await popup.evaluate(CLICK);
    await popup.waitFor('document.querySelector("[data-source=read]") !== null');
    expect(asked).toEqual([inThread.id, codeInReport.id]);
  });

  test.each([
    ['a message that Gmail does not know', noSource.id, 'error-page', ''],
    ['the report of another mail', ofOther.id, 'other-message', ''],
    [
      'a wrong key',
      codeInReport.id,
      'error-page',
      'document.querySelector("#embedded_data_iframe").dataset.recordedSrc = "%22cftp%22,%22ffffffffff%22"',
    ],
    ['no key', codeInReport.id, 'no-key', 'document.querySelector("#embedded_data_iframe").remove()'],
    ['signed out meanwhile', codeInReport.id, 'refused', ''],
    ['a message that was closed', codeInReport.id, 'no-message', 'document.querySelector(".adn").remove()'],
  ])('%s: told, and the card stays', async (name, id, reason, before) => {
    const { tab, popup } = await openOver(id);
    const cause = await popup.evaluate('document.querySelector("[data-tone]").dataset.tone');
    signedOut.now = name === 'signed out meanwhile';
    if (before !== '') await tab.evaluate(before);
    await popup.evaluate(CLICK);
    await popup.waitFor(`document.querySelector("[data-source=failed] [data-reason=${reason}]") !== null`);
    expect(await popup.evaluate('document.querySelector("[data-tone]").dataset.tone')).toBe(cause);
    expect(await popup.text()).toContain('The full report could not be read.');
    signedOut.now = false;
  });

  test('Outlook: how to copy the source is told; pasted, it is told together with the page', async () => {
    asked.length = 0;
    await waitForBadge(await openTab(outlookAddress('outlook.office.com', refusedByGmail.id)));
    const popup = await openPopup();
    await popup.waitFor('document.querySelector("[data-source=by-hand]") !== null');
    expect(await popup.evaluate('document.querySelector(".by-hand").textContent')).toContain(
      'View message source',
    );
    await askInField(popup, sourceOf({ report: pieces.report.replace('bob@', 'guest@') }));
    await popup.waitFor('document.querySelector("[data-source=read]") !== null');
    expect(await popup.text()).toContain('the page says 5.7.26, the full report says 5.7.1');
    expect(asked).toEqual([]);
  });

  test('a worker that is killed while the page reads goes on', async () => {
    gate.open = new Promise(() => undefined);
    const { popup } = await openOver(codeInReport.id);
    await popup.evaluate(CLICK);
    await popup.waitFor('document.querySelector("[data-source=asking]") !== null');
    await until('the page to ask', () => asked.length > 0);
    await popup.close();
    await chromium().killWorker();
    gate.open = undefined;
    const again = await until('the popup to open again', () => openPopup().catch(() => undefined));
    await again.waitFor('document.querySelector("[data-source=read]") !== null');
    expect(await again.evaluate(CODES)).toContain('550');
  });

  test('a tab that leaves Gmail meanwhile ends in nothing, not in another card', async () => {
    gate.open = new Promise(() => undefined);
    const { tab, popup } = await openOver(codeInReport.id);
    await popup.evaluate(CLICK);
    await until('the page to ask', () => asked.length > 0);
    await popup.close();
    await tab.navigate('about:blank');
    gate.open = undefined;
    const again = await until('the popup to open again', () => openPopup().catch(() => undefined));
    await again.waitFor('document.querySelector("[data-screen=nothing-open]") !== null');
    expect((await badgeOf(chromium(), tab.tabId)).trim()).toBe('');
  });
});
