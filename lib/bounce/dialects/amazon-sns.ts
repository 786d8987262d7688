import type { Dialect } from '../dialect.ts';

/** Amazon SES through SNS: JSON in place of words (docs.aws.amazon.com/ses, "Amazon SNS notification contents"). */
export const amazonSns: Dialect = {
  id: 'amazon-sns',
  text: /"(?:notificationType|eventType)\\?"\s{0,4}:\s{0,4}\\?"Bounce\\?"/,
  report: (text) => {
    if (!text.includes('[') || !text.includes('"')) return undefined;
    const list = /"bouncedRecipients"\s{0,4}:\s{0,4}\[([^\]]{1,100000})\]/.exec(unescaped(text))?.[1];
    const groups = (list ?? '').split('}').flatMap((entry) => groupOf(entry) ?? []);
    return groups.length === 0 ? undefined : groups.join('\n\n');
  },
};

/** On one line; inside an SNS envelope the JSON is itself a string, its quotation marks escaped. */
function unescaped(text: string): string {
  const line = text.replace(/!?\n[ \t]?/g, '');
  return /\\"bouncedRecipients\\"/.test(line) ? line.replace(/\\(.)/g, '$1') : line;
}

/** `{"emailAddress":"…","action":"failed","status":"5.1.1","diagnosticCode":"smtp; 550 …"}` as a group of RFC 3464 §2.3. */
function groupOf(entry: string): string | undefined {
  const field = (name: string) =>
    new RegExp(String.raw`"${name}"\s{0,4}:\s{0,4}"((?:[^"\\]|\\.){1,2000})"`).exec(entry)?.[1];
  const address = field('emailAddress');
  if (address === undefined) return undefined;
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['Final-Recipient', `rfc822; ${address}`],
    ['Action', field('action') ?? 'failed'],
    ['Status', field('status')],
    [
      'Diagnostic-Code',
      field('diagnosticCode')
        ?.replace(/\\[nrt]/g, ' ')
        .replace(/\\(.)/g, '$1'),
    ],
  ];
  return lines.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`])).join('\n');
}
