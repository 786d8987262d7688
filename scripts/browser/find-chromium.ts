import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { delimiter, join } from 'node:path';

/** Where Chrome, Chromium and Edge usually stand, best first. */
const places: Readonly<Record<string, readonly string[]>> = {
  darwin: ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
    ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (app) => `${folder}/${app}.app/Contents/MacOS/${app}`,
    ),
  ),
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) =>
    ['Google\\Chrome', 'Chromium', 'Microsoft\\Edge'].map((app) =>
      join(
        process.env[variable] ?? '',
        app,
        'Application',
        app.endsWith('Edge') ? 'msedge.exe' : 'chrome.exe',
      ),
    ),
  ),
};
const namesOnPath = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

/** The program file of an installed Chrome, Chromium or Edge; the variable CHROME_PATH goes before all. */
export function findChromium(): string | undefined {
  const named = process.env['CHROME_PATH'];
  if (named) return existsSync(named) ? named : undefined;
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => namesOnPath.map((name) => join(folder, name)));
  return [...(places[platform()] ?? onPath)].find((file) => existsSync(file));
}

/** Where a missing browser may be installed without asking: Debian and its kin, as root. */
export function canInstallChromium(): boolean {
  return platform() === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Installs Chromium by apt; its words go to standard error. Throws where apt fails. */
export function installChromium(): void {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...words: readonly string[]) => {
    execFileSync('apt-get', ['-q', ...words], { stdio: ['ignore', 2, 2], env: environment });
  };
  apt('update');
  apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
}
