import type { DomainName } from '../dns/domain-name.ts';
import { isOwnInclude, isOwnName, isOwnReturnPath, isOwnSelector } from './service-marks.ts';
import type { Service } from './service.ts';
import { services } from './services/index.ts';

/** What is known of a mail and of its domain. What is not known is undefined or empty. */
export interface ServiceEvidence {
  readonly fromDomain: DomainName | undefined; // RFC5322.From
  readonly returnPathDomain: DomainName | undefined; // RFC5321.MailFrom
  /** The host that handed the mail over, and the one that took it: `from` and `by` of that Received line. */
  readonly sendingHost: DomainName | undefined;
  readonly receivedBy: DomainName | undefined;
  readonly dkim: readonly { readonly domain: DomainName; readonly selector: string }[];
  /** The names that the domain's SPF record includes, as published. */
  readonly spfIncludes: readonly string[];
}

/**
 * By what a service is known, the strongest first. The first three are names of its own in this very mail; the next two are names that
 * anybody may choose, in this mail; the last says only what was set up once.
 */
export const serviceMarks = [
  'return-path',
  'received',
  'dkim-domain',
  'return-path-form',
  'dkim-selector',
  'spf-include',
] as const;

export type ServiceMark = (typeof serviceMarks)[number];

export interface FoundService {
  readonly service: Service;
  /** The strongest first; never empty. */
  readonly by: readonly ServiceMark[];
}

/** The services that a mail bears the marks of, those with the strongest mark first. Empty where nothing tells. */
export function findServices(
  evidence: ServiceEvidence,
  known: readonly Service[] = services,
): readonly FoundService[] {
  const seen = marksIn(evidence, known);
  const borne = new Set(seen.flatMap(({ of }) => of));
  const bearing = borne.size === 0 ? [] : known.filter((service) => borne.has(service));
  const found = bearing.flatMap((service): readonly FoundService[] => {
    const own = seen.filter(({ of }) => of.includes(service));
    const by = serviceMarks.filter((mark) => own.some((one) => one.mark === mark));
    // What several services share, or what is nobody's in particular, says something only beside another mark.
    return own.some(({ isShared }) => !isShared) || by.length > 1 ? [{ service, by }] : [];
  });
  return [...found].sort((one, other) => rankOf(one) - rankOf(other));
}

function rankOf({ by: [strongest = 'spf-include'] }: FoundService): number {
  return serviceMarks.indexOf(strongest);
}

/** One mark that was seen, and whose it may be. */
interface SeenMark {
  readonly mark: ServiceMark;
  readonly of: readonly Service[];
  readonly isShared: boolean;
}

const MOST = 50; // signatures of a mail, includes of a record: nobody honest has more

function marksIn(evidence: ServiceEvidence, known: readonly Service[]): readonly SeenMark[] {
  const { fromDomain, returnPathDomain, sendingHost, receivedBy } = evidence;
  const dkim = evidence.dkim.slice(0, MOST);
  const includes = evidence.spfIncludes.slice(0, MOST).map((name) => name.toLowerCase().replace(/\.$/, ''));
  const seen = (mark: ServiceMark, bears: (service: Service) => boolean, isCommon = false): SeenMark => {
    const of = carriersAmong(known.filter(bears));
    return { mark, of, isShared: isCommon || of.length > 1 };
  };
  const ownName = (mark: ServiceMark, name: DomainName | undefined): readonly SeenMark[] =>
    name === undefined ? [] : [seen(mark, (service) => isOwnName(service, name))];
  // From one of its servers to another: the mail was there, which does not say that it was sent from there.
  const isInside = (service: Service) => receivedBy !== undefined && isOwnName(service, receivedBy);
  return [
    ...ownName('return-path', returnPathDomain),
    ...ownName('received', sendingHost).map((one) => ({
      ...one,
      of: one.of.filter((service) => !isInside(service)),
    })),
    ...dkim.flatMap(({ domain }) => ownName('dkim-domain', domain)),
    ...(returnPathDomain === undefined
      ? []
      : [
          seen(
            'return-path-form',
            (service) => isOwnReturnPath(service, returnPathDomain, fromDomain),
            commonForms.test(returnPathDomain),
          ),
        ]),
    ...dkim.map(({ selector }) =>
      seen('dkim-selector', (service) => isOwnSelector(service, selector), commonSelectors.test(selector)),
    ),
    ...includes.map((include) => seen('spf-include', (service) => isOwnInclude(service, include))),
  ];
}

/** A mark of a service that sends over another one's servers is the other's, where both have it. */
function carriersAmong(bearers: readonly Service[]): readonly Service[] {
  return bearers.filter(({ over }) => !bearers.some(({ id }) => id === over));
}

/** Words and letters that anybody may put before a domain of their own. */
const commonForms = /^(?:bounces?|em\d{1,20}|mailer\d{1,20}|mta|rp|send)\./;

/** Selectors that many mail systems give out, or that people choose by themselves (RFC 6376 §3.1 leaves the choice to the signer). */
const commonSelectors =
  /^(?:api|default\d{0,20}|dkim2?|dk|email|key[1-3]|k[1-3]|m1|m101|mail|mta|mx|s\d{1,20}|sender|sign|smtp|x|2022|cr|fd2?|fs1?|mg|ml|pic?|sf[12]|sm)$/;
