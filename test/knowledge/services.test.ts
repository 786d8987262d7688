import { describe, expect, test } from 'vitest';
import { parseDomainName } from '../../lib/dns/domain-name.ts';
import { findOffer } from '../../lib/knowledge/service-offer.ts';
import { services } from '../../lib/knowledge/services/index.ts';
import { setupPages } from '../../lib/knowledge/setup-pages.ts';
import { describeWithData, sharedJson } from '../helpers/shared-data.ts';

/** Each host that a set-up page may lead to: a new one is a decision. */
const HOSTS = `
  clerk.com developers.cloudflare.com docs.aws.amazon.com docs.customer.io docs.mxroute.com docs.rackspace.com docs.stripe.com
  documentation.mailgun.com documentation.mailjet.com experienceleague.adobe.com forwardemail.net help.activecampaign.com help.aweber.com
  help.brevo.com help.campaignmonitor.com help.elasticemail.com help.emailoctopus.com help.kit.com help.klaviyo.com help.ovhcloud.com
  help.salesforce.com help.shopify.com improvmx.com intercom.com kb.mailpoet.com knowledge.hubspot.com
  knowledgebase.constantcontact.com learn.microsoft.com mailchimp.com migadu.com postmarkapp.com proton.me purelymail.com resend.com
  sendpulse.com support.apple.com support.freshdesk.com support.google.com support.hostinger.com support.mailchannels.com
  support.smtp2go.com support.sparkpost.com support.titan.email support.wix.com support.zendesk.com www.bluehost.com
  www.fastmail.help www.godaddy.com www.helpdesk.com www.ionos.com www.mailerlite.com www.mailersend.com www.namecheap.com
  www.siteground.com www.twilio.com www.zoho.com yandex.com`
  .trim()
  .split(/\s+/);

const byId = new Map(services.map((service) => [service.id, service]));
/** A form as a name: numbers stand where its signs do. */
const filled = (form: string) => form.replace(/[#*]/g, '1');

test('services have ids and names of their own', () => {
  expect(byId.size).toBe(services.length);
  expect(new Set(services.map(({ name }) => name)).size).toBe(services.length);
  expect(services.length).toBeGreaterThanOrEqual(90);
});

test.each(services.map((service) => [service.id, service] as const))(
  'the marks of %s are names that DNS knows, each once',
  (_, service) => {
    const {
      spfIncludes,
      spfSuffixes = [],
      dkimSelectors,
      dkimSelectorForms = [],
      dkimTargets = [],
    } = service;
    const { mxSuffixes, returnPathSuffixes, returnPathForms = [], signingDomains } = service;
    const lists = [spfIncludes, spfSuffixes, dkimSelectors, dkimSelectorForms, dkimTargets, mxSuffixes];
    for (const list of [...lists, returnPathSuffixes, returnPathForms, signingDomains])
      expect(new Set(list).size).toBe(list.length);
    const selectors = [...dkimSelectors, ...dkimSelectorForms].map((one) => `${one}._domainkey.example.org`);
    const names = [...spfSuffixes, ...dkimTargets, ...mxSuffixes, ...returnPathSuffixes, ...signingDomains];
    // RFC 7208 §7.1: an include may hold macros, which a name does not.
    const plain = spfIncludes.filter(
      (include) => !/^(?:[a-z0-9._-]|%\{[a-z]\})+$/.test(include) || !include.includes('%'),
    );
    for (const one of [
      ...names,
      ...plain,
      ...selectors,
      ...returnPathForms.map((form) => `${form}.example.org`),
    ])
      expect(parseDomainName(filled(one))).toBe(filled(one));
  },
);

test('a service sends over another one that we know, and that sends by itself', () => {
  const carriers = services.flatMap(({ over }) => (over === undefined ? [] : [byId.get(over)]));
  expect(carriers.map((carrier) => carrier?.over ?? carrier?.id)).toEqual(
    carriers.map((carrier) => carrier?.id),
  );
  expect(carriers).not.toContain(undefined);
});

describe('what is offered', () => {
  test.each(Object.entries(setupPages))('the set-up page of %s is a page of a known host', (id, page) => {
    const { protocol, host, username, port, pathname, hash } = new URL(page);
    expect([protocol, username, port, hash]).toEqual(['https:', '', '', '']);
    expect(HOSTS).toContain(host);
    expect(pathname).not.toBe('/');
    expect(byId.get(id)?.confidence).toMatch(/^(?:high|medium)$/);
  });

  test('no host is known in vain', () => {
    const used = new Set(Object.values(setupPages).map((page) => new URL(page).host));
    expect(HOSTS.filter((host) => !used.has(host))).toEqual([]);
  });

  test.each(services.map((service) => [service.id, service.confidence, service] as const))(
    '%s, known with %s confidence',
    (id, confidence, service) => {
      const { spfIncludes } = service;
      expect(findOffer(service)).toEqual(
        confidence === 'low' ? undefined : { spfIncludes, setupPage: setupPages[id] },
      );
    },
  );
});

interface KnownService {
  readonly id: string;
  readonly category: string;
  readonly spf_includes: readonly string[];
  readonly dkim_selectors: readonly string[];
  readonly dkim_cname_target: readonly string[];
  readonly return_path_patterns: readonly string[];
  readonly default_signing_domains: readonly string[];
  readonly help_url: string;
  readonly confidence: string;
}

describeWithData('the services are those of the data', () => {
  // The data's file has this shape.
  const { services: told } = sharedJson('knowledge', 'esp.json') as { services: readonly KnownService[] };

  test('all of them, and no other', () => {
    expect([...byId.keys()].sort()).toEqual(told.map(({ id }) => id.replaceAll('_', '-')).sort());
  });

  test.each(told.map((one) => [one.id, one] as const))('%s: every mark as the data has it', (id, one) => {
    const service = byId.get(id.replaceAll('_', '-'));
    const {
      spfIncludes,
      spfSuffixes = [],
      dkimSelectors,
      dkimSelectorForms = [],
      dkimTargets = [],
    } = service ?? {};
    const { returnPathSuffixes, returnPathForms = [], signingDomains, category, confidence } = service ?? {};
    const includes = one.spf_includes.flatMap((text) => text.split(' / ')).filter(isWhole);
    const selectors = one.dkim_selectors.flatMap((text) => text.split(' / ')).map(withNumbers);
    expect({ category, confidence }).toEqual({ category: one.category, confidence: one.confidence });
    expect(spfIncludes).toEqual(includes.filter((text) => !isOpen(text)).map(withoutRemark));
    expect(spfSuffixes).toEqual(includes.filter(isOpen).map(suffixOf));
    expect(dkimSelectors).toEqual(selectors.filter((text) => /^[\w-]+$/.test(text)));
    expect(dkimSelectorForms).toEqual(
      unique(selectors.filter((text) => /^[a-z0-9#-]*#[a-z0-9#-]*$/.test(text) && text !== '#')),
    );
    expect(dkimTargets).toEqual(
      unique(one.dkim_cname_target.filter((text) => !text.includes('return')).map(suffixOf)),
    );
    const paths = one.return_path_patterns.filter(isWhole);
    expect(returnPathSuffixes?.map(asStar)).toEqual(
      unique(paths.filter((text) => !text.includes('<domain>')).map(suffixOf)),
    );
    expect(returnPathForms.map(asStar)).toEqual(unique(paths.map(startOf)));
    expect(signingDomains?.map(asStar)).toEqual(unique(one.default_signing_domains.map(suffixOf)));
    const page = setupPages[id.replaceAll('_', '-')];
    const isOffered = one.confidence !== 'low' && new URL(one.help_url).pathname !== '/';
    expect(page).toBe(isOffered ? one.help_url : undefined);
  });
});

// How the data writes: `<id>` and `*` stand for anything, `…` for what nobody remembers, a remark or a target follows behind.

const unique = (list: readonly (string | undefined)[]) => [
  ...new Set(list.filter((one) => one !== undefined && one !== '')),
];
const asStar = (text: string) => text.replaceAll('#', '*');
const withoutRemark = (text: string) => text.split(/ -> | \(/)[0] ?? '';
const isOpen = (text: string) => /[<*]/.test(text);
const isWhole = (text: string) =>
  !text.startsWith('(') && !text.endsWith('...') && !/ (?:for|with) /.test(text);
const withNumbers = (text: string) =>
  text.replace(/<(?:id|digits|hubid|mmyy|yymm|yyyymmdd|yyyymmddhhmmss|timestamp)>/g, '#');

/** `mail-*.google.com` → `google.com`: what follows the last open label, where that is a name yet. */
function suffixOf(text: string): string | undefined {
  const plain =
    withoutRemark(text.split(' / ')[0] ?? '')
      .replace(/^\.\.\./, '')
      .split('@')
      .at(-1) ?? '';
  const labels = plain.split('.');
  const open = labels.findLastIndex(isOpen);
  if (labels.length < 2) return undefined;
  return labels.length - open > 2
    ? labels.slice(open + 1).join('.')
    : labels.filter((label) => label !== '*').join('.');
}

/** `em<digits>.<domain> -> …` → `em*`: what stands before the customer's domain. */
function startOf(text: string): string | undefined {
  const [, start] = /^([^@]+?)(?:\.<sub>)?\.<domain>$/.exec(withoutRemark(text)) ?? [];
  return start === undefined ? undefined : asStar(start.replace(/<\w+>/g, '#'));
}
