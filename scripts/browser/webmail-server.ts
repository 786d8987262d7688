import type { Certificate } from './certificate.ts';
import { serveOnLoopback, type Loopback } from './loopback-server.ts';

/** One answer of a webmail; a status of 3xx leads to `location`. */
export interface SiteFile {
  readonly type: string;
  readonly body: string;
  readonly status?: number;
  readonly location?: string;
  readonly cookie?: string;
}

/** What a webmail shows at a path; `asked` is the rest of the question. Undefined: not found. */
export type Site = (
  host: string,
  path: string,
  asked: { readonly query: URLSearchParams; readonly cookie: string },
) => SiteFile | undefined | Promise<SiteFile | undefined>;

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
    const { pathname, searchParams } = new URL(request.url, 'https://webmail');
    const asked = { query: searchParams, cookie: request.headers.cookie ?? '' };
    void Promise.resolve(site(host.replace(/:\d+$/, ''), pathname, asked)).then((file) => {
      response.writeHead(file ? (file.status ?? 200) : 404, {
        'content-type': `${file?.type ?? 'text/plain'}; charset=utf-8`,
        'content-security-policy': POLICY,
        ...(file?.location !== undefined && { location: file.location }),
        ...(file?.cookie !== undefined && { 'set-cookie': file.cookie }),
      });
      response.end(file?.body ?? 'not here');
    });
  });
}
