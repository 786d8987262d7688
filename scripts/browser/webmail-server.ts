import type { Certificate } from './certificate.ts';
import { serveOnLoopback, type Loopback } from './loopback-server.ts';

/** One file of a webmail: its text and type; undefined: not found. */
export type Site = (host: string, path: string) => { type: string; body: string } | undefined;

/**
 * As strict as the real ones': the extension may not lean on the page. `'unsafe-inline'` is for styles alone, which mails bring with
 * them.
 */
const POLICY =
  "default-src 'self'; img-src 'self' data:; style-src 'unsafe-inline' 'self'; require-trusted-types-for 'script'";

/** Plays every webmail host at once; which one is asked stands in the request. */
export function startWebmail(certificate: Certificate, site: Site): Promise<Loopback> {
  return serveOnLoopback(certificate, (request, response) => {
    const host = request.authority || (request.headers.host ?? '');
    const file = site(host.replace(/:\d+$/, ''), new URL(request.url, 'https://webmail').pathname);
    response.writeHead(file ? 200 : 404, {
      'content-type': `${file?.type ?? 'text/plain'}; charset=utf-8`,
      'content-security-policy': POLICY,
    });
    response.end(file?.body ?? 'not here');
  });
}
