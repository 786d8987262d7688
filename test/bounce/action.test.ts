import { expect, test } from 'vitest';
import { readAction } from '../../lib/bounce/action.ts';

test.each([
  [
    'Delivery Status Notification (Delay)',
    'There was a temporary problem. Gmail will retry for 47 more hours.',
    'delayed',
  ],
  ['Delayed Mail (still being retried)', 'It will be retried until it is 4 day(s) old.', 'delayed'],
  [
    'Delayed Mail (still being retried)',
    'THIS IS A WARNING ONLY.\n\nYour message could not be delivered for more than 4 hour(s).\nIt will be retried until it is 5 day(s) old.',
    'delayed',
  ],
  ['Undelivered Mail Returned to Sender', 'I have given up: the message was delayed too long.', 'failed'],
  ['Returned mail: delayed', 'Message could not be delivered for 5 days; giving up', 'failed'],
  ['Successful Mail Delivery Report', 'Your message was successfully delivered to:', 'delivered'],
  ['Relayed: x', 'The mail was successfully relayed to:', 'relayed'],
  ['Delivered: Angebot', 'Ihre Nachricht ist angekommen.', 'delivered'],
  ['Zugestellt: Angebot', 'Ihre Nachricht wurde an die folgenden Empfänger zugestellt:', 'delivered'],
  ['Remis : devis', 'Votre message a été remis aux destinataires suivants :', 'delivered'],
  ['Relayé : devis', 'La remise à ces destinataires est terminée.', 'relayed'],
  ['Zugestellt: Angebot', 'Der Server schrieb: 550 5.1.1 unknown', 'failed'],
  ['Nicht zugestellt: Angebot', 'Ihre Nachricht kam nicht an.', 'failed'],
  ['Non remis : devis', 'Votre message n’est pas arrivé.', 'failed'],
  ['Expanded: Angebot', 'Die Nachricht ging an die Verteilerliste.', 'expanded'],
  ['Relayed: Angebot', 'Remote Server returned: 550 5.1.1 User unknown', 'failed'],
  ['x', 'Action: expanded', 'expanded'],
  ['Warning: your mailbox is full', 'It could not be delivered.', 'failed'],
  ['', '451 4.7.1 Greylisted, please try again later', 'delayed'],
  ['', '421-4.7.28 Too many mails just now.\n421 4.7.28 Try again later.', 'delayed'],
  ['', '4.7.1 Greylisted', 'delayed'],
  ['', '451 4.4.7 Message expired, giving up', 'failed'],
  ['', '450 4.2.0 try again\n550 5.1.1 no such user', 'failed'],
  ['', '550 5.1.1 no such user', 'failed'],
  ['Undelivered Mail Returned to Sender', '451 4.7.1 Greylisted', 'failed'],
])('%s: %s → %s', (subject, notice, action) => {
  const code = /(?<![\w.])[245](?:\d\d|\.\d\.\d)(?= )/.exec(notice)?.[0];
  expect(readAction({ subject }, notice, undefined, code)).toBe(action);
});
