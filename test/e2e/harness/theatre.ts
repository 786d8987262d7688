import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { buildFolder } from '../../../scripts/browser/build.ts';
import type { Certificate } from '../../../scripts/browser/certificate.ts';
import type { Chromium, Tab } from '../../../scripts/browser/chromium.ts';
import type { Page } from '../../../scripts/browser/page.ts';
import { badgeOf, setStage, stageCertificate, type Stage } from '../../../scripts/browser/stage.ts';
import { until } from '../../../scripts/browser/until.ts';
import type { Site } from '../../../scripts/browser/webmail-server.ts';
import { gmailAddress, sampleMailboxes } from '../../../scripts/demo/mailboxes/site.ts';
import { programs } from './programs.ts';

/** A server behind the resolvers' host names, whatever it is. */
export interface PlayedResolver {
  readonly port: number;
  readonly close: () => Promise<void>;
}

export interface TheatreOptions {
  readonly resolver: (certificate: Certificate) => Promise<PlayedResolver>;
  /** Default: the sample mailboxes of the demo. */
  readonly site?: Site;
  readonly extension?: string;
}

/** The browser of one suite, and what its tests do in it. */
export interface Theatre {
  readonly chromium: () => Chromium;
  readonly openMail: (mailId?: string) => Promise<Tab>;
  readonly openTab: (url: string) => Promise<Tab>;
  /** The real toolbar popup; closed after the test. */
  readonly openPopup: () => Promise<Page>;
  readonly waitForBadge: (tab: Tab, wanted?: 'set' | 'clear') => Promise<string>;
}

/** To be called in a `describe`: a browser for its tests, which leave neither tabs nor typed text to each other. */
export function theatre(options: TheatreOptions): Theatre {
  let stage: Stage | undefined;
  let resolver: PlayedResolver | undefined;
  const opened: Page[] = [];
  beforeAll(async () => {
    const certificate = stageCertificate();
    resolver = await options.resolver(certificate);
    stage = await setStage({
      binary: programs.chromium ?? '',
      extension: options.extension ?? buildFolder('chrome'),
      headless: true,
      site: options.site ?? sampleMailboxes,
      certificate,
      resolverPort: resolver.port,
    });
  });
  afterEach(async () => {
    for (const page of opened.splice(0)) await page.close().catch(() => undefined);
    await stage?.chromium.backstage.evaluate(
      'chrome.runtime.sendMessage({ name: "cleared", data: {} }).catch(() => undefined)',
    );
  });
  afterAll(async () => {
    await stage?.close();
    await resolver?.close();
  });
  const chromium = () => {
    if (stage === undefined) throw new Error('the browser did not start');
    return stage.chromium;
  };
  const keep = <P extends Page>(page: P): P => {
    opened.unshift(page);
    return page;
  };
  const openTab = async (url: string) => keep(await chromium().openTab(url));
  return {
    chromium,
    openTab,
    openMail: (mailId) => openTab(gmailAddress(mailId)),
    openPopup: async () => keep(await chromium().openPopup()),
    waitForBadge: (tab, wanted = 'set') =>
      until(`the badge to be ${wanted}`, async () => {
        const badge = await badgeOf(chromium(), tab.tabId);
        return (badge === '') === (wanted === 'clear') ? badge || ' ' : undefined;
      }),
  };
}

/** Text in one line, for comparing what two pages show. */
export function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Fails unless no badge comes within the time a scan may take, three times over. */
export async function expectNoBadge(chromium: Chromium, tab: Tab): Promise<void> {
  const came = await until('a badge', () => badgeOf(chromium, tab.tabId), { timeout: 1000 }).catch(() => '');
  expect(came).toBe('');
}
