import { expect, test } from 'vitest';
import { startDohResponder } from '../../scripts/browser/doh-responder.ts';
import { dnsSettled } from '../../scripts/browser/stage.ts';
import { until } from '../../scripts/browser/until.ts';
import { readCard } from '../../scripts/demo/card.ts';
import { seedToday } from '../../scripts/demo/mailboxes/gmail-mails.ts';
import { sampleZones } from '../../scripts/demo/zones.ts';
import { describeWith } from './harness/programs.ts';
import { theatre } from './harness/theatre.ts';

describeWith(['chromium'], 'a worker that is killed', () => {
  /** While set, every answer waits for it. */
  const gate: { open: Promise<void> | undefined } = { open: undefined };
  const heard: string[] = [];
  const { chromium, openMail, openPopup, waitForBadge } = theatre({
    resolver: (certificate) =>
      startDohResponder(certificate, sampleZones, ({ name }) => {
        heard.push(name);
        return gate.open;
      }),
  });

  test('in mid-work loses nothing: the badge stays, the popup shows the verdict, the findings come', async () => {
    gate.open = new Promise(() => undefined);
    const tab = await openMail(seedToday.id);
    await waitForBadge(tab);
    await until('a question to be under way', () => heard.length > 0);
    await chromium().killWorker();
    gate.open = undefined;
    expect((await waitForBadge(tab)).trim()).not.toBe('');
    const popup = await openPopup();
    await popup.waitFor('document.querySelector("[data-cause=auth_dmarc]") !== null');
    await dnsSettled(chromium());
    await popup.waitFor('document.querySelectorAll("[data-check]").length >= 3');
    const { findings } = await readCard(popup);
    expect(findings).toEqual(expect.arrayContaining([expect.stringMatching(/^dmarc (fine|problem)$/)]));
  });

  test('after its work, too: what was found is still there, and not asked again', async () => {
    const tab = await openMail(seedToday.id);
    await waitForBadge(tab);
    await dnsSettled(chromium());
    heard.length = 0;
    await chromium().killWorker();
    const popup = await openPopup();
    await popup.waitFor('document.querySelectorAll("[data-check]").length >= 3');
    expect(heard).toEqual([]);
  });
});
