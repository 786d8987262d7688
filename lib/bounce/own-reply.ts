import type { Grams } from '../search/grams.ts';
import { findSmtpReply } from './find-reply.ts';
import type { NamedRecipient } from './recipients.ts';
import { readSmtpReply, type SmtpReply } from './smtp-reply.ts';
import { findStatusLine } from './status-line.ts';
import { findTranscribed, type Transcript } from './transcript.ts';

/**
 * What was answered for each of the recipients, in their order; undefined for one of whom the notice says nothing of its own. `grams` are those
 * of a text that holds their blocks.
 */
export function findOwnReplies(
  transcript: Transcript,
  named: readonly NamedRecipient[],
  grams?: Grams,
): readonly (SmtpReply | undefined)[] {
  return withSharedBelow(
    named,
    named.map(({ address, block }) => findOwnReply(transcript, block, address, grams)),
  );
}

/** What is said of one recipient: in its own part of the words, whole where a transcript has it whole. */
function findOwnReply(
  transcript: Transcript,
  block: string,
  address: string,
  grams: Grams | undefined,
): SmtpReply | undefined {
  const summary = /\(reason:[ \t]{0,40}([^\n]{1,600})/i.exec(block)?.[1];
  const summed = summary === undefined ? undefined : findSmtpReply(`(reason: ${summary}`);
  return (
    findTranscribed(transcript, address, summed) ??
    summed ??
    findOwnLine(block) ??
    findSmtpReply(block) ??
    findStatusLine(block, grams)
  );
}

/** `554 <bob@example.com>... 550 Host unknown`: what the writer says of this address is this line alone; what follows is the next one's. */
function findOwnLine(block: string): SmtpReply | undefined {
  const line = block.split('\n', 1)[0] ?? '';
  const said = /^[ \t]{0,40}[45]\d\d[ -][^\n]{0,20}?<[^<>\s]{3,320}>\.\.\.(?<words>[^\n]{1,600})$/.exec(line)
    ?.groups?.['words'];
  return said === undefined ? undefined : (findSmtpReply(said) ?? readSmtpReply(line));
}

/** A list of addresses and one reply below: it is said of each that has no word of its own. */
function withSharedBelow(
  named: readonly NamedRecipient[],
  own: readonly (SmtpReply | undefined)[],
): readonly (SmtpReply | undefined)[] {
  const isBare = ({ address, block }: NamedRecipient) =>
    !/[\p{L}\p{N}]/u.test(block.replace(address, '').replace(/^[ \t]{0,40}[*•·-]/, ''));
  return own.map((reply, index) => {
    if (reply !== undefined) return reply;
    const next = own.findIndex((other, at) => at > index && other !== undefined);
    return next > index && named.slice(index, next).every(isBare) ? own[next] : undefined;
  });
}
