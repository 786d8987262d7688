import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { startDohResponder } from '../../scripts/browser/doh-responder.ts';
import { sampleZones } from '../../scripts/demo/zones.ts';
import { sharedData, sharedJson } from '../helpers/shared-data.ts';
import { describeWith } from './harness/programs.ts';
import { expectNoBadge, theatre } from './harness/theatre.ts';

interface Page {
  readonly host: string;
  readonly path: string;
  readonly bounces: readonly { readonly recipient: string }[];
  readonly raw?: string;
}

const file = sharedData('webmail', 'expected.json');
const isThere = existsSync(file) || process.env['CI'] === 'true';
// expected.json is described by the README beside it.
const pages = existsSync(file)
  ? Object.entries(sharedJson('webmail', 'expected.json') as Record<string, Page>)
  : [];
const shown = { now: '' };

describe.skipIf(!isThere)('each page of the shared data (skipped: no shared data; set BOUNCE_DATA)', () => {
  describeWith(['chromium'], 'in a real browser', () => {
    const { chromium, openTab, openPopup, waitForBadge } = theatre({
      resolver: (certificate) => startDohResponder(certificate, sampleZones),
      site: () => ({ type: 'text/html', body: readFileSync(sharedData('webmail', shown.now), 'utf8') }),
    });

    test('there are pages', () => {
      expect(pages.length).toBeGreaterThan(8);
    });

    test.each(pages.filter(([, { raw }]) => raw === undefined))(
      '%s',
      async (name, { host, path, bounces }) => {
        shown.now = name;
        const tab = await openTab(`https://${host}${path}`);
        if (bounces.length === 0) {
          await expectNoBadge(chromium(), tab);
          return;
        }
        await waitForBadge(tab);
        const popup = await openPopup();
        await popup.waitFor('document.querySelector("[data-cause]") !== null');
        const recipients = await popup.evaluate(
          '[...document.querySelectorAll("[data-recipient]")].map(({ dataset }) => dataset.recipient).join()',
        );
        expect(recipients).toBe(bounces.map(({ recipient }) => recipient).join());
      },
    );
  });
});
