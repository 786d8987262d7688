import { expect, test } from 'vitest';
import { dnsSettled } from '../../scripts/browser/stage.ts';
import { missingFrom, readCard } from '../../scripts/demo/card.ts';
import { seedOf2018, seedToday } from '../../scripts/demo/mailboxes/gmail-mails.ts';
import { refusedByGmail } from '../../scripts/demo/mailboxes/outlook-mails.ts';
import { outlookAddress } from '../../scripts/demo/mailboxes/site.ts';
import { startBind, type Bind } from '../helpers/bind.ts';
import { describeWith } from './harness/programs.ts';
import { theatre } from './harness/theatre.ts';

const zones = {
  '.': '',
  'example.org': `@ IN TXT "v=spf1 include:_spf.example.net -all"
_dmarc IN TXT "v=DMARC1; p=reject; rua=mailto:dmarc@example.org"
box1._domainkey IN TXT "v=DKIM1; p=MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAKn1"
@ IN MX 10 mx
mx IN A 192.0.2.25`,
  'example.net': '_spf IN TXT "v=spf1 ip4:192.0.2.0/24 -all"',
};

describeWith(['chromium', 'named'], 'the seed bounce over a real name server', () => {
  const started: { bind?: Bind } = {};
  const { chromium, openMail, openTab, openPopup, waitForBadge } = theatre({
    resolver: async (certificate) => {
      const bind = await startBind(zones, certificate);
      started.bind = bind;
      return { port: bind.httpsPort, close: bind.stop };
    },
  });

  test.each([
    ["today's wording in Gmail", () => openMail(seedToday.id), 'ffacd0b85a97d-42cb8f7d3a1si4821906f8f.512'],
    ['the wording of 2018 in Gmail', () => openMail(seedOf2018.id), 'b141-v6si2290029yba.131'],
    [
      'in Outlook',
      () => openTab(outlookAddress('outlook.office.com', refusedByGmail.id)),
      '4fb4d7f45d1cf-5c94eb8e9b2si3300187a12.99',
    ],
  ])('%s: badge, popup, three findings, help link, tracking code', async (_, open, trackingCode) => {
    await waitForBadge(await open());
    const popup = await openPopup();
    await dnsSettled(chromium());
    await popup.waitFor('document.querySelectorAll("[data-check]").length >= 3');
    const card = await readCard(popup);
    // DKIM: the key's name stands nowhere, so that finding is "not known", and said so.
    const missing = missingFrom(card, trackingCode).filter((line) => !line.includes('three findings'));
    expect(missing).toEqual([]);
    // The head of the lost mail is not shown: whose proof it bore is not known either.
    expect(card.findings).toEqual(['spf fine', 'dkim unknown', 'dmarc fine', 'alignment unknown']);
    expect(await popup.evaluate('document.querySelector("[data-acts=yes]").innerText')).toContain(
      'example.org',
    );
  });

  test('only the domains that the card lists were asked, none with a local part', async () => {
    await waitForBadge(await openMail(seedToday.id));
    const popup = await openPopup();
    await dnsSettled(chromium());
    const listed = JSON.parse(
      String(
        await popup.evaluate(
          'JSON.stringify([...document.querySelectorAll("[data-question]")].map(({ dataset }) => dataset.question))',
        ),
      ),
    ) as string[];
    const asked = new Set((started.bind?.asked() ?? []).map((question) => question.toLowerCase()));
    expect(asked.size).toBeGreaterThan(3);
    for (const question of asked) expect(question).toMatch(/^(?:\S+\.)?(?:example\.org|example\.net|org) /);
    for (const question of asked) expect(question).not.toMatch(/tickets|guest|visitor|@/);
    for (const question of listed) expect(asked).toContain(question.toLowerCase());
  });
});
