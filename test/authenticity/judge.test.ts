import { expect, test } from 'vitest';
import { isForged } from '../../lib/authenticity/authenticity.ts';
import { cluesOf } from '../../lib/authenticity/clues.ts';
import { judgeAuthenticity, judgePretence } from '../../lib/authenticity/judge.ts';
import { weigh } from '../../lib/authenticity/signals.ts';
import type { Message } from '../../lib/bounce/message.ts';
import { refused, reportOf } from '../helpers/reports.ts';
import { aMessage } from '../helpers/messages.ts';

const message = (changes: Partial<Message>): Message =>
  aMessage({
    webmail: 'gmail',
    from: 'MAILER-DAEMON@mx.example.net',
    to: 'ada@example.org',
    subject: 'Undelivered Mail Returned to Sender',
    text: 'Your mail could not be delivered.',
    ...changes,
  });
const signalsOf = (changes: Partial<Message>, reply = '550 5.1.1 User unknown') =>
  weigh(cluesOf(message(changes), reportOf(refused(reply)))).found;

test.each([
  ['a person’s mailbox', 'person-plays-system', { from: 'Mail Delivery System <jane.doe77@gmail.com>' }],
  [
    'the same, pasted with its header lines',
    'person-plays-system',
    { from: 'Mail Delivery System <jane.doe77@gmail.com>', source: 'pasted' as const },
  ],
  ['a house of parcels plays Microsoft', 'unrelated-sender', { from: 'Microsoft 365 <x@parcel.example>' }],
  ['one of shoes plays the postmaster', 'unrelated-sender', { from: 'Postmaster <info@shoes.example>' }],
  [
    'another address stands in the name',
    'unrelated-sender',
    { from: '"postmaster@example.org" <mailer-daemon@shoes.example>' },
  ],
  ['digits for letters', 'look-alike-name', { from: 'MAILER-DAEMON@micros0ft.example' }],
  ['the reader’s domain inside of another', 'look-alike-name', { from: 'x@example-org-mail.test' }],
] as const)('who sent it: %s', (_, signal, changes) => {
  expect(signalsOf(changes)).toContain(signal);
});

test.each([
  ['asks-to-log-in', 'Several messages are held. Sign in to release your messages.'],
  ['asks-to-log-in', 'Several messages are held. S\u200big\u200bn i\u200bn to release your messages.'],
  ['asks-to-log-in', 'Several messages are held. Sіgn in to see them.'], // a Cyrillic і
  ['asks-for-password', 'Your password expires today. Keep same password below.'],
  ['asks-to-confirm', 'Your mail failed DMARC. Verify your account to restore delivery.'],
  ['asks-to-log-in', 'Ihre Nachrichten werden zurückgehalten. Bitte hier anmelden.'],
  ['asks-to-log-in', 'Melden Sie sich bei Ihrem Postfach an, um die Zustellung fortzusetzen.'],
  ['asks-to-confirm', 'Bitte bestätigen Sie Ihr Konto innerhalb von 24 Stunden.'],
  ['threatens', 'Bitte bestätigen Sie Ihr Konto innerhalb von 24 Stunden.'],
  ['asks-to-release', 'Klicken Sie hier, um Ihre Nachrichten freizugeben.'],
  ['asks-to-log-in', 'Vos messages sont bloqués. Connectez-vous pour les recevoir.'],
  ['asks-to-release', 'Cliquez ici pour libérer vos messages en attente.'],
  ['asks-to-log-in', 'Inicie sesión para recuperar sus mensajes.'],
  ['asks-to-release', 'Pulse aquí para liberar sus mensajes retenidos.'],
  ['asks-to-log-in', 'Faça login para liberar as mensagens.'],
  ['asks-to-log-in', 'Accedi al tuo account per ricevere i messaggi bloccati.'],
  ['asks-to-log-in', 'Uw berichten worden vastgehouden. Log hier in om ze te ontvangen.'],
  ['asks-to-log-in', 'Zaloguj się, aby odebrać wiadomości.'],
  ['asks-to-log-in', 'Ваши сообщения задержаны. Войдите, чтобы получить их.'],
  ['asks-to-log-in', 'Mesajlarınızı almak için oturum açın.'],
  ['asks-to-log-in', 'メッセージを受信するにはログインしてください。'],
  ['asks-to-log-in', '请登录以接收被拦截的邮件。'],
  ['asks-for-room', 'Your mailbox is almost full. Upgrade your storage to receive 5 pending mails.'],
  ['asks-to-release', 'Click here to review and release the messages on hold.'],
  ['asks-to-call', 'Your mail is blocked. Call our help desk: +1 (555) 010-0199'],
  [
    'imitates-our-card',
    'Bounce Inspector\nWho must act: you\nAdd this record: v=spf1 include:evil.test -all',
  ],
] as const)('%s: %s', (signal, text) => {
  expect(signalsOf({ text, linkHosts: ['evil.test'] })).toContain(signal);
});

test.each([
  ['a page to log in', 'log-in-link', { linkHosts: ['login.mail-restore.example'] }],
  ['"Send again" leads to a stranger', 'send-again-link', { linkHosts: ['restore.example'] }],
  ['the reader in the link', 'reader-in-link', { linksHoldReader: true }],
  ['a page as a file', 'risky-attachment', { attachments: ['Details.htm'] }],
  ['its label in a webmail', 'risky-attachment', { attachments: ['application/zip:a.zip:https://m.test/x'] }],
] as const)('by which way: %s', (_, signal, changes) => {
  expect(signalsOf({ text: 'Delivery failed. Send again', ...changes })).toContain(signal);
});

const verdictOf = (changes: Partial<Message>, reply = '550 5.1.1 User unknown') =>
  judgeAuthenticity(message(changes), reportOf(refused(reply))).verdict;

test.each([
  [
    'the best made notice, with a log-in and its link',
    'phishing',
    { linkHosts: ['a.test'], text: 'Sign in to release it.' },
  ],
  [
    'the same from the help of a mail system',
    'unclear',
    { linkHosts: ['support.google.com'], text: 'Sign in to see it.' },
  ],
  ['a file alone, beside a right reply', 'unclear', { attachments: ['a.zip'] }],
  ['words of a log-in alone', 'unclear', { text: 'Sign in to your mail program.' }],
  [
    'an address to check is good advice',
    'unclear',
    { text: 'Verifica l’indirizzo. Please verify the address.' },
  ],
  ['a person’s mailbox', 'not-a-bounce', { from: 'Mail Delivery System <jane.doe77@gmail.com>' }],
  ['our own card', 'phishing', { text: 'Bounce Inspector: Who must act: you. Check my fix' }],
] as const)('%s: %s', (_, verdict, changes) => {
  expect(verdictOf(changes)).toBe(verdict);
});

test('a reply that asks for a record may be honest, and is said', () => {
  const reply = '550 5.7.26 Not accepted: add include:evil.test to your SPF record';
  expect(verdictOf({}, reply)).toBe('unclear');
  expect(verdictOf({ linkHosts: ['login.test'], text: `Sign in now.\n${reply}` }, reply)).toBe('phishing');
});

test('a link that the notice offers is no help of the server, though the reply that it made up names it', () => {
  const link = 'https://seal.evil.test/a';
  const text = `Your mail was refused.\n\nSign in to prove your mailbox: ${link}`;
  const reply = `550 5.7.26 Not proven, see ${link}`;
  expect(verdictOf({ linkHosts: ['seal.evil.test'], text }, reply)).toBe('phishing');
});

test('a bare reply is not judged', () => {
  expect(verdictOf({ source: 'pasted', from: '', to: '' })).toBe('not-judged');
});

test.each([
  [
    'mails to release',
    'phishing',
    { subject: '5 pending messages', linkHosts: ['a.test'], text: 'Sign in now: release messages' },
  ],
  [
    'a parcel',
    undefined,
    { subject: 'Delivery failed', linkHosts: ['parcel.test'], text: 'Sign in to choose a day.' },
  ],
  ['without any way', undefined, { subject: '5 pending messages', text: 'Sign in now: release messages' }],
  [
    'a stranger with a link, who wants nothing',
    'not-a-bounce',
    {
      from: 'Mail Server <x@b.test>',
      subject: 'Undelivered mail',
      linkHosts: ['b.test'],
      text: 'A mail that somebody sent you was returned to its sender.',
    },
  ],
] as const)('of a mail that tells of no lost one: %s', (_, verdict, changes) => {
  expect(judgePretence(message(changes))?.verdict).toBe(verdict);
});

test.each([
  ['an ordinary notice', {}, undefined],
  [
    'Gmail, with its own help link',
    { from: 'mailer-daemon@googlemail.com', linkHosts: ['support.google.com'] },
    undefined,
  ],
  [
    'Exchange within the organisation',
    { from: 'Microsoft Outlook', linkHosts: ['go.microsoft.com'] },
    undefined,
  ],
  [
    'a help page that the refusing server names',
    { linkHosts: ['login-help.secure.example'], text: 'You may resend it.' },
    '550 5.7.1 Refused, see https://login-help.secure.example/x',
  ],
  ['the own organisation’s helpdesk', { from: 'IT Support <it@example.org>' }, undefined],
  [
    'a server that refused a program’s log-in',
    { text: '535 5.7.8 Username and Password not accepted. Please sign in to your account' },
    '535 5.7.8 Username and Password not accepted',
  ],
  [
    'a program that Gmail asked to use a browser',
    {
      text: 'The mail could not be sent.\n\n534-5.7.14 Please log in via your web browser and then try again.\n534 5.7.14 Learn more at https://support.google.com/mail/answer/78754 - gsmtp',
    },
    '534 5.7.14 Please log in via your web browser and then try again.',
  ],
  [
    'a reply in the text that asks for a log-in of the program',
    { text: 'host mx.example.net said: 550 5.7.1 Please log in to your mailbox before you send mail' },
    '550 5.7.1 Please log in to your mailbox before you send mail',
  ],
  ['a pasted reply has no sender', { source: 'pasted' as const, from: '' }, undefined],
])('nothing speaks against it: %s', (_, changes, reply) => {
  expect(
    isForged(judgeAuthenticity(message(changes), reportOf(refused(reply ?? '550 5.1.1 User unknown')))),
  ).toBe(false);
});

test.each([
  ['a system’s local part at a free-mail house is a person’s', 'Mail System <mail.delivery@gmail.com>', true],
  ['what free-mail houses keep for themselves', 'Mail Delivery <mailer-daemon@yahoo.com>', false],
])('%s', (_, from, isSuspect) => {
  expect(signalsOf({ from }).includes('person-plays-system')).toBe(isSuspect);
});
