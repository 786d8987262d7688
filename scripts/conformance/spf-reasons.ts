import { ourSpf, type SpfAnswer } from './our-spf.ts';
import { mailauthSpf } from './mailauth.ts';
import { caseResolver } from './random-spf-answers.ts';
import type { SpfCase } from './random-spf-zone.ts';

/** Why we may judge otherwise than mailauth. */
export interface SpfReason {
  readonly clause: string;
  readonly why: string;
}

/** What both said of a case. */
export interface SpfVerdicts {
  readonly asked: SpfCase;
  readonly ours: SpfAnswer;
  readonly theirs: { readonly result: string; readonly explanation: string | undefined };
}

/** Either `without` takes out of the case what the two are said to differ about, so that they must agree, or `holds` looks at what was answered. */
type Rule = SpfReason &
  (
    { readonly without: (asked: SpfCase) => SpfCase } | { readonly holds: (verdicts: SpfVerdicts) => boolean }
  );

const rules: readonly Rule[] = [
  {
    clause: 'RFC 7208 §7.3',
    why: 'The letters of an IPv6 address in an explanation are upper case, as the suite of RFC 7208 has them (v-macro-ip6); mailauth writes them small. To DNS there is no difference.',
    holds: ({ asked, ours, theirs }) =>
      asked.ip.includes(':') &&
      ours.result === theirs.result &&
      ours.explanation?.toLowerCase() === theirs.explanation?.toLowerCase(),
  },
  {
    clause: 'RFC 7208 §4.6.4',
    why: 'The limit is one of terms (“the total number of those terms”), so a term counts also where its macros make no name that could be asked. mailauth counts questions.',
    holds: ({ ours }) =>
      ours.fault?.kind === 'too-many-lookups' && ours.trace.some(({ outcome }) => outcome === 'not-asked'),
  },
  {
    clause: 'RFC 7208 §4.8, §7.1',
    why: 'The rule that a top label is not all digits is one of the grammar of a record. A name that macros made is asked as it is, and may be a void look-up. mailauth does not ask it.',
    holds: ({ ours }) =>
      ours.trace.some(({ target, outcome }) => /\.\d+$/.test(target ?? '') && outcome !== 'not-asked'),
  },
  {
    clause: 'RFC 7208 §4.3, RFC 2181 §11',
    why: 'A label with an underscore is no malformed domain: DNS allows any octet, and §4.3 names labels that are too long or empty. mailauth takes such a HELO for no domain.',
    without: (asked) => renamed(asked, checkedDomain(asked), checkedDomain(asked).replaceAll('_', '-')),
  },
  {
    clause: 'RFC 7208 §4.3',
    why: 'A final dot is no fault: a domain is malformed by a “zero-length label not at the end”. mailauth takes such a HELO for no domain.',
    without: (asked) => renamed(asked, checkedDomain(asked), checkedDomain(asked).replace(/\.$/, '')),
  },
  {
    clause: 'RFC 7208 §4.6, §5.4',
    why: 'A mail server’s name that can have no address (`localhost`, `192.0.2.65`, one with an empty label) does not match, and ends nothing: permanent errors come of faults in the record. mailauth ends with a permanent error.',
    without: (asked) => ({ ...asked, zone: withoutOddServers(asked.zone) }),
  },
];

/** The first reason by which our answer is right. */
export async function reasonOf(verdicts: SpfVerdicts): Promise<SpfReason | undefined> {
  for (const rule of rules) if (await explains(rule, verdicts)) return { clause: rule.clause, why: rule.why };
  return undefined;
}

async function explains(rule: Rule, verdicts: SpfVerdicts): Promise<boolean> {
  if ('holds' in rule) return rule.holds(verdicts);
  const asked = rule.without(verdicts.asked);
  if (JSON.stringify(asked) === JSON.stringify(verdicts.asked)) return false;
  const resolve = caseResolver(asked.zone);
  return (await ourSpf(asked, resolve)).result === (await mailauthSpf(asked, resolve, true)).result;
}

function checkedDomain({ sender, helo }: SpfCase): string {
  return sender === '' ? helo : sender.slice(sender.lastIndexOf('@') + 1);
}

function renamed(asked: SpfCase, from: string, to: string): SpfCase {
  const zone = JSON.parse(JSON.stringify(asked.zone).replaceAll(from, to)) as SpfCase['zone'];
  return { ...asked, zone, helo: asked.helo.replace(from, to) };
}

/** With a name that does not exist in place of each that is no host name. */
function withoutOddServers(zone: SpfCase['zone']): SpfCase['zone'] {
  const isHost = /^(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*$/i;
  return JSON.parse(JSON.stringify(zone), (key, value: unknown) => {
    if (key !== 'MX' || !Array.isArray(value)) return value;
    return value.map((server) => {
      const [preference, host = ''] = String(server).split(' ');
      return host === '.' || isHost.test(host) ? String(server) : `${String(preference)} gone.example.net`;
    });
  }) as SpfCase['zone'];
}
