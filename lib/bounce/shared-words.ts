import type { Parts } from './parts.ts';

const MAX_WORDS = 2000;

/**
 * What a notice says to all of its recipients: what its subject says by itself, then the words before the first of them. The last 2000
 * characters of it: the nearest.
 */
export function findSharedWords({ message, notice, returned, named }: Parts): string {
  const [first] = named;
  const at = first === undefined ? -1 : notice.indexOf(first.block.slice(0, 60));
  const before = at < 0 ? notice : notice.slice(0, at);
  const isLost = (message.originalHeaders ?? returned ?? '').includes(message.subject); // it only repeats the lost mail's
  const subject = isLost ? '' : `${reasonInSubject(message.subject)}.`;
  return `${subject}\n\n${before}`.slice(-MAX_WORDS).trim();
}

/**
 * Behind a colon a subject mostly repeats that of the lost mail, which is no word of the notice; but Sendmail's family puts its own reason
 * there (`Returned mail: User unknown`, its source savemail.c).
 */
function reasonInSubject(subject: string): string {
  const own = /^Returned mail: (?<reason>[^\n]{1,200})$/i.exec(subject)?.groups?.['reason'];
  return own ?? (subject.split(/[:：]/, 1)[0] ?? '').slice(0, 200);
}
