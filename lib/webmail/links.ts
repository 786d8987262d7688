/** Where the links of the body really lead: through the redirects of Gmail and Outlook. */
export function linksIn(body: Element): readonly string[] {
  return [...body.querySelectorAll('a[href]')]
    .slice(0, 500)
    .map((link) => targetOf(link.getAttribute('href') ?? ''));
}

function targetOf(href: string): string {
  const target =
    /^https?:\/\/(?:[\w.-]+\.)?(?:safelinks\.protection\.outlook\.com\/\?|google\.com\/url\?)(.*)$/i.exec(
      href,
    )?.[1];
  if (target === undefined) return href;
  const asked = new URLSearchParams(target);
  return asked.get('url') ?? asked.get('q') ?? href;
}

/** The hosts of links, in lower case, each once; at most 200. */
export function hostsOf(links: readonly string[]): readonly string[] {
  const hosts = links.map((link) => /^https?:\/\/(?:[^/?#@\s]*@)?([^/?#:\s]{1,253})/i.exec(link)?.[1]);
  return [...new Set(hosts.flatMap((host) => host?.toLowerCase() ?? []))].slice(0, 200);
}
