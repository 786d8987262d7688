import { parseDomainName, type DomainName } from './dns/domain-name.ts';

/** Whose record stands at a name. */
export interface RecordName {
  /** The domain that the record belongs to; the name itself where it is no place of a record. */
  readonly domain: DomainName;
  /** The name of a DKIM key, where the name tells it. */
  readonly selector: string | undefined;
  /** The name that was given, where it is not the domain's own. */
  readonly askedAs: DomainName | undefined;
}

/**
 * The names at which mail's records stand, and nothing else does: RFC 6376 §3.6.2.1, RFC 9989 §4.7 and RFC 9990 §4, RFC 8461 §3.1, RFC 8460
 * §3, BIMI's `_bimi`. What stands before `_domainkey` is the selector.
 */
const PLACE =
  /^(?:(?<selector>[^.]{1,63}(?:\.[^.]{1,63}){0,9})\._domainkey|_domainkey|(?:[^.]{1,63}\.){0,20}_dmarc|_mta-sts|_smtp\._tls|[^.]{1,63}\._bimi)\.(?<domain>.+)$/;

/** Takes a name apart that may be the place of a record: `s1._domainkey.example.org` is the key `s1` of example.org. */
export function readRecordName(name: DomainName): RecordName {
  const groups = PLACE.exec(name)?.groups;
  const domain = parseDomainName(groups?.['domain']);
  return domain === undefined
    ? { domain: name, selector: undefined, askedAs: undefined }
    : { domain, selector: groups?.['selector'], askedAs: name };
}
