import { domainOfAddress, parseDomainName, type DomainName } from '../dns/domain-name.ts';
import { saysBodyChanged } from './body-changed.ts';
import type { AuthenticationResult } from './report.ts';

const METHODS: readonly AuthenticationResult['method'][] = ['spf', 'dkim', 'dmarc'];
const RESULTS: readonly AuthenticationResult['result'][] = [
  'pass',
  'fail',
  'softfail',
  'neutral',
  'none',
  'policy',
  'temperror',
  'permerror',
];
const MAX_FIELD = 8000; // characters
const MAX_RESULTS = 30;

/**
 * The results of SPF, DKIM and DMARC in one `Authentication-Results` field (RFC 8601 §2.2), in order; comments, other methods and words of no
 * standard are left out. A large house leaves out its own name and begins with a result: read as that. Of addresses only the domain is kept.
 */
export function readAuthenticationResults(field: string): readonly AuthenticationResult[] {
  const [head, ...results] = readParts(field.slice(0, MAX_FIELD));
  if (head === undefined) return [];
  if (readResult(head, '').length > 0) return [head, ...results].flatMap((part) => readResult(part, ''));
  const authservId = /^\s{0,40}"?([^\s";=]{1,253})/.exec(head.bare)?.[1];
  return authservId === undefined ? [] : results.flatMap((part) => readResult(part, authservId));
}

/** What stands between two semicolons, and the comments in it. */
interface Part {
  readonly bare: string;
  readonly comments: string;
}

/** Comments may stand within comments (RFC 5322 §3.2.2), and never end in a broken field. */
function readParts(text: string): readonly Part[] {
  const bare: string[] = [];
  const comments: string[] = [];
  let depth = 0;
  for (const piece of text.split(/([()])/)) {
    if (piece === '(') depth += 1;
    else if (piece === ')') depth = Math.max(0, depth - 1);
    // Each semicolon outside stands in both texts, so that they fall into as many parts.
    bare.push(depth === 0 ? piece : ' ');
    comments.push(depth === 0 ? piece.replace(/[^;]+/g, ' ') : piece.replaceAll(';', ' '));
  }
  const commented = comments.join('').split(';', MAX_RESULTS);
  return bare
    .join('')
    .split(';', MAX_RESULTS)
    .map((part, index) => ({ bare: part, comments: commented[index] ?? '' }));
}

/** §2.7: `dkim=pass header.d=example.org`; a version may stand behind the method (`dkim/1`). */
function readResult({ bare, comments }: Part, authservId: string): readonly AuthenticationResult[] {
  const [, name, word] = RESULT.exec(bare) ?? [];
  const method = METHODS.find((known) => known === name?.toLowerCase());
  const result = RESULTS.find((known) => known === word?.toLowerCase());
  if (method === undefined || result === undefined) return [];
  const isBodyChanged = method === 'dkim' && result !== 'pass' && saysBodyChanged(comments + reasonIn(bare));
  return [{ authservId, method, result, domain: domainIn(bare, PROPERTIES[method]), isBodyChanged }];
}

const RESULT = /^\s{0,40}([a-z]{3,5})(?:\s{0,4}\/\s{0,4}\d{1,3})?\s{0,4}=\s{0,4}([a-z]{4,10})(?![\w-])/i;

/** §2.2: `reason="…"`, in the words of the server. */
function reasonIn(bare: string): string {
  return ` ${/\breason\s{0,4}=\s{0,4}("[^"]{0,500}"|[^\s;]{0,500})/i.exec(bare)?.[1] ?? ''}`;
}

const PROPERTIES: Readonly<Record<AuthenticationResult['method'], RegExp>> = {
  spf: /\bsmtp\.(?:mailfrom|helo)\s{0,4}=\s{0,4}"?<?([^\s";<>]{3,320})/i,
  dkim: /\bheader\.[di]\s{0,4}=\s{0,4}"?([^\s";]{3,320})/i,
  dmarc: /\bheader\.from\s{0,4}=\s{0,4}"?<?([^\s";<>]{3,320})/i,
};

function domainIn(text: string, property: RegExp): DomainName | undefined {
  const value = property.exec(text)?.[1];
  return domainOfAddress(value) ?? parseDomainName(value);
}
