import { isSameHouse } from '../../bounce/same-house.ts';
import type { DomainName } from '../../dns/domain-name.ts';
import { findServices } from '../../knowledge/find-services.ts';
import { findFreemail } from '../../knowledge/freemail.ts';
import type { MailFacts } from '../../checks/mail-facts.ts';

/**
 * A web form that writes its visitor into From: the mail went out from a web site with the site's return address, and the author is no part of
 * it: anybody's address, or a stranger's in a mail that the site wrote to its own house.
 */
export function isByForm(author: DomainName, { returnPath, host, form }: MailFacts): boolean {
  if (returnPath === undefined || isSameHouse(returnPath, author) || isOfService(returnPath, host))
    return false;
  const { isByWebSite, isReplyToFrom, toDomains } = form;
  const isToSite = toDomains.some((domain) => isSameHouse(domain, returnPath));
  const marks = [isByWebSite || isReplyToFrom, findFreemail(author) !== undefined, isToSite];
  return marks.filter(Boolean).length >= 2;
}

/** What a newsletter or a shop sends is no form, whoever stands in From. Houses that carry the mail of web sites do not count. */
function isOfService(returnPathDomain: DomainName, sendingHost: DomainName | undefined): boolean {
  const found = findServices({
    ...{ fromDomain: undefined, receivedBy: undefined, dkim: [], spfIncludes: [] },
    ...{ returnPathDomain, sendingHost },
  });
  return found.some(({ service: { category } }) => !['mailbox', 'relay', 'gateway'].includes(category));
}
