import { describe, expect, test } from 'vitest';
import { findRecipients } from '../../lib/bounce/recipients.ts';

describe('whom a notice is about', () => {
  test.each([
    [
      'the head of a paragraph',
      '<bob@example.com>: no\n\n<carol@example.net>: no',
      ['bob@example.com', 'carol@example.net'],
    ],
    [
      'a list',
      'These failed:\n\n  bob@example.com\n    (ultimately generated from team@example.org)\n  reason',
      ['bob@example.com'],
    ],
    [
      'a label in any language',
      'Empfänger: bob@example.com\nAbsender: ana@news.example.org',
      ['bob@example.com'],
    ],
    [
      'a sentence',
      "Your message wasn't delivered to bob@example.com because it couldn't be found.",
      ['bob@example.com'],
    ],
    [
      'a list in a sentence',
      'Your mail did not reach <bob@example.com>, carol@example.net, and <dan@example.edu>.\nAsk eve@example.org',
      ['bob@example.com', 'carol@example.net', 'dan@example.edu'],
    ],
    [
      'a list in a sentence of another language',
      'Ihre Nachricht an bob@example.com und carol@example.net kam nicht an.',
      ['bob@example.com', 'carol@example.net'],
    ],
    [
      'two addresses in a sentence, no list',
      'Mail to bob@example.com was sent on to carol@example.net, where it failed.',
      ['bob@example.com'],
    ],
    ['a sentence in a script without spaces', 'bob@example.com您好', ['bob@example.com']],
    [
      'fields rather than prose',
      'Write to help@example.org.\nFinal-Recipient: rfc822; bob@example.com',
      ['bob@example.com'],
    ],
    [
      'one line of a shape for each',
      'Sorry.\n\nDelivery to bob@example.com failed: 550 no\nDelivery to carol@example.net failed: 552 no',
      ['bob@example.com', 'carol@example.net'],
    ],
    [
      'an alias, where the rest is kept to themselves',
      'These failed:\n\n  an address not shown\n    (generated from team@example.com)\n    RCPT TO:<x@example.edu>: 550 no',
      ['team@example.com'],
    ],
    [
      'a table, its answers behind the addresses',
      'Recipient Answer\n\nbob@example.com 550 5.1.1 no\n\ncarol@example.net 5.2.2 full',
      ['bob@example.com', 'carol@example.net'],
    ],
    ["a server's own line", '554 <bob@example.com>... Host unknown', ['bob@example.com']],
    [
      'a summary of the sent mail is not it',
      '  To: x@example.net\n  Subject: a\n\ndid not reach:\n\nbob@example.com on Thu, 1 Jan 2026',
      ['bob@example.com'],
    ],
    [
      'the rest of a reply in the next line',
      '<bob@example.com>: host said: 553 5.1.8\n    <ana@news.example.org>... no such domain',
      ['bob@example.com'],
    ],
    [
      'a line of a server about the sender is not it',
      "Failed to deliver to 'bob@example.com'\n mx.example.com:\n 553 5.1.8 <ana@news.example.org>... Domain of sender address does not exist",
      ['bob@example.com'],
    ],
    [
      'an address where a long reply goes on',
      '<bob@example.com>: host mx said: 550 5.1.6 User has moved to\n    carol@example.net (in reply to RCPT TO command)\n<dan@example.com>: no',
      ['bob@example.com', 'dan@example.com'],
    ],
    [
      'ids in the form of addresses',
      'Message Token: 4Q5e511@mx.example.net\nMessage ID: <2026550@mail.example.org>\nMail to: bob@example.com',
      ['bob@example.com'],
    ],
    [
      'a sender’s address that was refused',
      '553 5.7.1 <eve@example.org>: Sender address rejected: not owned by user eve2@example.org',
      [],
    ],
    [
      'a sender’s address in brackets',
      'Sender address [eve@example.org] blocked using dbl.example; mail to bob@example.com was refused',
      ['bob@example.com'],
    ],
    [
      'a sender’s address at the start of a line',
      '<eve@example.org>: Sender address rejected: Domain not found',
      [],
    ],
    [
      'a recipient whom the sender’s address is told to',
      '<bob@example.com>: host mx.example.com said: 553 5.7.1 <eve@example.org>: Sender address rejected',
      ['bob@example.com'],
    ],
    ['a dialogue', '>>> RCPT TO:<bob@example.com>\n<<< 550 no', ['bob@example.com']],
    [
      'the sender named first',
      'A message sent by\n\n  <ana@news.example.org>\n\nfailed:\n\n  bob@example.com',
      ['bob@example.com'],
    ],
    ['the same twice, in other letters', '<bob@example.com>: no\n<BOB@example.com>: no', ['bob@example.com']],
    ['an address of RFC 6531', '<büro@müller.example>: no', ['büro@müller.example']],
    ['help addresses only', 'For help contact <help@example.org> or postmaster@example.org.', []],
    ['nobody', 'It failed.', []],
  ])('%s', (_, text, addresses) => {
    expect(findRecipients(text, ['ana@example.org']).map(({ address }) => address)).toEqual(addresses);
  });

  test('the address that the sender wrote is kept', () => {
    expect(findRecipients('<bob@example.com> (expanded from <team@example.org>): no', [])[0]?.original).toBe(
      'team@example.org',
    );
  });

  test("the reader and the returned mail's sender are somebody else", () => {
    expect(
      findRecipients(
        'From ana@example.org via ana@news.example.org',
        ['ana@example.org'],
        ['ana@news.example.org'],
      ),
    ).toEqual([]);
  });
});
