import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  tellsOfFailure,
  tellsOfFailureBesideAddress,
  tellsOfMailToAddress,
} from '../../lib/bounce/tells-of-failure.ts';

// Sentences of our own, one or more in each language; an address stands where people put it.
const told: readonly (readonly [language: string, sentence: string])[] = [
  ['en', 'Your message to bob@example.com was refused by the other side.'],
  ['en', 'Your e-mail to bob@mail.example.com has been blocked.'],
  ['de', 'Ihre Nachricht an bob@example.com wurde abgewiesen.'],
  ['de', 'Die Nachricht an bob@example.com konnte leider nicht zugestellt werden.'],
  ['fr', 'Votre message à bob@example.com a été refusé.'],
  ['es', 'Su mensaje para bob@example.com fue rechazado.'],
  ['pt', 'A mensagem para bob@example.com foi recusada.'],
  ['it', 'Il messaggio per bob@example.com è stato respinto.'],
  ['nl', 'Uw bericht aan bob@example.com is geweigerd.'],
  ['sv', 'Ditt meddelande till bob@example.com kunde inte levereras.'],
  ['da', 'Din besked til bob@example.com kunne ikke leveres.'],
  ['nb', 'Meldingen til bob@example.com ble ikke levert.'],
  ['fi', 'Viestiä osoitteeseen bob@example.com ei voitu toimittaa.'],
  ['pl', 'Wiadomość do bob@example.com została odrzucona.'],
  ['cs', 'Zpráva pro bob@example.com nebyla doručena.'],
  ['sk', 'Správa pre bob@example.com nebola doručená.'],
  ['hu', 'A bob@example.com címre küldött levelet nem sikerült kézbesíteni.'],
  ['ro', 'Mesajul către bob@example.com nu a putut fi livrat.'],
  ['tr', 'bob@example.com adresine gönderdiğiniz ileti teslim edilemedi.'],
  ['el', 'Το μήνυμα προς bob@example.com δεν παραδόθηκε.'],
  ['ru', 'Ваше письмо для bob@example.com не доставлено.'],
  ['uk', 'Повідомлення для bob@example.com не вдалося доставити.'],
  ['bg', 'Съобщение до bob@example.com беше върнат.'],
  ['he', 'ההודעה אל bob@example.com לא נמסרה.'],
  ['ar', 'تعذر تسليم رسالتك إلى bob@example.com'],
  ['ja', 'bob@example.com 宛のメールは配信できませんでした。'],
  ['zh', '您发给 bob@example.com 的邮件未能送达。'],
  ['ko', 'bob@example.com 님께 보낸 메일이 전달되지 못했습니다.'],
  ['vi', 'Thư gửi bob@example.com bị từ chối.'],
  ['id', 'Pesan ke bob@example.com ditolak.'],
];

describe('a sentence that tells of a lost mail', () => {
  test.each(told)('%s: %s', (_, sentence) => {
    expect(tellsOfFailure(sentence)).toBe(true);
    expect(tellsOfFailureBesideAddress(sentence)).toBe(true);
    expect(tellsOfMailToAddress(sentence)).toBe(true);
  });

  test('goes on in the next line, and past the dots of names', () => {
    expect(tellsOfFailureBesideAddress('Your message to\nbob@mail.example.com\nwas refused.')).toBe(true);
    expect(tellsOfMailToAddress('Ihre Nachricht an bob@a.b.example.com (192.0.2.7) wurde\nabgewiesen.')).toBe(
      true,
    );
  });
});

describe('what tells of none', () => {
  test.each([
    'Half past twelve?',
    'Write to bob@example.com for tickets. The hall is open from nine.',
    'Danke für die Nachricht, ich melde mich.',
    'Merci pour votre message.',
    'Δεν ήταν εδώ κανείς.',
    'ご連絡ありがとうございます。',
  ])('%s', (sentence) => {
    expect(tellsOfFailure(sentence)).toBe(false);
  });

  test('an address in one sentence, a failure in another', () => {
    expect(tellsOfFailureBesideAddress('Write to bob@example.com. The parcel was not delivered.')).toBe(
      false,
    );
  });

  test('a parcel is no mail', () => {
    expect(tellsOfFailureBesideAddress('The parcel for bob@example.com was not delivered.')).toBe(true);
    expect(tellsOfMailToAddress('The parcel for bob@example.com was not delivered.')).toBe(false);
  });
});

test('any text has an answer', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      expect(typeof tellsOfFailureBesideAddress(text)).toBe('boolean');
      if (tellsOfMailToAddress(text)) expect(tellsOfFailureBesideAddress(text)).toBe(true);
    }),
  );
});
