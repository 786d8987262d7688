import type { SampleZones } from '../browser/doh-responder.ts';

/**
 * What the sample resolver knows. The theatre's domain allows its own mail system, not the service that sends its tickets, has no DKIM
 * key at all, and asks receivers to turn away what cannot be proven: the case of the seed bounce.
 */
export const sampleZones: SampleZones = new Map([
  [
    'example.org',
    {
      TXT: ['v=spf1 include:_spf.example.net -all'],
      MX: [{ preference: 10, exchange: 'mx.example.net' }],
      A: ['192.0.2.10'],
    },
  ],
  ['_dmarc.example.org', { TXT: ['v=DMARC1; p=reject; rua=mailto:reports@example.org'] }],
  ['_spf.example.net', { TXT: ['v=spf1 ip4:192.0.2.0/24 -all'] }],
  ['mx.example.net', { A: ['192.0.2.25'] }],
  ['example.com', { MX: [{ preference: 10, exchange: 'mx.example.com' }] }],
  ['mx.example.com', { A: ['198.51.100.25'] }],
  ['example.net', { TXT: ['v=spf1 mx -all'], MX: [{ preference: 10, exchange: 'mx.example.net' }] }],
]);
