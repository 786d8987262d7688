// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseBounce } from '../../lib/bounce/parse.ts';
import { isSuspected } from '../../lib/bounce/suspect.ts';
import { webmails } from '../../lib/webmail/index.ts';
import { findMessages, readMessage } from '../../lib/webmail/webmail.ts';
import { describeWithData, sharedData, sharedJson } from '../helpers/shared-data.ts';

interface Page {
  readonly host: string;
  readonly bounces: readonly { readonly id: string; readonly recipient: string; readonly smtp: string }[];
  readonly sender: string | null;
  readonly raw?: string;
}

/** No layout in this DOM: an element counts as hidden below a `display:none` of its own style. */
function isShown(element: Element): boolean {
  return element.closest('[style*="display:none"], [style*="display: none"]') === null;
}

function readPage(html: string, host: string) {
  document.documentElement.innerHTML = html;
  const webmail = webmails.find(({ matches }) => matches.some((pattern) => pattern.includes(`//${host}/`)));
  if (webmail === undefined) throw new Error(`no webmail at ${host}`);
  return findMessages(webmail, document)
    .filter(({ body }) => isShown(body))
    .map((found) => ({ id: found.id, message: readMessage(webmail, document, found) }))
    .filter(({ message }) => isSuspected(message));
}

function words(text: string): string {
  return text
    .replace(/\b[245]\d\d[ -][245]\.\d{1,3}\.\d{1,3}:?/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

describeWithData('each page gives its expected bounce or none', () => {
  // expected.json is described by the README beside it.
  const pages = Object.entries(sharedJson('webmail', 'expected.json') as Record<string, Page>);
  test.each(pages.filter(([, { raw }]) => raw === undefined))('%s', (file, { host, bounces, sender }) => {
    const open = readPage(readFileSync(sharedData('webmail', file), 'utf8'), host);
    const reports = open
      .flatMap(({ id, message }) => ({ id, message, report: parseBounce(message) }))
      .filter(({ report }) => report !== undefined);
    expect(reports.map(({ id }) => id)).toEqual(bounces.map(({ id }) => id));
    for (const [index, { recipient, smtp }] of bounces.entries()) {
      const { report, message } = reports[index] ?? {};
      expect(report?.recipients.map(({ finalRecipient }) => finalRecipient)).toEqual([recipient]);
      if (sender !== null) expect(message?.from).toContain(sender);
      const reply = report?.recipients[0]?.diagnosticCode;
      // The same words in the same order; codes that each line repeats, and what the notice's writer put around them, aside.
      expect(words(smtp)).toContain(words(reply?.text ?? 'no reply was read'));
      expect(smtp).toContain(reply?.code);
      expect(smtp).toContain(reply?.enhancedStatus);
    }
  });
});
