import type { MissReason } from './miss-reasons.ts';

/** Why a cause is not told as the truth has it; kept by hand in the same way as those of the reading. `not-said` counts for the form in which the mail does not say it. */
export const causeReasons: Readonly<Record<string, MissReason>> = {
  ...together(
    'not-said',
    'The notice says that it was not delivered, and gives no reason: the same words stand over refusals of every kind.',
    [
      'mdsbp__iis-multiple-bounce',
      'mdsbp__warning-1',
      'mdsbp__warning-4',
      'php-bounce-handler__10',
      'php-bounce-handler__20',
      'php-bounce-handler__36',
      'php-bounce-handler__51',
      'php-bounce-handler__exchange2',
      'sisimai__lhost-amazonses-05',
      'sisimai__lhost-amazonses-06',
      'sisimai__lhost-amazonses-08',
      'sisimai__lhost-amazonses-14',
      'sisimai__lhost-amazonses-15',
      'sisimai__lhost-amazonses-16',
      'sisimai__lhost-amazonses-17',
      'sisimai__lhost-amazonses-18',
      'sisimai__lhost-amazonses-19',
      'sisimai__lhost-amazonses-20',
      'sisimai__lhost-amazonses-21',
      'sisimai__lhost-outlook-01',
      'sisimai__lhost-outlook-02',
      'sisimai__lhost-outlook-03',
      'sisimai__lhost-outlook-04',
      'sisimai__lhost-outlook-08',
      'sisimai__lhost-outlook-09',
      'sisimai__lhost-powermta-01',
      'sisimai__lhost-powermta-02',
      'sisimai__lhost-powermta-03',
      'sisimai__lhost-receivingses-06',
      'sisimai__lhost-receivingses-07',
      'sisimai__lhost-receivingses-08',
      'sisimai__lhost-x3-06',
      'sisimai__rfc3464-26',
      'sisimai__rhost-outlook-01',
      'sisimai__rhost-outlook-02',
      'sisimai__rhost-outlook-03',
      'sisimai__rhost-outlook-04',
      'sisimai__rhost-outlook-08',
      'sisimai__rhost-outlook-09',
    ],
  ),
  ...together('not-said', 'All that is shown are three dots; who it was and why stand in the machine part.', [
    'sisimai__lhost-exchange2007-04',
    'sisimai__lhost-exchange2007-07',
  ]),
  ...together(
    'not-said',
    '"temporary failure" and nothing else: one such mail is a full mailbox, the other a fault of the server.',
    ['sisimai__lhost-postfix-43', 'sisimai__lhost-postfix-45'],
  ),
  ...together(
    'not-said',
    'The words came in another character set and are lost in the page; only the address can be read.',
    ['sisimai__err-make-test-11'],
  ),
  'mailparser__delivery-status': {
    kind: 'truth',
    why: 'The service did not send "because it is on the suppression list". The taxonomy puts suppressed addresses under recipient_inactive.',
  },
  'mdsbp__comcast-via-sendmail.unknown': {
    kind: 'truth',
    why: '"551 not our customer", "User unknown": as in lhost-sendmail-17.',
  },
  'mdsbp__no-such-domain': {
    kind: 'truth',
    why: '"No such domain at this location": the server that the domain’s MX names does not serve it. The taxonomy calls that relay_denied; the domain itself was found.',
  },
  'mdsbp__quota-2': {
    kind: 'truth',
    why: '"452 Mailbox size limit exceeded" is about the mailbox, not about the message.',
  },
  mdsbp__quota: {
    kind: 'truth',
    why: '"User mailbox exceeds allowed size" is about the mailbox, not about the message.',
  },
  'mdsbp__warning-2': {
    kind: 'not-said',
    why: 'The addresses shown are not those of the truth, and no reason is given.',
  },
  'mdsbp__warning-8': {
    kind: 'not-said',
    why: 'A notice of delay that ends with "Reason:" and no reason. We say what every delay says: still tried.',
  },
  'sisimai__err-make-test-09': {
    kind: 'not-said',
    why: 'Nothing can be read but status 5.2.0, "other mailbox status", for which the shared knowledge has recipient_inactive.',
  },
  'sisimai__lhost-domino-03': {
    kind: 'truth',
    why: 'The mail names two addresses for one mailbox (see the reading); its cause is read as the truth has it.',
  },
  'sisimai__lhost-dragonfly-17': {
    kind: 'truth',
    why: '"Recipient address rejected: On hold" is the name of a reason of the tool that made the mail; no server says so. We tell a refusal without a known reason.',
  },
  'sisimai__lhost-exim-58': {
    kind: 'truth',
    why: '"Line limit exceeded" is the limit of a line (RFC 5321 §4.5.3.1.6), which the sending program breaks, not that of a message.',
  },
  'sisimai__lhost-postfix-47': {
    kind: 'not-said',
    why: '"554 Transaction failed" is the RFC’s own text for 554 and gives no reason.',
  },
  'sisimai__lhost-sendmail-02': {
    kind: 'truth',
    why: 'The address differs between the words and the machine part (see the reading); its cause is read as the truth has it.',
  },
  'sisimai__lhost-sendmail-14': {
    kind: 'truth',
    why: 'A forwarded bounce, which we do not tell as one (see the reading).',
  },
  'sisimai__lhost-sendmail-17': {
    kind: 'truth',
    why: 'The server said "551 not our user", and the writer "User unknown": nobody has moved. 5.1.6 is only the number that goes with 551, and it stands in the machine part alone.',
  },
  'sisimai__lhost-sendmail-22': {
    kind: 'truth',
    why: '"551 not our customer", "User unknown": as in lhost-sendmail-17.',
  },
  'sisimai__lhost-v5sendmail-01': {
    kind: 'truth',
    why: 'The address of the truth is cut (see the reading); its cause is read as the truth has it.',
  },
  'sisimai__lhost-v5sendmail-05': {
    kind: 'truth',
    why: 'The last of four recipients was answered "550 Requested User Mailbox not found. No such user here.", which is no policy.',
  },
  'sisimai__lhost-yahoo-13': {
    kind: 'truth',
    why: '"Unable to deliver message after multiple retries, giving up": retries that expired are server_unreachable in the taxonomy.',
  },
  'sisimai__rfc3464-01': {
    kind: 'truth',
    why: 'The words say "Not enough disk space", the machine part 550 5.1.1 "User Unknown": they contradict each other, and RFC 3464 makes the machine part the report.',
  },
  'sisimai__rfc3464-40': {
    kind: 'truth',
    why: '"forwarded more than the maximum allowed times. This could indicate a mail loop", status 4.4.6: a loop by words and code.',
  },
  'sisimai__rfc3464-42': {
    kind: 'not-said',
    why: 'All that is shown is one word ("aufgeführt").',
  },
  'sisimai__rfc3464-66': {
    kind: 'not-said',
    why: 'What is shown are the octets of a picture.',
  },
  'sisimai__rhost-aol-03': {
    kind: 'not-said',
    why: 'Only one of the two recipients is shown; the other stands in the machine part.',
  },
  'sisimai__rhost-nttdocomo-03': {
    kind: 'truth',
    why: '"550 Unknown user". That this provider means a refused sender by it at the end of DATA is its own knowledge, not in the reply.',
  },
};

function together(
  kind: MissReason['kind'],
  why: string,
  ids: readonly string[],
): Readonly<Record<string, MissReason>> {
  return Object.fromEntries(ids.map((id) => [id, { kind, why }]));
}
