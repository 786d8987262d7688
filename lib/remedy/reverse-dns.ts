import ipaddr from 'ipaddr.js';
import { isAtOrBelow, reverseName, type DomainName } from '../dns/domain-name.ts';
import type { Scene } from './case.ts';
import { draft, type Draft } from './draft.ts';
import { mailHosts } from './senders.ts';

const MOST_NAMES = 4;

/**
 * A name for the sending address, which only the host of that address can set (RFC 1912 §2.1). It is told where a name of the zone already leads
 * to the address; else the host has to say which.
 */
export async function setReverseDns(scene: Scene): Promise<readonly Draft[]> {
  const { zone, mail, subject } = scene;
  const hosts = await mailHosts(zone, scene);
  const named = [mail?.host, mail?.greeting, ...hosts].flatMap((name) => name ?? []);
  const own = [...new Set(named)].filter((name) => isAtOrBelow(name, zone)).slice(0, MOST_NAMES);
  const leads = await Promise.all(own.map((name) => leadsTo(name, subject.sendingIp, scene)));
  const host = own.find((_, index) => leads[index]);
  const name = host === undefined ? undefined : reverseOf(subject.sendingIp);
  return [
    draft({
      id: 'set-reverse-dns',
      ...{ label: name === undefined ? 'needs-value' : 'ask-first', party: 'sending-service', goal: 'step' },
      values: [zone, host ?? ''],
      changes:
        name === undefined || host === undefined ? [] : [{ zone, name, type: 'PTR', old: [], value: host }],
    }),
  ];
}

async function leadsTo(name: DomainName, ip: string | undefined, { dns }: Scene): Promise<boolean> {
  if (ip === undefined || !ipaddr.isValid(ip)) return false;
  const address = ipaddr.process(ip);
  const answer = await dns.resolve(name, address.kind() === 'ipv4' ? 'A' : 'AAAA', 'guess');
  const records = answer.kind === 'records' ? answer.records : [];
  const found = records.flatMap((record) => ('address' in record ? [record.address] : []));
  return found.some((one) => ipaddr.isValid(one) && ipaddr.process(one).toString() === address.toString());
}

function reverseOf(ip: string | undefined): DomainName | undefined {
  if (ip === undefined || !ipaddr.isValid(ip)) return undefined;
  const address = ipaddr.process(ip);
  const octets = address.toByteArray();
  return address.kind() === 'ipv4'
    ? reverseName(octets.map(String), 'in-addr.arpa')
    : reverseName(Array.from(octets.map(hexOf).join('')), 'ip6.arpa');
}

function hexOf(octet: number): string {
  return octet.toString(16).padStart(2, '0');
}
