import { readReportUris } from '../checks/dmarc/report-uri.ts';
import { parseDomainName } from '../dns/domain-name.ts';

const ADDRESS = /^[^\s@,:/<>()]{1,64}@[^\s@,:/<>()]{1,253}$/;
/** `mailto` as people write it, the sign behind it, slashes of a web address. */
const SCHEME =
  /^(?:mailto|mail|email|e-mail|malito|mailtto|mailt|maito|mialto|mailo|mailt0|mailto\.)(?:[:=;]|(?=\/)|$)[:=]?\/{0,2}/i;

/** A list of report addresses as it was meant: `mailto:` before each, commas between. Undefined where one of them is no address. */
export function urisMeant(value: string): string | undefined {
  const entries = value
    .split(/[\s,;]/)
    .map(uriMeant)
    .filter((entry) => entry !== '');
  const uris = readReportUris(entries.join(','));
  return uris.length > 0 && uris.every(({ kind }) => kind === 'mail' || kind === 'other')
    ? entries.join(',')
    : undefined;
}

/** One entry; empty for a `mailto:` that stands alone before its address. */
function uriMeant(entry: string): string {
  const inner = entry.replace(/^[<('[]/, '').replace(/[>)'\].]$/, '');
  const scheme = SCHEME.exec(inner)?.[0] ?? '';
  const address = inner.slice(scheme.length).replace(/^[<(]/, '');
  if (scheme !== '' && address === '') return '';
  return ADDRESS.test(address) ? `mailto:${withAsciiDomain(address)}` : inner;
}

/** A URI holds none but ASCII, and a record asks for the name as DNS has it (RFC 5890 §2.3.2.1). */
function withAsciiDomain(address: string): string {
  const [local = '', domain = ''] = address.split('@');
  const name = /^[\x21-\x7e]+$/.test(domain) ? domain : parseDomainName(domain);
  return name === undefined ? address : `${local}@${name}`;
}

/** Whether a part of a record can only be a further report address. */
export function isReportUri(part: string): boolean {
  return urisMeant(part) !== undefined;
}
