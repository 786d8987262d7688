import type { Random } from '../fuzz/random.ts';
import type { DmarcQuestion } from './dmarc-answer.ts';

/** A mail of which something was proven, and what DNS says. */
export interface DmarcCase extends DmarcQuestion {
  readonly zone: Readonly<Record<string, unknown>>;
}

const LABELS = ['a', 'b', 'mail', 'news', 'shop', 'dept', 'eu', 'x'] as const;

/** One author's domain of two to ten labels, and records on the way up. */
export function randomDmarcCase(random: Random): DmarcCase {
  const names = new Map<string, unknown>();
  const above = random.pick(['example.com', 'example.org', 'bank.example', 'co.example']);
  const long = random.below(6) === 0 ? 5 + random.below(4) : random.below(3);
  const own = Array.from({ length: long }, () => random.pick(LABELS));
  const from = [...own, above].join('.');
  const proven = () => identifierNear(random, from, above);
  const spf = random.below(3) > 0 ? [proven()] : [];
  const dkim = Array.from({ length: random.below(3) }, proven);
  const isFailing = random.below(8) === 0;
  for (const domain of [from, ...spf, ...dkim])
    for (const name of upwards(domain))
      if (!names.has(`_dmarc.${name}`)) publish(random, names, name, { isFailing, from });
  exist(random, names, from);
  return { from, spf, dkim, zone: Object.fromEntries([...names].filter(([, value]) => value !== undefined)) };
}

function upwards(domain: string): readonly string[] {
  const labels = domain.split('.');
  return labels.map((_, index) => labels.slice(index).join('.'));
}

/** The author's domain, one above, below or beside it, or another. */
function identifierNear(random: Random, from: string, above: string): string {
  const parents = upwards(from).slice(0, -1);
  const [first = from] = parents;
  const parent = random.pick([first, ...parents]);
  return random.pick([
    from,
    parent,
    `${random.pick(LABELS)}.${from}`,
    `${random.pick(LABELS)}.${parent}`,
    `${random.pick(LABELS)}.${above}`,
    'example.net',
    `b.${above.slice(above.indexOf('.') + 1)}`,
  ]);
}

function publish(
  random: Random,
  names: Map<string, unknown>,
  name: string,
  { isFailing, from }: { readonly isFailing: boolean; readonly from: string },
): void {
  const labels = name.split('.').length;
  const isLikely = name === from || labels <= 2;
  const roll = random.below(isLikely ? 3 : 6);
  const key = `_dmarc.${name}`;
  if (isFailing && random.below(5) === 0) names.set(key, random.pick(['SERVFAIL', 'TIMEOUT', 'REFUSED']));
  else if (roll > 1) names.set(key, random.below(4) === 0 ? { TXT: ['v=spf1 -all'] } : undefined);
  else {
    const again = random.below(12) === 0 ? [recordOf(random, labels)] : [];
    const others = random.below(12) === 0 ? ['some other text'] : [];
    names.set(key, { TXT: random.shuffled([recordOf(random, labels), ...again, ...others]) });
  }
}

const POLICIES = ['none', 'quarantine', 'reject', 'reject', 'Reject'] as const;
const BAD_POLICIES = ['no', '', 'reject,none', 'monitor'] as const;

function recordOf(random: Random, labels: number): string {
  const policy = () => random.pick(random.below(10) === 0 ? BAD_POLICIES : POLICIES);
  const maybe = (chance: number, tag: string) => (random.below(chance) === 0 ? [tag] : []);
  const tags = [
    ...maybe(1, random.below(12) === 0 ? 'x=y' : `p=${policy()}`),
    ...maybe(3, `sp=${policy()}`),
    ...maybe(3, `np=${policy()}`),
    ...maybe(3, `adkim=${random.pick(['r', 's', 'S', 'x'])}`),
    ...maybe(3, `aspf=${random.pick(['r', 's', 'S', 'x'])}`),
    ...maybe(5, `t=${random.pick(['y', 'n', 'Y', 'z'])}`),
    ...maybe(labels <= 2 ? 4 : 8, `psd=${random.pick(['y', 'n', 'u', 'Y', 'x'])}`),
    ...maybe(
      2,
      `rua=${random.pick(['mailto:a@example.com', 'a@example.com', 'https://example.com/', 'mailto:a@example.com!10m', ''])}`,
    ),
    ...maybe(20, 'pct=50'),
    ...maybe(30, 'p=none'),
    ...maybe(30, 'broken'),
    ...maybe(30, 'P=none'),
  ];
  const version =
    random.below(15) === 0
      ? random.pick(['v=dmarc1', 'V=DMARC1', 'v = DMARC1', 'v=DMARC1x', ' v=DMARC1', 'p=none; v=DMARC1'])
      : 'v=DMARC1';
  return [version, ...tags].join(random.pick([';', '; ', '; ', ' ; ', '; ;']));
}

/** Whether the author's domain is there, and how. */
function exist(random: Random, names: Map<string, unknown>, from: string): void {
  const how = random.pick<unknown>([
    undefined,
    undefined,
    { A: ['192.0.2.1'] },
    { MX: ['10 mail.example.net'] },
    { TXT: ['v=spf1 -all'] },
    { CNAME: ['gone.example.net'] },
    random.below(4) === 0 ? 'SERVFAIL' : undefined,
  ]);
  if (how !== undefined) names.set(from, how);
}
