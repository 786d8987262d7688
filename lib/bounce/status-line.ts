import { gramsOf, type Grams } from '../search/grams.ts';
import { wordingOf } from '../search/wording.ts';
import { readSmtpReply, type SmtpReply } from './smtp-reply.ts';

const STATUS = String.raw`[45]\.[0-9]\.\d{1,3}`;
/** Places where an enhanced status stands without a reply code: marked, at the start of a line, or behind a word that announces it. */
const FORMS = [
  String.raw`[([]#?${STATUS}[)\]]`,
  String.raw`(?<![\w.])#${STATUS}(?![\w.])`,
  String.raw`(?<![\w.])(?:type|status|code|error|fail(?:ed|ure)|reason|smtp)(?: code)?[ \t]{0,4}[:;,=]?[ \t]{0,4}${STATUS}(?![\w.])`,
  String.raw`^[ \t]{0,20}${STATUS}(?![\w.])`,
].map((form) => wordingOf(new RegExp(form, 'im')));

/**
 * Finds a refusal that bears an enhanced status but no reply code, as qmail writes it: `Sorry, no mailbox here by that name. (#5.1.1)`.
 * The line is the sentence with its neighbours in the paragraph, without the address at its head. `grams` are those of the text, or of one
 * that holds it.
 */
export function findStatusLine(text: string, grams: Grams = gramsOf(text)): SmtpReply | undefined {
  const found = FORMS.map((form) => form.exec(text, grams)).find((match) => match !== null);
  if (found === undefined) return undefined;
  const status = new RegExp(STATUS).exec(found[0])?.[0];
  const start = text.lastIndexOf('\n\n', found.index) + 1;
  const paragraph = text.slice(Math.max(start, found.index - 1000), found.index + found[0].length + 1000);
  const words = (paragraph.trim().split(/\n[ \t]*\n/, 1)[0] ?? '').replace(
    /^<?[^\s<>@]{1,64}@[^\s<>@]{1,255}>?[:;]?\s/,
    '',
  );
  return { ...readSmtpReply(words), code: undefined, enhancedStatus: status };
}
