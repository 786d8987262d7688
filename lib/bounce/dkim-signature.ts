import { domainOfAddress, parseDomainName, type DomainName } from '../dns/domain-name.ts';

/** What a DKIM-Signature field says (RFC 6376 §3.5), as far as it bears on a refusal. */
export interface DkimSignature {
  readonly domain: DomainName; // d=
  readonly selector: string; // s=, in lower case
  readonly algorithm: string | undefined; // a=, in lower case
  /** The domain of i=; undefined where it is not there: then it is that of d=. */
  readonly identity: DomainName | undefined;
  /** t= and x=, in seconds since 1970. */
  readonly signedAt: number | undefined;
  readonly expiresAt: number | undefined;
  /** l=: only so many octets of the body are signed. */
  readonly hasBodyLength: boolean;
}

const MOST_READ = 16 * 1024; // characters of one field
const MOST_TAGS = 60;

/** Reads one field; undefined where `d=` or `s=` is missing or odd. Of a tag that stands twice the first counts. */
export function readDkimSignature(field: string): DkimSignature | undefined {
  const tags = tagsOf(field.slice(0, MOST_READ));
  const domain = parseDomainName(tags.get('d'));
  const selector = SELECTOR.exec(tags.get('s') ?? '')?.[0].toLowerCase();
  if (domain === undefined || selector === undefined) return undefined;
  return {
    domain,
    selector,
    algorithm: /^[a-z0-9-]{1,40}$/i.exec(tags.get('a') ?? '')?.[0].toLowerCase(),
    identity: domainOfAddress(tags.get('i')),
    signedAt: secondsOf(tags.get('t')),
    expiresAt: secondsOf(tags.get('x')),
    hasBodyLength: /^\d{1,76}$/.test(tags.get('l') ?? ''),
  };
}

const SELECTOR = /^[a-z0-9_](?:[a-z0-9_.-]{0,200}[a-z0-9_])?$/i;

/** §3.2: tags by semicolon; blanks and folds within the values that we read mean nothing. */
function tagsOf(field: string): ReadonlyMap<string, string> {
  const pairs = field.split(';', MOST_TAGS).map((tag) => {
    const at = tag.indexOf('=');
    return [tag.slice(0, Math.max(0, at)).trim(), tag.slice(at + 1).replace(/\s+/g, '')] as const;
  });
  return new Map(pairs.reverse());
}

/** §3.5: up to twelve digits are meant to be read. */
function secondsOf(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,12}$/.test(value) ? Number(value) : undefined;
}
