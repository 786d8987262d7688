import type { System } from '../system.ts';

export const mimecast: System = {
  id: 'mimecast',
  name: 'Mimecast',
  forms: [
    {
      words: /^(?<id>SmtpThread-[\w-]{1,60}@(?<host>[\w.-]{1,200}\.mimecast\.(?:com|lan))) Received OK\b/i,
      stage: 'filter',
      seen: '250 SmtpThread-230451-1550091842414@snd-mta-2.snd.mimecast.lan Received OK',
      source: 'receiptAcknowledgement of its message tracking',
    },
  ],
};
