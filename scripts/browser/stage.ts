import { resolvers } from '../../lib/dns/resolvers.ts';
import { webmails } from '../../lib/webmail/index.ts';
import { selfSigned, type Certificate } from './certificate.ts';
import { launchChromium, type Chromium } from './chromium.ts';
import type { Loopback } from './loopback-server.ts';
import type { Page } from './page.ts';
import { startWebmail, type Site } from './webmail-server.ts';

/** The host names that the extension's manifest names: the webmails' and the resolvers'. */
export const webmailHosts: readonly string[] = webmails.flatMap(({ matches }) =>
  matches.map((pattern) => pattern.replace(/^https:\/\/([^/]+)\/.*$/, '$1')),
);
export const resolverHosts: readonly string[] = Object.values(resolvers).map(({ url }) => new URL(url).host);

/** A browser with the extension, and round it what it believes to be the world. */
export interface Stage {
  readonly chromium: Chromium;
  readonly webmail: Loopback;
  readonly close: () => Promise<void>;
}

export interface StageOptions {
  readonly binary: string;
  readonly extension: string;
  readonly headless: boolean;
  readonly site: Site;
  readonly certificate?: Certificate;
  /** Port of the server that plays the resolvers; undefined: the real ones are asked. */
  readonly resolverPort: number | undefined;
}

/** One certificate for every host name that we play. */
export function stageCertificate(): Certificate {
  return selfSigned([...webmailHosts, ...resolverHosts, 'localhost']);
}

/** Starts the webmail server and the browser; `close` ends both. */
export async function setStage(options: StageOptions): Promise<Stage> {
  const certificate = options.certificate ?? stageCertificate();
  const webmail = await startWebmail(certificate, options.site);
  const port = options.resolverPort;
  const played = [
    ...webmailHosts.map((host) => [host, webmail.port] as const),
    ...(port === undefined ? [] : resolverHosts.map((host) => [host, port] as const)),
  ];
  const chromium = await launchChromium({
    binary: options.binary,
    extension: options.extension,
    headless: options.headless,
    hosts: Object.fromEntries(played),
    otherHosts: port === undefined ? 'real' : 'not-found',
    trustedKey: certificate.fingerprint,
  }).catch(async (error: unknown) => {
    await webmail.close();
    throw error;
  });
  return {
    chromium,
    webmail,
    close: async () => {
      await chromium.close();
      await webmail.close();
    },
  };
}

/** The badge of a tab, empty where there is none. */
export async function badgeOf({ backstage }: Chromium, tabId: number): Promise<string> {
  return String(await backstage.evaluate(`chrome.action.getBadgeText({ tabId: ${String(tabId)} })`));
}

/** Waits until no inspection in the worker's store is asking DNS any more. */
export async function dnsSettled({ backstage }: Chromium, timeout = 15_000): Promise<void> {
  await backstage.waitFor(
    `chrome.storage.session.get().then((all) => {
      const text = JSON.stringify(all);
      return /"state":"(done|not-needed)"/.test(text) && !/"state":"asking"/.test(text);
    })`,
    timeout,
  );
}

/** Puts the focus into the popup's field, the text in and asks, as a person does by keyboard. */
export async function askInField(popup: Page, text: string): Promise<void> {
  await popup.waitFor(`(() => {
    const field = document.querySelector('textarea#field');
    field?.focus();
    field?.select();
    return field !== null && document.activeElement === field;
  })()`);
  await popup.paste(text);
  await popup.press('Enter');
}
