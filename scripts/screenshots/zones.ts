import type { SampleRecords, SampleZones } from '../browser/doh-responder.ts';
import { sampleZones } from '../demo/zones.ts';

/** A public key of 2048 bits that belongs to nobody. */
const KEY = [
  'v=DKIM1; k=rsa; p=',
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAw8jxwdnCY7mLO8cQfSOEiTeVvIkJH/ZAE2vB8RXj+dlTvopc2PxthuE7',
  'XOmPQ/zg3nKGTL6Jpl6Xf4kpDEWPJ4Vkv5cEBi6I+wRiQKNVZgMA1NNUBV9w8HpEr848ATRHZFGCFhtzqZTdNDKh/FoijEn1L/gq',
  'ds5EePneSidDuZAUiBRriBx0dJulteN3/GVMfvHbuVqVPV1y73DyQgGy6/54wcDZemaBr5YkrnMITthrUGrpZ8VlTLrtxfjcDxr2',
  '/P39wYEOfwqdTY1rd8MujKc1mvZdKBod4RYJEnsBCwBdJhXUtej1X0ygmiAoN90WKVHc2cNLSr0ZNoGg3l2aawIDAQAB',
].join('');
const mx = (exchange: string) => [{ preference: 10, exchange }];
const server = (address: string): SampleRecords => ({ A: [address] });

/** A domain in order, whose mail goes out through a service as well. */
const good = [
  ['good.example', { TXT: ['v=spf1 mx include:spf.mandrillapp.com -all'], MX: mx('mx.good.example') }],
  ['mx.good.example', server('192.0.2.26')],
  ['_dmarc.good.example', { TXT: ['v=DMARC1; p=reject; rua=mailto:reports@good.example'] }],
  ['mte1._domainkey.good.example', { TXT: [KEY] }],
  ['spf.mandrillapp.com', { TXT: ['v=spf1 ip4:198.51.100.0/24 ?all'] }],
  ['mandrillapp.com', { TXT: ['v=spf1 include:spf.mandrillapp.com ?all'], MX: mx('mx.mandrillapp.com') }],
  ['mx.mandrillapp.com', server('198.51.100.2')],
] as const;

/** Four things to mend: a typing error in SPF, no key, no rule, a number for the name of the mail server. */
const bad = [
  [
    'bad.example',
    {
      TXT: ['v=spf1 mx ipv4:192.0.2.10 include:spf.mandrillapp.com ~all'],
      MX: mx('192.0.2.10'),
      A: ['192.0.2.10'],
    },
  ],
] as const;

const level = (depth: number): readonly (readonly [string, SampleRecords])[] =>
  Array.from({ length: depth }, (_, index) => {
    const below = index + 1 < depth ? `include:l${String(index + 2)}.list.example ` : '';
    return [
      `l${String(index + 1)}.list.example`,
      { TXT: [`v=spf1 ${below}ip4:192.0.2.${String(index)} ~all`] },
    ] as const;
  });

/** A list of allowed senders that is too long, ten levels deep, with a branch that leads nowhere. */
const deep = [
  [
    'deep.example',
    {
      TXT: ['v=spf1 mx include:l1.list.example include:gone.list.example include:spf.mandrillapp.com ~all'],
      MX: mx('mx.good.example'),
    },
  ],
  ['mte1._domainkey.deep.example', { TXT: [KEY] }],
  ['_dmarc.deep.example', { TXT: ['v=DMARC1; p=reject; rua=mailto:reports@deep.example'] }],
  ...level(8),
] as const;

/** A domain that sends no mail, and says so. */
const silent = [
  ['silent.example', { TXT: ['v=spf1 -all'], MX: [{ preference: 0, exchange: '.' }] }],
  ['_dmarc.silent.example', { TXT: ['v=DMARC1; p=reject'] }],
] as const;

/** What the resolver of the pictures knows. */
export const pictureZones: SampleZones = new Map<string, SampleRecords | 'SERVFAIL'>([
  ...sampleZones,
  ...good,
  ...bad,
  ...deep,
  ...silent,
]);
