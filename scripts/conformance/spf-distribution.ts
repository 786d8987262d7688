import type { SpfCase } from './random-spf-zone.ts';

/** What a random zone holds, as far as it can be reached from the sender's domain by names that stand in it literally. */
export interface Features {
  readonly terms: ReadonlySet<string>;
  /** How many includes lie below each other. */
  readonly includeDepth: number;
  readonly hasMacro: boolean;
  readonly isIpv6: boolean;
  readonly isNullSender: boolean;
}

export function featuresOf({ ip, sender, helo, zone }: SpfCase): Features {
  const root = sender === '' ? helo : sender.slice(sender.lastIndexOf('@') + 1);
  const texts = new Map<string, string>();
  const includeDepth = walk(zone, root.toLowerCase(), [], texts);
  const all = [...texts.values()].flatMap((text) => text.split(/\s+/).slice(1));
  return {
    terms: new Set(
      all.flatMap((term) => /^[+?~-]?([a-z0-9]+)(?=[:/=]|$)/i.exec(term)?.[1]?.toLowerCase() ?? []),
    ),
    includeDepth,
    hasMacro: all.some((term) => term.includes('%{')),
    isIpv6: ip.includes(':'),
    isNullSender: sender === '',
  };
}

/** Reads the records below a name into `texts`; yields how deep its includes go. */
function walk(
  zone: SpfCase['zone'],
  name: string,
  passed: readonly string[],
  texts: Map<string, string>,
): number {
  const found = recordAt(zone, name);
  if (found === undefined || passed.includes(name)) return 0;
  texts.set(name, found);
  const depths = found.split(/\s+/).map((term) => {
    const [, kind = '', target = ''] = /^[+?~-]?(include:|redirect=)([^%]+)$/i.exec(term) ?? [];
    if (target === '') return 0;
    const below = walk(zone, target.toLowerCase().replace(/\.$/, ''), [...passed, name], texts);
    return kind.toLowerCase() === 'include:' ? 1 + below : below;
  });
  return Math.max(0, ...depths);
}

function recordAt(zone: SpfCase['zone'], name: string): string | undefined {
  // The generator has written it: records by type, TXT a list of texts or lists of strings.
  const { TXT: texts, CNAME: alias } = (zone[name] ?? {}) as {
    readonly TXT?: unknown;
    readonly CNAME?: readonly string[];
  };
  if (alias?.[0] !== undefined) return alias[0] === name ? undefined : recordAt(zone, alias[0]);
  const joined = Array.isArray(texts)
    ? (texts as readonly (string | readonly string[])[]).map((text) =>
        typeof text === 'string' ? text : text.join(''),
      )
    : [];
  return joined.find((text) => /^v=spf1\b/i.test(text));
}
