import { isAtOrBelow, type DomainName } from '../dns/domain-name.ts';
import type { Service } from './service.ts';

/** Whether a name is one of the service's own, or lies below one: as a Return-Path, as the host that sent, as `d=`. */
export function isOwnName({ returnPathSuffixes, signingDomains }: Service, name: DomainName): boolean {
  const isIn = (suffix: string) => endsInMark(name, suffix);
  return returnPathSuffixes.some(isIn) || signingDomains.some(isIn);
}

/** Whether a name of an SPF record's `include` is one that the service gives out. The name in lower case, without a final dot. */
export function isOwnInclude({ spfIncludes, spfSuffixes = [] }: Service, include: string): boolean {
  return [...spfIncludes, ...spfSuffixes].some((own) => isAtOrBelow(include, own));
}

/** Whether the service gives such a selector to its customers. In lower case. */
export function isOwnSelector({ dkimSelectors, dkimSelectorForms = [] }: Service, selector: string): boolean {
  return dkimSelectors.includes(selector) || dkimSelectorForms.some((form) => isOfForm(selector, form));
}

/**
 * Whether a Return-Path domain is the From domain's own with what the service has put before it: `em123.example.org`, also where either lies
 * below the other. Without a From domain any name below such a start counts.
 */
export function isOwnReturnPath(
  { returnPathForms = [] }: Service,
  returnPath: DomainName,
  fromDomain: DomainName | undefined,
): boolean {
  if (returnPathForms.length === 0) return false; // as of most
  const labels = returnPath.split('.');
  return returnPathForms.some((form) => {
    const length = form.split('.').length;
    const rest = labels.slice(length).join('.');
    const isOfTheirs =
      fromDomain === undefined || isAtOrBelow(rest, fromDomain) || isAtOrBelow(fromDomain, rest);
    return rest.includes('.') && isOfTheirs && areOfForm(labels.slice(0, length), form);
  });
}

function endsInMark(name: string, mark: string): boolean {
  return mark.includes('#') || mark.includes('*')
    ? areOfForm(name.split('.').slice(-mark.split('.').length), mark)
    : isAtOrBelow(name, mark);
}

/** Label by label, so that no name passes for another by how it ends. */
function areOfForm(labels: readonly string[], form: string): boolean {
  const forms = form.split('.');
  return labels.length === forms.length && forms.every((one, place) => isOfForm(labels[place] ?? '', one));
}

const NUMBER = /^\d{1,20}$/;
const RUNNING = /^(?:\d{1,3}[a-z]?|[a-z])$/;

/** One label against one that may hold one `#` or `*`. */
function isOfForm(label: string, form: string): boolean {
  const at = form.search(/[#*]/);
  if (at < 0) return label === form;
  const [head, tail] = [form.slice(0, at), form.slice(at + 1)];
  const middle = label.slice(head.length, label.length - tail.length);
  const isAround = label.length > head.length + tail.length && label.startsWith(head) && label.endsWith(tail);
  return isAround && (form.charAt(at) === '#' ? NUMBER : RUNNING).test(middle);
}
