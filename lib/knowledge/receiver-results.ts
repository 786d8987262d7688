import ipaddr from 'ipaddr.js';
import { parseDomainName, type DomainName } from '../dns/domain-name.ts';
import { gramsOf, type Grams } from '../search/grams.ts';
import { wordingOf, type Wording } from '../search/wording.ts';
import type { AuthResult, ReceiverResults } from './verdict.ts';

const DOMAIN = String.raw`[\[(<]?(?<domain>[^\s\[\]()<>'’,;:]{3,253}?)[\])>]?`;

/** How replies name the refused From domain. */
const FROM_DOMAIN = [
  String.raw`unauthenticated e?mail from ${DOMAIN} is not accepted`,
  String.raw`sending domain ${DOMAIN} (?:does|doesn['’]t)`,
  String.raw`on behalf of ${DOMAIN} could not be delivered`,
  String.raw`due to (?:domain )?${DOMAIN}(?:['’]s| owner) dmarc policy`,
  String.raw`dmarc policy (?:for|of) (?:domain )?${DOMAIN}(?:[\s,;]|\.?(?:\s|$))`,
  String.raw`dmarc (?:failure|check|verification|evaluation)[^.]{0,20} for (?:domain )?${DOMAIN}(?:[\s,;]|\.?(?:\s|$))`,
].map((form) => wordingOf(new RegExp(form, 'i')));

/** How replies name the envelope domain whose SPF was checked. */
const SPF_DOMAIN = [
  String.raw`\bspf \[(?<domain>[^\]\s]{3,253})\]`,
  String.raw`mail ?from domain \[?(?<domain>[^\]\s]{3,253})\]?`,
  String.raw`bad spf records for \[(?<domain>[a-z0-9.-]{3,253}):`,
  String.raw`not allowed to send (?:e?mail )?from <?(?<domain>[a-z0-9.-]{3,253})>?`,
].map((form) => wordingOf(new RegExp(form, 'i')));

const IP = wordingOf(
  /\b(?:with |the )?ip:? ?\[(?<ip>[0-9a-fA-F:.]{3,45})\]|\bsending ip \[?(?<ip2>[0-9a-fA-F:.]{7,45})\]?|\bmessages from \((?<ip3>[0-9a-fA-F:.]{3,45})\)|\bclient host \[(?<ip5>[0-9a-fA-F:.]{3,45})\] blocked|\bbanned sender ?\[(?<ip6>[0-9a-fA-F:.]{7,45})\]|\b(?<ip4>\d{1,3}(?:\.\d{1,3}){3}) is not allowed to send|\bbad spf records for \[[a-z0-9.-]{3,253}:(?<ip7>[0-9a-f.:]{7,45})\]|^\d{3}[ -]\d\.\d\.\d{1,3} \[(?<ip8>[0-9a-f.:]{7,45})[ \d]{0,20}\]|cannot find your (?:reverse )?hostname, \[(?<ip9>[0-9a-f.:]{7,45})\]/i,
);

/**
 * What the receiver says in its reply that it saw of this very mail: the results of its checks, the domains and the address that it names.
 * Only documented shapes are read (Gmail 5.7.26, 5.7.27, 5.7.30; Microsoft 5.7.509, 5.7.515; Yahoo 5.7.9; Apple, Mail.ru and the like).
 * Undefined when the reply tells none of this. Values are for explaining, never for a proposed record. `grams` are those of the line, or of a
 * text that holds it.
 */
export function readReceiverResults(line: string, grams: Grams = gramsOf(line)): ReceiverResults | undefined {
  const fromDomain = findDomain(FROM_DOMAIN, line, grams);
  const spfDomain = findDomain(SPF_DOMAIN, line, grams);
  const results = readResults(line, grams);
  const ip = findIp(line, grams);
  const isEmpty =
    [fromDomain, spfDomain, ip].every((one) => one === undefined) &&
    Object.values(results).every((one) => one === 'not-said');
  return isEmpty ? undefined : { ...results, fromDomain, spfDomain, ip };
}

function findDomain(forms: readonly Wording[], line: string, grams: Grams): DomainName | undefined {
  return forms
    .map((form) => parseDomainName(form.exec(line, grams)?.groups?.['domain']?.replace(/\.$/, '')))
    .find((name) => name !== undefined);
}

function findIp(line: string, grams: Grams): string | undefined {
  const found = Object.values(IP.exec(line, grams)?.groups ?? {}).find(
    (address) => typeof address === 'string',
  );
  return found !== undefined && ipaddr.isValid(found) ? ipaddr.parse(found).toString() : undefined;
}

export type Method = 'spf' | 'dkim' | 'dmarc';
type Results = Pick<ReceiverResults, Method>;

function readResults(line: string, grams: Grams): Results {
  const result = (method: Method) => resultIn(method, line, grams);
  return { spf: result('spf'), dkim: result('dkim'), dmarc: result('dmarc') };
}

/** The result that the reply lists by itself (`Spf= Fail , Dkim= Pass`) counts; else one of the sentences that tell of a failure. */
function resultIn(method: Method, line: string, grams: Grams): AuthResult {
  const listed = LISTED[method].exec(line, grams)?.groups?.['result'];
  if (listed !== undefined) return resultOf(listed);
  const hasFailed = FAILED[method].some((wording) => wording.test(line, grams)) && !UNDECIDED.test(line);
  return hasFailed ? 'fail' : 'not-said';
}

const RESULT = String.raw`(?<result>pass(?:ed)?|(?:soft|hard)?fail(?:ed)?|none|neutral|temperror|permerror)\b`;
const LISTED: Readonly<Record<Method, Wording>> = {
  spf: wordingOf(
    new RegExp(String.raw`\bspf(?: \[[^\]\s]{1,253}\](?: with ip: ?\[[^\]\s]{1,45}\])?)? ?= ?${RESULT}`, 'i'),
  ),
  dkim: wordingOf(new RegExp(String.raw`\bdkim ?= ?${RESULT}`, 'i')),
  dmarc: wordingOf(new RegExp(String.raw`\bdmarc ?= ?${RESULT}`, 'i')),
};

/** A result as the receiver said it: in a word of RFC 8601 §2.7, or only that it did not pass. */
export type SeenResult =
  'pass' | 'fail' | 'softfail' | 'neutral' | 'none' | 'temperror' | 'permerror' | 'did-not-pass' | 'not-said';

/** The same as `readReceiverResults`, in the receiver's own words: `none` is no failed signature, but no signature. */
export function readSeenResults(
  line: string,
  grams: Grams = gramsOf(line),
): Readonly<Record<Method, SeenResult>> {
  const seen = (method: Method): SeenResult => {
    const word = LISTED[method].exec(line, grams)?.groups?.['result']?.toLowerCase();
    if (word !== undefined)
      return SEEN.find((known) => known === word) ?? (word === 'passed' ? 'pass' : 'fail');
    return resultIn(method, line, grams) === 'fail' ? 'did-not-pass' : 'not-said';
  };
  return { spf: seen('spf'), dkim: seen('dkim'), dmarc: seen('dmarc') };
}

const SEEN = ['pass', 'fail', 'softfail', 'neutral', 'none', 'temperror', 'permerror'] as const;

const NEITHER = wordingOf(
  /authenticate with either spf or dkim|must pass either spf or dkim|fails to pass authentication checks \(spf or dkim\)/i,
);

/** What tells of a failure that was seen, not of a rule for all: `Gmail requires …` alone is none. */
const FAILED: Readonly<Record<Method, readonly Wording[]>> = {
  spf: [
    NEITHER,
    wordingOf(/\bspf\b[^=]{0,320}= ?did not pass|fails to pass spf|spf (?:authentication )?didn['’]?t pass/i),
    wordingOf(
      /not allowed to send (?:e?mail )?from .{0,270}\bspf\b|\bspf: [0-9a-f.:]{3,45} is not allowed to send/i,
    ),
    wordingOf(
      /\bspf[ -]?(?:check|validation|verification) fail|\bspf sender invalid|\bbad spf records for \[/i,
    ),
    wordingOf(
      /reject(?:ed)? (?:due to|because of|per) (?:spf|sender policy framework)\b|sender policy framework \(spf\) fail/i,
    ),
  ],
  dkim: [
    NEITHER,
    wordingOf(/\bdkim ?= ?did not pass|dkim (?:authentication )?didn['’]?t pass/i),
    wordingOf(/\bdkim (?:check|validation|verification|signature verification) fail|\bdkim sender invalid/i),
  ],
  dmarc: [
    wordingOf(/does not pass dmarc|dmarc[^.]{0,40}\bfail|\bdmarc sender invalid|dmarc unauthenticated mail/i),
    wordingOf(
      /due to [^\s]{0,253}(?: [^.\s]{1,60}){0,6} ?dmarc policy|reject(?:ed)? (?:due to|by|per) (?:sender['’]?s )?dmarc\b/i,
    ),
    wordingOf(/due to (?:domain )?[(]?[^\s()]{3,253}[)]?(?:['’]s| owner) dmarc policy/i),
  ],
};
/** The receiver could not tell. */
const UNDECIDED = /but temporary dns (?:failure|error)/i;

/** `none` did not pass; `neutral` and `temperror` decide nothing (RFC 7208 §2.6, RFC 8601 §2.7). */
function resultOf(word: string): AuthResult {
  if (/^pass/i.test(word)) return 'pass';
  return /^(?:neutral|temperror)/i.test(word) ? 'not-said' : 'fail';
}
