import { findAddress, isSameAddress } from '../bounce/address.ts';
import { dialects } from '../bounce/dialects/index.ts';
import type { Message } from '../bounce/message.ts';
import type { BounceReport, RecipientReport } from '../bounce/report.ts';
import { splitNotice } from '../bounce/returned-part.ts';
import { isAtOrBelow } from '../dns/domain-name.ts';
import { gramsOf } from '../search/grams.ts';
import { foldedWords } from './fold.ts';
import { helpHosts } from './houses.ts';
import { wants, type Want } from './wants.ts';

/**
 * How much of a notice is there. `report`: recipients with an outcome and a status that fit each other (RFC 3464 §2.3) · `reply`: somebody's
 * address and what a server said · `words`: somebody's address · `nothing`: no lost mail is named.
 */
export type Structure = 'report' | 'reply' | 'words' | 'nothing';

/** What the signals look at. */
export interface Clues {
  readonly message: Message;
  readonly report: BounceReport;
  readonly structure: Structure;
  /** What the notice itself says, folded: neither what servers said, nor what came back, nor the fields of its report. */
  readonly words: string;
  /** What servers said, folded. */
  readonly said: string;
  readonly wanted: ReadonlySet<Want>;
  /** Hosts that it links to and that are neither a mail system's help, nor named by the server that refused alone, nor the reader's own. */
  readonly strangeHosts: readonly string[];
  /** It holds a way to follow a request: such a link, one with the reader's address in it, a file that runs or opens a page. */
  readonly hasWay: boolean;
}

const RISKY_FILE =
  /\.(?:zip|rar|7z|iso|img|html?|shtml|xhtml|svg|js|jse|vbs|wsf|hta|lnk|exe|scr|bat|cmd|ps1|jar|docm|xlsm|one)(?=$|[\s:"',;?])/i;

/** A file that runs, hides another, or opens a page of its own. */
export function isRisky(name: string): boolean {
  return RISKY_FILE.test(name);
}

const MAX_WORDS = 12_000; // characters: whoever wants something says so near the top

/** Gathers what is judged; asks nobody. */
export function cluesOf(message: Message, report: BounceReport): Clues {
  const said = foldedWords(
    report.recipients.map(({ diagnosticCode }) => diagnosticCode?.line ?? '').join('\n'),
  );
  const words = ownWords(message);
  const strange = strangeHosts(message, said, words);
  return {
    message,
    report,
    structure: structureOf(message, report),
    words,
    said,
    wanted: wantedIn(words),
    strangeHosts: strange,
    hasWay: strange.length > 0 || message.linksHoldReader || message.attachments.some(isRisky),
  };
}

function ownWords({ subject, text }: Message): string {
  const { notice } = splitNotice(text, dialects);
  return foldedWords(`${subject}\n${withoutReplies(withoutFields(notice)).slice(0, MAX_WORDS)}`);
}

/** What servers said is no request of the notice. */
function withoutReplies(text: string): string {
  return text.replace(/(?:^|[\s'"(:;])[245]\d\d[ -][^\n]*(?:\n[ \t]+[^\n]*)*/g, '\n');
}

/** The fields of a report that is shown, each with its folded lines. */
function withoutFields(text: string): string {
  return text.replace(
    /^[ \t]{0,20}(?:Diagnostic-Code|Final-Recipient|Original-Recipient|Reporting-MTA|Remote-MTA|Action|Status|Last-Attempt-Date|Arrival-Date|X-[\w-]{1,60}):[^\n]*(?:\n[ \t]+\S[^\n]*)*/gim,
    '',
  );
}

function wantedIn(words: string): ReadonlySet<Want> {
  const grams = gramsOf(words);
  return new Set(
    wants.filter(({ words: all }) => all.some((one) => one.test(words, grams))).map(({ want }) => want),
  );
}

function strangeHosts({ linkHosts, to }: Message, said: string, words: string): readonly string[] {
  const own = findAddress(to)?.split('@').pop()?.toLowerCase();
  const isHelp = helpOfServer(said, words);
  return linkHosts.filter(
    (host) =>
      !isHelp(host) &&
      !helpHosts.some((known) => isAtOrBelow(host, known)) &&
      !(own !== undefined && isAtOrBelow(host, own)),
  );
}

const MAX_SAID = 60_000; // characters: each line of the notice with a link is looked for in it

/** Whether the refusing server names a host, and the notice only repeats it: what the notice itself offers, a made up reply excuses not. */
function helpOfServer(said: string, words: string): (host: string) => boolean {
  const reply = inOneLine(said);
  const lines = words.split('\n').map(inOneLine);
  const isOffered = (host: string) => lines.some((line) => line.includes(host) && !reply.includes(line));
  return (host) => reply.includes(host) && !isOffered(host);
}

function inOneLine(text: string): string {
  return text.slice(0, MAX_SAID).toLowerCase().replace(/\s+/g, ' ').trim();
}

function structureOf({ deliveryStatus, to }: Message, { recipients }: BounceReport): Structure {
  const reader = findAddress(to);
  const named = recipients.filter(({ finalRecipient }) => finalRecipient !== undefined);
  if (named.length === 0) return recipients.some(hasCoherentReply) ? 'words' : 'nothing';
  if (deliveryStatus !== undefined && named.some(hasFittingStatus)) return 'report';
  if (named.some(hasCoherentReply)) return 'reply';
  return named.every(({ finalRecipient }) => isSameAddress(finalRecipient, reader)) ? 'nothing' : 'words';
}

/** 4.x.x is late, 5.x.x failed (RFC 3464 §2.3.4); a failure after days of trying keeps the status of its last try. */
function hasFittingStatus({ action, status }: RecipientReport): boolean {
  if (action === 'delayed') return status === undefined || /^4/.test(status);
  return action === 'failed' ? status === undefined || /^[45]/.test(status) : true;
}

/** The class of the code and that of the status are one and the same (RFC 2034 §4). */
function hasCoherentReply({ diagnosticCode }: RecipientReport): boolean {
  const [code, enhanced] = [diagnosticCode?.code, diagnosticCode?.enhancedStatus];
  if (code === undefined && enhanced === undefined) return false;
  return code === undefined || enhanced === undefined || code.charAt(0) === enhanced.charAt(0);
}
