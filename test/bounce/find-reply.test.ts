import { describe, expect, test } from 'vitest';
import { findSmtpReply } from '../../lib/bounce/find-reply.ts';

describe('the reply in the words of a notice', () => {
  test.each([
    ['behind a colon of another script', '对方服务器返回：554 DT:SPM refused', { code: '554' }],
    [
      'a status that opens the line, for a reply without one',
      "5.1.0 - Unknown address 550-'not on our list'",
      { code: '550', enhancedStatus: '5.1.0' },
    ],
    [
      'the reply’s own status counts',
      "5.1.0 - Unknown address 550-'5.7.1 blocked'",
      { code: '550', enhancedStatus: '5.7.1' },
    ],
    [
      'a status of another class is none of its',
      "4.4.7 - Expired 550-'gone'",
      { code: '550', enhancedStatus: undefined },
    ],
    [
      'the answer that is quoted, not the one that it quotes',
      '<bob@example.com>: host mx.example.com said:\n    550 5.1.7 <ana@example.org>: Sender address rejected: undeliverable\n    address: host mx.example.org said: 550 5.1.1 User unknown',
      { code: '550', enhancedStatus: '5.1.7' },
    ],
    [
      'a code in brackets behind the words',
      ' <bob@example.com> ... mailbox full / Postfach voll (552)\n',
      { code: '552', text: 'mailbox full / Postfach voll' },
    ],
    [
      'a quotation ends with its mark',
      "Remote Server returned '550 5.1.1 no such user' at ten",
      { text: 'no such user' },
    ],
    [
      'the last of three tries is no consequence',
      '<<< 550 5.1.1 no\n<<< 503 5.0.0 Need RCPT',
      { code: '550' },
    ],
    [
      'a wrapped line that begins with the address goes on',
      '<bob@example.com>: host mx.example.com said: 550 5.2.1\n    <bob@example.com>: Recipient address rejected: User unknown (in reply to RCPT TO\n    command)',
      { line: '550 5.2.1 <bob@example.com>: Recipient address rejected: User unknown' },
    ],
    [
      'the next recipient’s line does not',
      '<bob@example.com>: host said: 550 5.1.1 no\n<carol@example.net>: host said: 452 4.2.2 full',
      { line: '550 5.1.1 no' },
    ],
    [
      'of one code in two places the one with words',
      'Message could not be delivered to domain <example.com> .501; Spam blocked\nMTA Response :501\n\nThe headers are attached.',
      { code: '501', line: '501 Spam blocked MTA Response :501' },
    ],
  ])('%s', (_, text, wanted) => {
    expect(findSmtpReply(text)).toMatchObject(wanted);
  });

  test.each([
    '',
    'It is 550 metres away',
    'since 2026-11-26 550.12',
    'call 0550 123',
    'Our order (552)\nbob@example.com wrote (550)',
  ])('none in %j', (text) => {
    expect(findSmtpReply(text)).toBeUndefined();
  });
});
