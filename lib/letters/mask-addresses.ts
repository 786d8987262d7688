import type { Masks } from './mask.ts';

const HOST = String.raw`[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]{0,251}[\p{L}\p{N}_])?`;
const LITERAL = String.raw`\[(?:IPv6:)?[0-9A-Fa-f:.]{2,45}\]`;
const QUOTED = /"[^"\n]{1,200}"$/;
const BARE = /[^\s<>@"(),;:[\]|\\\ue000\ue001]{1,320}$/u;
const BEHIND = new RegExp(String.raw`(?:${HOST}|${LITERAL})`, 'uy');

/** A key before an address, which is no part of it: `smtp.mailfrom=`, `envelope-from=`, `rcpt=`. */
const KEY =
  /^((?:[a-z]{2,10}\.)?(?:mail|mailfrom|from|to|for|i|rcpt|rcptto|recipient|sender|envelope-from|envelope-to|rua|ruf|addr|address|user|author|email)=)(.+)$/i;

/** Puts a mask in place of each local part; the domain behind it stays. Goes from `@` to `@`. */
export function maskAddresses(text: string, masks: Masks): string {
  const pieces: string[] = [];
  let from = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const local = localPartBefore(text.slice(Math.max(from, at - 322), at));
    if (local === undefined) continue;
    pieces.push(text.slice(from, at - local.length), maskOf(local, domainAt(text, at + 1), masks));
    from = at;
  }
  return maskOldForms(pieces.join('') + text.slice(from), masks);
}

function localPartBefore(text: string): string | undefined {
  return (QUOTED.exec(text) ?? BARE.exec(text))?.[0];
}

function domainAt(text: string, at: number): string {
  BEHIND.lastIndex = at;
  return BEHIND.exec(text)?.[0] ?? '';
}

function maskOf(local: string, domain: string, masks: Masks): string {
  const [, key, bare] = KEY.exec(local) ?? [];
  return `${key ?? ''}${masks.address(unquoted(bare ?? local), domain)}`;
}

function unquoted(local: string): string {
  return local.replace(/^["'`]|["'`]$/g, '').replace(/^=?3D/i, '');
}

/**
 * Addresses without `@`: in the local part of another (VERP: `bounce-7.bob=example.com`), with the percent sign of old relays, behind the
 * `!` of UUCP, and the last name of a directory path of Exchange (`/cn=Recipients/cn=bob`).
 */
function maskOldForms(text: string, masks: Masks): string {
  return text
    .replace(VERP, (whole, local: string, sign: string, domain: string) =>
      TAG.test(local) ? whole : `${masks.address(local.replace(/^.*[.]/, ''), domain)}${sign}${domain}`,
    )
    .replace(BANG, (_, host: string, local: string) => `${host}!${masks.address(local, host)}`)
    .replace(
      /(\/cn=)(?!recipients\b|configuration\b|servers\b)([^/\s,;:"'<>\ue000]{1,200})/gi,
      (_, cn: string) => `${cn}${masks.token}`,
    );
}

const DOTTED = String.raw`(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}`;
const VERP = new RegExp(
  String.raw`(?<![\p{L}\p{N}._+=%-])([\p{L}\p{N}._+-]{1,128})([=%])(${DOTTED})(?![\p{L}\p{N}_-])`,
  'gu',
);
const BANG = new RegExp(String.raw`(?<![\p{L}\p{N}.-])(${DOTTED})!([\p{L}\p{N}._+-]{1,64})`, 'gu');
/** Names of fields whose value is a domain: of DKIM, SPF and `Authentication-Results` (RFC 6376, 7208, 8601), and of logs. */
const TAG =
  /^(?:v|a|b|bh|c|d|h|i|l|q|s|t|x|z|p|k|n|sp|rua|ruf|include|redirect|exp|mx|ptr|exists|ip|cn|ou|o|dc|id|spf|dkim|dmarc|arc|iprev|helo|ehlo|host|hostname|domain|server|by|from|to|for|name|rdns|ptr|relay|client|proto|receiver|reason|arc-chain|[a-z-]{1,20}\.[a-z-]{1,20}|x-[a-z-]{1,40}|envelope-(?:from|to)|client-ip|remote(?:_?host|_?mta)?|mta|nameserver|ns|dsn|dns|type|prd|action|compauth)$/i;
