import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connectBidi, type Bidi } from './bidi.ts';
import { scratchFolder } from './scratch.ts';
import { until } from './until.ts';

export interface FirefoxOptions {
  readonly binary: string;
  /** The folder of the built extension, and its id in the manifest. */
  readonly extension: string;
  readonly extensionId: string;
  /** The proxy that says which hosts there are. */
  readonly proxyPort: number;
}

/** Stock Firefox, headless, driven by WebDriver BiDi alone. */
export interface Firefox {
  readonly openTab: (url: string) => Promise<string>;
  readonly front: (tab: string) => Promise<void>;
  /** In a page of the extension's origin (never a popup): `browser.*` is there. */
  readonly backstage: (expression: string) => Promise<unknown>;
  /** Opens the real toolbar popup over the tab in front. */
  readonly openPopup: () => Promise<void>;
  /** In the open popup's document, with `document` and `window` bound to it. */
  readonly inPopup: (expression: string) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

const ADDRESS = '5f0d2f4e-6c0f-4f7e-9a61-0d6a3f1b9c11'; // of the extension's pages, fixed by a preference

const preferences = {
  'remote.active-protocols': 1, // BiDi only
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.enabled': false,
  'app.normandy.enabled': false,
  'browser.startup.page': 0,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.aboutwelcome.enabled': false,
  'startup.homepage_welcome_url': 'about:blank',
  'app.update.disabledForTesting': true,
  'services.settings.server': 'data:,#remote-settings-dummy/v1', // else it keeps calling its settings server
  'extensions.getAddons.cache.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.proxy.type': 1,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.http': '127.0.0.1',
};

/** Starts Firefox with a profile of its own and installs the extension. */
export async function launchFirefox(options: FirefoxOptions): Promise<Firefox> {
  const profile = scratchFolder('bounce-inspector-firefox-');
  const all = {
    ...preferences,
    'network.proxy.ssl_port': options.proxyPort,
    'network.proxy.http_port': options.proxyPort,
    'extensions.webextensions.uuids': JSON.stringify({ [options.extensionId]: ADDRESS }),
  };
  const lines = Object.entries(all).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const words = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'];
  // Without the last switch moz-extension:// pages and the browser's own window are out of reach.
  const browser = spawn(options.binary, [...words, '--remote-allow-system-access'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const endWithUs = () => browser.kill('SIGKILL');
  process.on('exit', endWithUs);
  const bidi = await connectBidi(`${await addressOf(browser)}/session`);
  await bidi.send('session.new', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
  await bidi.send('webExtension.install', { extensionData: { type: 'path', path: options.extension } });
  return {
    ...(await contextsOf(bidi, options.extensionId)),
    close: async () => {
      const closed = once(browser, 'exit');
      bidi.send('browser.close').catch(() => undefined);
      const tooLong = setTimeout(() => browser.kill('SIGKILL'), 5000);
      await closed;
      clearTimeout(tooLong);
      bidi.close();
      process.off('exit', endWithUs);
    },
  };
}

async function addressOf(browser: ChildProcess): Promise<string> {
  let said = '';
  browser.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
  });
  return until('Firefox to listen', () => /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1], {
    timeout: 40_000,
  });
}

async function contextsOf(bidi: Bidi, extensionId: string): Promise<Omit<Firefox, 'close'>> {
  const create = async () => (await bidi.send('browsingContext.create', { type: 'tab' })).context;
  const own =
    (await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).contexts[0]?.context ?? '';
  const page = await create();
  // To wait for the load event of an extension page never ends: look for it instead.
  const url = `moz-extension://${ADDRESS}/manifest.json`;
  await bidi.send('browsingContext.navigate', { context: page, url, wait: 'none' });
  const backstage = (expression: string) => bidi.evaluate(page, expression);
  await until('a page of the extension', () => backstage('typeof browser?.action === "object"'));
  const view = 'browser.extension.getViews({ type: "popup" })[0]';
  return {
    openTab: async (address) => {
      const context = await create();
      await bidi.send('browsingContext.navigate', { context, url: address, wait: 'complete' });
      return context;
    },
    front: async (context) => {
      await bidi.send('browsingContext.activate', { context });
    },
    backstage,
    openPopup: async () => {
      await bidi.evaluate(own, openPopupOf(extensionId));
      await until('the popup', () => backstage(`(${view}?.document.body?.innerText ?? '').trim()`));
    },
    inPopup: (expression) =>
      backstage(`((window) => { const { document } = window; return (${expression}); })(${view})`),
  };
}

/** Runs in the browser's own window: the click on the toolbar icon. */
function openPopupOf(extensionId: string): string {
  return `(async () => {
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(extensionId)});
    const window = Services.wm.getMostRecentWindow('navigator:browser');
    await ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(window, false);
  })()`;
}
