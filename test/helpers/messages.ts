import type { Message } from '../../lib/bounce/message.ts';

/** A mail read from a page of which nothing is known but what is given. */
export function aMessage(given: Partial<Message>): Message {
  return {
    source: 'page',
    webmail: undefined,
    from: '',
    to: '',
    subject: '',
    text: '',
    replyText: undefined,
    deliveryStatus: undefined,
    originalHeaders: undefined,
    origin: undefined,
    linkHosts: [],
    linksHoldReader: false,
    attachments: [],
    ...given,
  };
}
