import type { Page } from '../browser/page.ts';

/** What the popup's document holds, read once the DNS answers are in. */
export interface Card {
  /** As a person reads it. */
  readonly text: string;
  /** With what is folded away. */
  readonly everything: string;
  readonly cause: string;
  readonly links: readonly string[];
  /** `check state` of each finding: `spf fine`. */
  readonly findings: readonly string[];
}

const READ = `JSON.stringify({
  text: document.body.innerText,
  everything: document.body.textContent,
  cause: document.querySelector('[data-cause]')?.dataset.cause ?? '',
  links: [...document.querySelectorAll('a[href]')].map(({ href }) => href),
  findings: [...document.querySelectorAll('[data-check]')].map(({ dataset }) => dataset.check + ' ' + dataset.state),
})`;

/** The popup's card. */
export async function readCard(popup: Page): Promise<Card> {
  // The expression above makes exactly this.
  return JSON.parse(String(await popup.evaluate(READ))) as Card;
}

/** What the seed bounce's card must say, and how to tell that it does not: each a clear sentence. */
const essentials: readonly (readonly [string, (card: Card) => boolean])[] = [
  ['the card does not name Gmail as the one who refused', ({ text }) => text.includes('Gmail')],
  ['the card does not name the domain example.org', ({ text }) => text.includes('example.org')],
  ['the card does not give the DMARC refusal as the cause', ({ cause }) => cause === 'auth_dmarc'],
  ['the card does not speak of DMARC', ({ everything }) => everything.includes('DMARC')],
  [
    "the card does not link to Google's help page",
    ({ links }) => links.some((link) => /^https:\/\/support\.google\.com\/[a-z/]*answer\/2451690/.test(link)),
  ],
  [
    'the card does not hold three findings from DNS',
    ({ findings }) =>
      findings.filter((finding) => /^(spf|dkim|dmarc) (fine|problem)$/.test(finding)).length === 3,
  ],
];

/** What is missing from the seed bounce's card; empty when it says the essential. `trackingCode`: the reply's queue id. */
export function missingFrom(card: Card, trackingCode: string): readonly string[] {
  const missing = essentials.filter(([, holds]) => !holds(card)).map(([sentence]) => sentence);
  return card.everything.includes(trackingCode)
    ? missing
    : [...missing, 'the card does not show the tracking code'];
}
