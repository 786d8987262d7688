/** Why a mail of the shared collection is not read as its truth has it. */
export interface MissReason {
  /** `ours`: we should do better · `truth`: we hold the truth to be wrong · `not-said`: the mail as shown does not say it. */
  readonly kind: 'ours' | 'truth' | 'not-said';
  readonly why: string;
}

/** Kept by hand, by the id of the mail: `npm run corpus -- DIR --write-docs` fails while a miss has no reason or a reason no miss. */
export const missReasons: Readonly<Record<string, MissReason>> = {
  'sisimai__lhost-sendmail-02': {
    kind: 'truth',
    why: 'The shown words name filtered@example.org, the machine part the same mailbox at example.com; rendered, nobody can see the latter. From the source it is read.',
  },
  'sisimai__lhost-sendmail-14': {
    kind: 'truth',
    why: 'A person forwards a whole bounce ("Fwd:", "Begin forwarded message", every line quoted). That is a forwarded bounce, which must not be told as one; the collection has a kind for it and leaves it out of its own count elsewhere.',
  },
  'sisimai__lhost-sendmail-56': {
    kind: 'truth',
    why: 'Six servers refuse with 554 at the greeting, the machine part says 554 and 5.5.0. The 421 4.7.0 of the truth answers QUIT, after the refusal.',
  },
  'sisimai__lhost-v5sendmail-01': {
    kind: 'truth',
    why: 'The address of the truth, kijitora@exampl, is cut; the returned header says kijitora@example.com. The reply code is right, but is not counted for another address.',
  },
  'sisimai__lhost-v5sendmail-07': {
    kind: 'truth',
    why: 'The other server answered 501, "no access from mail server … which is an open relay". The 554 of the truth is the writer’s own summary of it ("Remote protocol error"), and says less.',
  },
  'sisimai__lhost-domino-03': {
    kind: 'truth',
    why: 'The mail contradicts itself: the words name the mailbox at neko.example.com, the machine part at neko.example.org. RFC 3464 makes the machine part the report.',
  },
  'sisimai__rfc3464-42': {
    kind: 'not-said',
    why: 'All that is shown is one word ("aufgeführt"); who it was and why stand in the machine part. From the source it is read.',
  },
  'sisimai__rfc3464-66': {
    kind: 'not-said',
    why: 'What is shown are the octets of a picture; all the rest stands in the machine part. From the source it is read.',
  },
  'sisimai__err-make-test-20': {
    kind: 'truth',
    why: 'The writer’s 5.1.0 stands before the refusing server’s own 5.1.1. In two mails of the same form (lhost-amazonses-01, -03) the truth takes the refusing server’s, as we do.',
  },
  'mdsbp__warning-9': {
    kind: 'truth',
    why: 'The answer to DATA was 553, "Sender Policy Framework (SPF) fail"; the 550 of the truth is the writer’s own line, a guess from it.',
  },
};
