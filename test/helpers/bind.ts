import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { selfSigned, type Certificate } from '../../scripts/browser/certificate.ts';
import { until } from '../../scripts/browser/until.ts';

/** A BIND 9 of our own on free ports of 127.0.0.1. */
export interface Bind {
  /** DNS over HTTPS with a certificate of our own making, for browsers; and the port alone. */
  readonly httpsUrl: string;
  readonly httpsPort: number;
  /** DNS over HTTP/2 in the clear, for Node. */
  readonly h2cUrl: string;
  /** Plain DNS, UDP and TCP. */
  readonly dnsPort: number;
  /** Every question so far, in order: `example.org TXT`. */
  readonly asked: () => readonly string[];
  /** Writes these zones anew and has them loaded, as their owner would; the others stay. */
  readonly change: (zones: ZoneFiles) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/**
 * Zone name → zone file text (RFC 1035 §5), without its SOA, NS and default TTL, which are written above it: 300 seconds, for a "no" 90.
 * `SERVFAIL`: a zone whose file is missing. A name in no zone is REFUSED; a zone `.` with an empty text makes it NXDOMAIN.
 */
export type ZoneFiles = Readonly<Record<string, string>>;

/** The hosts that the certificate is for: the resolvers that ship and the pages that the extension reads. */
const HOSTS = [
  'localhost',
  'dns.google',
  'cloudflare-dns.com',
  'mail.google.com',
  'outlook.office.com',
  'outlook.office365.com',
  'outlook.live.com',
  'outlook.cloud.microsoft',
];
const HEAD = `$TTL 300
@ IN SOA ns1 hostmaster 4000000001 7200 3600 1209600 90
@ IN NS ns1
ns1 IN A 127.0.0.1
`;
const START_MS = 15_000;

/** Where `named` is: variable NAMED, the PATH, the usual folders; undefined where it is not installed. */
export function findNamed(): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  const candidates = [process.env['NAMED'] ?? '', ...folders.map((folder) => join(folder, 'named'))];
  return candidates.find((file) => file !== '' && existsSync(file));
}

/** A suite over BIND. Without it, one skipped test that names its reason; with CI=true a failure. */
export function describeWithBind(name: string, suite: () => void): void {
  if (findNamed() !== undefined) {
    describe(name, suite);
  } else if (process.env['CI'] === 'true') {
    test(name, () => {
      expect.fail('BIND 9 is missing: install `named` or set NAMED to its path');
    });
  } else {
    test.skip(`${name} (skipped: BIND 9 is not installed; set NAMED to its path)`, () => undefined);
  }
}

/** Starts it, with a certificate for browsers, and waits until it answers. Throws with its last words where it does not start. */
export async function startBind(
  zones: ZoneFiles,
  certificate: Certificate = selfSigned(HOSTS),
): Promise<Bind> {
  const named = findNamed();
  if (named === undefined) throw new Error('BIND 9 (named) is not installed');
  const folder = await mkdtemp(join(tmpdir(), 'bounce-inspector-bind-'));
  const [dnsPort, httpsPort, h2cPort] = await freePorts();
  await writeFiles(folder, zones, { dnsPort, httpsPort, h2cPort }, certificate);
  const bind = spawn(named, ['-g', '-c', 'named.conf'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const log = { text: '' };
  const kill = () => void bind.kill('SIGKILL');
  process.once('exit', kill);
  const stop = async () => {
    process.removeListener('exit', kill);
    await ended(bind);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await running(bind, log);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    httpsUrl: `https://localhost:${String(httpsPort)}/dns-query`,
    httpsPort,
    h2cUrl: `http://127.0.0.1:${String(h2cPort)}/dns-query`,
    dnsPort,
    asked: () =>
      Array.from(log.text.matchAll(/: query: (\S+) IN (\S+)/g), ([, name, type]) => [name, type].join(' ')),
    change: async (changed) => {
      const before = log.text.length;
      await writeZones(folder, changed);
      bind.kill('SIGHUP');
      await until('BIND to load its zones again', () => / running$/m.test(log.text.slice(before)), {
        timeout: START_MS,
      });
    },
    stop,
  };
}

interface Ports {
  readonly dnsPort: number;
  readonly httpsPort: number;
  readonly h2cPort: number;
}

async function writeFiles(
  folder: string,
  zones: ZoneFiles,
  ports: Ports,
  { key, cert }: Certificate,
): Promise<void> {
  await Promise.all([
    writeFile(join(folder, 'key.pem'), key, { mode: 0o600 }),
    writeFile(join(folder, 'cert.pem'), cert),
    writeFile(join(folder, 'named.conf'), configuration(Object.keys(zones), ports)),
    writeZones(folder, zones),
  ]);
}

async function writeZones(folder: string, zones: ZoneFiles): Promise<void> {
  const files = Object.entries(zones).filter(([, text]) => text !== 'SERVFAIL');
  await Promise.all(files.map(([zone, text]) => writeFile(join(folder, fileOf(zone)), `${HEAD}${text}\n`)));
}

const fileOf = (zone: string) => `${zone === '.' ? 'root' : zone}.zone`;

/** Authoritative only, no path outside its folder, nothing that needs a privilege. */
function configuration(zones: readonly string[], { dnsPort, httpsPort, h2cPort }: Ports): string {
  const listed = zones.map(
    (zone) => `zone "${zone}" { type primary; file "${fileOf(zone)}"; check-names ignore; };`,
  );
  return `tls local-tls { key-file "key.pem"; cert-file "cert.pem"; };
http local-http { endpoints { "/dns-query"; }; };
options {
  pid-file none; session-keyfile "session.key"; managed-keys-directory "."; lock-file none;
  recursion no; allow-query { any; }; dnssec-validation no; empty-zones-enable no; minimal-responses yes;
  notify no; querylog yes; check-integrity no;
  listen-on port ${String(dnsPort)} { 127.0.0.1; };
  listen-on port ${String(httpsPort)} tls local-tls http local-http { 127.0.0.1; };
  listen-on port ${String(h2cPort)} tls none http local-http { 127.0.0.1; };
  listen-on-v6 { none; };
};
controls { };
statistics-channels { };
${listed.join('\n')}
`;
}

/** Three ports that nobody listens on right now. */
async function freePorts(): Promise<[number, number, number]> {
  const servers = [createServer(), createServer(), createServer()];
  await Promise.all(
    servers.map((server) => new Promise<void>((done) => server.listen(0, '127.0.0.1', done))),
  );
  // A server that listens on a port has an address of this kind.
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  const [first = 0, second = 0, third = 0] = ports;
  return [first, second, third];
}

function running(bind: ChildProcess, log: { text: string }): Promise<void> {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => {
      fail(new Error(`BIND did not start in time: ${log.text.slice(-1500)}`));
    }, START_MS);
    bind.stderr?.setEncoding('utf8').on('data', (piece: string) => {
      log.text += piece;
      if (/ running$/m.test(log.text)) {
        clearTimeout(timer);
        done();
      }
    });
    bind.once('error', fail);
    bind.once('exit', () => {
      clearTimeout(timer);
      fail(new Error(`BIND ended: ${log.text.slice(-1500)}`));
    });
  });
}

function ended(bind: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (bind.exitCode !== null || bind.signalCode !== null) {
      done();
      return;
    }
    bind.once('exit', () => {
      done();
    });
    bind.kill('SIGTERM');
  });
}
