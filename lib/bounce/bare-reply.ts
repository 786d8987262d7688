/**
 * Whether a text begins with a mail server's code, or with that behind the label of a log, a report or a service: `550 …`, `"451 …`,
 * `Diagnostic-Code: smtp; 550 …`, `host mx.example.com[192.0.2.25] said: 550 …`, `deferred 421 …`.
 */
export function startsAsReply(text: string): boolean {
  return BARE.test(text) || LABELLED.test(text);
}

const BARE = /^\s{0,40}(?:<<<\s{0,4}|["'“„«(]|smtp;\s{0,4})?[245][0-57]\d(?:[ -]|[;:])\s{0,4}\S/i;
const LABELLED =
  /^["'“„«(]?(?:host \S{1,300} said:|(?:diagnostic-code|response|smtp error|error|reason|remote server (?:said|returned)):|deferred:?|(?:hard|soft)[ _-]?bounce:?)\s{0,4}(?:smtp;\s{0,4})?["'“„«(]?[45][0-57]\d(?:[ -]|[;:])\s{0,4}\S/i;
