import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDomainName } from '../../lib/dns/domain-name.ts';
import {
  findServices,
  serviceMarks,
  type ServiceEvidence,
  type ServiceMark,
} from '../../lib/knowledge/find-services.ts';
import type { Service } from '../../lib/knowledge/service.ts';
import { services } from '../../lib/knowledge/services/index.ts';
import { domain } from '../helpers/notices.ts';

const nothing: ServiceEvidence = {
  fromDomain: domain('example.org'),
  returnPathDomain: undefined,
  sendingHost: undefined,
  receivedBy: undefined,
  dkim: [],
  spfIncludes: [],
};
const found = (changes: Partial<ServiceEvidence>) =>
  findServices({ ...nothing, ...changes }).map(({ service, by }) => `${service.id}: ${by.join(', ')}`);
const signed = (name: string, selector: string) => ({ domain: domain(name), selector });
const key = (selector: string) => ({ dkim: [signed('example.org', selector)] });

/** A mark with numbers where its signs stand. */
const filled = (mark: string) => mark.replaceAll('#', '20260101').replaceAll('*', '1a');

/** Every mark of a service, alone, as evidence. */
function marksOf(service: Service): readonly (readonly [ServiceMark, string, Partial<ServiceEvidence>])[] {
  const {
    spfIncludes,
    spfSuffixes = [],
    dkimSelectors,
    dkimSelectorForms = [],
    returnPathForms = [],
  } = service;
  const ownNames = [...new Set([...service.returnPathSuffixes, ...service.signingDomains])].map(filled);
  const atAndBelow = ownNames.flatMap((name) => [domain(name), domain(`o1.mail.${name}`)]);
  return [
    ...atAndBelow.map((name) => ['return-path', name, { returnPathDomain: name }] as const),
    ...atAndBelow.map((name) => ['received', name, { sendingHost: name }] as const),
    ...atAndBelow.map((name) => ['dkim-domain', name, { dkim: [signed(name, 'none-of-theirs')] }] as const),
    ...returnPathForms
      .map((form) => `${filled(form)}.example.org`)
      .map((name) => ['return-path-form', name, { returnPathDomain: domain(name) }] as const),
    ...[...dkimSelectors, ...dkimSelectorForms.map(filled)].map(
      (one) => ['dkim-selector', one, key(one)] as const,
    ),
    ...[...spfIncludes, ...spfSuffixes.map((suffix) => `1.${suffix}`)].map(
      (include) => ['spf-include', include, { spfIncludes: [include] }] as const,
    ),
  ];
}

/** What stands before a domain, and selectors, that say nothing alone. */
const SILENT =
  `2022 api bounce.example.org bounces.example.org cr default default20260101 dk dkim dkim2 em20260101.example.org
  em20260101.mail.example.org email fd fd2 fs fs1 k1 k2 k3 key1 key2 key3 m1 m101 mail mailer20260101.example.org mg ml mta mta.example.org
  mx pi pic rp.example.org s1 s2 s20260101 s42582890 send.example.org sender sf1 sf2 sign sm smtp x`.split(
    /\s+/,
  );

/** Each a fact of the data: the first sends over the servers of the service whose mark this is. */
const CARRIED = [
  'azure-acs spf.protection.outlook.com',
  'beehiiv sendgrid.net',
  'customerio mailgun.org',
  'dreamhost relay.mailchannels.net',
  'dynamics spf.protection.outlook.com',
  'emailoctopus amazonses.com',
  'front sendgrid.net',
  'gorgias krs',
  'gorgias mailgun.org',
  'gorgias mailo',
  'helpdesk-livechat 20260101pm',
  'helpdesk-livechat pm-bounces.example.org',
  'helpdesk-livechat spf.mtasv.net',
  'kajabi krs',
  'kajabi mailgun.org',
  'pardot 200608',
  'pardot exacttarget.com',
  'pipedrive mailgun.org',
  'resend amazonses.com',
  'substack mailgun.org',
  'substack mailo',
  'zoho-desk zoho.com',
];

/** Of these the data knows no mark that is not another one's. */
const UNMARKED = ['bigcommerce', 'helpdesk-livechat', 'pipedrive'];

const hints: readonly ServiceMark[] = ['return-path-form', 'dkim-selector'];
const all = services.flatMap((service) =>
  marksOf(service).map(([mark, text, evidence]) => ({ service, mark, text, evidence })),
);

describe('each mark, alone', () => {
  test('a mark tells its service, the one that this sends over, or, where anybody may choose it, nothing', () => {
    const odd = all.filter(({ service: { id, over }, mark, evidence }) => {
      const told = found(evidence).join(' | ');
      const isSilentHint = told === '' && hints.includes(mark);
      return told !== `${id}: ${mark}` && told !== `${over ?? '-'}: ${mark}` && !isSilentHint;
    });
    expect(odd.map(({ service, mark, text }) => `${service.id} ${mark} ${text}`)).toEqual([]);
  });

  test('what says nothing alone: starts and selectors that several have, or anybody', () => {
    const silent = all.filter(({ evidence }) => found(evidence).length === 0);
    expect([...new Set(silent.map(({ text }) => text))].sort()).toEqual(SILENT);
  });

  test('what is said of the service that another sends over', () => {
    const carried = all.filter(({ service, evidence }) => {
      const [first] = findServices({ ...nothing, ...evidence });
      return first !== undefined && first.service !== service;
    });
    const told = carried.map(({ service, text }) => `${service.id} ${text.replace(/^o1\.mail\./, '')}`);
    expect([...new Set(told)].sort()).toEqual(CARRIED);
  });

  test('services without any mark of their own are known by name only', () => {
    const marked = new Set(
      all.flatMap(({ service, evidence }) =>
        findServices({ ...nothing, ...evidence }).some((one) => one.service === service) ? [service.id] : [],
      ),
    );
    expect(services.map(({ id }) => id).filter((id) => !marked.has(id))).toEqual(UNMARKED);
  });
});

describe('several marks', () => {
  test.each<readonly [string, Partial<ServiceEvidence>, readonly string[]]>([
    ['nothing is known', {}, []],
    [
      'the return address outranks the server, the seal, and what was set up once',
      {
        returnPathDomain: domain('mandrillapp.com'),
        sendingHost: domain('o1.outbound-mail.sendgrid.net'),
        dkim: [signed('example-org.20230601.gappssmtp.com', '20230601')],
        spfIncludes: ['servers.mcsv.net', 'spf.mandrillapp.com'],
      },
      [
        'mandrill: return-path, spf-include',
        'sendgrid: received',
        'google-workspace: dkim-domain',
        'mailchimp: spf-include',
      ],
    ],
    [
      'a seal in the name of the domain, by a key that the service names',
      { ...key('mte1'), spfIncludes: ['spf.mandrillapp.com', '_spf.google.com'] },
      ['mandrill: dkim-selector, spf-include', 'google-workspace: spf-include'],
    ],
    [
      'a shared selector and what was set up once',
      { ...key('s1'), spfIncludes: ['sendgrid.net'] },
      ['sendgrid: dkim-selector, spf-include'],
    ],
    [
      'a common start of the return address, and a shared selector: two services have both',
      { returnPathDomain: domain('em1234.example.org'), ...key('s1') },
      ['sendgrid: return-path-form, dkim-selector', 'smtp2go: return-path-form, dkim-selector'],
    ],
    [
      'a service over another one, by what is its own',
      { ...key('resend'), returnPathDomain: domain('a.amazonses.com') },
      ['ses: return-path', 'resend: dkim-selector'],
    ],
    ['Mailchimp is not Mandrill', { returnPathDomain: domain('mail1.mcsv.net') }, ['mailchimp: return-path']],
    [
      'a start before another domain than that of From is not theirs',
      { returnPathDomain: domain('pm-bounces.example.com') },
      [],
    ],
    [
      'a start before a domain above that of From',
      { fromDomain: domain('news.example.org'), returnPathDomain: domain('pm-bounces.example.org') },
      ['postmark: return-path-form'],
    ],
    [
      'a start where the From domain is not known',
      { fromDomain: undefined, returnPathDomain: domain('pm-bounces.example.org') },
      ['postmark: return-path-form'],
    ],
    [
      'a start before nothing but a top-level name',
      { fromDomain: undefined, returnPathDomain: domain('pm-bounces.org') },
      [],
    ],
    [
      'handed over inside one house: the mail was there, that is all',
      { sendingHost: domain('a.prod.outlook.com'), receivedBy: domain('b.prod.outlook.com') },
      [],
    ],
    [
      'handed over to another house',
      { sendingHost: domain('a.outbound.protection.outlook.com'), receivedBy: domain('mx.example.com') },
      ['microsoft365: received'],
    ],
    [
      'two signatures of one service',
      { dkim: [signed('mandrillapp.com', 'mandrill'), signed('example.org', 'mte1')] },
      ['mandrill: dkim-domain, dkim-selector'],
    ],
  ])('%s', (_, evidence, wanted) => {
    expect(found(evidence)).toEqual(wanted);
  });
});

describe('names end where their labels do', () => {
  test.each([
    'notsendgrid.net',
    'sendgrid.net.example.com',
    'sendgrid.net-example.com',
    'sendgrid.example.com',
    'xn--sendgrd-q2a.net',
    'sendgrid.network',
    'mandrillapp.com.example.org',
    'cmail.com',
    'cmail-1.com',
    'cmailbox1.com',
    'x.emsd1x.com',
    'emsd.com',
    'acemsrvevil.com',
    'emailsys1ab.net',
    'protection.outlook.com',
    'outlook.com',
  ])('%s is nobody’s', (name) => {
    const evil = domain(name);
    const host = domain(`a.${name}`);
    expect(
      found({
        returnPathDomain: evil,
        sendingHost: host,
        dkim: [signed(name, 'none')],
        spfIncludes: [name, host],
      }),
    ).toEqual([]);
  });

  test.each([
    ['CMail19.com', 'campaignmonitor'],
    ['SendGrid.NET.', 'sendgrid'],
    ['s7.y.emsd12.com', 'activecampaign'],
    ['acemsrva.com', 'activecampaign'],
    ['ｓｅｎｄｇｒｉｄ.net', 'sendgrid'],
    ['sendgrid。net', 'sendgrid'],
    ['tenant.onmicrosoft.com', 'microsoft365'],
  ])('%s is %s', (name, id) => {
    expect(found({ returnPathDomain: domain(name) })).toEqual([`${id}: return-path`]);
  });
});

describe('includes as strangers publish them', () => {
  const huge = Array.from(
    { length: 20_000 },
    (_, index) => `${'a.'.repeat(100)}${String(index)}.example.com`,
  );

  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['other letters and a final dot', ['SPF.MandrillApp.com.'], ['mandrill: spf-include']],
    ['below what the service gives out', ['eu.mailgun.org'], ['mailgun: spf-include']],
    [
      'a number of the customer’s own',
      ['12345.spf08.hubspotemail.net', 'spf-00148501.pphosted.com'],
      ['hubspot: spf-include', 'proofpoint: spf-include'],
    ],
    ['a macro', ['%{i}._ip.%{h}._ehlo.%{d}._spf.vali.email'], ['valimail: spf-include']],
    ['above what the service gives out', ['com', 'mandrillapp.com', 'net', ''], []],
    [
      'no names at all',
      ['\u202e', '..', '.', '%', 'a'.repeat(100_000), '__proto__', 'sendgrid.net\u0000'],
      [],
    ],
    ['more than anybody reads', [...huge, 'sendgrid.net'], []],
  ])('%s', (_, spfIncludes, wanted) => {
    expect(found({ spfIncludes })).toEqual(wanted);
  });
});

test('any header and record: each service once, its marks in order, the strongest first', () => {
  const label = fc.oneof(
    fc.constantFrom('em1', 'send', 'a', 's1', 'xn--a', 'pm-bounces'),
    fc.stringMatching(/^[a-z0-9_-]{1,8}$/),
  );
  const ownNames = services
    .flatMap(({ returnPathSuffixes, signingDomains }) => [...returnPathSuffixes, ...signingDomains])
    .map(filled);
  const name = fc
    .tuple(fc.array(label, { maxLength: 3 }), fc.constantFrom(...ownNames, 'example.org', 'example.net'))
    .map(([labels, end]) => parseDomainName([...labels, end].join('.')));
  const signature = fc.record({
    domain: name,
    selector: fc.oneof(label, fc.constantFrom('mte1', 'k1', 'google')),
  });
  const evidence = fc.record({
    ...{ fromDomain: name, returnPathDomain: name, sendingHost: name, receivedBy: name },
    dkim: fc
      .array(signature, { maxLength: 4 })
      .map((list) =>
        list.flatMap(({ domain: of, selector }) => (of === undefined ? [] : [{ domain: of, selector }])),
      ),
    spfIncludes: fc.array(fc.oneof(fc.string(), fc.constantFrom(...ownNames)), { maxLength: 4 }),
  });
  fc.assert(
    fc.property(evidence, (given) => {
      const all = findServices(given);
      const ranks = all.map(({ by }) => by.map((mark) => serviceMarks.indexOf(mark)));
      expect(new Set(all.map(({ service }) => service)).size).toBe(all.length);
      for (const marks of ranks) expect(marks).toEqual([...new Set(marks)].sort((one, other) => one - other));
      const strongest = ranks.map(([first = -1]) => first);
      expect(strongest).toEqual([...strongest].sort((one, other) => one - other));
      expect(strongest).not.toContain(-1);
    }),
  );
});
