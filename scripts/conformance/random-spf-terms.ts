import ipaddr from 'ipaddr.js';
import type { Random } from '../fuzz/random.ts';
import { hostRecords, plainHost, writePtr, type Draft } from './random-spf-hosts.ts';

/** A term, and the name at which another record must stand for it. */
export interface Terms {
  readonly text: string;
  readonly target?: string;
}

/** One mechanism, and what DNS says about its name. */
export function hostTerm(draft: Draft, style: string, depth: number): Terms {
  const { random } = draft;
  const sign = random.pick(['', '', '', '', '+', '-', '~', '?']);
  const term = makers[kindOf(random, style, depth)](draft, style);
  return { ...term, text: `${sign}${random.below(25) === 0 ? upperName(term.text) : term.text}` };
}

const kinds = ['ip4', 'ip4', 'ip6', 'a', 'a', 'mx', 'ptr', 'exists', 'include', 'include'] as const;
const asking = ['a', 'a', 'mx', 'exists', 'include', 'ptr'] as const;

function kindOf(random: Random, style: string, depth: number): (typeof kinds)[number] {
  if (style === 'wide' && random.below(8) > 0) return random.pick(asking);
  if (style === 'macro' && random.below(2) === 0) return random.pick(['exists', 'a', 'include', 'mx', 'ptr']);
  if (style === 'void' && random.below(2) === 0) return random.pick(['a', 'mx', 'exists', 'ptr']);
  const kind = random.pick(kinds);
  return kind === 'include' && depth > 6 ? 'ip4' : kind;
}

function upperName(text: string): string {
  return text.replace(/^[a-z]+/, (name) => name.toUpperCase());
}

const makers: Readonly<Record<(typeof kinds)[number], (draft: Draft, style: string) => Terms>> = {
  ip4: ({ random, ip }) => {
    const own =
      ipaddr.process(ip).kind() === 'ipv4' && random.below(6) === 0
        ? ipaddr.process(ip).toString()
        : '203.0.113.9';
    const network = random.pick([own, own, '198.51.100.0', '10.0.0.0']);
    return {
      text: `ip4:${network}${random.pick(['', '', '/32', '/24', '/25', '/8', random.below(12) === 0 ? '/0' : '/30'])}`,
    };
  },
  ip6: ({ random, ip }) => {
    const network =
      random.below(4) === 0 && ip.includes(':') && !ip.startsWith('::ffff') ? ip : '2001:db8:9::';
    return {
      text: `ip6:${random.pick([network, network, '::1', '::ffff:192.0.2.65', '2001:DB8:A:b::'])}${random.pick(['', '/64', '/128', '/32', '/48'])}`,
    };
  },
  a: (draft, style) => ({ text: `a${hostSpec(draft, style, 'A')}${lengths(draft.random)}` }),
  mx: (draft, style) => ({ text: `mx${hostSpec(draft, style, 'MX')}${lengths(draft.random)}` }),
  ptr: (draft) => {
    writePtr(draft);
    return { text: draft.random.pick(['ptr', 'ptr:example.com', 'ptr:example.org', 'ptr:%{d2}']) };
  },
  exists: (draft, style) => ({
    text: `exists:${style === 'macro' || draft.random.below(2) === 0 ? macroName(draft.random) : plainHost(draft, style, 'A')}`,
  }),
  include: (draft) => {
    if (draft.random.below(30) === 0) return { text: 'include:%{d}' }; // a loop
    draft.free.at += 1;
    const target = `i${String(draft.free.at)}.${draft.random.pick(['example.net', 'example.org', '_spf.example.com'])}`;
    return {
      text: `include:${draft.random.below(9) === 0 ? `${target.replace(/^i/, 'I')}.` : target}`,
      target,
    };
  },
};

function lengths(random: Random): string {
  return random.below(4) > 0 ? '' : random.pick(['/24', '/32', '//64', '/24//64', '/0//0', '//128', '/16']);
}

function hostSpec(draft: Draft, style: string, type: 'A' | 'MX'): string {
  const { random, names, domain } = draft;
  if (random.below(4) === 0) {
    const own = names.get(domain) ?? {};
    names.set(domain, { ...hostRecords(draft, type), ...own });
    return '';
  }
  if (style === 'macro' && random.below(3) === 0) return `:${macroName(random)}`;
  return `:${plainHost(draft, style, type)}`;
}

const expansions = [
  '%{i}',
  '%{ir}',
  '%{ir}.%{v}',
  '%{d}',
  '%{d2}',
  '%{dr}',
  '%{d1r}',
  '%{l}',
  '%{l1r+-}',
  '%{lr-}',
  '%{L}',
  '%{s}',
  '%{S}',
  '%{o}',
  '%{o2r}',
  '%{h}',
  '%{H}',
  '%{p}',
  '%{p2}',
  '%{v}',
  'a%-b',
  'a%_b',
  'x%%y',
  '%{ir/}',
  '%{l2=_}',
  '%{I}',
] as const;

function macroName(random: Random): string {
  const parts = Array.from({ length: 1 + random.below(2) }, () => random.pick(expansions));
  return `${parts.join('.')}.dyn.example.com`;
}
