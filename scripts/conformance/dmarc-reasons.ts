import type { Resolve } from '../../lib/dns/resolve.ts';
import { parseZone } from '../../lib/zone/zone.ts';
import { dmarcLine, ourDmarc, type DmarcAnswer } from './dmarc-answer.ts';
import { mailauthDmarc } from './mailauth.ts';
import type { DmarcCase } from './random-dmarc.ts';

/** Why we read a record otherwise than mailauth. */
export interface DmarcReason {
  readonly clause: string;
  readonly why: string;
}

/** `asWeRead` writes a record so that it means to everybody what it means to us. */
const reasons: readonly (DmarcReason & { readonly asWeRead: (text: string) => string })[] = [
  {
    clause: 'RFC 9989 §4.8 (dmarc-record)',
    why: 'A record begins with `v`; what begins with a blank is none. mailauth trims the text first.',
    asWeRead: (text) => (/^\s/.test(text) ? 'no record' : text),
  },
  {
    clause: 'RFC 9989 §4.8 (errors in the remainder)',
    why: 'A tag that stands there twice is a syntax error in the remainder of the record, which is ignored: the first counts, and the fault is told. mailauth strict throws the whole record away (RFC 6376 §3.2).',
    asWeRead: (text) => {
      const parts = text.split(';');
      const nameOf = (part: string) => part.split('=')[0]?.trim().toLowerCase() ?? '';
      const isFirst = (part: string, at: number) =>
        !part.includes('=') || parts.findIndex((other) => nameOf(other) === nameOf(part)) === at;
      return parts.filter(isFirst).join(';');
    },
  },
  {
    clause: 'RFC 9989 §4.8, RFC 5234 §2.3',
    why: 'Names of tags are ABNF literals, in which case makes no difference. mailauth’s default mode agrees, its strict mode follows RFC 6376 §3.2 and does not know `P=`.',
    asWeRead: (text) => text.replace(/(?<=;\s*)[a-z]+(?=\s*=)/gi, (name) => name.toLowerCase()),
  },
];

/** Both verdicts in a line each, over the same answers. Where a name did not answer there is no organization to compare. */
export async function bothLines(
  asked: DmarcCase,
  theirZone: DmarcCase['zone'] = asked.zone,
): Promise<{ readonly ours: string; readonly theirs: string; readonly known: DmarcAnswer }> {
  const ours = await ourDmarc(asked, resolverOf(asked.zone));
  const known = await mailauthDmarc(asked, resolverOf(theirZone));
  const comparable = ours.organization === undefined ? { ...known, organization: undefined } : known;
  return {
    ours: dmarcLine({ ...ours, record: undefined }),
    theirs: dmarcLine({ ...comparable, record: undefined }),
    known,
  };
}

function resolverOf(names: DmarcCase['zone']): Resolve {
  const zone = parseZone(names);
  if (zone.kind === 'malformed') throw new Error(zone.detail);
  return zone.resolve;
}

/** The reason by which mailauth would agree, were the records written as we read them; several of them together, where one is not enough. */
export async function dmarcReasonOf(asked: DmarcCase): Promise<DmarcReason | undefined> {
  if (await isDecidedAnyway(asked)) return decidedAnyway;
  for (const reason of reasons) if (await agree(asked, reason.asWeRead)) return reason;
  const all = (text: string) => reasons.reduce((read, { asWeRead }) => asWeRead(read), text);
  return (await agree(asked, all))
    ? { clause: reasons.map(({ clause }) => clause).join(' + '), why: 'Several of these at once.' }
    : undefined;
}

async function agree(asked: DmarcCase, asWeRead: (text: string) => string): Promise<boolean> {
  const rewritten = JSON.parse(JSON.stringify(asked.zone), (key, value: unknown) =>
    /^\d+$/.test(key) && typeof value === 'string' ? asWeRead(value) : value,
  ) as DmarcCase['zone'];
  const { ours, theirs } = await bothLines(asked, rewritten);
  return ours === theirs;
}

const decidedAnyway: DmarcReason = {
  clause: 'RFC 9989 §5.3.6',
  why: 'A mail is neither passed nor failed where a question “required” for it failed. Here it is not required: whatever the name would have said, no common organizational domain could have come of it. mailauth gives a temporary error.',
};

/** We have a result where mailauth has none, and mailauth would come to ours whatever the failing names said. */
async function isDecidedAnyway(asked: DmarcCase): Promise<boolean> {
  const { ours, theirs } = await bothLines(asked);
  if (theirs !== 'temperror' || ours === 'temperror') return false;
  const answers = [
    undefined,
    { TXT: ['v=DMARC1; p=none; psd=n'] },
    { TXT: ['v=DMARC1; p=none; psd=y'] },
    { TXT: ['v=DMARC1; p=none'] },
  ];
  const results = await Promise.all(
    answers.map(async (answer) => {
      const told = Object.entries(asked.zone).map(([name, value]) => [
        name,
        typeof value === 'string' ? answer : value,
      ]);
      const zone = Object.fromEntries(told.filter(([, value]) => value !== undefined)) as DmarcCase['zone'];
      return (await bothLines(asked, zone)).theirs.split(',')[0];
    }),
  );
  return results.every((result) => result === ours.split(',')[0]);
}
