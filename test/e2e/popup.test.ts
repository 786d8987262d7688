import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import {
  startDohResponder,
  type SampleRecords,
  type SampleZones,
} from '../../scripts/browser/doh-responder.ts';
import type { Page } from '../../scripts/browser/page.ts';
import { askInField, dnsSettled } from '../../scripts/browser/stage.ts';
import { until } from '../../scripts/browser/until.ts';
import { inOneThread } from '../../scripts/screenshots/mails.ts';
import { pictureZones } from '../../scripts/screenshots/zones.ts';
import { gmailWith } from '../../scripts/demo/mailboxes/site.ts';
import { gmailBounce, refusalFor } from './harness/mail.ts';
import { describeWith } from './harness/programs.ts';
import { theatre } from './harness/theatre.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const evil = '<img src=x onerror="globalThis.hacked = 1"><b>bold</b>';
const zones: SampleZones = new Map<string, SampleRecords | 'SERVFAIL'>([
  ...pictureZones,
  ['evil.example', { TXT: [`v=spf1 -all ${evil}`] }],
  ['_dmarc.evil.example', { TXT: [`v=DMARC1; p=reject; x=${evil}`] }],
]);
const hostile = gmailBounce(
  `550 5.7.26 Unauthenticated email from evil.example is not accepted due to domain's DMARC policy. ${evil.replaceAll('<', '&lt;')} \u202Egro.elpmaxe\u200B x11-20020a - gsmtp`,
  {
    id: '19a6d3000000e009',
    fromName: evil.replaceAll('"', '&quot;'),
    subject: evil.replaceAll('<', '&lt;'),
  },
);
const ordinary = gmailBounce(refusalFor('example.org'), { id: '19a6d3000000e001' });

describeWith(['chromium'], 'the popup', () => {
  const { chromium, openMail, openPopup, waitForBadge } = theatre({
    resolver: (certificate) => startDohResponder(certificate, zones),
    site: gmailWith(() => [ordinary, hostile, inOneThread]),
  });
  const openSeed = async (id = ordinary.id): Promise<Page> => {
    await waitForBadge(await openMail(id));
    const popup = await openPopup();
    await dnsSettled(chromium());
    await popup.waitFor('document.querySelectorAll("[data-check]").length >= 3');
    return popup;
  };

  test.each(['light', 'dark'])('is accessible in %s, everything unfolded', async (scheme) => {
    const popup = await openSeed();
    await popup.media({ 'prefers-color-scheme': scheme });
    await popup.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
    await popup.evaluate(`${axe}; 1`);
    const violations = String(
      await popup.evaluate(
        'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ target }) => target).join(" ")).join("; "))',
      ),
    );
    expect(violations).toBe('');
  });

  test('works by keyboard alone: everything that can be pressed is reached', async () => {
    const popup = await openSeed();
    const reached = new Set<string>();
    for (let step = 0; step < 30; step += 1) {
      await popup.press('Tab');
      reached.add(
        String(
          await popup.evaluate(
            'document.activeElement.tagName + " " + (document.activeElement.getAttribute("href") ?? document.activeElement.innerText ?? "").slice(0, 40)',
          ),
        ),
      );
    }
    for (const wanted of [
      /^A https:\/\/support\.google\.com/,
      /^SUMMARY /,
      /^BUTTON Ask again/,
      /^TEXTAREA /,
      /^BUTTON Check/,
    ]) {
      expect(
        [...reached].some((one) => wanted.test(one)),
        String(wanted),
      ).toBe(true);
    }
  });

  test.each([320, 400])('does not scroll sideways at %i px', async (width) => {
    const popup = await openSeed();
    await popup.evaluate(
      `document.body.style.width = '${String(width)}px'; document.querySelectorAll("details").forEach((one) => { one.open = true; })`,
    );
    expect(
      await popup.evaluate(
        '[...document.querySelectorAll("main, main *")].filter((one) => one.getBoundingClientRect().right > document.body.getBoundingClientRect().right + 1).map((one) => one.className || one.tagName).join()',
      ),
    ).toBe('');
  });

  test('shows markup and tricks of a mail and of DNS as text', async () => {
    const popup = await openSeed(hostile.id);
    await popup.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
    const text = await popup.text();
    expect(text).toContain('onerror=');
    expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b-\u200f]/);
    expect(await popup.evaluate('globalThis.hacked')).toBeUndefined();
    expect(await popup.evaluate('document.querySelectorAll("img, b, script:not([src])").length')).toBe(0);
    expect(
      await popup.evaluate(
        String.raw`[...document.querySelectorAll("a[href]")].every(({ href }) => new URL(href).host === "support.google.com" || /^mailto:(?:postmaster@example\.com)?\?subject=[^&]*&body=[^&]*$/.test(href))`,
      ),
    ).toBe(true);
  });

  test('several notices of one thread: the one opened last is shown, another is a click away', async () => {
    await waitForBadge(await openMail(inOneThread.id));
    const popup = await openPopup();
    await popup.waitFor('document.querySelectorAll("nav.switch button").length > 1');
    const shown = () => popup.evaluate('document.querySelector("[data-notice]").dataset.notice');
    const last = await shown();
    await popup.evaluate('document.querySelector("nav.switch button").click()');
    await popup.waitFor(`document.querySelector("[data-notice]").dataset.notice !== ${JSON.stringify(last)}`);
    expect(await shown()).not.toBe(last);
  });

  test.each([
    ['a domain', 'example.org', '[data-standing]:not([data-standing=asking])'],
    ['no domain', 'hm', '[data-screen=not-a-domain]'],
    ['a mail that was taken over', 'Delivered to bob@example.com', '[data-stage=said]'],
    [
      'a notice that we cannot vouch for',
      'From: Mail Delivery System <jane77@gmail.com>\nTo: ada@example.org\nSubject: Undelivered Mail\n\n550 5.7.26 DMARC policy.\n\nSign in to release your messages.',
      '[data-tone=cannot-vouch]',
    ],
  ])('is accessible with %s', async (_, input, place) => {
    await openMail();
    const popup = await openPopup();
    await askInField(popup, input);
    await popup.waitFor(`document.querySelector("${place}") !== null`);
    await popup.evaluate(`${axe}; 1`);
    const violations = await popup.evaluate(
      'axe.run().then(({ violations }) => violations.map(({ id }) => id).join())',
    );
    expect(violations).toBe('');
    if (place.includes('vouch'))
      expect(await popup.evaluate('document.querySelectorAll("a").length')).toBe(0);
  });

  test('keeps what was typed and found when it is closed', async () => {
    await openMail();
    const popup = await openPopup();
    await askInField(popup, 'ada@EXAMPLE.org');
    await popup.waitFor('document.querySelector("[data-standing]") !== null');
    await dnsSettled(chromium());
    await popup.close();
    const again = await until('the popup to open again', () => openPopup().catch(() => undefined));
    await again.waitFor('document.querySelector("[data-standing]:not([data-standing=asking])") !== null');
    expect(await again.evaluate('document.querySelector("textarea#field").value')).toBe('ada@EXAMPLE.org');
    expect(await again.text()).toContain('example.org');
  });

  /** Puts a text into a line of the page, and asks by Enter. */
  const ask = async (popup: Page, line: string, text: string) => {
    await popup.waitFor(
      `(() => { const one = document.querySelector('${line}'); one?.focus(); return one !== null && document.activeElement === one; })()`,
    );
    await popup.paste(text);
    await popup.press('Enter');
  };
  const openDomain = async (name: string): Promise<Page> => {
    await openMail();
    const popup = await openPopup();
    await askInField(popup, name);
    await popup.waitFor('document.querySelector("[data-standing]:not([data-standing=asking])") !== null');
    return popup;
  };

  test('the domain screen: what to do, the tree, a key by name, what a mail would get; kept when it is closed', async () => {
    const popup = await openDomain('deep.example');
    expect(await popup.evaluate('document.querySelector("h2").innerText')).toContain('is too long');
    await popup.evaluate('document.querySelector(".tree > summary").click()');
    expect(await popup.evaluate('document.querySelector("[data-branch=none]").innerText')).toContain(
      'nothing is there',
    );
    await ask(popup, '#selector', 'mte1._domainkey.deep.example');
    await popup.waitFor('document.querySelector("[data-selector=done]") !== null');
    await ask(popup, '#selector', 'not a key');
    await popup.waitFor('document.querySelector("[data-selector=not-understood]") !== null');
    await popup.evaluate('document.querySelector(".would > summary").click()');
    await ask(popup, '#through', 'Mandrill');
    await popup.waitFor('document.querySelectorAll(".way").length === 2');
    expect(await popup.evaluate('document.querySelector(".answer").innerText')).toContain('198.51.100.1');
    await popup.close();
    const again = await until('the popup to open again', () => openPopup().catch(() => undefined));
    await again.waitFor('document.querySelectorAll(".way").length === 2');
    expect(await again.evaluate('document.querySelector("#through").value')).toBe('Mandrill');
  });

  test.each(['good.example', 'bad.example', 'deep.example'])(
    'the domain screen of %s is accessible and does not scroll sideways, everything unfolded',
    async (name) => {
      const popup = await openDomain(name);
      await popup.evaluate('document.querySelector(".would > summary").click()');
      await ask(popup, '#through', '203.0.113.9');
      await popup.waitFor('document.querySelector(".way") !== null');
      await popup.evaluate(
        'document.body.style.width = "360px"; document.querySelectorAll("details").forEach((one) => { one.open = true; })',
      );
      expect(
        await popup.evaluate(
          '[...document.querySelectorAll("main, main *")].filter((one) => one.getBoundingClientRect().right > document.body.getBoundingClientRect().right + 1).map((one) => one.className || one.tagName).join()',
        ),
      ).toBe('');
      await popup.evaluate(`${axe}; 1`);
      const violations = await popup.evaluate(
        'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ target }) => target).join(" ")).join("; "))',
      );
      expect(violations).toBe('');
    },
  );

  test('a pasted reply is explained; back leads to the open mail', async () => {
    await waitForBadge(await openMail(ordinary.id));
    const popup = await openPopup();
    await askInField(popup, '552 5.2.2 Mailbox full');
    await popup.waitFor('document.querySelector("[data-cause=mailbox_full]") !== null');
    expect(await popup.evaluate('document.querySelector("details.questions").textContent')).toContain(
      'Nothing left your computer',
    );
    await popup.evaluate('document.querySelector("button.back").click()');
    await popup.waitFor('document.querySelector("[data-cause=auth_dmarc]") !== null');
  });

  test('says what it cannot read, and that a mail is late or arrived', async () => {
    await openMail();
    const popup = await openPopup();
    await askInField(popup, 'what is this?');
    await popup.waitFor('document.querySelector("[data-screen=not-a-domain]") !== null');
    await askInField(popup, '250 2.0.0 OK 1644855633 l11si9233120wms.107 - gsmtp');
    await popup.waitFor('document.querySelector("[data-stage=first-server]") !== null');
    expect(await popup.text()).toContain('2022-02-14 16:20:33 UTC');
    expect(await popup.evaluate('document.querySelector("details.questions").textContent')).toContain(
      'Nothing left your computer',
    );
    await askInField(popup, '192.0.2.1');
    await popup.waitFor('document.body.innerText.includes("number of a server")');
  });
});
