import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { talkOverPipe, type Send, type TargetInfo } from './cdp.ts';
import { attach, type Page } from './page.ts';
import { scratchFolder } from './scratch.ts';
import { until } from './until.ts';

export interface ChromiumOptions {
  readonly binary: string;
  /** The folder of the built extension. */
  readonly extension: string;
  readonly headless: boolean;
  /** Host name → port on 127.0.0.1: the real host names, served by us. */
  readonly hosts: Readonly<Record<string, number>>;
  /** Every other host: not found (the run cannot reach the world), or as the computer resolves it. */
  readonly otherHosts: 'not-found' | 'real';
  /** Fingerprint of the one key that is accepted without a trusted certificate (scripts/browser/certificate.ts). */
  readonly trustedKey: string;
  /** Switches of one test alone. */
  readonly switches?: readonly string[];
}

/** A tab of a webmail, and its number in the extension's API. */
export interface Tab extends Page {
  readonly tabId: number;
}

export interface Chromium {
  readonly product: string;
  readonly extensionId: string;
  readonly send: Send;
  /** A page of the extension's origin that says and hears nothing: `chrome.*` is reached through it, whatever the worker does. */
  readonly backstage: Page;
  readonly openTab: (url: string) => Promise<Tab>;
  /** Opens the real toolbar popup over the tab in front; `Page.close` closes it. */
  readonly openPopup: () => Promise<Page>;
  /** Attaches to the running worker; it stays awake until `detach`. */
  readonly worker: () => Promise<Page>;
  /** As the browser does after 30 idle seconds. The next message starts the worker anew. */
  readonly killWorker: () => Promise<void>;
  /** Ends when the browser has ended. */
  readonly closed: Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** Starts a browser of its own profile with the unpacked extension. Rejects when either fails. */
export async function launchChromium(options: ChromiumOptions): Promise<Chromium> {
  const browser = spawn(options.binary, switchesOf(options), {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const closed = once(browser, 'exit');
  const endWithUs = () => browser.kill('SIGKILL');
  process.on('exit', endWithUs);
  void closed.then(() => process.off('exit', endWithUs));
  const send = talkOverPipe(browser);
  try {
    const { product } = await send('Browser.getVersion');
    const extensionId = await loadExtension(send, options.extension);
    const origin = `chrome-extension://${extensionId}`;
    const backstage = await openPage(send, `${origin}/manifest.json`, true);
    await backstage.waitFor('typeof chrome.action === "object"');
    return {
      product,
      extensionId,
      send,
      backstage,
      ...contextsOf(send, origin, backstage),
      closed,
      close: () => close(browser, send, closed),
    };
  } catch (error) {
    await close(browser, send, closed);
    throw error;
  }
}

function switchesOf(options: ChromiumOptions): string[] {
  const rules = Object.entries(options.hosts).map(([host, port]) => `MAP ${host} 127.0.0.1:${String(port)}`);
  if (options.otherHosts === 'not-found') rules.push('MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1');
  return [
    ...(options.headless
      ? ['--headless', '--disable-gpu', '--hide-scrollbars', '--window-size=1280,800']
      : []),
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // root (containers) cannot use the sandbox
    `--user-data-dir=${scratchFolder('bounce-inspector-chromium-')}`,
    '--remote-debugging-pipe',
    '--enable-unsafe-extension-debugging', // Chrome refuses Extensions.loadUnpacked without it
    `--ignore-certificate-errors-spki-list=${options.trustedKey}`,
    `--host-resolver-rules=${rules.join(', ')}`,
    `--load-extension=${options.extension}`, // the second way in; Chrome itself has taken it away
    `--disable-extensions-except=${options.extension}`,
    '--disable-quic', // QUIC would go round the certificate switch
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-search-engine-choice-screen',
    ...(options.switches ?? []),
    'about:blank',
  ];
}

/** By command; where the browser does not know the command, the switch has loaded it. */
async function loadExtension(send: Send, folder: string): Promise<string> {
  try {
    return (await send('Extensions.loadUnpacked', { path: folder })).id;
  } catch (refused) {
    const worker = await until('the extension to be loaded by switch', () => findWorker(send)).catch(() => {
      throw new Error(`the browser did not load the extension: ${String(refused)}`);
    });
    return new URL(worker.url).host;
  }
}

async function targets(send: Send): Promise<readonly TargetInfo[]> {
  return (await send('Target.getTargets', { filter: [{}] })).targetInfos;
}

async function findWorker(send: Send, origin = 'chrome-extension://'): Promise<TargetInfo | undefined> {
  return (await targets(send)).find(({ type, url }) => type === 'service_worker' && url.startsWith(origin));
}

async function openPage(send: Send, url: string, background = false): Promise<Page> {
  const { targetId } = await send('Target.createTarget', { url, background });
  return attach(send, targetId);
}

type Contexts = Pick<Chromium, 'openTab' | 'openPopup' | 'worker' | 'killWorker'>;

function contextsOf(send: Send, origin: string, backstage: Page): Contexts {
  return {
    openTab: async (url) => {
      const page = await openPage(send, 'about:blank');
      await page.front();
      const tabId = await backstage.evaluate(
        'chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => tab.id)',
      );
      await page.navigate(url);
      return { ...page, tabId: Number(tabId) };
    },
    openPopup: async () => {
      const shown = async () =>
        (await targets(send)).find(({ type, url }) => type === 'page' && url.startsWith(`${origin}/popup`));
      const before = await shown();
      if (before) throw new Error('a popup is open already');
      await backstage.evaluate('chrome.action.openPopup()');
      const popup = await attach(send, (await until('the popup', shown)).targetId);
      await popup.waitFor('document.readyState === "complete" && document.body.innerText.trim()');
      return popup;
    },
    worker: async () => {
      const found = await until('the worker', () => findWorker(send, origin));
      return attach(send, found.targetId);
    },
    killWorker: async () => {
      const found = await findWorker(send, origin);
      if (found) await send('Target.closeTarget', { targetId: found.targetId });
      // A browser may start the next one at once, where something still waits for an answer.
      await until('the end of the worker', async () => {
        const now = await findWorker(send, origin);
        return now === undefined || now.targetId !== found?.targetId;
      });
    },
  };
}

async function close(browser: ChildProcess, send: Send, closed: Promise<unknown>): Promise<void> {
  if (browser.exitCode !== null || browser.signalCode !== null) return;
  send('Browser.close').catch(() => undefined);
  const tooLong = setTimeout(() => browser.kill('SIGKILL'), 5000);
  await closed;
  clearTimeout(tooLong);
}
