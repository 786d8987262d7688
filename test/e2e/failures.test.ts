import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import {
  startDohResponder,
  type SampleRecords,
  type SampleZones,
} from '../../scripts/browser/doh-responder.ts';
import { dnsSettled } from '../../scripts/browser/stage.ts';
import { gmailWith } from '../../scripts/demo/mailboxes/site.ts';
import { gmailBounce, refusalFor } from './harness/mail.ts';
import { describeWith } from './harness/programs.ts';
import { theatre } from './harness/theatre.ts';

/** What the resolver does just now. */
const now: { state: 'answers' | 'servfail' | 'slow' } = { state: 'answers' };
const heard: string[] = [];
const zones: SampleZones = new Map<string, SampleRecords | 'SERVFAIL'>([
  ['example.org', { TXT: ['v=spf1 -all'] }],
  ['_dmarc.example.org', { TXT: ['v=DMARC1; p=reject'] }],
  ['broken.example', 'SERVFAIL'],
  ['_dmarc.broken.example', 'SERVFAIL'],
  ['_domainkey.broken.example', 'SERVFAIL'],
]);
const mails = ['example.org', 'broken.example', 'nowhere.example'].map((domain, index) =>
  gmailBounce(refusalFor(domain), { id: `19a6d3000000e00${String(index + 1)}`, to: `tickets@${domain}` }),
);
const [ofExample, ofBroken, ofNowhere] = mails.map(({ id }) => id);

describeWith(['chromium'], 'when DNS does not tell', () => {
  const { chromium, openMail, openPopup, waitForBadge } = theatre({
    resolver: (certificate) =>
      startDohResponder(certificate, zones, ({ name }) => {
        heard.push(name);
        return now.state === 'slow' ? new Promise((done) => setTimeout(done, 6000)) : undefined;
      }),
    site: gmailWith(() => mails),
  });

  /** The popup over a mail, once nothing is being asked any more. */
  async function popupOver(id: string | undefined) {
    await waitForBadge(await openMail(id));
    const popup = await openPopup();
    await dnsSettled(chromium(), 25_000);
    return popup;
  }
  const trouble = 'document.querySelector("[data-trouble]")?.innerText ?? ""';
  const said: string[] = [];

  test('SERVFAIL is said as the fault of the domain', async () => {
    const popup = await popupOver(ofBroken);
    const sentence = String(await popup.waitFor(trouble));
    expect(sentence).toContain('name servers');
    said.push(sentence);
  });

  test('a domain that does not exist is said to have no records, not to be in trouble', async () => {
    const popup = await popupOver(ofNowhere);
    await popup.waitFor('document.querySelectorAll("[data-problem]").length >= 2');
    expect(await popup.evaluate(trouble)).toBe('');
    const text = String(await popup.evaluate('document.querySelector("[data-check=spf]").innerText'));
    expect(text).toContain('nowhere.example');
    said.push(text);
  });

  test('slower than 3 seconds: the verdict stands meanwhile, then it is said that it took too long', async () => {
    now.state = 'slow';
    await waitForBadge(await openMail(ofExample));
    const popup = await openPopup();
    await popup.waitFor('document.querySelector("[data-cause=auth_dmarc]") !== null', 2000);
    const sentence = String(await popup.waitFor(trouble, 20_000));
    expect(sentence).toContain('too long');
    said.push(sentence);
    now.state = 'answers';
    heard.length = 0;
    await popup.evaluate('document.querySelector("[data-ask-again]").click()');
    await popup.waitFor(
      'document.querySelector("[data-check=spf][data-state=fine], [data-check=spf][data-state=problem]") !== null',
      15_000,
    );
    expect(heard).toContain('example.org');
    expect(await popup.evaluate(trouble)).toBe('');
  });

  test('offline is said as offline', async () => {
    const worker = await chromium().worker();
    await worker.network('offline');
    const popup = await popupOver(ofExample);
    await popup.evaluate('document.querySelector("[data-ask-again]").click()');
    const sentence = String(await popup.waitFor(trouble));
    await worker.network('online');
    await worker.detach();
    expect(sentence).toContain('offline');
    said.push(sentence);
  });

  test('each of them has words of its own', () => {
    expect(new Set(said).size).toBe(4);
  });
});

/** A port where connections are closed at once. */
function startDeadServer(): Promise<{ port: number; close: () => Promise<void> }> {
  const server: Server = createServer((socket) => socket.destroy());
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      // A server that listens on a port has an address of this kind.
      const { port } = server.address() as AddressInfo;
      done({
        port,
        close: () =>
          new Promise((closed) =>
            server.close(() => {
              closed();
            }),
          ),
      });
    });
  });
}

describeWith(['chromium'], 'when the resolvers are down', () => {
  const { openMail, openPopup, waitForBadge } = theatre({
    resolver: startDeadServer,
    site: gmailWith(() => mails),
  });

  test('it is said that they could not be reached, and a second click asks again', async () => {
    await waitForBadge(await openMail(ofExample));
    const popup = await openPopup();
    const sentence = 'document.querySelector("[data-trouble=unreachable]")?.innerText ?? ""';
    expect(await popup.waitFor(sentence, 15_000)).toContain('could not be reached');
    await popup.evaluate('document.querySelector("[data-ask-again]").click()');
    await popup.waitFor(
      'document.querySelector("[data-dns=asking]") !== null || document.querySelector("[data-trouble]") !== null',
    );
    expect(await popup.waitFor(sentence, 15_000)).toContain('Cloudflare');
  });
});
