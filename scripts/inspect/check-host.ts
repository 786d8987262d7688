import { checkMail, type HostResult } from '../../lib/checks/spf/check-host.ts';
import type { Resolve } from '../../lib/dns/resolve.ts';
import { clock } from '../../lib/platform/clock.ts';
import { parseHostQuestion, type HostQuestion } from './host-question.ts';
import type { Refused } from './json-line.ts';
import { linesOf } from './lines.ts';
import { LINE_TOO_LONG, MAX_LINE } from './mail.ts';
import { clockRounds } from './rounds.ts';
import { traceLines } from './trace-text.ts';

/** `HostAnswer` of docs/cli.md. Every key is always there; null means "there is none". */
interface HostAnswer {
  readonly id: string;
  readonly result: HostResult['result'];
  readonly explanation: string | null;
  readonly trace: readonly string[];
  readonly questions: readonly { readonly name: string; readonly type: string }[];
  readonly rounds: number;
}

/**
 * check_host() of RFC 7208 for each line, over the zone of that line and nothing else. The answers stand in the order of the lines; a line
 * that cannot be read gives `{ id, error }`, and the run goes on.
 */
export async function runHostBatch(
  input: AsyncIterable<Uint8Array>,
  write: (text: string) => Promise<void>,
): Promise<void> {
  for await (const line of linesOf(input, MAX_LINE)) {
    await write(`${JSON.stringify(await answerTo(line))}\n`);
  }
}

async function answerTo(line: string | undefined): Promise<HostAnswer | Refused> {
  if (line === undefined) return { id: null, error: LINE_TOO_LONG };
  const question = parseHostQuestion(line);
  return 'error' in question ? question : answerOf(question);
}

/** Local parts are real here: the zone is a file, and nobody hears the questions. */
async function answerOf({ id, resolve, ...mail }: HostQuestion): Promise<HostAnswer> {
  const { counted, rounds } = clockRounds();
  const questions: { name: string; type: string }[] = [];
  const ask = counted(resolve);
  const noted: Resolve = (name, type) => {
    questions.push({ name, type });
    return ask(name, type);
  };
  const seconds = Math.floor(clock() / 1000);
  const told = await checkMail(mail, noted, { localPart: 'real', seconds });
  const { result, explanation = null } = told;
  return {
    id,
    result,
    explanation,
    trace: traceLines(mail.ip, told),
    questions: [...questions],
    rounds: rounds(),
  };
}
