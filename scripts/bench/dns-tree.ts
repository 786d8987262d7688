import type { SuiteZone } from '../conformance/suite-zone.ts';

/** What the SPF records of a zone lead to, read without our own code: the measure for it. */
export interface Tree {
  /** How many answers must be known one after the other behind the first. */
  readonly depth: number;
  /** The questions that the whole tree needs for an IPv4 sender; macros have none here. */
  readonly questions: ReadonlySet<string>;
}

/** The tree of the record at `name`. */
export function treeOf(zone: SuiteZone, name: string): Tree {
  const below = termsAt(zone, name).map((term) => treeOfTerm(zone, name, term));
  return {
    depth: Math.max(0, ...below.map(({ depth }) => depth)),
    questions: new Set([`${name} TXT`, ...below.flatMap(({ questions }) => [...questions])]),
  };
}

function termsAt(zone: SuiteZone, name: string): readonly string[] {
  const texts = (zone[name] ?? []).flatMap((entry) =>
    typeof entry !== 'string' && typeof entry['TXT'] === 'string' ? [entry['TXT']] : [],
  );
  return (
    texts
      .find((text) => text.startsWith('v=spf1'))
      ?.split(' ')
      .slice(1) ?? []
  );
}

function treeOfTerm(zone: SuiteZone, at: string, term: string): Tree {
  const [, kind = '', target = at] =
    /^[+?~-]?(include|redirect|a|mx)(?![a-z0-9])(?:[:=]([^/]+))?/.exec(term) ?? [];
  switch (kind) {
    case 'include':
    case 'redirect': {
      const { depth, questions } = treeOf(zone, target);
      return { depth: depth + 1, questions };
    }
    case 'a':
      return { depth: 1, questions: new Set([`${target} A`]) };
    case 'mx': {
      const hosts = (zone[target] ?? []).flatMap((entry) =>
        typeof entry !== 'string' && Array.isArray(entry['MX']) ? [String(entry['MX'][1])] : [],
      );
      return { depth: 2, questions: new Set([`${target} MX`, ...hosts.map((host) => `${host} A`)]) };
    }
  }
  return { depth: 0, questions: new Set() };
}
