import { isSameAddress, findAddress } from './address.ts';
import { readSmtpReply, type SmtpReply } from './smtp-reply.ts';

/** A run of answers (`<<<`) of the other server, with the command (`>>>`) before it and the writer's own line behind it, where shown. */
interface Exchange {
  readonly command: string;
  readonly reply: SmtpReply;
  readonly own: string;
}

const ANSWER = /^[ \t|>]{0,20}<<<[ \t]?/;
const COMMAND = /^[ \t|]{0,20}>>>[ \t]?/;

/**
 * Finds what was answered for this address in a transcript of the dialogue, as Sendmail and its family print it. `summary` is the reply as
 * the notice sums it up, mostly its first line only: the transcript has it whole.
 */
export function findTranscribed(
  notice: string,
  address: string,
  summary: SmtpReply | undefined,
): SmtpReply | undefined {
  if (!notice.includes('<<<')) return undefined;
  const exchanges = readExchanges(notice);
  const isSummed = ({ reply }: Exchange) =>
    summary?.code !== undefined &&
    reply.code === summary.code &&
    reply.text.startsWith(summary.text.slice(0, 200));
  const isAsked = ({ command, reply }: Exchange) =>
    /^RCPT TO/i.test(command) &&
    isSameAddress(findAddress(command.slice(8)), address) &&
    /^[45]/.test(reply.code ?? '');
  const isNamed = ({ own }: Exchange) => isSameAddress(findAddress(own), address);
  const found =
    summary === undefined ? (exchanges.find(isAsked) ?? exchanges.find(isNamed)) : exchanges.find(isSummed);
  return found?.reply;
}

function readExchanges(notice: string): readonly Exchange[] {
  const lines = notice.split('\n');
  return lines.flatMap((line, index) => {
    if (!ANSWER.test(line) || ANSWER.test(lines[index - 1] ?? '')) return [];
    const rest = lines.slice(index);
    const end = rest.findIndex((other) => !ANSWER.test(other));
    const answers = end < 0 ? rest : rest.slice(0, end);
    const command = lines[index - 1] ?? '';
    return [
      {
        command: COMMAND.test(command) ? command.replace(COMMAND, '') : '',
        reply: readSmtpReply(answers.join('\n')),
        own: end < 0 ? '' : (rest[end] ?? ''),
      },
    ];
  });
}

/**
 * The enhanced status that the writer itself gave: `550 5.1.1 <bob@example.com>... User unknown`, or the last `554 5.0.0 Service
 * unavailable` that names nobody. Sendmail reports this where the other server gave none.
 */
export function findOwnStatus(notice: string, address: string): string | undefined {
  const own = [
    ...notice.matchAll(/^[ \t]{0,20}[45][0-5]\d[ -]([45]\.\d{1,3}\.\d{1,3})[ \t]+([^\n]{1,400})/gm),
  ];
  const named = own.find(([, , words]) => isSameAddress(findAddress(words?.split('...', 1)[0]), address));
  const general = own.findLast(([, , words]) => findAddress(words?.split('...', 1)[0]) === undefined);
  return (named ?? general)?.[1];
}
