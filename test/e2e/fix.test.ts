import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Page } from '../../scripts/browser/page.ts';
import { dnsSettled } from '../../scripts/browser/stage.ts';
import { gmailWith } from '../../scripts/demo/mailboxes/site.ts';
import { startBind, type Bind } from '../helpers/bind.ts';
import { describeWith } from './harness/programs.ts';
import { refusedMail } from './harness/service-mail.ts';
import { theatre } from './harness/theatre.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const KEY = 'v=DKIM1; p=MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAKn1';

/** A service whose customers have it on their list of senders; and the one of the theatre, which wants a seal. */
const throughList = refusedMail({
  ...{ id: '19a6d3000000f001', returnPath: 'tickets@example.org', seal: '' },
  ...{ server: 'dog.relay.mailchannels.net', address: '192.0.2.140' },
});
const throughMandrill = refusedMail({
  ...{ id: '19a6d3000000f002', returnPath: 'bounce-md_1.abc@mandrillapp.com' },
  ...{ server: 'mail7.mandrillapp.com', address: '192.0.2.130' },
  seal: 'DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=mandrillapp.com;\n s=mte1; t=1795425600; h=from:to:subject; bh=AAAA; b=AAAA\n',
});

const theatreZone = (spf: string, more = '') => `@ IN TXT "${spf}"
_dmarc IN TXT "v=DMARC1; p=reject; rua=mailto:dmarc@example.org"
box1._domainkey IN TXT "${KEY}"
@ IN MX 10 mx
mx IN A 192.0.2.25
${more}`;
const OLD = 'v=spf1 mx -all';
const zones = {
  '.': '',
  'example.org': theatreZone(OLD),
  'mailchannels.net': `relay IN TXT "v=spf1 ip4:192.0.2.128/25 ~all"
dog.relay IN A 192.0.2.140
@ IN MX 10 dog.relay`,
  'mandrillapp.com': `@ IN TXT "v=spf1 include:spf.mandrillapp.com -all"
spf IN TXT "v=spf1 ip4:192.0.2.128/25 ~all"
mte1._domainkey IN TXT "${KEY}"
mte2._domainkey IN TXT "${KEY}"
mail7 IN A 192.0.2.130
@ IN MX 10 mail7`,
  '2.0.192.in-addr.arpa': `140 IN PTR dog.relay.mailchannels.net.
130 IN PTR mail7.mandrillapp.com.
25 IN PTR mx.example.org.`,
};

describeWith(['chromium', 'named'], 'from a bounce to a mended domain, over a real name server', () => {
  const started: { bind?: Bind } = {};
  const { chromium, openMail, openPopup, waitForBadge } = theatre({
    resolver: async (certificate) => {
      const bind = await startBind(zones, certificate);
      started.bind = bind;
      return { port: bind.httpsPort, close: bind.stop };
    },
    site: gmailWith(() => [throughList, throughMandrill]),
  });

  /** The popup over a notice whose full report was read, DNS answered. */
  const openCard = async (id: string): Promise<Page> => {
    await waitForBadge(await openMail(id));
    const popup = await openPopup();
    await press(popup, '[data-read-source]');
    await popup.waitFor('document.querySelector("[data-source=read]") !== null');
    await popup.waitFor('document.querySelector("[data-remedy]") !== null');
    await dnsSettled(chromium());
    return popup;
  };
  const publish = (text: string) => started.bind?.change({ 'example.org': text });

  test('a service that is not on the list: answer, copy, publish, check, "works now"', async () => {
    const popup = await openCard(throughList.id);
    await shown(popup, 'list-1-asked', '.what');
    expect(await textOf(popup, '.owner h3')).toBe('Is example.org yours?');
    expect(await popup.evaluate('document.querySelector(".change")')).toBeNull();

    await press(popup, '[data-answer=yes]');
    await popup.waitFor('document.querySelector(".change") !== null');
    await shown(popup, 'list-2-record', '.what');
    await popup.evaluate(
      'navigator.clipboard.writeText = (text) => { globalThis.copied = text; return Promise.resolve(); }',
    );
    await press(popup, '[data-change="TXT example.org"] dl dd:last-child button');
    await popup.waitFor('globalThis.copied !== undefined');
    const record = String(await popup.evaluate('globalThis.copied'));
    expect(record).toBe('v=spf1 mx include:relay.mailchannels.net -all');

    await press(popup, '[data-check-fix]');
    await popup.waitFor('document.querySelector("[data-fix=still-old]") !== null', 20_000);
    await shown(popup, 'list-3-still-old', '.what');
    expect(await textOf(popup, '.fix-check')).toMatch(/Old copies may live until .+ \(5 min\)\./);

    await publish(theatreZone('v=spf1 mx ip4:203.0.113.7 -all'));
    await press(popup, '[data-check-fix]');
    await popup.waitFor('document.querySelector("[data-fix=changed-otherwise]") !== null', 20_000);
    await shown(popup, 'list-4-changed-otherwise', '.what');
    expect(await textOf(popup, '.fix-check')).toContain('v=spf1 mx ip4:203.0.113.7 -all');
    const joined = 'v=spf1 mx ip4:203.0.113.7 include:relay.mailchannels.net -all';
    expect(await textOf(popup, '.change .new')).toContain(joined);

    await publish(theatreZone(joined));
    await press(popup, '[data-check-fix]');
    await popup.waitFor('document.querySelector("[data-fix=works]") !== null', 20_000);
    await shown(popup, 'list-5-works', '.what');
    expect(await textOf(popup, '.fix-check')).toContain('It works now. Send the mail again.');
    expect(await textOf(popup, '.card')).not.toContain('will not help');
    expect(await textOf(popup, '.fix-check')).toContain('Google has the new record.');

    await popup.navigate(String(await popup.evaluate('location.href'))); // as closed and opened again
    await popup.waitFor('document.querySelector("[data-fix=works]") !== null');
    expect(await textOf(popup, '.card')).not.toContain('Is example.org yours?');
  });

  test('the theatre: a seal at its service, which the person has said is theirs before', async () => {
    await publish(theatreZone(OLD));
    const popup = await openCard(throughMandrill.id);
    await popup.waitFor('document.querySelector("[data-ownership=yes]") !== null');
    await shown(popup, 'seal-1-records', '.what');
    expect(await popup.evaluate('document.querySelector("[data-remedy]").dataset.remedy')).toBe(
      'set-up-dkim-at-service',
    );
    const names = await popup.evaluate(
      '[...document.querySelector("[data-remedy]").querySelectorAll("[data-change]")].map((one) => one.dataset.change)',
    );
    expect(names).toEqual(expect.arrayContaining([expect.stringMatching(/_domainkey\.example\.org$/)]));
    expect(await textOf(popup, '.what')).not.toContain('include:spf.mandrillapp.com');
    await publish(
      theatreZone(
        OLD,
        'mte1._domainkey IN CNAME dkim1.mandrillapp.com.\nmte2._domainkey IN CNAME dkim2.mandrillapp.com.',
      ),
    );
    await press(popup, '[data-check-fix]');
    await popup.waitFor('document.querySelector("[data-fix=published], [data-fix=works]") !== null', 20_000);
    await shown(popup, 'seal-2-published', '.what');
  });

  test('"no": no record, a message for whoever runs the domain; it can be taken back', async () => {
    await publish(theatreZone(OLD));
    const popup = await openCard(throughList.id);
    await press(popup, '[data-answer=not-asked]');
    await press(popup, '[data-answer=no]');
    await popup.waitFor('document.querySelector(".not-yours") !== null');
    expect(await popup.evaluate('document.querySelector(".change, [data-check-fix]")')).toBeNull();
    await press(popup, '.letters > summary');
    await shown(popup, 'no-1-message', '.what');
    expect(await popup.evaluate('document.querySelector(".letter textarea").value')).toContain('example.org');
    await press(popup, '[data-answer=not-asked]');
    await popup.waitFor('document.querySelector("[data-answer=yes]") !== null');
  });
});

/** Where somebody wants to look at the steps. */
const folder = process.env['SCREENSHOTS'];

/** Looks at a step: no finding of axe in light and dark; a picture of each where somebody wants to look. */
async function shown(popup: Page, name: string, at: string): Promise<void> {
  for (const scheme of ['light', 'dark']) {
    await popup.media({ 'prefers-color-scheme': scheme });
    await popup.evaluate(`document.querySelector(${JSON.stringify(at)}).scrollIntoView()`);
    await popup.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    if (folder !== undefined) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, `${name}-${scheme}.png`), await popup.screenshot());
    }
    await popup.evaluate(`${axe}; 1`);
    const violations = await popup.evaluate(
      'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ target }) => target).join(" ")).join("; "))',
    );
    expect(violations, `${name} in ${scheme}`).toBe('');
  }
}

async function press(popup: Page, selector: string): Promise<void> {
  await popup.waitFor(
    `(() => { const one = document.querySelector(${JSON.stringify(selector)}); one?.click(); return one !== null && !one.disabled; })()`,
  );
}

async function textOf(popup: Page, selector: string): Promise<string> {
  return String(await popup.evaluate(`document.querySelector(${JSON.stringify(selector)})?.innerText ?? ""`));
}
