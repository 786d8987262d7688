import { domainOfAddress, parseDomainName, type DomainName } from '../dns/domain-name.ts';
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
 * The results of SPF, DKIM and DMARC in one `Authentication-Results` field (RFC 8601 §2.2), in order; comments are left out, other methods and
 * words of no standard too. Of addresses only the domain is kept.
 */
export function readAuthenticationResults(field: string): readonly AuthenticationResult[] {
  const [head = '', ...results] = withoutComments(field.slice(0, MAX_FIELD)).split(';', MAX_RESULTS);
  const authservId = /^\s{0,40}"?([^\s";=]{1,253})/.exec(head)?.[1];
  if (authservId === undefined) return [];
  return results.flatMap((result) => readResult(result, authservId));
}

/** Comments may stand within comments (RFC 5322 §3.2.2), and never end in a broken field. */
function withoutComments(text: string): string {
  const kept: string[] = [];
  let depth = 0;
  for (const piece of text.split(/([()])/)) {
    if (piece === '(') depth += 1;
    else if (piece === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) kept.push(piece);
  }
  return kept.join(' ');
}

/** §2.7: `dkim=pass header.d=example.org`; a version may stand behind the method (`dkim/1`). */
function readResult(text: string, authservId: string): readonly AuthenticationResult[] {
  const [, name = '', word = ''] =
    /^\s{0,40}([a-z]{3,5})(?:\s{0,4}\/\s{0,4}\d{1,3})?\s{0,4}=\s{0,4}([a-z]{4,10})(?![\w-])/i.exec(text) ??
    [];
  const method = METHODS.find((known) => known === name.toLowerCase());
  const result = RESULTS.find((known) => known === word.toLowerCase());
  return method === undefined || result === undefined
    ? []
    : [{ authservId, method, result, domain: domainIn(text, PROPERTIES[method]) }];
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
