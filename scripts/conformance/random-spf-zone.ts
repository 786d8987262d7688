import type { Random } from '../fuzz/random.ts';
import type { Draft } from './random-spf-hosts.ts';
import { hostTerm, type Terms } from './random-spf-terms.ts';
import { breakRecord, dressed } from './random-spf-typos.ts';

/** A sender, and all that DNS says: one question for `check_host()` (RFC 7208 §4). */
export interface SpfCase {
  readonly ip: string;
  /** The whole address; empty where the return path is null. */
  readonly sender: string;
  readonly helo: string;
  /** As in docs/cli.md. Names below `dyn.` are answered by `dynamicAnswer`, whatever a macro makes of them. */
  readonly zone: Readonly<Record<string, unknown>>;
}

const domain = 'example.com';
/** What a zone is made for, each as often as it stands here. */
const styles = [
  ...([
    'plain',
    'plain',
    'plain',
    'plain',
    'plain',
    'plain',
    'plain',
    'deep',
    'deep',
    'deep',
    'deep',
  ] as const),
  ...(['wide', 'wide', 'wide', 'void', 'void', 'failing', 'failing', 'failing', 'failing'] as const),
  ...(['typo', 'typo', 'macro', 'macro', 'macro', 'macro', 'bomb', 'several', 'none'] as const),
] as const;
type Style = (typeof styles)[number];

/** One zone and one sender, the same for the same state of `random`. */
export function randomSpfCase(random: Random): SpfCase {
  const style = random.pick<Style>(styles);
  const { ip, sender, helo } = randomSender(random);
  const names = new Map<string, Record<string, unknown>>();
  const draft: Draft = { random, ip, domain, names, free: { at: 0 }, failing: style === 'failing' };
  writeRecord(draft, style, sender === '' ? helo.toLowerCase() : domain, 0);
  return { ip, sender, helo, zone: Object.fromEntries(names) };
}

const IPS = [
  ...(['192.0.2.65', '192.0.2.65', '192.0.2.65', '198.51.100.7', '203.0.113.254', '2001:db8::25'] as const),
  ...(['2001:DB8:0:1:0:0:cafe:1', '::ffff:192.0.2.65', '::ffff:c000:241', '::192.0.2.65', '::1'] as const),
] as const;
const HELOS = [
  ...([
    'mail.example.com',
    'mx-1.example.com',
    'h.example.net',
    'Mail.Example.COM',
    'mail.example.com.',
  ] as const),
  ...([
    '[192.0.2.65]',
    '[IPv6:2001:db8::25]',
    'localhost',
    'my_host.example.com',
    'x..example.com',
    '-',
  ] as const),
] as const;
const LOCAL_PARTS = [
  ...([
    'user',
    'user',
    'first.last',
    'a-b+tag',
    'Jo.O=Neil_x',
    '"a@b"',
    'j\u00fcrgen',
    'x/y',
    'a..b',
    '.a.',
  ] as const),
  ...(['l'.repeat(64), 'a23456789.'.repeat(26), '%{d}', 'with space', ''] as const),
] as const;

function randomSender(random: Random): Pick<SpfCase, 'ip' | 'sender' | 'helo'> {
  const isNull = random.below(10) === 0;
  const local = random.pick<string>(LOCAL_PARTS);
  const sender = isNull ? '' : `${local}@${random.pick([domain, domain, 'Example.COM'])}`;
  return { ip: random.pick<string>(IPS), helo: random.pick<string>(HELOS), sender };
}

const NO_RECORD = [
  { TXT: ['hello'] },
  { A: ['192.0.2.9'] },
  { TXT: ['v=spf10 -all', ' v=spf1 -all'] },
] as const;
const ODD_TARGETS = [
  { TXT: ['no record'] },
  undefined,
  { TXT: 'SERVFAIL' },
  { TXT: 'TIMEOUT' },
  undefined,
] as const;

/** Puts a record at a name, and all that it leads to. */
function writeRecord(draft: Draft, style: Style, name: string, depth: number): void {
  const { random, names } = draft;
  if (style === 'none' && random.below(3) > 0) {
    names.set(name, random.pick<Record<string, unknown>>(NO_RECORD));
    return;
  }
  const terms: readonly Terms[] = ordinaryTerms(draft, style, depth);
  for (const { target } of terms) if (target !== undefined) writeTarget(draft, style, target, depth + 1);
  const text = ['v=spf1', ...terms.map((term) => term.text)].join(' ');
  const typed = style === 'typo' && random.below(2 + depth) === 0 ? breakRecord(random, text) : text;
  const others = random.below(6) === 0 ? ['google-site-verification=abc'] : [];
  const again = style === 'several' && random.below(2 + depth) === 0 ? ['v=spf1 -all'] : [];
  names.set(name, {
    ...names.get(name),
    TXT: random.shuffled<string | readonly string[]>([dressed(random, typed), ...others, ...again]),
  });
}

/** What stands at the name of an include or a redirect: mostly a record, perhaps behind an alias. */
function writeTarget(draft: Draft, style: Style, target: string, depth: number): void {
  const { random, names } = draft;
  const isOdd = random.below(style === 'failing' || style === 'void' ? 4 : 40) < 2;
  if (isOdd) {
    const what = random.pick<Record<string, unknown> | undefined>(ODD_TARGETS);
    if (what !== undefined) names.set(target, what);
    return;
  }
  const hasAlias = random.below(12) === 0;
  if (hasAlias) names.set(target, { CNAME: [`c${target}`] });
  writeRecord(draft, style, hasAlias ? `c${target}` : target, depth);
}

function ordinaryTerms(draft: Draft, style: Style, depth: number): readonly Terms[] {
  const { random } = draft;
  const many = style === 'wide' ? 7 + random.below(6) : random.below(depth === 0 ? 6 : 4);
  const terms = Array.from({ length: depth > 0 && style === 'wide' ? random.below(2) : many }, () =>
    hostTerm(draft, style, depth),
  );
  return [...terms, ...chain(draft, style, depth), ...ending(draft, depth), ...modifiers(draft)];
}

/** In a deep zone each record includes another, for some levels; in a bomb many. */
function chain(draft: Draft, style: Style, depth: number): readonly Terms[] {
  if (style === 'bomb' && depth < 2)
    return Array.from({ length: 6 }, () => freeName(draft)).map((target) => ({
      text: `include:${target}`,
      target,
    }));
  if (style !== 'deep' || depth >= 3 + draft.random.below(6)) return [];
  const target = freeName(draft);
  return [{ text: `${draft.random.pick(['', '', '', '-', '?'])}include:${target}`, target }];
}

function ending(draft: Draft, depth: number): readonly Terms[] {
  const { random } = draft;
  const kind = random.below(20);
  if (kind < 7) return [{ text: '-all' }];
  if (kind < 12) return [{ text: '~all' }];
  if (kind < 14) return [{ text: '?all' }];
  if (kind < 15) return [{ text: random.pick(['+all', 'all', 'ALL']) }];
  if (kind < 18 && depth < 9) {
    const target = freeName(draft);
    return random.shuffled([
      { text: `redirect=${target}`, target },
      ...(random.below(8) === 0 ? [{ text: '-all' }] : []),
    ]);
  }
  return [];
}

function modifiers({ random, names }: Draft): readonly Terms[] {
  if (random.below(8) > 0) return [];
  const target = random.pick(['exp.example.com', 'exp.example.org', '%{d}', 'exp.%{d2}']);
  names.set('exp.example.com', {
    TXT: [
      random.pick([
        '%{i} is not one of %{d}%_servers',
        'See http://%{d}/why?s=%{S}&i=%{I}',
        'bad %{x}',
        'ünlesbar',
      ]),
    ],
  });
  return [{ text: random.pick([`exp=${target}`, 'x-note=1', 'moo=%{c}', 'foo=']) }];
}

function freeName({ free, random }: Draft): string {
  free.at += 1;
  return `s${String(free.at)}.${random.pick(['example.net', 'example.org', 'example.com'])}`;
}
