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
      'a quotation ends with its mark',
      "Remote Server returned '550 5.1.1 no such user' at ten",
      { text: 'no such user' },
    ],
    [
      'the last of three tries is no consequence',
      '<<< 550 5.1.1 no\n<<< 503 5.0.0 Need RCPT',
      { code: '550' },
    ],
  ])('%s', (_, text, wanted) => {
    expect(findSmtpReply(text)).toMatchObject(wanted);
  });

  test.each(['', 'It is 550 metres away', 'since 2026-11-26 550.12', 'call 0550 123'])(
    'none in %j',
    (text) => {
      expect(findSmtpReply(text)).toBeUndefined();
    },
  );
});
