import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Pace } from './pace.ts';

/** Sisimai in a process of its own that has the mails of a folder in memory. */
export interface Sisimai {
  readonly version: string;
  readonly pace: Pace;
  readonly close: () => void;
}

/** Starts it on `folder/*.eml`; a sentence where it is not here and cannot be installed, or does not run. */
export async function openSisimai(folder: string): Promise<Sisimai | string> {
  const trouble = installed();
  if (trouble !== undefined) return trouble;
  const perl = spawn('perl', ['scripts/bench/sisimai.pl', folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: perl.stdout })[Symbol.asyncIterator]();
  const numbers = async (): Promise<readonly string[] | undefined> => {
    const line = await lines.next();
    return line.done === true ? undefined : line.value.split(' ');
  };
  const greeting = await numbers();
  if (greeting === undefined) {
    if (perl.exitCode === null) await once(perl, 'exit');
    return `Sisimai does not start: perl ended with ${String(perl.exitCode)}.`;
  }
  const rounds: { readonly seconds: number; readonly bounces: number }[] = [];
  const pace: Pace = {
    mails: Number(greeting[1]),
    round: async () => {
      perl.stdin.write('go\n');
      const [seconds, bounces] = (await numbers()) ?? [];
      rounds.push({ seconds: Number(seconds), bounces: Number(bounces) });
    },
    fastest: () => Math.min(...rounds.map(({ seconds }) => seconds)),
    bounces: () => rounds.at(-1)?.bounces ?? 0,
    slowest: () => undefined,
  };
  return {
    version: greeting[0] ?? '',
    pace,
    close: () => {
      perl.stdin.end();
    },
  };
}

/** Installs Debian's package where it is missing; the sentence of why that was not possible. */
function installed(): string | undefined {
  const has = () => spawnSync('perl', ['-MSisimai', '-e1'], { stdio: 'ignore' }).status === 0;
  if (has()) return undefined;
  const how = 'Install it with: apt-get install libsisimai-perl';
  if (process.getuid?.() !== 0) return `Sisimai is not installed, and only root can install it. ${how}`;
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', 'libsisimai-perl']]) {
    const { status } = spawnSync('apt-get', ['-qq', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) return `Sisimai is not installed, and \`apt-get ${args.join(' ')}\` failed. ${how}`;
  }
  return has() ? undefined : `Sisimai is installed, but perl does not load it. ${how}`;
}
