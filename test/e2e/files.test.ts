import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startDohResponder } from '../../scripts/browser/doh-responder.ts';
import type { Page } from '../../scripts/browser/page.ts';
import { scratchFolder } from '../../scripts/browser/scratch.ts';
import { dnsSettled } from '../../scripts/browser/stage.ts';
import { until } from '../../scripts/browser/until.ts';
import { seedToday } from '../../scripts/demo/mailboxes/gmail-mails.ts';
import { sampleZones } from '../../scripts/demo/zones.ts';
import { attach } from '../../scripts/browser/page.ts';
import { codeInReport } from '../../scripts/screenshots/mails.ts';
import { pieces, sourceOf } from '../helpers/sources.ts';
import { describeWith } from './harness/programs.ts';
import { theatre } from './harness/theatre.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = scratchFolder('bounce-inspector-files-');
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const bounce = file('returned.eml', codeInReport.source ?? '');
const latin1 = file(
  'latin1.eml',
  Buffer.from(
    sourceOf({
      ...pieces,
      report: '',
      words:
        'Content-Type: text/plain; charset=iso-8859-1\n\nEs wurde zur\u00fcckgewiesen.\n<bob@example.com>: 550 5.1.1 Empf\u00e4nger unbekannt\n',
    }),
    'latin1',
  ),
);
const outlook = file('mail.msg', Buffer.from(`d0cf11e0a1b11ae1${'00'.repeat(600)}`, 'hex'));
const letter = file(
  'letter.eml',
  'From: a@example.org\nTo: b@example.com\nDate: Mon, 23 Nov 2026 09:12:00 +0000\nMessage-ID: <1@example.org>\n\nHello!\n',
);
const picture = file('picture.eml', Buffer.from('89504e470d0a1a0a0000000d', 'hex'));
const empty = file('empty.eml', '');
const large = file('large.eml', new Uint8Array(5 * 1024 * 1024 + 1));

describeWith(['chromium'], 'the popup’s page in a tab', () => {
  const { chromium, openMail, openTab, openPopup, waitForBadge } = theatre({
    resolver: (certificate) => startDohResponder(certificate, sampleZones),
  });
  const openPage = async (): Promise<Page> => {
    const page = await openTab(`chrome-extension://${chromium().extensionId}/popup.html?tab=`);
    await page.waitFor('document.querySelector("#file") !== null');
    return page;
  };
  const CAUSE = 'document.querySelector("[data-cause]")?.dataset.cause ?? ""';
  const address = (page: Page) => page.evaluate('location.href');

  test('is opened from the popup, and tells of the same mail', async () => {
    await waitForBadge(await openMail(seedToday.id));
    const popup = await openPopup();
    await popup.waitFor(CAUSE);
    await popup.evaluate('document.querySelector("[data-open-in-tab]").click()').catch(() => undefined);
    const { send } = chromium();
    const target = await until('the tab', async () =>
      (await send('Target.getTargets', { filter: [{}] })).targetInfos.find(({ url }) =>
        url.includes('popup.html?tab='),
      ),
    );
    const page = await attach(send, target.targetId);
    expect(await page.waitFor(CAUSE)).toBe('auth_dmarc');
    expect(await page.evaluate('document.querySelector("#file") !== null')).toBe(true);
    await page.close();
  });

  test.each([
    ['the file button', (page: Page, path: string) => page.chooseFiles('#file', [path])],
    ['a drop on the place for it', (page: Page, path: string) => page.dropFiles([path], 640, 400)],
    ['a drop beside it', (page: Page, path: string) => page.dropFiles([path], 20, 700)],
    ['a drop on the field', (page: Page, path: string) => dropOn(page, 'textarea', path)],
  ])('reads an .eml given by %s, and stays', async (_, give) => {
    const page = await openPage();
    const before = await address(page);
    await give(page, bounce);
    expect(await page.waitFor(CAUSE)).toBe('auth_dmarc');
    await dnsSettled(chromium());
    expect(await page.text()).toContain('returned.eml');
    expect(await address(page)).toBe(before);
    const kept = await chromium().backstage.evaluate(
      'chrome.storage.session.get().then((all) => JSON.stringify(all))',
    );
    expect(String(kept)).not.toContain('Auto-Submitted');
  });

  test('reads octets of any charset', async () => {
    const page = await openPage();
    await page.chooseFiles('#file', [latin1]);
    await page.waitFor(CAUSE);
    expect(await page.evaluate('document.querySelector(".why .reply").textContent')).toContain('Empfänger');
  });

  test.each([
    ['an Outlook file', [outlook], 'only Outlook can read'],
    ['a mail that is no bounce', [letter], 'no notice about returned mail'],
    ['a picture', [picture], 'not a saved mail'],
    ['an empty file', [empty], 'is empty'],
    ['too large a file', [large], 'more than 5 MB'],
    ['a folder', [folder], 'could not read'],
    ['two files', [bounce, letter], 'one at a time'],
  ])('%s: a sentence, and the page stays', async (_, paths, sentence) => {
    const page = await openPage();
    const before = await address(page);
    await page.dropFiles(paths, 20, 700);
    await page.waitFor(`document.body.innerText.includes(${JSON.stringify(sentence)})`);
    expect(await address(page)).toBe(before);
    await page.chooseFiles('#file', [bounce]); // and the next one is read
    expect(await page.waitFor(CAUSE)).toBe('auth_dmarc');
    expect(await page.evaluate('document.querySelector(".files [role=alert]").textContent')).toBe('');
  });

  test('the file button is reached by keyboard', async () => {
    const page = await openPage();
    const reached = async () => {
      await page.press('Tab');
      return await page.evaluate('document.activeElement?.id === "file"');
    };
    await until('the file button', reached);
  });

  test.each(['light', 'dark'])('is accessible in %s', async (scheme) => {
    const page = await openPage();
    await page.media({ 'prefers-color-scheme': scheme });
    await page.chooseFiles('#file', [large]);
    await page.waitFor('document.querySelector(".files .trouble") !== null');
    await page.evaluate(`${axe}; 1`);
    const violations = await page.evaluate(
      'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ target }) => target).join(" ")).join("; "))',
    );
    expect(violations).toBe('');
  });
});

async function dropOn(page: Page, selector: string, path: string): Promise<void> {
  const place = String(
    await page.evaluate(
      `(({ x, y }) => [x + 5, y + 5].join())(document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect())`,
    ),
  );
  const [x = 0, y = 0] = place.split(',').map(Number);
  await page.dropFiles([path], x, y);
}
