import { isReportUri } from '../checks/tls-rpt.ts';

/** Where the same record was pasted twice, the one. */
export function theSame(texts: readonly string[]): string | undefined {
  const plain = new Set(texts.map((text) => text.trim()));
  return plain.size === 1 ? [...plain][0] : undefined;
}

/** The MTA-STS record that was meant (RFC 8461 §3.1). The id is any word that changes with the policy: without the marks that it must not have it still is one. */
export function repairMtaSts(text: string): string | undefined {
  const [, typed = ''] =
    /(?:^|[^a-z0-9])id\s*[=:]\s*["'\u2018-\u201f]?([a-z0-9][a-z0-9_.:+/-]*)/i.exec(text) ?? [];
  const id = typed.replace(/[^A-Za-z0-9]/g, '');
  return id === '' || id.length > 32 ? undefined : `v=STSv1; id=${id};`;
}

/** The TLS-RPT record that was meant (RFC 8460 §3): all the addresses that stand behind `rua`, each as a URI; undefined where one of them is not clear. */
export function repairTlsRpt(text: string): string | undefined {
  const start = /(?:^|[^a-z0-9])rua\s*[=:]/i.exec(text);
  const typed = start === null ? '' : text.slice(start.index + start[0].length);
  const parts = typed.split(/[;,]/).map((part) => part.replace(/["'\u2018-\u201f\s]/g, ''));
  const uris = parts.filter((part, index) => part !== '' || index === 0).map(uriOf);
  return uris.every(isReportUri) ? `v=TLSRPTv1; rua=${uris.join(',')}` : undefined;
}

function uriOf(part: string): string {
  const plain = part.replace(/^(?:rua[=:])?(?:mailto[:=]?)?(?:\/\/)?/i, '');
  return plain.includes('@') && !/^https:/i.test(plain) ? `mailto:${plain}` : part;
}
