import { expect, test } from 'vitest';
import type { Diagnosis } from '../lib/inspection.ts';
import { forwardingOf } from '../lib/forwarding.ts';
import { factsOfMail } from '../lib/facts-of-mail.ts';
import { diagnosis, domain, notice } from './helpers/notices.ts';

const told = (originalRecipient: string | undefined, changes: Partial<Diagnosis> = {}) =>
  diagnosis('auth_dmarc', { originalRecipient, finalRecipient: 'bob@example.com', ...changes });
const plain = notice('m');
const throughClub = notice('m', {
  subject: {
    ...plain.subject,
    mail: { ...factsOfMail(plain.report, undefined), passedOn: { by: domain('example.net') } },
  },
});

test.each([
  [
    'written to another house',
    plain,
    told('club@example.net'),
    { from: 'club@example.net', to: 'bob@example.com' },
  ],
  ['an alias at the same house', plain, told('Bob.Miller@EXAMPLE.com'), undefined],
  ['the same address', plain, told('bob@example.com'), undefined],
  ['the notice names one address only', plain, told(undefined), undefined],
  [
    'the header shows who passed it on',
    throughClub,
    told(undefined),
    { from: 'example.net', to: 'bob@example.com' },
  ],
  [
    'the address says more than the header',
    throughClub,
    told('club@example.org'),
    { from: 'club@example.org', to: 'bob@example.com' },
  ],
  ['no recipient is told', throughClub, told('club@example.net', { finalRecipient: undefined }), undefined],
  ['it arrived', throughClub, told('club@example.net', { action: 'relayed' }), undefined],
  ['what stands there is no address', plain, told('club'), undefined],
])('%s', (_, one, recipient, forwarding) => {
  expect(forwardingOf(one, recipient)).toEqual(forwarding);
});
