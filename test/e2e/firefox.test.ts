import { afterAll, beforeAll, expect, test } from 'vitest';
import { startProxy } from '../../scripts/browser/connect-proxy.ts';
import { buildFolder } from '../../scripts/browser/build.ts';
import { launchFirefox, type Firefox } from '../../scripts/browser/firefox.ts';
import type { Loopback } from '../../scripts/browser/loopback-server.ts';
import { resolverHosts, stageCertificate, webmailHosts } from '../../scripts/browser/stage.ts';
import { until } from '../../scripts/browser/until.ts';
import { startWebmail } from '../../scripts/browser/webmail-server.ts';
import { gmailMails, ordinary, seedToday } from '../../scripts/demo/mailboxes/gmail-mails.ts';
import { gmailAddress, gmailWith } from '../../scripts/demo/mailboxes/site.ts';
import { codeInReport } from '../../scripts/screenshots/mails.ts';
import { startBind, type Bind } from '../helpers/bind.ts';
import { describeWith, programs } from './harness/programs.ts';

const zones = {
  '.': '',
  'example.org': `@ IN TXT "v=spf1 ip4:192.0.2.0/24 -all"
_dmarc IN TXT "v=DMARC1; p=reject"`,
};

describeWith(['firefox', 'named'], 'the main path in Firefox', () => {
  const world: { bind?: Bind; webmail?: Loopback; proxy?: Loopback; firefox?: Firefox } = {};
  beforeAll(async () => {
    const certificate = stageCertificate();
    const bind = (world.bind = await startBind(zones, certificate));
    const webmail = (world.webmail = await startWebmail(
      certificate,
      gmailWith(() => [codeInReport, ...gmailMails]),
    ));
    const proxy = (world.proxy = await startProxy({
      ...Object.fromEntries(webmailHosts.map((host) => [host, webmail.port])),
      ...Object.fromEntries(resolverHosts.map((host) => [host, bind.httpsPort])),
    }));
    world.firefox = await launchFirefox({
      binary: programs.firefox ?? '',
      extension: buildFolder('firefox'),
      extensionId: 'bounce-inspector@example.org',
      proxyPort: proxy.port,
    });
  });
  afterAll(async () => {
    await world.firefox?.close();
    await world.proxy?.close();
    await world.webmail?.close();
    await world.bind?.stop();
  });
  const firefox = (): Firefox => {
    if (world.firefox === undefined) throw new Error('Firefox did not start');
    return world.firefox;
  };
  const badges = () =>
    firefox().backstage(
      'browser.tabs.query({}).then((tabs) => Promise.all(tabs.map(({ id }) => browser.action.getBadgeText({ tabId: id })))).then((all) => all.join(""))',
    );

  test('an ordinary mail gives no badge, the seed bounce gives one, the toolbar popup explains it', async () => {
    await firefox().openTab(gmailAddress(ordinary.id));
    await new Promise((done) => setTimeout(done, 1200));
    expect(await badges()).toBe('');
    const tab = await firefox().openTab(gmailAddress(seedToday.id));
    await until('the badge', badges);
    await firefox().front(tab);
    await firefox().openPopup();
    const inPopup = (expression: string) => until(expression, () => firefox().inPopup(expression));
    expect(await inPopup('document.querySelector("[data-cause]")?.dataset.cause ?? ""')).toBe('auth_dmarc');
    await inPopup(
      'document.querySelectorAll("[data-check]").length >= 3 && document.querySelector("[data-dns=done]") !== null',
    );
    const findings = await inPopup(
      '[...document.querySelectorAll("[data-check]")].map(({ dataset }) => dataset.check + " " + dataset.state).join()',
    );
    expect(findings).toBe('spf fine,dkim problem,dmarc problem,alignment unknown');
    expect(await inPopup('document.querySelector("a[href]").href')).toContain('support.google.com');
    expect(await inPopup('document.body.textContent')).toContain('example.org');
    expect(world.bind?.asked()).toContain('_dmarc.example.org TXT');
    await firefox()
      .inPopup('window.close()')
      .catch(() => undefined); // the view is gone before it can answer
  });

  test('the full report is read at a click, with the page’s own cookie', async () => {
    const tab = await firefox().openTab(gmailAddress(codeInReport.id));
    await firefox().front(tab);
    await until('the badge', badges);
    await firefox().openPopup();
    const inPopup = (expression: string) => until(expression, () => firefox().inPopup(expression));
    await inPopup('document.querySelector("[data-source=offered]") !== null');
    await firefox().inPopup('document.querySelector("[data-read-source]").click()');
    const state = await inPopup(
      'document.querySelector("[data-source=read], [data-reason]")?.outerHTML ?? ""',
    );
    expect(state).toContain('data-source="read"');
    expect(await inPopup('document.querySelector(".technical").textContent')).toContain('550');
    await firefox()
      .inPopup('window.close()')
      .catch(() => undefined); // the view is gone before it can answer
  });

  test('a permission that the person took away is asked for, and named', async () => {
    const origins = JSON.stringify(webmailHosts.map((host) => `https://${host}/*`));
    expect(await firefox().backstage(`browser.permissions.contains({ origins: ${origins} })`)).toBe(true);
    await firefox().backstage(`browser.permissions.remove({ origins: ${origins} })`);
    const tab = await firefox().openTab('https://mail.google.com/mail/u/0/#inbox/away');
    await firefox().front(tab);
    await firefox().openPopup();
    const screen = () => firefox().inPopup('document.querySelector("main")?.dataset.screen ?? ""');
    expect(
      await until('the popup to ask', async () => (await screen()) === 'allow-site' && 'allow-site'),
    ).toBe('allow-site');
    expect(await firefox().inPopup('document.querySelector("article button").innerText')).toContain('Allow');
  });
});
