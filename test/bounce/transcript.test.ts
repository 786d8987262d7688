import { expect, test } from 'vitest';
import { readSmtpReply } from '../../lib/bounce/smtp-reply.ts';
import { findOwnStatus, findTranscribed, readTranscript } from '../../lib/bounce/transcript.ts';

const transcript = readTranscript(`... while talking to mx.example.com.:
>>> RCPT To:<bob@example.com>
<<< 550-5.7.1 first
<<< 550 5.7.1 second
550 5.1.1 <bob@example.com>... User unknown
>>> RCPT To:<carol@example.com>
<<< 250 ok
>>> DATA
<<< 451 later, dave
451 4.1.1 <dave@example.com>... Deferred
<<< 503 Need RCPT
554 5.0.0 Service unavailable`);

test.each([
  ['the command names the address', 'bob@example.com', undefined, '550 5.7.1 first second'],
  ["the writer's line behind it does", 'dave@example.com', undefined, '451 later, dave'],
  ['a summary is its beginning', 'erin@example.com', '550-5.7.1 first', '550 5.7.1 first second'],
  ['an answer of success refuses nobody', 'carol@example.com', undefined, undefined],
  ['nothing fits', 'erin@example.com', '552 full', undefined],
])('an answer is found where %s', (_, address, summary, line) => {
  const summed = summary === undefined ? undefined : readSmtpReply(summary);
  expect(findTranscribed(transcript, address, summed)?.line).toBe(line);
});

test.each([
  ['bob@example.com', '5.1.1'],
  ['dave@example.com', '4.1.1'],
  ['erin@example.com', '5.0.0'],
  [undefined, '5.0.0'],
])('the writer gave %s the status %s', (address, status) => {
  expect(findOwnStatus(transcript, address)).toBe(status);
});
