import ipaddr from 'ipaddr.js';
import { parseDomainName, type DomainName } from '../dns/domain-name.ts';
import type { AuthResult, ReceiverResults } from './verdict.ts';

const DOMAIN = String.raw`[\[(<]?(?<domain>[^\s\[\]()<>'’,;:]{3,253}?)[\])>]?`;

/** How replies name the refused From domain. */
const FROM_DOMAIN: readonly RegExp[] = [
  String.raw`unauthenticated e?mail from ${DOMAIN} is not accepted`,
  String.raw`sending domain ${DOMAIN} (?:does|doesn['’]t)`,
  String.raw`on behalf of ${DOMAIN} could not be delivered`,
  String.raw`due to (?:domain )?${DOMAIN}(?:['’]s| owner) dmarc policy`,
  String.raw`dmarc policy (?:for|of) (?:domain )?${DOMAIN}(?:[\s.,;]|$)`,
  String.raw`dmarc (?:failure|check|verification|evaluation)[^.]{0,20} for (?:domain )?${DOMAIN}(?:[\s.,;]|$)`,
].map((form) => new RegExp(form, 'i'));

/** How replies name the envelope domain whose SPF was checked. */
const SPF_DOMAIN: readonly RegExp[] = [
  String.raw`\bspf \[(?<domain>[^\]\s]{3,253})\]`,
  String.raw`mail ?from domain \[?(?<domain>[^\]\s]{3,253})\]?`,
  String.raw`not allowed to send (?:e?mail )?from <?(?<domain>[a-z0-9.-]{3,253})>?`,
].map((form) => new RegExp(form, 'i'));

const IP =
  /\b(?:with |the )?ip:? ?\[(?<ip>[0-9a-fA-F:.]{3,45})\]|\bsending ip \[?(?<ip2>[0-9a-fA-F:.]{7,45})\]?|\bmessages from \((?<ip3>[0-9a-fA-F:.]{3,45})\)|\bclient host \[(?<ip5>[0-9a-fA-F:.]{3,45})\] blocked|\bbanned sender ?\[(?<ip6>[0-9a-fA-F:.]{7,45})\]|\b(?<ip4>\d{1,3}(?:\.\d{1,3}){3}) is not allowed to send/i;

/**
 * What the receiver says in its reply that it saw of this very mail: the results of its checks, the domains and the address that it names.
 * Only documented shapes are read (Gmail 5.7.26, 5.7.27, 5.7.30; Microsoft 5.7.509, 5.7.515; Yahoo 5.7.9; Apple, Mail.ru and the like).
 * Undefined when the reply tells none of this. Values are for explaining, never for a proposed record.
 */
export function readReceiverResults(line: string): ReceiverResults | undefined {
  const fromDomain = findDomain(FROM_DOMAIN, line);
  const spfDomain = findDomain(SPF_DOMAIN, line);
  const results = readResults(line);
  const ip = findIp(line);
  const isEmpty =
    [fromDomain, spfDomain, ip].every((one) => one === undefined) &&
    Object.values(results).every((one) => one === 'not-said');
  return isEmpty ? undefined : { ...results, fromDomain, spfDomain, ip };
}

function findDomain(forms: readonly RegExp[], line: string): DomainName | undefined {
  return forms
    .map((form) => parseDomainName(form.exec(line)?.groups?.['domain']?.replace(/\.$/, '')))
    .find((name) => name !== undefined);
}

function findIp(line: string): string | undefined {
  const found = Object.values(IP.exec(line)?.groups ?? {}).find((address) => typeof address === 'string');
  return found !== undefined && ipaddr.isValid(found) ? ipaddr.parse(found).toString() : undefined;
}

type Results = Pick<ReceiverResults, 'spf' | 'dkim' | 'dmarc'>;

function readResults(line: string): Results {
  const listed = /\bspf ?= ?(\w+) ?, ?dkim ?= ?(\w+) ?, ?dmarc ?= ?(\w+)/i.exec(line);
  if (listed) return { spf: resultOf(listed[1]), dkim: resultOf(listed[2]), dmarc: resultOf(listed[3]) };
  const neither = /authenticate with either spf or dkim|must pass either spf or dkim/i.test(line);
  return {
    spf:
      neither ||
      /\bspf\b[^=]{0,320}= ?did not pass|fails to pass spf|spf (?:authentication )?didn['’]?t pass|not allowed to send (?:e?mail )?from .{0,270}\bspf\b/i.test(
        line,
      )
        ? 'fail'
        : 'not-said',
    dkim:
      neither || /\bdkim ?= ?did not pass|dkim (?:authentication )?didn['’]?t pass/i.test(line)
        ? 'fail'
        : 'not-said',
    dmarc: /does not pass dmarc|due to [^.]{0,260}dmarc policy|dmarc[^.]{0,40}\bfail/i.test(line)
      ? 'fail'
      : 'not-said',
  };
}

function resultOf(word: string | undefined): AuthResult {
  if (/^pass/i.test(word ?? '')) return 'pass';
  return /^(?:fail|softfail|none|permerror)/i.test(word ?? '') ? 'fail' : 'not-said';
}
