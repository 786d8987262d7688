import type { CheckId } from '../knowledge/causes.ts';

/**
 * How many of an inspection's 60 questions are kept for each check while it runs, its second resolver included, so that a hostile list of senders
 * or many guesses starve no other. What a check does not need is free for the others as soon as it is done; one that asks nothing keeps
 * nothing. Together they leave some free from the start.
 */
export const shares: Readonly<Record<CheckId, number>> = {
  spf: 16, // an ordinary list of five services: 13
  dkim: 14, // the proof, three tests, ten guesses; fourteen where there is room
  dmarc: 10, // eight names of the walk, two report addresses
  alignment: 0,
  'mx-recipient': 12, // five for the domain, two for each of three hosts, one more
  'mx-sender': 6,
  'reverse-dns': 4,
  transport: 0,
  'mta-sts': 1,
  'tls-rpt': 1,
  bimi: 1,
};
