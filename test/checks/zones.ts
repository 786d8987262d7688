import { rsaKey } from './keys.ts';

type Names = Readonly<Record<string, unknown>>;

/** A domain in good order, at which each check has much to ask. */
export const wellRun: Names = {
  'example.org': {
    MX: ['1 smtp.google.com', '5 mx.example.org'],
    TXT: ['v=spf1 mx include:_spf.google.com include:mail.example.net ~all', 'site-proof=4711'],
    A: ['192.0.2.80'],
    SOA: ['ns1.example.org hostmaster.example.org 1 2 3 4 300'],
    NS: ['ns1.example.org'],
  },
  'smtp.google.com': { A: ['192.0.2.25'] },
  'mx.example.org': { A: ['192.0.2.26'], AAAA: ['2001:db8::26'] },
  '_spf.google.com': { TXT: ['v=spf1 include:_netblocks.google.com ~all'] },
  '_netblocks.google.com': { TXT: ['v=spf1 ip4:192.0.2.0/24 ~all'] },
  'mail.example.net': { TXT: ['v=spf1 ip4:198.51.100.0/24 a:relay.example.net -all'] },
  'relay.example.net': { A: ['198.51.100.7'] },
  'google._domainkey.example.org': { TXT: [`v=DKIM1; p=${rsaKey}`] },
  '_dmarc.example.org': { TXT: ['v=DMARC1; p=quarantine; np=reject; rua=mailto:a@example.com'] },
  'example.org._report._dmarc.example.com': { TXT: ['v=DMARC1'] },
  'example.com': { MX: ['10 mx.example.com'] },
  'mx.example.com': { A: ['203.0.113.25'] },
  '_mta-sts.example.org': { TXT: ['v=STSv1; id=1;'] },
  '_smtp._tls.example.org': { TXT: ['v=TLSRPTv1; rua=mailto:a@example.org'] },
  'default._bimi.example.org': { TXT: ['v=BIMI1; l=https://example.org/a.svg;'] },
  '25.2.0.192.in-addr.arpa': { PTR: ['smtp.google.com'] },
};

/** A name below it without a record of its own but SPF: all else it inherits. */
export const below: Names = {
  ...wellRun,
  'news.example.org': { MX: ['1 smtp.google.com'], TXT: ['v=spf1 redirect=_spf.google.com'] },
};

/** Much is wrong with it. */
export const faulty: Names = {
  'example.org': {
    MX: ['0 .', '10 192.0.2.1', '20 mail.example.org'],
    TXT: ['v=spf1 include:a.example include:gone.example ptr ?all'],
  },
  'mail.example.org': { CNAME: ['other.example.org'] },
  'other.example.org': { A: ['10.0.0.1'] },
  'a.example': { TXT: ['v=spf1 include:example.org -all'] },
  'x._domainkey.example.org': { TXT: ['p='] },
  '_dmarc.example.org': { TXT: ['v=DMARC1; p=none; pct=50'] },
  '_mta-sts.example.org': { TXT: ['v=STSv1'] },
  '_smtp._tls.example.org': { TXT: ['v=TLSRPTv1'] },
  'default._bimi.example.org': { TXT: ['v=BIMI1; l=https://example.org/a.svg;'] },
};

/** It exists, and nothing else. */
export const bare: Names = { 'example.org': { A: ['192.0.2.80'] } };

/** Neither sends nor takes mail, and says so. */
export const parked: Names = {
  'example.org': { MX: ['0 .'], TXT: ['v=spf1 -all'] },
  '_dmarc.example.org': { TXT: ['v=DMARC1; p=reject'] },
};
