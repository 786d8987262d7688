import { parseArgs } from 'node:util';
import { readMailInput, type MailInput } from '../../lib/through-input.ts';
import { readSelector, type SelectorInput } from '../../lib/selector-input.ts';
import { readRecordName } from '../../lib/record-name.ts';
import { parseDomainName, type DomainName } from '../../lib/dns/domain-name.ts';

/** What the command line was asked to do. */
export type Task =
  | { readonly kind: 'files'; readonly files: readonly string[]; readonly json: boolean }
  | { readonly kind: 'batch' }
  | { readonly kind: 'check-host' }
  | DomainTask;

/** A domain, and what is asked of it beside how it stands. */
export interface DomainTask {
  readonly kind: 'domain';
  readonly domain: DomainName;
  readonly json: boolean;
  readonly selector: SelectorOf | undefined;
  /** What a mail of the domain is sent through, and its return address. */
  readonly mail: Extract<MailInput, { kind: 'mail' }> | undefined;
}

/** A DKIM key by name, and whose it is. */
export type SelectorOf = Pick<Extract<SelectorInput, { kind: 'selector' }>, 'selector' | 'domain'>;

/** Where answers of DNS come from. */
export type DnsSource =
  | { readonly kind: 'extension' } // the resolvers that the extension asks
  | { readonly kind: 'zone'; readonly file: string }
  | { readonly kind: 'doh'; readonly url: URL }
  | { readonly kind: 'offline' };

export type Options =
  | { readonly kind: 'ok'; readonly task: Task; readonly dns: DnsSource }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly sentence: string };

export const helpText = `Explains why a mail came back. docs/cli.md tells all.

  npm run -s inspect -- FILE…             the card's words; - is standard input
  npm run -s inspect -- --json FILE…      one JSON object a line and file
  npm run -s inspect -- --batch           JSON Lines in, JSON Lines out; asks no DNS
  npm run -s inspect -- --check-host --batch   SPF of a sending IP, as JSON Lines
  npm run -s inspect -- --domain NAME     how a domain stands; --json as an object
      --selector S                        by the DKIM key of this name
      --through IP|SERVICE [--return-path DOMAIN]
                                          and what a mail of it would get

  --zone FILE   answers of DNS from a file        --doh URL   from one DNS-over-HTTPS server
  --offline     no DNS at all
`;

/** Reads the arguments (without `node` and the script). Wrong use is a value with one sentence for the person. */
export function parseOptions(args: readonly string[]): Options {
  const given = parsed(args);
  if ('sentence' in given) return { kind: 'wrong', sentence: given.sentence };
  if (given.values.help === true) return { kind: 'help' };
  const task = taskOf(given.values, given.files);
  const dns = dnsOf(given.values);
  if (typeof task === 'string') return { kind: 'wrong', sentence: task };
  if (typeof dns === 'string') return { kind: 'wrong', sentence: dns };
  return { kind: 'ok', task, dns };
}

const flags = {
  json: { type: 'boolean' },
  batch: { type: 'boolean' },
  domain: { type: 'string' },
  selector: { type: 'string' },
  through: { type: 'string' },
  'return-path': { type: 'string' },
  'check-host': { type: 'boolean' },
  zone: { type: 'string' },
  doh: { type: 'string' },
  offline: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof flags }>>['values'];

function parsed(
  args: readonly string[],
): { values: Values; files: readonly string[] } | { sentence: string } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: flags, allowPositionals: true });
    return { values, files: positionals };
  } catch (error) {
    // parseArgs says in its first sentence which argument it does not know or lacks a value.
    const reason = error instanceof Error ? (error.message.split(/\. |\n/)[0] ?? '') : String(error);
    return { sentence: `${reason.replace(/\.$/, '')}; --help lists what can be asked.` };
  }
}

/** The task, or the sentence that says why there is none. */
function taskOf(values: Values, files: readonly string[]): Task | string {
  if (values['check-host'] === true) return hostTaskOf(values, files);
  const json = values.json === true;
  if (values.domain !== undefined)
    return values.batch === true || files.length > 0
      ? 'The option --domain goes neither with files nor with --batch.'
      : domainTaskOf(values.domain, values);
  const alone = (['selector', 'through', 'return-path'] as const).find((one) => values[one] !== undefined);
  if (alone !== undefined) return `The option --${alone} goes with --domain only.`;
  if (values.batch === true)
    return files.length > 0
      ? 'The option --batch reads standard input and takes no files.'
      : { kind: 'batch' };
  return files.length > 0
    ? { kind: 'files', files, json }
    : 'Name a file, or - for standard input, or --batch, or --domain NAME; --help tells more.';
}

function domainTaskOf(name: string, values: Values): DomainTask | string {
  const domain = parseDomainName(name);
  if (domain === undefined) return `${quoted(name)} is not a domain name.`;
  const selector = selectorOf(values, readRecordName(domain).domain);
  const mail = mailOf(values);
  if (typeof selector === 'string') return selector;
  if (typeof mail === 'string') return mail;
  return { kind: 'domain', domain, json: values.json === true, selector, mail };
}

function selectorOf({ selector }: Values, domain: DomainName): SelectorOf | string | undefined {
  if (selector === undefined) return undefined;
  const read = readSelector(selector, domain);
  return read.kind === 'selector'
    ? read
    : `${quoted(selector)} is not the name of a key (selector) of ${domain}.`;
}

function mailOf({ through, 'return-path': returnPath = '' }: Values): DomainTask['mail'] | string {
  if (through === undefined)
    return returnPath === '' ? undefined : 'The option --return-path goes with --through only.';
  const read = readMailInput({ through, returnPath });
  if (read.kind === 'mail') return read;
  if (read.reason === 'no-path') return `${quoted(returnPath)} is not a domain name.`;
  return read.reason === 'several'
    ? `${quoted(through)} may be any of these services: ${read.names.join(', ')}.`
    : `${quoted(through)} is neither an IP address nor a service that we know.`;
}

/** check_host() asks the zone of each line and nobody else. */
function hostTaskOf(values: Values, files: readonly string[]): Task | string {
  if (values.batch !== true || files.length > 0 || values.domain !== undefined)
    return 'The option --check-host goes with --batch and reads standard input.';
  const { zone, doh, offline } = values;
  return (zone ?? doh ?? offline) === undefined
    ? { kind: 'check-host' }
    : 'The option --check-host takes no source of DNS: each line brings its zone.';
}

function dnsOf({ zone, doh, offline }: Values): DnsSource | string {
  const chosen = [zone, doh, offline === true ? '' : undefined].filter((one) => one !== undefined);
  if (chosen.length > 1) return 'Only one of --zone, --doh and --offline can be used at a time.';
  if (offline === true) return { kind: 'offline' };
  if (zone !== undefined) return { kind: 'zone', file: zone };
  return doh === undefined ? { kind: 'extension' } : dohOf(doh);
}

/** https, or http on this computer alone: questions never go over the network in the clear. */
function dohOf(text: string): DnsSource | string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isLoopback = url !== undefined && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback)) return { kind: 'doh', url };
  return `The option --doh wants an https address (http only on this computer), not ${quoted(text)}.`;
}

/** Foreign text for one line of a terminal: cut, and without control characters. */
export function quoted(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '?');
  return `“${plain.length > 120 ? `${plain.slice(0, 120)}…` : plain}”`;
}
