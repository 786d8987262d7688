import { describe, expect, test } from 'vitest';
import { parseBounce } from '../../lib/bounce/parse.ts';
import { aMessage } from '../helpers/messages.ts';

const read = (text: string) =>
  parseBounce(
    aMessage({ from: 'MAILER-DAEMON@mail.example.org', subject: 'Returned mail: User unknown', text }),
  )?.recipients.map(
    ({ finalRecipient, diagnosticCode }) => `${String(finalRecipient)} ${String(diagnosticCode?.line)}`,
  );

describe('what was answered for one recipient', () => {
  test('the writer’s own line is about its address, what follows about the next', () => {
    const text = `   ----- Transcript of session follows -----
While talking to mx.example.net:
>>> DATA
<<< 550 You cannot send mail to yourself.
421 example.net (smtp)... Deferred: Connection reset by peer
554 <bob@example.net>... Remote protocol error
550 example.com (smtp)... 550 Host unknown
554 <carol@example.com>... 550 Host unknown (Authoritative answer from name server)
While talking to mx.example.edu:
>>> RCPT To:<dave@example.edu>
<<< 550 No such user here.
550 <dave@example.edu>... User unknown
`;
    expect(read(text)).toEqual([
      'bob@example.net 550 You cannot send mail to yourself.',
      'carol@example.com 550 Host unknown (Authoritative answer from name server)',
      'dave@example.edu 550 No such user here.',
    ]);
  });

  test('an address that was expanded is told as the sender wrote it', () => {
    const text = `   ----- The following addresses had permanent fatal errors -----
bob@inside.example.net
    (reason: 553 Sender Policy Framework (SPF) fail)
    (expanded from: <team@example.com>)
`;
    expect(read(text)).toEqual(['team@example.com 553 Sender Policy Framework (SPF) fail']);
  });
});
