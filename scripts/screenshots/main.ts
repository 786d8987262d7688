import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension } from '../browser/build.ts';
import type { Certificate } from '../browser/certificate.ts';
import type { Chromium } from '../browser/chromium.ts';
import { startDohResponder } from '../browser/doh-responder.ts';
import { findChromium } from '../browser/find-chromium.ts';
import type { Loopback } from '../browser/loopback-server.ts';
import type { Page } from '../browser/page.ts';
import { scratchFolder } from '../browser/scratch.ts';
import { askInField, badgeOf, dnsSettled, setStage, stageCertificate } from '../browser/stage.ts';
import { until } from '../browser/until.ts';
import { outlookMails } from '../demo/mailboxes/outlook-mails.ts';
import { gmailAddress, gmailWith, outlookAddress } from '../demo/mailboxes/site.ts';
import { codeInReport } from './mails.ts';
import { pictureZones } from './zones.ts';
import { mailsOf, states, type ResolverMood, type State } from './states.ts';

const { values, positionals } = parseArgs({
  args: process.argv.slice(3),
  options: { out: { type: 'string', default: 'docs/screenshots' } },
  allowPositionals: true,
});
const folder = resolve(values.out);
const chosen = states.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
const binary = findChromium();
if (binary === undefined) {
  console.error('please install Chrome, Chromium or Edge, or name its program file in CHROME_PATH.');
  process.exitCode = 1;
} else {
  const extension = buildExtension('chrome');
  for (const state of chosen) {
    const trouble = await photograph(state, binary, extension).catch((error: unknown) => String(error));
    console.log(`${state.name}: ${trouble ?? (state.schemes ?? ['light', 'dark']).join(', ')}`);
    if (trouble) process.exitCode = 1;
  }
}

/** Brings the real popup to a state through the real worker, and saves it in light and dark. */
async function photograph(state: State, chromium: string, extension: string): Promise<undefined> {
  const certificate = stageCertificate();
  const resolver = await resolverIn(state.resolver ?? 'answers', certificate);
  const stage = await setStage({
    binary: chromium,
    extension,
    headless: true,
    certificate,
    resolverPort: resolver.port,
    site: gmailWith(() => mailsOf(state)),
  });
  try {
    const popup = await bringTo(state, stage.chromium);
    for (const scheme of state.schemes ?? ['light', 'dark']) {
      await popup.media({ 'prefers-color-scheme': scheme });
      const file = join(
        folder,
        state.schemes?.length === 1 ? `${state.name}.png` : `${state.name}-${scheme}.png`,
      );
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, await popup.screenshot());
    }
  } finally {
    await stage.close();
    await resolver.close();
  }
}

async function bringTo(state: State, chromium: Chromium): Promise<Page> {
  const { justInstalled, typed, resolver, inTab } = state;
  const worker = await chromium.worker();
  if (resolver === 'no-network') await worker.network('offline');
  if (!justInstalled) await openMail(chromium, state);
  const popup = inTab === undefined ? await chromium.openPopup() : await openPage(chromium, inTab);
  if (typed !== undefined) await askInField(popup, typed);
  for (const selector of state.pressed ?? [])
    await popup.waitFor(
      `(() => { const one = document.querySelector(${JSON.stringify(selector)}); one?.click(); return one !== null; })()`,
    );
  for (const [selector, text] of state.filled ?? []) await fill(popup, selector, text);
  await settle(state, popup, chromium);
  await popup.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  return popup;
}

/** Types into a line of the page, and asks by Enter. */
async function fill(popup: Page, selector: string, text: string): Promise<void> {
  await popup.waitFor(
    `(() => { const one = document.querySelector(${JSON.stringify(selector)}); one?.focus(); return one !== null && document.activeElement === one; })()`,
  );
  await popup.paste(text);
  await popup.press('Enter');
  await popup.waitFor('document.querySelector("[data-selector=done], [data-would=done]") !== null');
}

/** Waits until what the picture is of has come, and scrolls to it. */
async function settle(
  { name, opened, typed, unfinished, inTab, at = 'main' }: State,
  popup: Page,
  chromium: Chromium,
) {
  const place = `document.querySelector(${JSON.stringify(at)})`;
  await popup.waitFor(`${place} !== null`);
  const isAccepted = name.startsWith('accepted');
  const hasDns =
    opened !== undefined ||
    (typed?.includes('.') === true && !isAccepted) ||
    inTab?.file === codeInReport.source;
  if (hasDns && !unfinished) await dnsSettled(chromium);
  if (unfinished) await popup.waitFor('document.querySelector("[data-dns=asking]") !== null');
  await popup.waitFor(`(() => { ${place}.scrollIntoView(); return true; })()`);
}

/** The popup's page in a tab, where a file may be chosen. */
async function openPage(chromium: Chromium, { file }: NonNullable<State['inTab']>): Promise<Page> {
  const page = await chromium.openTab(`chrome-extension://${chromium.extensionId}/popup.html?tab=`);
  await page.waitFor('document.querySelector("#file") !== null');
  if (file === undefined) return page;
  const path = join(scratchFolder('bounce-inspector-file-'), 'returned-mail.eml');
  writeFileSync(path, file, 'latin1');
  await page.chooseFiles('#file', [path]);
  await page.waitFor(
    'document.querySelector("[data-tone], [data-screen=not-a-domain], .files .trouble") !== null',
  );
  return page;
}

async function openMail(chromium: Chromium, { opened, openedInOutlook }: State): Promise<void> {
  const tab = await chromium.openTab(
    openedInOutlook ? outlookAddress('outlook.office.com', outlookMails[0]?.id) : gmailAddress(opened?.id),
  );
  await chromium.backstage.waitFor(
    'chrome.storage.session.get().then((all) => Object.keys(all).length > 0)',
    5000,
  );
  if (opened !== undefined && opened.subject !== 'Successful Mail Delivery Report') {
    await until('the badge', () => badgeOf(chromium, tab.tabId), { timeout: 5000 });
  }
}

async function resolverIn(mood: ResolverMood, certificate: Certificate): Promise<Loopback> {
  const never = new Promise<void>(() => undefined);
  let heard = 0;
  const zones =
    mood === 'broken'
      ? new Map([...pictureZones.keys(), '_domainkey.example.org'].map((name) => [name, 'SERVFAIL' as const]))
      : pictureZones;
  const server = await startDohResponder(certificate, zones, () => {
    heard += 1;
    return mood === 'silent' || (mood === 'held' && heard > 1) ? never : undefined;
  });
  if (mood === 'gone') await server.close();
  return mood === 'gone' ? { ...server, close: () => Promise.resolve() } : server;
}
