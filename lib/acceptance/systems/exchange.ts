import type { System } from '../system.ts';

export const exchange: System = {
  id: 'exchange',
  name: 'Microsoft Exchange',
  forms: [
    {
      words:
        /^(?<messageId><[^<>\s]{1,250}>)?\s{0,4}\[InternalId=(?<id>\d{6,20})(?:, Hostname=(?<host>[\w.-]{1,250}))?\](?:\s{1,4}(?<bytes>\d{1,12}) bytes)?/i,
      stage: 'first-server',
      seen: '250 2.6.0 <abc@example.org> [InternalId=10286446712210, Hostname=LV4PR05MB11200.namprd05.prod.outlook.com] 64654 bytes in 0.222, 284.250 KB/sec Queued mail for delivery',
      source: 'the administrator’s message trace is searched by the Message-ID',
    },
    {
      words: /^(?<messageId><[^<>\s]{1,250}>)?\s{0,4}Queued mail for delivery\b/i,
      stage: 'first-server',
      seen: '250 2.6.0 <abc@example.org> Queued mail for delivery',
      source: 'older systems and Hotmail; the Message-ID alone',
    },
  ],
};
