import { dialects } from '../../lib/bounce/dialects/index.ts';
import { causes } from '../../lib/knowledge/causes.ts';
import { slug } from '../../lib/slug.ts';
import { webmails } from '../../lib/webmail/index.ts';
import { isThere, PLACEHOLDER, refused, type Plan } from './plan.ts';

const FOLDER = 'test/fixtures/bounces';
const USAGE =
  'npm run new:bounce -- <webmail>-<dialect>-<cause>-<yyyy-mm>, as in: npm run new:bounce -- gmail-google-mailbox-full-2026-03';

/** Where the notice was read: `text` is no webmail, but a pasted or printed text. */
const places = [...webmails.map(({ id }) => id), 'text'];
/** Who wrote it: `generic` is any other system, in the form of RFC 3464 or in plain words. */
const writers = [...dialects.map(({ id }) => id), 'generic'];
const reasons = Object.keys(causes).map((id) => id.replaceAll('_', '-'));

interface Named {
  readonly dialect: string;
  readonly cause: string;
}

/** A fixture's folder: the notice to be written, and what a person expects of it. `root`: the project's folder. */
export function planBounce(args: readonly string[], root: string): Plan {
  const [name, ...more] = args;
  if (name === undefined || more.length > 0) return refused(USAGE);
  const named = readName(name);
  if (typeof named === 'string') return refused(named);
  if (isThere(root, `${FOLDER}/${name}`)) return refused(`${FOLDER}/${name} is there already.`);
  return {
    state: 'ready',
    files: new Map([
      [`${FOLDER}/${name}/notice.txt`, noticeOf()],
      [`${FOLDER}/${name}/expected.json`, expectationOf(named)],
    ]),
    next: [
      `npx vitest run test/bounce/parse.test.ts test/house/placeholders.test.ts fails: replace each ${PLACEHOLDER}.`,
      'notice.txt: the words of the mail system to the letter; example.* names, 192.0.2.x, 198.51.100.x, 203.0.113.x, 2001:db8::.',
      'expected.json: what you, not the program, read in it. Then teach the program until the tests pass.',
    ],
  };
}

/** The parts of a fixture's name, or what is wrong with it. */
function readName(name: string): Named | string {
  const parts = /^([a-z]+)-([a-z0-9-]+)-(\d{4})-(\d\d)$/.exec(name);
  if (parts === null) return `“${name}” is no name of a fixture: ${USAGE}`;
  const [, webmail = '', middle = '', year, month] = parts;
  if (!places.includes(webmail)) return `“${webmail}” is no webmail of ours: ${places.join(', ')}.`;
  if (Number(month) < 1 || Number(month) > 12 || Number(year) < 1990) {
    return `“${String(year)}-${String(month)}” is no month: write it as 2026-03.`;
  }
  const dialect = writers
    .filter((id) => middle === id || middle.startsWith(`${id}-`))
    .reduce((longest, id) => (id.length > longest.length ? id : longest), '');
  if (dialect === '') return `No dialect in “${middle}”: ${writers.join(', ')}.`;
  const cause = middle.slice(dialect.length + 1);
  if (!reasons.includes(cause)) return `“${cause}” is no cause: ${reasons.join(', ')}.`;
  return { dialect, cause: slug(cause) };
}

function noticeOf(): string {
  return `From: ${PLACEHOLDER} <mailer-daemon@example.net>
To: ana@example.org
Subject: ${PLACEHOLDER}

${PLACEHOLDER}: the notice as the page shows it, line by line, with the reply of the other server in it.
`;
}

function expectationOf({ dialect, cause }: Named): string {
  const recipient = {
    finalRecipient: 'bob@example.com',
    action: 'failed',
    replyCode: PLACEHOLDER,
    status: PLACEHOLDER,
    cause,
  };
  return `${JSON.stringify({ dialect, mailFromDomain: 'example.org', recipients: [recipient] }, undefined, 2)}\n`;
}
