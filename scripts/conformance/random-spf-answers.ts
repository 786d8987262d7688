import type { DnsAnswer, Resolve } from '../../lib/dns/resolve.ts';
import { parseZone } from '../../lib/zone/zone.ts';

/**
 * The zone of a case. What it does not hold below `dyn.example.com` is answered by the letters of the name, so that whatever a macro makes
 * of it is answered, and two implementations that expand it differently see different answers.
 */
export function caseResolver(names: Readonly<Record<string, unknown>>): Resolve {
  const zone = parseZone(names);
  if (zone.kind === 'malformed') throw new Error(zone.detail);
  return async (name, type, purpose) => {
    const answer = await zone.resolve(name, type, purpose);
    const isOpen = answer.kind === 'no-such-name' && name.endsWith('.dyn.example.com');
    return isOpen ? dynamicAnswer(name, type) : answer;
  };
}

function dynamicAnswer(name: string, type: string): DnsAnswer {
  const sum =
    Array.from(name).reduce((total, letter) => (Math.imul(total, 31) + letter.charCodeAt(0)) | 0, 7) >>> 0;
  if (sum % 40 === 0) return { kind: 'failed', reason: 'servfail', detail: '' };
  if (sum % 5 === 0) return { kind: 'no-such-name', ttl: 60 };
  if (type !== 'A') return { kind: 'no-such-record', ttl: 60 };
  return {
    kind: 'records',
    records: [{ owner: name, type: 'A', address: sum % 3 === 0 ? '192.0.2.65' : '127.0.0.2' }],
    ttl: 60,
    authenticated: false,
  };
}
