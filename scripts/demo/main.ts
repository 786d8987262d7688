import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildExtension } from '../browser/build.ts';
import type { Chromium } from '../browser/chromium.ts';
import { startDohResponder } from '../browser/doh-responder.ts';
import { canInstallChromium, findChromium, installChromium } from '../browser/find-chromium.ts';
import type { Page } from '../browser/page.ts';
import { badgeOf, setStage, stageCertificate } from '../browser/stage.ts';
import { until } from '../browser/until.ts';
import { missingFrom, readCard } from './card.ts';
import { seedToday } from './mailboxes/gmail-mails.ts';
import { refusedByGmail } from './mailboxes/outlook-mails.ts';
import { gmailAddress, outlookAddress, sampleMailboxes } from './mailboxes/site.ts';
import { readOptions, usage, type DemoOptions } from './options.ts';
import { sampleZones } from './zones.ts';

const seeds = {
  gmail: { address: gmailAddress(seedToday.id), trackingCode: 'ffacd0b85a97d-42cb8f7d3a1si4821906f8f.512' },
  outlook: {
    address: outlookAddress('outlook.office.com', refusedByGmail.id),
    trackingCode: '4fb4d7f45d1cf-5c94eb8e9b2si3300187a12.99',
  },
};

const options = readOptions(process.argv.slice(3));
if (typeof options === 'string') {
  console.error(`demo: ${options}\n${usage}`);
  process.exitCode = 2;
} else {
  const failure = await demo(options).catch((error: unknown) => String(error));
  if (failure) console.error(`demo: ${failure}`);
  process.exitCode = failure ? 1 : 0;
}

/** Shows the seed bounce. Yields what went wrong as one sentence, empty when all is well. */
async function demo(chosen: DemoOptions): Promise<string> {
  const binary = findChromium() ?? installed(chosen);
  if (binary === undefined) {
    return 'please install Chrome, Chromium or Edge, or name its program file in CHROME_PATH.';
  }
  const extension = chosen.extension === undefined ? buildExtension('chrome') : resolve(chosen.extension);
  const certificate = stageCertificate();
  const resolver = chosen.online ? undefined : await startDohResponder(certificate, sampleZones);
  const { headless } = chosen;
  const resolverPort = resolver?.port;
  const stage = await setStage({
    binary,
    extension,
    headless,
    site: sampleMailboxes,
    certificate,
    resolverPort,
  }).catch((error: unknown) => String(error));
  if (typeof stage === 'string') {
    await resolver?.close();
    return stage;
  }
  try {
    return await show(stage.chromium, chosen);
  } finally {
    await stage.close();
    await resolver?.close();
  }
}

function installed({ install }: DemoOptions): string | undefined {
  if (!install || !canInstallChromium()) return undefined;
  installChromium();
  return findChromium();
}

async function show(chromium: Chromium, { headless, mailbox, out, online }: DemoOptions): Promise<string> {
  const seed = seeds[mailbox];
  if (!headless) await chromium.openTab(mailbox === 'gmail' ? seeds.outlook.address : seeds.gmail.address);
  const tab = await chromium.openTab(seed.address);
  await until('the badge', () => badgeOf(chromium, tab.tabId)).catch(() => {
    throw new Error('the toolbar icon shows no badge although a bounce is open');
  });
  const popup = await chromium.openPopup();
  if (!headless) {
    console.log(
      'The sample mailbox is open. Click the other mails and the toolbar icon; close the window to end.',
    );
    await chromium.closed;
    return '';
  }
  await popup
    .waitFor(
      'document.querySelectorAll("[data-check]").length >= 3 && !document.querySelector("[aria-busy=true]")',
    )
    .catch(() => undefined); // then the card's check below says what is missing
  const card = await readCard(popup);
  const pictures = await savePictures(popup, resolve(out));
  console.log(
    `${chromium.product}, ${online ? 'real resolvers' : 'sample resolver'}; pictures: ${pictures}\n`,
  );
  console.log(card.text);
  return missingFrom(card, seed.trackingCode).join('; ');
}

async function savePictures(popup: Page, folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  for (const scheme of ['light', 'dark']) {
    await popup.media({ 'prefers-color-scheme': scheme });
    writeFileSync(join(folder, `popup-${scheme}.png`), await popup.screenshot());
  }
  return folder;
}
