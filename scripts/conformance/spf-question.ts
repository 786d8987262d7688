import { parseDomainName, type DomainName } from '../../lib/dns/domain-name.ts';

/**
 * The domain that `check_host()` is asked about: that of the sender, or of the greeting where the return path is null (RFC 7208 §2.3, §2.4).
 * Undefined where it is no name of several labels; the answer is then `none` (§4.3).
 */
export function domainOfSender(sender: string, helo: string): DomainName | undefined {
  return parseDomainName(sender === '' ? helo : sender.slice(sender.lastIndexOf('@') + 1));
}
