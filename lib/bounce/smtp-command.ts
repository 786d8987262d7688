import { gramsOf, type Grams } from '../search/grams.ts';
import { wordingOf } from '../search/wording.ts';
import { findAddress, isSameAddress } from './address.ts';

/** At which step of the dialogue (RFC 5321 §4.1; RFC 3207; RFC 4954) the other server refused; `end-of-data`: it had the whole mail. */
export type SmtpCommand =
  'connect' | 'ehlo' | 'starttls' | 'auth' | 'mail-from' | 'rcpt-to' | 'data' | 'end-of-data';

const COMMAND = String.raw`(?:(?:the|pipelined|sending)[ \t]{1,4}){0,2}(?<command>initial (?:server )?(?:greeting|connection)|greeting|connect(?:ion)?\b|EHLO|HELO|LHLO|STARTTLS|AUTH\b|MAIL[ _]FROM|RCPT[ _]TO|end[ -]of[ -](?:DATA|message)|message body|BODY\b|DATA\b)`;

const NAMES: readonly (readonly [RegExp, SmtpCommand])[] = [
  [/^(?:initial|greeting|connect)/i, 'connect'],
  [/^(?:EHLO|HELO|LHLO)/i, 'ehlo'],
  [/^STARTTLS/i, 'starttls'],
  [/^AUTH/i, 'auth'],
  [/^MAIL[ _]FROM/i, 'mail-from'],
  [/^RCPT[ _]TO/i, 'rcpt-to'],
  [/^(?:end|message|BODY)/i, 'end-of-data'],
  [/^DATA/i, 'data'],
];

/** How the writers of notices name the step, in the words of their sources. */
const FORMS = [
  String.raw`\bin (?:reply|response) to\s{1,40}${COMMAND}`, // Postfix, Courier
  String.raw`\bwhile (?:sending|receiving|performing)\s{1,40}${COMMAND}`, // Postfix, when the connection broke
  String.raw`\b[SL]MTP (?:error|timeout)\b[^\n]{0,160}?\safter\s{1,40}${COMMAND}`, // Exim
  String.raw`\bclosed connection in response to\s{1,40}${COMMAND}`, // Exim
  String.raw`\brejected command ['"]${COMMAND}`, // Stalwart
  String.raw`^[^\n]{0,400}[ \t]\[${COMMAND}\][ \t]{0,8}$`, // Yahoo: `Remote host said: 550 … [RCPT_TO]`
  String.raw`\bsent: {1,4}${COMMAND}`, // hMailServer
].map((form) => wordingOf(new RegExp(form, 'im')));

/** qmail-remote's and the operating system's words, which name the step without its command. */
const WRITTEN: readonly (readonly [RegExp, SmtpCommand])[] = [
  [/\bdoes not like recipient\b/i, 'rcpt-to'],
  [/\bdoes not like sender\b|\bbut sender was rejected\b/i, 'mail-from'],
  [/\bfailed on DATA command\b/i, 'data'],
  [/\bfailed after I sent the message\b/i, 'end-of-data'],
  [/\bbut my name was rejected\b/i, 'ehlo'],
  [/\bbut greeting failed\b|\bwasn't able to establish an SMTP connection\b/i, 'connect'],
  [
    /\bconnect(?:ion)?(?:ing)? to [^\s]{1,300}:? {1,4}(?:connection (?:refused|timed out)|operation timed out|no route to host|network is unreachable)/i,
    'connect',
  ],
];
const WORDS = WRITTEN.map(([form, command]) => [wordingOf(form), command] as const);

/**
 * The command that was refused, as the words about one recipient tell it: in the printed dialogue, in a phrase of the notice's writer, or by
 * what can only happen at one step. Undefined where they do not tell. `grams` are those of the words, or of a text that holds them.
 */
export function findRefusedCommand(
  text: string,
  address: string | undefined,
  grams: Grams = gramsOf(text),
): SmtpCommand | undefined {
  const named = FORMS.map((form) => form.exec(text, grams)?.groups?.['command']).find(
    (found) => found !== undefined,
  );
  return (
    commandOf(named) ??
    findInDialogue(text, address) ??
    WORDS.find(([wording]) => wording.test(text, grams))?.[1]
  );
}

function commandOf(name: string | undefined): SmtpCommand | undefined {
  return name === undefined ? undefined : NAMES.find(([form]) => form.test(name))?.[1];
}

interface Step {
  readonly command: string;
  readonly answers: readonly string[];
}

const MAX_LINES = 1000; // no dialogue about one mail is longer
const SENT = /^[ \t|]{0,20}(?:sent[ \t]{1,4})?(?:>>>|-->)[ \t]{0,8}(?=[A-Z.])/i;
const ANSWER = /^[ \t|>]{0,20}(?:received[ \t]{1,4})?(?:<<<|<--)[ \t]{0,8}(?=[245]\d\d)/i;

/** The command before the refusal; where one names the address, that one. */
function findInDialogue(text: string, address: string | undefined): SmtpCommand | undefined {
  if (!text.includes('<<<') && !text.includes('<--')) return undefined; // no answer
  const refused = readSteps(text).filter(({ answers }) => answers.some((answer) => /^[45]/.test(answer)));
  const own = refused.find(({ command }) => isSameAddress(findAddress(command), address));
  const step = own ?? refused.find(({ command }) => !/^RCPT/i.test(command)) ?? refused[0];
  return step === undefined ? undefined : stepOf(step);
}

function readSteps(text: string): readonly Step[] {
  const steps: { command: string; answers: string[] }[] = [];
  for (const line of text.split('\n', MAX_LINES)) {
    if (SENT.test(line)) steps.push({ command: line.replace(SENT, ''), answers: [] });
    else if (ANSWER.test(line)) steps.at(-1)?.answers.push(line.replace(ANSWER, ''));
  }
  return steps;
}

/**
 * With pipelining (RFC 2920) the command printed last is DATA, though what was refused is a recipient: then DATA itself is answered, too,
 * by "no recipient".
 */
function stepOf({ command, answers }: Step): SmtpCommand | undefined {
  const step = commandOf(command.replace(/:.*/s, ''));
  const refused = answers.filter((answer) => /^[45]/.test(answer));
  const isPipelined =
    refused.length > 1 && refused.slice(1).some((answer) => /^(?:503|554[ -]5\.5\.1)\b/.test(answer));
  if (step === 'data' && isPipelined && !/^503/.test(refused[0] ?? '')) return 'rcpt-to';
  return /^\.\s*$/.test(command) ? 'end-of-data' : step;
}
