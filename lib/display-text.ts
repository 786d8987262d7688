import { parseDomainName, unicodeForm } from './dns/domain-name.ts';

/** Control characters, and those that turn the direction of writing, join or hide (Unicode Cc, bidi controls, zero width, tags). */
const TRICKS =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]/gu;

/** A stranger's text for the eye (threat 4): what could dress it up as something else is taken out; tabs and line breaks stay. */
export function displayText(text: string): string {
  return text.replace(TRICKS, '');
}

/**
 * A domain or an address for the eye: in A-labels, with the other spelling behind it where there is one, so that a look-alike letter cannot
 * hide.
 */
export function displayDomain(text: string): string {
  const clean = displayText(text);
  const at = clean.lastIndexOf('@');
  const name = parseDomainName(clean.slice(at + 1));
  if (name === undefined) return clean;
  const other = unicodeForm(name);
  const shown = other === undefined ? name : `${name} (${other})`;
  return clean.slice(0, at + 1) + shown;
}
