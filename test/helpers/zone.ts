import type { Resolve } from '../../lib/dns/resolve.ts';
import { parseZone } from '../../lib/zone/zone.ts';

/** A DNS of our own, in the form of a zone file (docs/cli.md). `asked` keeps every question, in order. */
export function zone(names: Readonly<Record<string, unknown>>): Resolve & { readonly asked: string[] } {
  const parsed = parseZone(names);
  if (parsed.kind === 'malformed') throw new Error(parsed.detail);
  const asked: string[] = [];
  const resolve: Resolve = (name, type, purpose) => {
    asked.push(`${name} ${type}`);
    return parsed.resolve(name, type, purpose);
  };
  return Object.assign(resolve, { asked });
}
