import { isSameAddress, findAddress } from './address.ts';
import { readSmtpReply, type SmtpReply } from './smtp-reply.ts';

/** A run of answers (`<<<`) of the other server, with the command (`>>>`) before it and the writer's own line behind it, where shown. */
export interface Exchange {
  readonly command: string;
  readonly reply: SmtpReply;
  readonly own: string;
}

const ANSWER = /^[ \t|>]{0,20}<<<[ \t]?/;
const COMMAND = /^[ \t|]{0,20}>>>[ \t]?/;

/** The dialogue that a notice prints, and the writer's own lines with a status. Read once for all recipients. */
export interface Transcript {
  readonly exchanges: readonly Exchange[];
  readonly own: readonly { readonly status: string; readonly address: string | undefined }[];
}

const MAX_LINES = 300; // of each kind: no dialogue about one mail is longer

export function readTranscript(notice: string): Transcript {
  return { exchanges: notice.includes('<<<') ? readExchanges(notice) : [], own: readOwnLines(notice) };
}

/**
 * Finds what was answered for this address, as Sendmail and its family print it. `summary` is the reply as the notice sums it up, mostly
 * its first line only: the transcript has it whole.
 */
export function findTranscribed(
  { exchanges }: Transcript,
  address: string,
  summary: SmtpReply | undefined,
): SmtpReply | undefined {
  const found =
    summary === undefined
      ? (exchanges.find((one) => isAsked(one, address)) ??
        exchanges.find(({ own }) => isSameAddress(findAddress(own), address)))
      : exchanges.find(({ reply }) => isSummed(reply, summary));
  return found?.reply;
}

function isSummed(reply: SmtpReply, summary: SmtpReply): boolean {
  return reply.code === summary.code && reply.text.startsWith(summary.text.slice(0, 200));
}

/** The refusal of the very command that named the address. */
function isAsked({ command, reply }: Exchange, address: string): boolean {
  const isRefusal = reply.code !== undefined && !reply.code.startsWith('2');
  return isRefusal && /^RCPT TO/i.test(command) && isSameAddress(findAddress(command.slice(8)), address);
}

function readExchanges(notice: string): readonly Exchange[] {
  const lines = notice.split('\n');
  const starts = lines.flatMap((line, at) =>
    ANSWER.test(line) && !ANSWER.test(lines[at - 1] ?? '') ? [at] : [],
  );
  return starts.slice(0, MAX_LINES).map((at) => {
    const behind = lines.findIndex((line, index) => index > at && !ANSWER.test(line));
    const end = behind < 0 ? lines.length : behind;
    const command = lines[at - 1] ?? '';
    return {
      command: COMMAND.test(command) ? command.replace(COMMAND, '') : '',
      reply: readSmtpReply(lines.slice(at, end).join('\n')),
      own: ownLineFrom(lines, end),
    };
  });
}

/** The first of the writer's own lines behind an answer that names an address: `421 …`, `554 <bob@example.com>... Remote protocol error`. */
function ownLineFrom(lines: readonly string[], end: number): string {
  const own = lines.slice(end, end + 5);
  const other = own.findIndex((line) => !/^[ \t]{0,20}[45]\d\d[ -]/.test(line));
  const answered = other < 0 ? own : own.slice(0, other);
  return answered.find((line) => findAddress(line) !== undefined) ?? lines[end] ?? '';
}

/** `550 5.1.1 <bob@example.com>... User unknown`, `554 5.0.0 Service unavailable`. */
function readOwnLines(notice: string): Transcript['own'] {
  const form = /^[ \t]{0,20}[45][0-5]\d[ -]([45]\.\d{1,3}\.\d{1,3})[ \t]{1,20}([^\n]{1,400})/gm;
  return [...notice.matchAll(form)].slice(0, MAX_LINES).map(([, status = '', words = '']) => ({
    status,
    address: findAddress(words.split('...', 1)[0]),
  }));
}

/** The enhanced status that the writer itself gave this address, or gave last to nobody by name: told where the other server gave none. */
export function findOwnStatus({ own }: Transcript, address: string | undefined): string | undefined {
  const named = own.find((line) => isSameAddress(line.address, address));
  return (named ?? own.findLast((line) => line.address === undefined))?.status;
}
