const URL_HOST = /\bhttps?:\/\/(?:[^\s/@<>"']{1,200}@)?([a-z0-9.-]{3,253})/gi;
const MAX_HOSTS = 200;

/** The hosts that a text or the HTML of a mail links to, each once, in lower case; at most 200. */
export function linkHostsOf(content: string): readonly string[] {
  const hosts = [...content.matchAll(URL_HOST)].map(([, host = '']) =>
    host.toLowerCase().replace(/(?<!\.)\.+$/, ''),
  );
  return [...new Set(hosts)].filter((host) => host.includes('.')).slice(0, MAX_HOSTS);
}
