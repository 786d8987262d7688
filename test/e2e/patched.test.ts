import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildFolder } from '../../scripts/browser/build.ts';
import { dnsSettled } from '../../scripts/browser/stage.ts';
import { seedToday } from '../../scripts/demo/mailboxes/gmail-mails.ts';
import { startBind, type Bind } from '../helpers/bind.ts';
import { patchedBuild, scriptsOf } from './harness/patched-build.ts';
import { describeWith } from './harness/programs.ts';
import { theatre } from './harness/theatre.ts';

/** Runs the demo on a built extension; its exit code and last words. */
function demo(extension: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      'scripts/run.mjs',
      'scripts/demo/main.ts',
      '--headless',
      '--extension',
      extension,
      '--out',
      '.output/test/demo',
    ],
    { encoding: 'utf8' },
  );
  return { status, words: `${stdout}\n${stderr}` };
}

describeWith(['chromium'], 'the demo', () => {
  test('ends with the card of the seed bounce, and 0', () => {
    const { status, words } = demo(buildFolder('chrome'));
    expect(words).toContain('Gmail turned this mail away');
    expect(status).toBe(0);
  });

  test.each([
    ['the Google rules', /unauthenticated e\?mail from|\\\?p=dmarcrejection/g, 'words that no reply holds'],
    ['the badge call', /\.setBadgeText\(/g, '.getBadgeText('],
    ['the resolver', /\/dns-query/g, '/nothing-here'],
  ])('without %s it ends with 1 and says what is missing', (_, pattern, replacement) => {
    const { status, words } = demo(patchedBuild(pattern, replacement));
    expect(words).toMatch(/^demo: .{10}/m);
    expect(status).toBe(1);
  });
});

describeWith(['chromium', 'named'], "without the library's resolve", () => {
  const started: { bind?: Bind } = {};
  const { chromium, openMail, openPopup, waitForBadge } = theatre({
    extension: patchedBuild(
      /\.prototype\.resolve\s*=\s*function\s*\(/g,
      '.prototype.resolve=function(){throw new Error("taken out")},function(',
    ),
    resolver: async (certificate) => {
      const bind = await startBind({ '.': '' }, certificate);
      started.bind = bind;
      return { port: bind.httpsPort, close: bind.stop };
    },
  });

  test('no question reaches the name server, and the card says that nothing could be learnt', async () => {
    await waitForBadge(await openMail(seedToday.id));
    const popup = await openPopup();
    await dnsSettled(chromium());
    expect(await popup.waitFor('document.querySelector("[data-trouble]")?.dataset.trouble ?? ""')).toBe(
      'unreachable',
    );
    expect(started.bind?.asked()).toEqual([]);
  });
});

describe.each(['chrome', 'firefox'] as const)('the %s build', (target) => {
  const scripts = scriptsOf(buildFolder(target)).map((file) => readFileSync(file, 'utf8'));
  const all = scripts.join('\n');

  test('performs its look-ups with doh-js-client', () => {
    expect(all).toContain('We only support these provider');
  });
  test.each(['BufferCursor', 'XMLHttpRequest', 'buffercursor', 'assert-plus', 'NDP_HEADER', 'syncfail'])(
    'holds nothing of native-dns-packet and xhr2: no %s',
    (trace) => {
      expect(all).not.toContain(trace);
    },
  );
  test('evaluates no text as code', () => {
    expect(all).not.toMatch(/\beval\(|new Function\(/);
  });
});
