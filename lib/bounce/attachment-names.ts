const MAX_SOURCE = 1024 * 1024; // characters: what is behind is not looked at
const MAX_NAMES = 50;
/** A returned mail begins here: what is attached to that is not attached to the notice. */
const RETURNED = /^content-type:[ \t]{0,20}(?:message\/(?:rfc822|global)\b|text\/rfc822-headers)/im;
/** RFC 2183 §2.3, RFC 2231 §3 and §4, and the older `name` of RFC 2046. */
const NAME =
  /^(?:content-(?:type|disposition):[^\n]{0,300}?|[ \t]{1,20})(?:;|\b)[ \t]{0,20}(?:file)?name(?:\*\d?\*?)?[ \t]{0,4}=[ \t]{0,4}(?:"([^"\n]{1,300})"|([^\s;"]{1,300}))/gim;

/** Names of what is attached to a mail, from its source, as written there; at most 50. Those within a returned mail are left out. */
export function attachmentNamesOf(source: string): readonly string[] {
  const own = source.slice(0, MAX_SOURCE).split(RETURNED, 1)[0] ?? '';
  const names = [...own.matchAll(NAME)].map(([, quoted, bare]) => quoted ?? bare ?? '');
  return [...new Set(names)].slice(0, MAX_NAMES);
}
