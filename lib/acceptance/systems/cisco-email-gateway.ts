import type { System } from '../system.ts';

export const ciscoEmailGateway: System = {
  id: 'cisco-email-gateway',
  name: 'Cisco Secure Email',
  forms: [
    {
      words: /^ok: {1,3}Message (?<id>\d{1,12}) accepted$/i,
      stage: 'filter',
      seen: '250 ok:  Message 256429218 accepted',
      source: 'the number is the MID of its mail log and its message tracking',
    },
  ],
};
