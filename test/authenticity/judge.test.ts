import { expect, test } from 'vitest';
import { judgeAuthenticity } from '../../lib/authenticity/judge.ts';
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
  judgeAuthenticity(message(changes), reportOf(refused(reply))).signals;

test.each([
  ['a person’s mailbox plays the mail system', { from: 'Mail Delivery System <jane.doe77@gmail.com>' }],
  [
    'the same, pasted with its header lines',
    { from: 'Mail Delivery System <jane.doe77@gmail.com>', source: 'pasted' as const },
  ],
  ['an unrelated house plays Microsoft', { from: 'Microsoft 365 <notice@parcel-tracking.example>' }],
  ['an unrelated house plays the postmaster', { from: 'Postmaster <info@cheap-shoes.example>' }],
])('unrelated sender: %s', (_, changes) => {
  expect(signalsOf(changes)).toContain('unrelated-sender');
});

test.each([
  ['English', 'Several messages are held. Sign in to release your messages.'],
  ['keeps the password', 'Your password expires today. Keep same password below.'],
  ['blames DMARC and wants a log-in', 'Your mail failed DMARC. Verify your account to restore delivery.'],
  ['German', 'Ihre Nachrichten werden zurückgehalten. Bitte hier anmelden.'],
  ['French', 'Vos messages sont bloqués. Connectez-vous pour les recevoir.'],
  ['Spanish', 'Inicie sesión para recuperar sus mensajes.'],
  ['Portuguese', 'Faça login para liberar as mensagens.'],
  ['Italian', 'Accedi al tuo account per ricevere i messaggi bloccati.'],
  ['Dutch', 'Uw berichten worden vastgehouden. Log hier in om ze te ontvangen.'],
  ['Polish', 'Zaloguj się, aby odebrać wiadomości.'],
  ['Russian', 'Ваши сообщения задержаны. Войдите, чтобы получить их.'],
  ['Turkish', 'Mesajlarınızı almak için oturum açın.'],
  ['Japanese', 'メッセージを受信するにはログインしてください。'],
  ['Chinese', '请登录以接收被拦截的邮件。'],
  ['German, release', 'Klicken Sie hier, um Ihre Nachrichten freizugeben.'],
  ['French, release', 'Cliquez ici pour libérer vos messages en attente.'],
  ['Spanish, release', 'Pulse aquí para liberar sus mensajes retenidos.'],
  ['English, storage', 'Your mailbox is almost full. Upgrade your storage to receive 5 pending mails.'],
  ['English, review', 'Click here to review and release the messages on hold.'],
])('asks to log in: %s', (_, text) => {
  expect(signalsOf({ text })).toContain('asks-to-log-in');
});

test.each([
  ['a page to log in', ['login.mail-restore.example']],
  ['"Send again" leads to a stranger', ['restore.example']],
])('log-in link: %s', (_, linkHosts) => {
  expect(signalsOf({ text: 'Delivery failed. Send again', linkHosts })).toContain('log-in-link');
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
  expect(signalsOf(changes, reply)).toEqual([]);
});

test.each([
  ['a system’s local part at a free-mail house is a person’s', 'Mail System <mail.delivery@gmail.com>', true],
  ['a person’s name that begins like a system’s', 'Mail Delivery System <admiral.jones@shop.example>', true],
  ['what free-mail houses keep for themselves', 'Mail Delivery <mailer-daemon@yahoo.com>', false],
])('%s', (_, from, isSuspect) => {
  expect(signalsOf({ from }).includes('unrelated-sender')).toBe(isSuspect);
});

test.each([
  ['German, polite', 'Melden Sie sich bei Ihrem Postfach an, um die Zustellung fortzusetzen.'],
  ['German, confirm', 'Bitte bestätigen Sie Ihr Konto innerhalb von 24 Stunden.'],
  ['French, polite', 'Merci de vous connecter à votre messagerie pour recevoir vos messages.'],
])('asks to log in: %s', (_, text) => {
  expect(signalsOf({ text })).toContain('asks-to-log-in');
});
