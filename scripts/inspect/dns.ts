import { readFile } from 'node:fs/promises';
import { inspectionDns, resolvers, type AskDns, type DnsCache, type Resolve } from '../../lib/dns/index.ts';
import { parseZone } from '../../lib/zone/zone.ts';
import { clock } from '../../lib/platform/clock.ts';
import { deadline } from '../../lib/platform/deadline.ts';
import { resolveOver } from '../../lib/platform/doh-js-client.ts';
import { instruments } from '../../lib/platform/instruments.ts';
import { http2Fetch } from '../http2-fetch.ts';
import { quoted, type DnsSource } from './options.ts';
import { pathOf } from './path.ts';
import { clockRounds, countRounds } from './rounds.ts';

/** DNS for one more inspection of this run, and how many times in a row it had to wait. */
export type AskAnew = () => { readonly dns: AskDns; readonly rounds: () => number };

type Named = { readonly name: string; readonly resolve: Resolve };

/** Opens the source of answers; a sentence where it cannot be used. The answers of a run are kept for the whole run. */
export async function openDns(source: DnsSource): Promise<AskAnew | string> {
  const opened = await resolversOf(source);
  if (typeof opened === 'string') return opened;
  const cache: DnsCache = new Map();
  return () => {
    const { counted, rounds } = source.kind === 'zone' ? clockRounds() : countRounds();
    const asked = opened.map(({ name, resolve }) => ({ name, resolve: counted(resolve) }));
    return { dns: inspectionDns({ resolvers: asked, cache, clock, deadline, instruments }), rounds };
  };
}

async function resolversOf(source: DnsSource): Promise<readonly Named[] | string> {
  switch (source.kind) {
    case 'extension':
      return Object.values(resolvers).map((resolver) => ({
        name: resolver.name,
        resolve: resolveOver(resolver, overNode),
      }));
    case 'doh':
      return [
        {
          name: source.url.host,
          resolve: resolveOver({ name: source.url.host, url: source.url.href }, overNode),
        },
      ];
    case 'offline':
      return [
        { name: 'offline', resolve: resolveOver(resolvers.cloudflare, { ...overNode, online: () => false }) },
      ];
    case 'zone':
      return zoneOf(source.file);
  }
}

const overNode = { fetch: http2Fetch, online: () => true };

async function zoneOf(file: string): Promise<readonly Named[] | string> {
  const json: unknown = await jsonOf(file);
  if (json === undefined) return `The zone file ${quoted(file)} cannot be read as JSON.`;
  const zone = parseZone(json);
  return zone.kind === 'malformed'
    ? `The zone file ${quoted(file)} is odd: ${quoted(zone.detail)}.`
    : [{ name: 'zone file', resolve: zone.resolve }];
}

async function jsonOf(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(pathOf(file), 'utf8'));
  } catch {
    return undefined; // told by the caller, with the file's name
  }
}
